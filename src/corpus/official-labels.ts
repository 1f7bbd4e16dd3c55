import { romanValue } from './roman.ts';

/** The mark that a paragraph or sub-paragraph begins with: `1.`, `(a)`, `ii)`. */
export interface Label {
  /** Without brackets and stops, lower case: `1`, `a`, `ii`. */
  readonly name: string;
  /** How it is written, so that `1.` and `1)` are told apart: `N.`, `N)`, `x()` for `(a)`. */
  readonly style: string;
  /** What it can count: `i` is the ninth letter and the first Roman numeral. */
  readonly values: Readonly<Partial<Record<LabelKind, number>>>;
  /** UTF-16 code units from the beginning of the line to the text behind the mark. */
  readonly length: number;
}

type LabelKind = 'decimal' | 'letter' | 'roman';
const labelKinds: readonly LabelKind[] = ['decimal', 'letter', 'roman'];

// One pattern for all ways to write a label, and what it means in code below: this runs on every line of every text at every start.
const mark = /^(?:[-*•+][ \t]+)?([*_]{0,3})(?:\(\s?([0-9]{1,3}|[a-z]{1,7})\s?\)|([0-9]{1,3}|[a-z]{1,7})([).]|(?=\s)))/;

/** Reads the label that a line begins with; null if it begins with none. "1.Text" has one, "1.5 per cent" and "e.g." have none. */
export function readLabel(line: string): Label | null {
  const match = mark.exec(line);
  if (match === null) return null;
  const emphasis = match[1] ?? '';
  const name = match[2] ?? match[3] ?? '';
  const end = match[2] === undefined ? (match[4] ?? '') : '()';
  const decimal = name <= '9';
  let length = match[0].length;
  if (end === '.' && !/^(?:$|[\s*_])/.test(line.slice(length, length + 1)))
    if (!decimal || !/^[A-Z“"([]/.test(line.charAt(length))) return null;
  if (end === '' && !(decimal && name.length < 3 && emphasis === '' && /^\s+[A-Z“"]/.test(line.slice(length))))
    return null;
  const values = labelValues(name);
  if (values === null) return null;
  if (emphasis !== '' && line.startsWith(emphasis, length)) length += emphasis.length;
  while (length < line.length && /\s/.test(line.charAt(length))) length++;
  return { name, style: `${decimal ? 'N' : 'x'}${end}`, values, length };
}

function labelValues(name: string): Label['values'] | null {
  if (name <= '9') return Number(name) > 0 ? { decimal: Number(name) } : null;
  const roman = romanValue(name);
  // "aa", "bb" follow "z".
  const letter =
    name.length === 1
      ? name.charCodeAt(0) - 96
      : name.length === 2 && name[0] === name[1]
        ? name.charCodeAt(0) - 70
        : 0;
  if (letter <= 0) return roman === null ? null : { roman };
  return roman === null ? { letter } : { letter, roman };
}

interface Level {
  readonly kind: LabelKind;
  readonly style: string;
  readonly value: number;
  readonly name: string;
}

/** How sure it is from the lines around a label that it begins something. */
export interface LabelSetting {
  /** A blank line stands above. */
  readonly apart: boolean;
  /** Nothing above is left open: a blank line, the end of a clause, or another label. */
  readonly fresh: boolean;
  /** The label after it in the article, if there is one. */
  readonly next: Label | null;
}

/** Follows the numbering of one article. */
export interface Numbering {
  /** Labels from the outermost in: `['4', 'a', 'ii']`. */
  path(): string[];
  /** The number of the paragraph alone; empty where the article has none. */
  paragraph(): string[];
  /** Takes a label that stands inside a line, behind a semicolon, if it is the very next one. */
  takeInside(label: Label): boolean;
  /** Takes a label if it continues the numbering, or begins a level below; false (a reference in running text) if not. */
  take(label: Label, setting: LabelSetting): boolean;
}

export function createNumbering(): Numbering {
  let levels: Level[] = [];
  const put = (depth: number, kind: LabelKind, label: Label): true => {
    levels = [
      ...levels.slice(0, depth),
      { kind, style: label.style, value: label.values[kind] ?? 0, name: label.name },
    ];
    return true;
  };
  /** Depth of the innermost level that the label continues, at most `step` after its last one; -1 if there is none. */
  const continued = (label: Label, step: number, sameStyle: boolean): number =>
    levels.findLastIndex(({ kind, style, value }) => {
      const own = label.values[kind] ?? 0;
      return own > value && own <= value + step && (!sameStyle || style === label.style);
    });
  const begins = (label: Label, atMost: number): LabelKind | undefined =>
    labelKinds.find((kind) => {
      const value = label.values[kind] ?? 0;
      return (
        value > 0 && value <= atMost && !levels.some((level) => level.kind === kind && level.style === label.style)
      );
    });
  return {
    path: () => levels.map(({ name }) => name),
    paragraph: () => levels.slice(0, 1).flatMap(({ kind, name }) => (kind === 'decimal' ? [name] : [])),
    takeInside(label) {
      const depth = continued(label, 1, true);
      return depth >= 0 && put(depth, levels[depth]?.kind ?? 'decimal', label);
    },
    take(label, { apart, fresh, next }) {
      if (!fresh) return false;
      let depth = continued(label, 1, true);
      const first = depth < 0 || 'roman' in label.values ? begins(label, 1) : undefined;
      // "(i)" after "(h)": the next letter, or the first of a list (i), (ii) below it.
      const list = first === 'roman' && depth >= 0 && levels[depth]?.kind === 'letter';
      if (depth >= 0 && !(list && next?.values.roman === 2)) return put(depth, levels[depth]?.kind ?? 'decimal', label);
      if (first) return put(levels.length, first, label);
      depth = continued(label, 1, false);
      // One label may be lost in a copy; a reference in running text does not stand after a blank line.
      if (depth < 0 && apart) depth = continued(label, 2, true);
      if (depth < 0 && 'decimal' in label.values) depth = continued(label, 2, true);
      if (depth >= 0) return put(depth, levels[depth]?.kind ?? 'decimal', label);
      if (!apart) return false;
      // Where a copy has lost its first paragraphs, the first number left is still a number.
      if (levels.length === 0 && label.values.decimal && label.style !== 'N') return put(0, 'decimal', label);
      const second = begins(label, 2);
      if (second) return put(levels.length, second, label);
      // A second list in one paragraph begins again with (a).
      depth = levels.findLastIndex(
        ({ kind, style }, level) => level > 0 && style === label.style && label.values[kind] === 1,
      );
      return depth > 0 ? put(depth, levels[depth]?.kind ?? 'decimal', label) : false;
    },
  };
}
