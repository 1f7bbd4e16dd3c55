import * as z from 'zod/mini';
import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import { isDay, isDayMonthOrYear } from './dates.ts';
import type { CooperationTopic, DocumentKind } from './document.ts';
import type { FrontMatterFile } from './front-matter.ts';
import { isWebAddress } from './web-address.ts';

// A scalar that YAML reads as a number (`title: 1984`, `[1, 2]`) is meant as text.
const text = z.pipe(
  z.transform((value) => (typeof value === 'number' ? String(value) : value)),
  z.string('must be text').check(z.trim(), z.minLength(1, 'must not be empty')),
);
const day = text.check(z.refine((value) => isDay(value), 'must be a day of the calendar, written YYYY-MM-DD'));
const asOf = text.check(
  z.refine(isDayMonthOrYear, 'must be a day, month or year, written YYYY-MM-DD, YYYY-MM or YYYY'),
);
const address = text.check(z.refine(isWebAddress, 'must be an http or https address'));
const list = z._default(z.array(text, 'must be a list'), []);
const count = z.int('must be a whole number').check(z.minimum(0, 'must not be negative'));
const clause = z.object({
  article: text,
  days: z.int('must be a whole number').check(z.positive('must be at least 1')),
  instruments: z.optional(z.int('must be a whole number').check(z.positive('must be at least 1'))),
});
const topics = {
  extradition: list,
  mutualLegalAssistance: list,
  jointInvestigations: list,
  transferOfProceedings: list,
  transferOfSentencedPersons: list,
  confiscation: list,
} satisfies Record<CooperationTopic, typeof list>;
const optional = <T extends z.core.$ZodType>(schema: T) => z._default(z.nullable(schema), null);

/** Front matter of every document. Fields that it does not name are left alone: any Markdown folder may be a corpus. */
const documentSchema = z.object({
  id: text.check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must consist of letters, digits, ".", "_" and "-"'),
    z.maxLength(48, 'must have at most 48 characters'),
  ),
  kind: z._default(
    z.enum(
      ['press-release', 'treaty', 'facts', 'glossary', 'register', 'document'],
      'must be press-release, treaty, facts, glossary, register or document',
    ),
    'document',
  ),
  title: text,
  short: optional(text),
  aliases: list,
  sharedAliases: list,
  publisher: optional(text),
  place: optional(text),
  date: optional(day),
  url: optional(address),
});

/** What the front matter of a treaty says beyond that. */
const treatySchema = z.object({
  short: text,
  type: z.enum(['convention', 'protocol'], 'must be convention or protocol'),
  parent: optional(text),
  articles: z.int('must be a whole number').check(z.positive('must be at least 1')),
  bis: list,
  notCovered: list,
  officialText: optional(address),
  adopted: day,
  opened: optional(day),
  inForce: optional(day),
  entryIntoForce: optional(clause),
  laterStates: optional(clause),
  untc: optional(text),
  signatories: optional(count),
  parties: optional(count),
  countsAsOf: optional(asOf),
  cooperation: z.prefault(z.strictObject(topics, 'has a topic that is not known'), {}),
  roles: z._default(z.object({ purpose: list, definitions: list, final: list }), {
    purpose: [],
    definitions: [],
    final: [],
  }),
});

const yesNo = z.pipe(
  z.enum(['yes', 'no'], 'must be yes or no'),
  z.transform((word) => word === 'yes'),
);

/** What the front matter of a register says beyond that. */
const registerSchema = z.object({
  short: text,
  treaty: text,
  untc: text,
  asOf,
  complete: yesNo,
  coverage: text,
  published: z._default(z.object({ signatories: optional(count), parties: optional(count), asOf: optional(asOf) }), {
    signatories: null,
    parties: null,
    asOf: null,
  }),
  inForce: optional(day),
  entryIntoForce: optional(clause),
  organizations: optional(clause),
  statesInForce: z._default(z.enum(['computed', 'not-computed'], 'must be computed or not-computed'), 'computed'),
  predecessors: optional(z.enum(['missing'], 'must be missing, or left out')),
  source: text,
  url: address,
  publisher: text,
});

export type RegisterFrontMatter = z.infer<typeof registerSchema>;
export type DocumentFrontMatter = z.infer<typeof documentSchema>;
export type TreatyFrontMatter = z.infer<typeof treatySchema>;

/** @throws CorpusError naming file, line and field of every value that does not fit. */
export function documentFrontMatter(file: FrontMatterFile): DocumentFrontMatter {
  return parse(documentSchema, file);
}

/** @throws CorpusError naming file, line and field of every value that does not fit. */
export function treatyFrontMatter(file: FrontMatterFile): TreatyFrontMatter {
  return parse(treatySchema, file);
}

/** @throws CorpusError naming file, line and field of every value that does not fit. */
export function registerFrontMatter(file: FrontMatterFile): RegisterFrontMatter {
  return parse(registerSchema, file);
}

/** Every front matter field that a kind of document can have; others are likely misspelt. */
export function knownFields(kind: DocumentKind): ReadonlySet<string> {
  const own = Object.keys(documentSchema.shape);
  const more = kind === 'treaty' ? treatySchema.shape : kind === 'register' ? registerSchema.shape : {};
  return new Set([...own, ...Object.keys(more)]);
}

function parse<T extends z.ZodMiniType>(schema: T, file: FrontMatterFile): z.infer<T> {
  const result = schema.safeParse(file.data);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue): CorpusProblem => {
    const [field] = issue.path;
    const name = issue.path.map(String).join('.');
    const value = typeof field === 'string' ? file.data[field] : undefined;
    const what = value === undefined ? 'is missing' : issue.message;
    const shown = value === undefined || typeof value === 'object' ? '' : ` (it is ${JSON.stringify(value)})`;
    return { file: file.file, line: file.lineOf(String(field)), field: name, what: `${what}${shown}.` };
  });
  throw new CorpusError(problems);
}
