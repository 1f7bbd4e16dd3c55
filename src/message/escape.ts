/** Marks that Discord's Markdown may act on wherever they stand. `:` counts only before a character: addresses and `:emoji:`. */
const anywhere = /[\\*_~`|<>[\]#@]|:(?=\S)/g;

/** What turns the start of a line into a list or small print: `-`, `+`, `1.`, `1)` after any white space. */
const atLineStart = /^(\s*)([-+]|\d+[.)])/gm;

/**
 * Plain text as Discord Markdown that shows exactly that text: no emphasis, link, mention, emoji, heading, list or quote
 * comes of it. Line breaks stay.
 *
 * @example escapeMarkdown('1. *bold* <@1>') === '1\\. \\*bold\\* \\<\\@1\\>'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(atLineStart, (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** The plain text of a Markdown text that `escapeMarkdown` made. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** Characters that a person does not see but that reorder or hide what stands around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What a person typed, as one line of plain text without invisible characters; lone surrogates become U+FFFD. */
export function oneLine(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/**
 * What a person typed, escaped for one line of a message and shortened with `…` beyond `limit` characters.
 * Only for echoing what was asked: a source's words are never shortened.
 */
export function echo(typed: string, limit = 200): string {
  return escapeMarkdown(shorten(oneLine(typed), limit));
}

/** At most `limit` UTF-16 code units, with `…` where something is left out; cuts between words where it can. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * A source's words as a block quote: every line of it, empty ones too, behind `> `, and no mark of its own.
 * `quotedText` reads the words back.
 */
export function blockQuote(quote: string): string {
  return escapeMarkdown(quote)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
