import { createInterface } from 'node:readline';

/** Reads standard input line by line and writes what `answer` makes of each as one JSON line, in order. */
export async function jsonLines(answer: (line: string) => unknown): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    // A line that a program could split again (U+2028) must not stand raw in a JSON line.
    const json = JSON.stringify(answer(line)).replace(
      /[\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16)}`,
    );
    if (!process.stdout.write(`${json}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** What a function gives, and how many milliseconds it took. */
export function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}
