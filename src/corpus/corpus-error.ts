/** One thing that is wrong with a corpus file, told so that its writer can mend it. */
export interface CorpusProblem {
  /** Path of the file, relative to the corpus folder; the folder itself where no file is meant. */
  readonly file: string;
  /** Counted from 1; null where no single line is meant. */
  readonly line: number | null;
  /** The front matter field; null where the body is meant. */
  readonly field: string | null;
  /** A sentence: what is wrong and what to do. */
  readonly what: string;
}

/** A problem as one line: `treaties/untoc.md:4: date: "2023-02-31" is not a day of the calendar.` */
export function problemLine(problem: CorpusProblem): string {
  const where = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return problem.field === null ? `${where}: ${problem.what}` : `${where}: ${problem.field}: ${problem.what}`;
}

/** Thrown when a corpus cannot be used. Carries every problem found; its message is one line with the first of them. */
export class CorpusError extends Error {
  readonly problems: readonly CorpusProblem[];

  constructor(problems: readonly CorpusProblem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(first ? problemLine(first) + more : 'The corpus cannot be used.');
    this.name = 'CorpusError';
    this.problems = problems;
  }
}
