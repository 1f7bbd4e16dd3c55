import type { Span } from './document.ts';

/** A block of a Markdown body, with exact offsets into it. Marks (`#`, `-`, `>`) stand outside the span. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Indented `name: value` lines below it, where the caller asked for such fields. */
  readonly fields: readonly BlockField[];
}

export interface BlockField extends Span {
  readonly name: string;
  readonly value: string;
}

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/;
const rule = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const quoteMark = /^ {0,3}>[ \t]?/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const tableRow = /^[ \t]*\|.*\|[ \t]*$/;
const tableRule = /^[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$/;
const comment = /^ {0,3}<!--/;

/**
 * Cuts a Markdown body into blocks: headings, paragraphs, list items, table rows and fenced code, in order.
 * Runs line by line in linear time. Comments, rules and table separators give no block; inline marks are left as they are.
 *
 * @param fieldNames names of `name: value` lines that belong to the block above them as data, not as text
 */
export function markdownBlocks(body: string, fieldNames: readonly string[] = []): Block[] {
  const blocks: Block[] = [];
  const field = fieldNames.length > 0 ? new RegExp(`^[ \\t]+(${fieldNames.join('|')}):[ \\t]*(.*?)[ \\t]*$`) : null;
  let open: { kind: 'paragraph' | 'item'; start: number; end: number; fields: BlockField[] } | null = null;
  let fenced: { mark: string; start: number; end: number } | null = null;
  let inComment = false;
  const close = (): void => {
    if (open) blocks.push({ ...open, level: 0 });
    open = null;
  };
  let at = 0;
  for (const line of body.split('\n')) {
    const start = at;
    const end = start + line.trimEnd().length;
    at += line.length + 1;
    if (fenced) {
      if (line.trim().startsWith(fenced.mark)) {
        blocks.push({ kind: 'code', level: 0, start: fenced.start, end: fenced.end, fields: [] });
        fenced = null;
      } else if (line.trim() !== '') fenced.end = end;
      continue;
    }
    if (inComment || comment.test(line)) {
      close();
      inComment = !line.includes('-->');
      continue;
    }
    if (end === start || line.trim() === '') {
      close();
      continue;
    }
    const current = open as { kind: 'paragraph' | 'item'; start: number; end: number; fields: BlockField[] } | null;
    const fieldMatch = field?.exec(line);
    if (fieldMatch && current) {
      current.fields.push({ name: fieldMatch[1] ?? '', value: fieldMatch[2] ?? '', start, end });
      continue;
    }
    const fenceMatch = fence.exec(line);
    const headingMatch = heading.exec(line);
    if (fenceMatch) {
      close();
      fenced = { mark: fenceMatch[1] ?? '```', start: at, end: at };
    } else if (headingMatch) {
      close();
      const inner = start + line.indexOf(headingMatch[2] ?? '', (headingMatch[1] ?? '').length);
      const length = (headingMatch[2] ?? '').length;
      if (length > 0)
        blocks.push({
          kind: 'heading',
          level: (headingMatch[1] ?? '').length,
          start: inner,
          end: inner + length,
          fields: [],
        });
    } else if (current?.kind === 'paragraph' && underline.test(line)) {
      blocks.push({
        kind: 'heading',
        level: line.includes('=') ? 1 : 2,
        start: current.start,
        end: current.end,
        fields: [],
      });
      open = null;
    } else if (rule.test(line) || tableRule.test(line)) {
      close();
    } else if (tableRow.test(line)) {
      close();
      const inner = start + line.indexOf('|') + 1;
      const cells = body.slice(inner, start + line.lastIndexOf('|'));
      const lead = cells.length - cells.trimStart().length;
      if (cells.trim() !== '')
        blocks.push({
          kind: 'row',
          level: 0,
          start: inner + lead,
          end: inner + lead + cells.trim().length,
          fields: [],
        });
    } else if (item.test(line)) {
      close();
      open = { kind: 'item', start: start + (item.exec(line)?.[0].length ?? 0), end, fields: [] };
    } else if (current) {
      current.end = end;
    } else {
      const mark = quoteMark.exec(line)?.[0].length ?? 0;
      const inner = start + mark + (line.slice(mark).length - line.slice(mark).trimStart().length);
      if (inner < end) open = { kind: 'paragraph', start: inner, end, fields: [] };
    }
  }
  close();
  if (fenced && fenced.end > fenced.start)
    blocks.push({ kind: 'code', level: 0, start: fenced.start, end: fenced.end, fields: [] });
  return blocks.filter((block) => block.end > block.start);
}
