import { capital, inSentence, withArticle } from './grammar.ts';
import { date } from './written-date.ts';

const verbs: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ratification: 'ratified',
    acceptance: 'accepted',
    approval: 'approved',
    accession: 'acceded to',
    succession: 'succeeded to',
    'formal-confirmation': 'formally confirmed',
    'definitive-signature': 'definitively signed',
    signature: 'signed',
  }),
);

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'not-a-party': 'it is not bound on file',
    succession: 'it succeeded, and the clause does not govern succession',
    participation: 'the register does not say by which act it takes part',
    'definitive-signature': 'it signed definitively',
    'treaty-not-in-force': 'the treaty is not in force',
    'clause-not-certain': 'it is not certain which clause governs',
  }),
);

/** `Article 38(2), thirtieth day after deposit`: the clause that a computed date follows from. */
function clause(article: string, rule: string, days: number): string {
  const how =
    rule === 'days-after-deposit'
      ? `${ordinalWord(days)} day after deposit`
      : 'the day of the treaty’s own entry into force';
  return `Article ${article}, ${how}`;
}

/** What follows from a signature; the Convention is cited by article, since it is not on the shelf. */
const duty =
  'Until it makes clear that it will not become a party, a signatory must refrain from acts that would defeat the treaty’s object and purpose (Vienna Convention on the Law of Treaties, Article 18(a)).';

const sources: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    depositary: 'the depositary',
    government: 'another government’s treaty office',
    press: 'the press',
    secondary: 'a secondary source',
  }),
);

/** What is said of participation in a treaty, in English: in answers, and in the messages of `/status`, `/parties` and their kin. Dates come written out. */
export const registerWords = {
  signature: 'signature',
  notConsented: 'signatory, not ratified',
  notOnFileYet: 'signatory, no ratification on file',
  kind: (kind: string) => kind.replaceAll('-', ' '),
  /** What a register covers, its ISO days written out. */
  coverage: (text: string) => text.replace(/\b\d{4}(?:-\d{2}){1,2}\b/g, date),
  complete: (asOf: string) => `Register complete as of ${asOf}`,
  incomplete: (coverage: string) => `Register not complete: ${coverage}`,
  published: (parties: number | null, signatories: number | null, when: string | null) => {
    const totals = [
      ...(parties === null ? [] : [`${parties} parties`]),
      ...(signatories === null ? [] : [`${signatories} signatories`]),
    ];
    return `The depositary’s own count is ${totals.join(' and ')} ${when === null ? '(undated)' : `on ${when}`}.`;
  },
  absentAsOf: (asOf: string) => `neither signed nor joined by ${asOf}`,
  notOnFileAsOf: (coverage: string) => `not on file (${coverage})`,
  did: (name: string, kind: string, short: string, day: string) =>
    `${capital(withArticle(name))} ${verbs.get(kind) ?? 'consented to be bound by'} ${inSentence(short)} on ${day}.`,
  computed: (name: string, day: string, article: string, rule: string, days: number) =>
    `Computed: in force for ${withArticle(name)} since ${day} (${clause(article, rule, days)}).`,
  notComputed: (reason: string) => `Date in force for it: not computed (${reasons.get(reason) ?? reason}).`,
  /** The same beside a State's name, without the label. */
  inForceSince: (day: string, article: string, rule: string, days: number) =>
    `in force since ${day} (${clause(article, rule, days)})`,
  inForceFrom: (day: string, article: string, rule: string, days: number) =>
    `in force from ${day} (${clause(article, rule, days)})`,
  which: (name: string) => `Which ${name} do you mean?`,
  several: 'Several States go by that name. Choose one:',
  unknownState: (name: string, near: readonly string[]) =>
    `No State called “${name}” is known here.${near.length === 0 ? '' : ` The nearest names are ${near.join(', ')}.`}`,
  isGroup: (title: string) => `${title} is a group of States. Name one State, or ask /parties for the group.`,
  isTerritory: (name: string) =>
    `${name} has no row of its own: the registers hold only the States and organizations that the depositary lists. Whether a treaty applies there is not on file here.`,
  briefly: {
    since: (day: string, article: string) => `in force since ${day} (Article ${article})`,
    from: (day: string, article: string) => `in force from ${day} (Article ${article})`,
  },
  /** @param open what a register that is not complete leaves open; null for a complete one */
  signedOnly: (
    name: string,
    short: string,
    day: string,
    asOf: string,
    open: { readonly total: number | null; readonly on: string | null } | null,
  ) =>
    `${capital(withArticle(name))} signed ${inSentence(short)} on ${day}; no ratification is on file as of ${asOf}.${
      open === null
        ? ''
        : ` The register is incomplete, so it may have ratified since${publishedTotal(open.total, open.on)}.`
    } ${duty}`,
  notOnFileThen: 'not on file',
  /** Of a day before a State joined. */
  notYet: (day: string, did: string, signed: string | null) =>
    `Not on ${day}: ${did}${signed === null ? '' : ` It had signed on ${signed}.`}`,
  duty,
  computedMark: 'computed:',
  /** Where a row comes from; what is not the depositary's own is named as such. */
  rowSource: (kind: string, source: string) =>
    kind === 'unnamed'
      ? 'row added later, its source not named'
      : `row from ${sources.get(kind) ?? 'the depositary'}: ${source}`,
  absent: (name: string, short: string, asOf: string) =>
    `${capital(withArticle(name))} is not on file for ${inSentence(short)}: the register, complete as of ${asOf}, does not list it.`,
  notOnFile: (name: string, short: string, coverage: string, total: number | null, on: string | null) =>
    `${capital(withArticle(name))} is not on file for ${inSentence(short)} as of ${coverage}. The register is incomplete, so this does not say that it is not a party${publishedTotal(total, on)}.`,
};

function publishedTotal(total: number | null, on: string | null): string {
  return total === null ? '' : `; the published total is ${total} parties${on === null ? '' : ` on ${on}`}`;
}

function ordinalWord(days: number): string {
  return days === 30 ? 'thirtieth' : days === 90 ? 'ninetieth' : `${days}th`;
}
