import type { Span } from './document.ts';
import { createNumbering, type Label, type Numbering, readLabel } from './official-labels.ts';
import type { Line } from './official-lines.ts';

/** A paragraph or sub-paragraph of an article, without its label: `['4', 'a']` for (4)(a), `[]` for text under no number. */
export interface Part extends Span {
  readonly path: readonly string[];
}

/** What follows a label that is a reference in running text: "(a), (b) and (c) of this article". */
const referred = /^(?:,|and\b|or\b|of\b|to\s+\()/;
/** Where a list may go on inside a line: "(iii) …; (iv) …". */
const inside = /;\s+(?:(?:and|or)\s+)?(?=\([a-z]{1,5}\)\s+\S)/g;
/** White space wider than any typist leaves between sentences, behind a list item's end: a lost line break. */
const closingWords = /(?:;\s{2,}|\.\s{3,})(?=[A-Z])/;
const clauseEnd = /[.;:,][”"’)\]*_]*$|[;,]\s+(?:and|or)$/;

/**
 * Cuts the lines of an article's text into its paragraphs and sub-paragraphs, in order. The opening words of a paragraph
 * are a part of their own; words that follow a list belong to the paragraph that the list stands in.
 */
export function articleParts(text: string, lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  const numbering = createNumbering();
  const labels = lines.map((line) => (line.kind === 'text' ? readLabel(line.words) : null));
  const nextLabels = labelsAfter(labels);
  // What stands above the line at hand: a label without text, a blank line, a page number.
  let pending = false;
  let blank = true;
  let broken = false;
  lines.forEach((line, index) => {
    if (line.kind === 'blank') blank = true;
    if (line.kind === 'page') broken = true;
    if (line.kind === 'blank' || line.kind === 'page') return;
    const last = parts.at(-1);
    const apart = blank || broken || pending || !last;
    const { at, labelled } = takeLabels(line, labels[index] ?? null, numbering, {
      apart,
      fresh: apart || (labels[index] !== null && clauseEnd.test(tailOf(text, last))),
      next: nextLabels[index] ?? null,
    });
    pending ||= labelled;
    const start = line.start + at;
    if (start < line.end) {
      if (pending || !last) parts.push({ start, end: line.end, path: numbering.path() });
      else if (!blank && !broken) parts[parts.length - 1] = { ...last, end: line.end };
      else {
        // A sentence may go on behind a blank line or a page's end; other words without a label belong to the paragraph.
        const goesOn = /^[a-z]/.test(line.words) && !(broken ? /[.;:]\W*$/ : /[.;:,]\W*$/).test(tailOf(text, last));
        if (goesOn && !broken) parts[parts.length - 1] = { ...last, end: line.end };
        else parts.push({ start, end: line.end, path: goesOn ? last.path : numbering.paragraph() });
      }
      pending = false;
      divideInside(text, parts, numbering, line);
      cutClosingWords(text, parts, line);
    }
    blank = false;
    broken = false;
  });
  return withFirstNumber(parts);
}

/** Cuts the last part where its list goes on inside the line. */
function divideInside(text: string, parts: Part[], numbering: Numbering, line: Line): void {
  if (numbering.path().length === 0 || !line.words.includes(';')) return;
  for (const { 0: joint, index } of line.words.matchAll(inside)) {
    const last = parts.at(-1);
    const at = index + joint.length;
    const label = readLabel(line.words.slice(at));
    const start = line.start + at + (label?.length ?? 0);
    if (!last || !label || line.start + index < last.start || referred.test(text.slice(start, line.end))) continue;
    if (!numbering.takeInside(label)) continue;
    parts[parts.length - 1] = { ...last, end: line.start + index + joint.trimEnd().length };
    parts.push({ start, end: line.end, path: numbering.path() });
  }
}

/** Cuts off words that belong to the paragraph above a list, where a copy has them on the line of the list's last item. */
function cutClosingWords(text: string, parts: Part[], line: Line): void {
  const last = parts.at(-1);
  if (!last || !/^[a-z]/.test(last.path.at(-1) ?? '')) return;
  const from = Math.max(last.start, line.start);
  const joint = closingWords.exec(text.slice(from, line.end));
  if (!joint) return;
  const [mark = ''] = joint;
  parts[parts.length - 1] = { ...last, end: from + joint.index + 1 };
  parts.push({ start: from + joint.index + mark.length, end: line.end, path: last.path.slice(0, -1) });
}

/** An article whose second paragraph is numbered has a first, also where a copy has lost its number. */
function withFirstNumber(parts: readonly Part[]): Part[] {
  const numbered = parts.findIndex(({ path }) => /^\d/.test(path[0] ?? ''));
  if (numbered < 1 || parts[numbered]?.path[0] !== '2') return [...parts];
  return parts.map((part, index) => (index < numbered ? { ...part, path: ['1', ...part.path] } : part));
}

/** The last words of a part. */
function tailOf(text: string, part: Part | undefined): string {
  return part ? text.slice(Math.max(part.start, part.end - 24), part.end) : '';
}

/** Takes the labels that a line begins with ("4. (a) (i) …"); `at`: where its text begins. */
function takeLabels(
  line: Line,
  first: Label | null,
  numbering: Numbering,
  setting: { apart: boolean; fresh: boolean; next: Label | null },
): { at: number; labelled: boolean } {
  let at = 0;
  for (let label = first; label; label = readLabel(line.words.slice(at))) {
    const rest = line.words.slice(at + label.length);
    if (referred.test(rest) && !(at === 0 && setting.apart)) break;
    // Behind another label on its line only a list can begin.
    if (at > 0 && !Object.values(label.values).includes(1)) break;
    if (!numbering.take(label, at > 0 ? { apart: false, fresh: true, next: setting.next } : setting)) break;
    at += label.length;
  }
  return { at, labelled: at > 0 };
}

/** For each line the first label on a line below it. */
function labelsAfter(labels: readonly (Label | null)[]): (Label | null)[] {
  const found: (Label | null)[] = new Array(labels.length).fill(null);
  for (let index = labels.length - 2; index >= 0; index--) found[index] = labels[index + 1] ?? found[index + 1] ?? null;
  return found;
}
