import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { inlineTree } from './markdown-inline.ts';
import type { MarkdownBlock } from './wire.ts';

// Discord's blocks are lines, and the parser knows neither lists nor small print below a quote: so lines are sorted here,
// and the parser reads what stands inside them.
const { blockQuote: _quote, heading: _heading, subtext: _subtext, codeBlock: _code, ...inlineRules } = rulesExtended;
const parseInline = SimpleMarkdown.parserFor(inlineRules);

const inline = (text: string) => inlineTree(parseInline(text, { inline: true }));

const heading = /^(#{1,3}) +(\S.*)$/;
const subtext = /^-# +(\S.*)$/;
const quote = /^ *> (.*)$/;
const item = /^( *)(?:([-*])|(\d{1,9})\.) +(.*)$/;
const fence = /^```/;

/**
 * Discord's Markdown as a tree of blocks, see https://support.discord.com/hc/articles/210298617.
 *
 * @example markdownTree('## Yes')[0] // { type: 'heading', level: 2, children: [{ type: 'text', text: 'Yes' }] }
 */
export function markdownTree(content: string): MarkdownBlock[] {
  return blocks(content.split('\n'), 0);
}

/** Deeper than this, quotes and lists are shown as text: Discord does not nest them further either. */
const deepest = 6;

function blocks(lines: readonly string[], depth: number): MarkdownBlock[] {
  const made: MarkdownBlock[] = [];
  let at = 0;
  /** The lines from here on that belong together. */
  const take = (belongs: (line: string) => boolean): string[] => {
    const from = at++;
    while (at < lines.length && belongs(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const head = heading.exec(line);
    const small = subtext.exec(line);
    if (head) {
      made.push({ type: 'heading', level: levelOf(head[1] ?? ''), children: inline(head[2] ?? '') });
      at++;
    } else if (small) {
      made.push({ type: 'subtext', children: inline(small[1] ?? '') });
      at++;
    } else if (quote.test(line) && depth < deepest) {
      const inner = take((next) => quote.test(next)).map((quoted) => quote.exec(quoted)?.[1] ?? '');
      made.push({ type: 'quote', blocks: blocks(inner, depth + 1) });
    } else if (item.test(line) && depth < deepest) {
      made.push(
        list(
          take((next) => item.test(next) || /^ {2,}\S/.test(next)),
          depth,
        ),
      );
    } else if (fence.test(line) && lines.slice(at + 1).some((next) => next.trimEnd().endsWith('```'))) {
      const code = take((next) => !next.trimEnd().endsWith('```'));
      const last = (lines[at++] ?? '').replace(/```\s*$/, '');
      made.push({ type: 'code', text: [...code.slice(1), ...(last === '' ? [] : [last])].join('\n') });
    } else {
      made.push({ type: 'paragraph', children: inline(take((next) => !startsBlock(next)).join('\n')) });
    }
  }
  return made;
}

function startsBlock(line: string): boolean {
  return heading.test(line) || subtext.test(line) || quote.test(line) || item.test(line) || fence.test(line);
}

function levelOf(marks: string): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
}

function list(lines: readonly string[], depth: number): MarkdownBlock {
  const [, indent = '', , number] = item.exec(lines[0] ?? '') ?? [];
  const items: string[][] = [];
  for (const line of lines) {
    const [, space = '', , , content = ''] = item.exec(line) ?? [];
    if (item.test(line) && space.length <= indent.length) items.push([content]);
    else items.at(-1)?.push(line.slice(Math.min(indent.length + 2, line.search(/\S/))));
  }
  return {
    type: 'list',
    ordered: number !== undefined,
    start: Number(number ?? 1),
    items: items.map((inner) => blocks(inner, depth + 1)),
  };
}
