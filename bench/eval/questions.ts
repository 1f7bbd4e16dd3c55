import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

// A place with a passage id is that very item; without one, the locator and all below it.
const place = z.object({ documentId: z.string(), locator: z.string(), passageId: z.optional(z.string()) });
const schema = z.strictObject({
  question: z.optional(z.string()),
  dialogue: z.optional(z.array(z.string())),
  claim: z.optional(z.string()),
  expect: z.optional(z.enum(['answered', 'not-found'])),
  first: z.optional(z.array(place)),
  headline: z.optional(z.union([z.string(), z.array(z.string())])),
  contains: z.optional(z.string()),
  note: z.optional(z.string()),
  why: z.optional(z.string()),
  // Where a real question was found, and what its licence allows.
  source: z.optional(z.string()),
  licence: z.optional(z.string()),
  nearest: z.optional(z.array(place)),
  suggests: z.optional(z.string()),
  verdict: z.optional(z.enum(['supported', 'contradicted', 'not-in-corpus'])),
  documentId: z.optional(z.string()),
  locator: z.optional(z.string()),
  comment: z.optional(z.string()),
});

/** A question with what a right answer to it looks like. */
export type Expectation = z.infer<typeof schema>;

/** Reads every `.jsonl` file of a folder of questions: file name without ending -> its lines. */
export function readQuestions(folder: string): Map<string, Expectation[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return new Map(
    files.map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      return [name.replace('.jsonl', ''), lines.map((line, at) => parseLine(line, `${name}:${at + 1}`))];
    }),
  );
}

function parseLine(line: string, where: string): Expectation {
  const result = schema.safeParse(JSON.parse(line));
  if (!result.success)
    throw new Error(
      `${where}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  return result.data;
}
