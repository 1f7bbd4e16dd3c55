import type { Document, EntryIntoForceClause, Passage, RegisterFacts, RegisterRow } from '../corpus/document.ts';
import { parsePlace } from '../corpus/place.ts';
import { addDays, isOrganization } from '../corpus/register-proof.ts';

/** Since when a treaty binds a participant: computed from the treaty's own clause, or why it is not computed. */
export type InForce =
  | {
      readonly computed: true;
      /** ISO day. */
      readonly day: string;
      /** The clause: `38(2)`. */
      readonly article: string;
      /** The passage of the treaty's summary at that clause; null if the summary does not hold it. */
      readonly clause: Passage | null;
      /**
       * `with-the-treaty`: on the treaty's own day, since the instrument is among those that brought it into force;
       * `days-after-deposit`: `days` after its own deposit;
       * `not-before-the-treaty`: those days end earlier than the treaty's own day, which counts.
       */
      readonly rule: 'with-the-treaty' | 'days-after-deposit' | 'not-before-the-treaty';
      readonly days: number;
    }
  | { readonly computed: false; readonly reason: NotComputed };

/**
 * Why there is no computed date: not bound at all; a kind of consent whose effect the clause does not govern; the
 * treaty is not in force; or it is not certain which clause governs (the two treaties of 1961, or no clause on file).
 */
export type NotComputed =
  | 'not-a-party'
  | 'succession'
  | 'participation'
  | 'definitive-signature'
  | 'treaty-not-in-force'
  | 'clause-not-certain';

/** Since when the treaty is in force for the participant of a row. */
export function inForceFor(row: RegisterRow, register: RegisterFacts, treaty: Document | null): InForce {
  const no = (reason: NotComputed): InForce => ({ computed: false, reason });
  const { consentDate, consentKind } = row;
  if (consentDate === null || consentKind === null) return no('not-a-party');
  if (consentKind === 'succession' || consentKind === 'participation' || consentKind === 'definitive-signature')
    return no(consentKind);
  const facts = treaty?.treaty;
  if (!register.statesInForce || !facts) return no('clause-not-certain');
  if (facts.inForce === null) return no('treaty-not-in-force');
  const first = facts.entryIntoForce;
  const organization = isOrganization(row.code);
  const later = (organization ? register.organizations : null) ?? facts.laterStates;
  if (!later) return no('clause-not-certain');
  const given = (
    clause: EntryIntoForceClause,
    day: string,
    rule: 'with-the-treaty' | 'days-after-deposit' | 'not-before-the-treaty',
  ): InForce => ({
    computed: true,
    day,
    article: clause.article,
    clause: clausePassage(treaty, clause),
    rule,
    days: clause.days,
  });
  // The instrument that brought the treaty into force was deposited so many days before that day. An organization's
  // instrument is never among those counted, so its date follows from the clause on later ones.
  const deciding = first ? addDays(facts.inForce, -first.days) : null;
  if (first && deciding !== null && consentDate <= deciding && !organization)
    return given(first, facts.inForce, 'with-the-treaty');
  const own = addDays(consentDate, later.days);
  return own < facts.inForce
    ? given(later, facts.inForce, 'not-before-the-treaty')
    : given(later, own, 'days-after-deposit');
}

/** The passage of a treaty's summary that stands at a clause: the first of `38(2)`, else the first of Article 38. */
export function clausePassage(treaty: Document, clause: EntryIntoForceClause): Passage | null {
  const place = parsePlace(clause.article);
  const passages = treaty.articles.find(({ number }) => number === place?.article)?.passages ?? [];
  return passages.find((passage) => passage.place?.path[0] === place?.path[0]) ?? passages[0] ?? null;
}
