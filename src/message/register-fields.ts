import type { Corpus, RegisterRow } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import type { InForce } from '../register/in-force.ts';
import type { ShelvedRegister } from '../register/shelf.ts';
import type { TreatyStanding } from '../register/standing.ts';

/** What a row says, and how far: the acts after an ISO day are left out where one is given. */
type Acts = Pick<RegisterRow, 'signature' | 'consentKind' | 'consentDate'>;

/**
 * A register row as a person reads it: `Bhutan · accession · 20 February 2023`. Plain text, as all that is given here.
 *
 * @param conclusive whether the register is complete, so that a missing ratification is known to be missing (default true)
 */
export function rowFields(row: RegisterRow, words: Language, conclusive = true): string {
  return [row.participant, actFields(row, words, { conclusive })].filter((part) => part !== '').join(' · ');
}

/**
 * What a participant did, on one line: `signature · 12 December 2000 · ratification · 19 June 2003`; of one that has only
 * signed, that it has not ratified.
 *
 * @param options.on ISO day: acts after it are left out
 * @param options.conclusive whether a missing ratification is known to be missing (default true)
 */
export function actFields(
  row: Acts,
  words: Language,
  { on, conclusive = true }: { on?: string | undefined; conclusive?: boolean } = {},
): string {
  const until = (day: string | null): string | null => (day !== null && (on === undefined || day <= on) ? day : null);
  const signed = until(row.signature);
  const consent = until(row.consentDate);
  return [
    ...(signed === null ? [] : [`${words.register.signature} · ${words.date(signed)}`]),
    ...(consent === null
      ? []
      : [`${words.register.kind(row.consentKind ?? 'participation')} · ${words.date(consent)}`]),
    ...(consent === null && signed !== null
      ? [conclusive ? words.register.notConsented : words.register.notOnFileYet]
      : []),
  ].join(' · ');
}

/** Where a participant stands in one treaty, on one line: its acts, or that it is not on file. Never "not a party". */
export function standingFields({ standing, row, register, conclusive }: TreatyStanding, words: Language): string {
  if (row !== null && (standing === 'party' || standing === 'signatory'))
    return actFields(row.row, words, { conclusive });
  return standing === 'absent'
    ? words.register.absentAsOf(words.date(register.facts.asOf))
    : words.register.notOnFileAsOf(words.register.coverage(register.facts.coverage));
}

/**
 * `in force since 22 March 2023 (Article 38(2), thirtieth day after deposit)`; whoever shows it labels it computed.
 * Null where no date is computed.
 *
 * @param today ISO day: of a day that is still to come it says "from"
 */
export function inForceFields(inForce: InForce, today: string, words: Language): string | null {
  if (!inForce.computed) return null;
  const { inForceSince, inForceFrom } = words.register;
  const say = inForce.day <= today ? inForceSince : inForceFrom;
  return say(words.date(inForce.day), inForce.article, inForce.rule, inForce.days);
}

/** The same in short, for a list: `in force since 22 March 2023 (Article 38(2))`. */
export function inForceBriefly(inForce: InForce, today: string, words: Language): string | null {
  if (!inForce.computed) return null;
  const { since, from } = words.register.briefly;
  return (inForce.day <= today ? since : from)(words.date(inForce.day), inForce.article);
}

/** The name of a register's text of its treaty: `UNTOC`, `Single Convention 1961 as amended`. */
export function registerTitle({ document, treaty }: ShelvedRegister): string {
  const own = / register$/.exec(document.short);
  return own === null ? (treaty?.short ?? document.short) : document.short.slice(0, own.index);
}

/** What a register covers: `Register complete as of 20 February 2023`, `Register not complete: 1 June 2014, and single rows`. */
export function coverageLine({ facts }: ShelvedRegister, words: Language): string {
  return facts.complete
    ? words.register.complete(words.date(facts.asOf))
    : words.register.incomplete(words.register.coverage(facts.coverage));
}

/** The totals that the depositary published, as a sentence; null where none is on file. */
export function publishedLine({ facts }: ShelvedRegister, words: Language): string | null {
  const { parties, signatories, asOf } = facts.published;
  if (parties === null && signatories === null) return null;
  return words.register.published(parties, signatories, asOf === null ? null : words.date(asOf));
}

/** The name of a participant by its ISO code, from any register of the shelf; the code itself where none has it. */
export function participantName(code: string, corpus: Corpus): string {
  for (const { register } of corpus.documents) {
    const row = register?.rows.find((candidate) => candidate.code === code);
    if (row) return row.participant;
  }
  return code;
}
