// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI sequences take no room.
const invisible = /\u001b\[[0-9;]*m/g;

/** How many columns a text takes: ANSI sequences and combining marks none, East Asian and emoji characters two. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text.replace(invisible, '')) {
    if (/\p{M}/u.test(character)) continue;
    total += /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return total;
}

/** A line as lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own. At least one line. */
export function wrap(line: string, width: number): string[] {
  if (columns(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<= )(?! )/)) {
    if (current !== '' && columns(current) + columns(word.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = word;
    } else current += word;
  }
  if (current.trim() !== '' || lines.length === 0) lines.push(current.trimEnd());
  return lines;
}
