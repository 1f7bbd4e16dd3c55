import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import * as z from 'zod/mini';
import { CorpusError } from './corpus-error.ts';
import type { ThesaurusEntry } from './document.ts';

const schema = z.array(
  z.strictObject({
    term: z.string().check(z.minLength(1)),
    words: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  }),
);

/**
 * Reads `thesaurus.yaml`: a list of `term` (as the treaties say it) and `words` (as people say it).
 *
 * @throws CorpusError naming the line or the entry that cannot be used
 */
export function parseThesaurus(file: string, bytes: Uint8Array): ThesaurusEntry[] {
  let data: unknown;
  try {
    data = load(new TextDecoder().decode(bytes), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new CorpusError([
      { file, line: (error.mark?.line ?? 0) + 1, field: null, what: `not valid YAML: ${error.reason}.` },
    ]);
  }
  const result = schema.safeParse(data ?? []);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CorpusError([
    {
      file,
      line: null,
      field: issue?.path.map(String).join('.') ?? null,
      what: 'each entry needs a "term" and a list of "words".',
    },
  ]);
}
