import { en } from './en.ts';

/** The fixed sentences of an answer's `note` and suggested questions, in English: the quotes that they stand beside are English too. */
export const answerWords = {
  suggestion: {
    article: (number: string, short: string) => `What does Article ${number} of ${inSentence(short)} say?`,
    treaty: (short: string) => `What is ${inSentence(short)}?`,
    examples: [
      'When did Bhutan accede to UNTOC?',
      'Which article of UNTOC covers extradition?',
      'What is trafficking in persons?',
    ],
  },
  note: {
    which: (name: string) => `“${name}” can be more than one treaty. Which one do you mean?`,
    whichArticle: (number: string) => `Article ${number} of which treaty?`,
    noArticle: (short: string, total: number, number: string) =>
      `${capital(inSentence(short))} has ${total} articles; there is no Article ${number}.`,
    noPlace: (short: string, article: string, place: string) =>
      `${capital(inSentence(short))}, Article ${article} has no ${place}.`,
    notCovered: (short: string, number: string) =>
      `${capital(inSentence(short))}, Article ${number} is not covered here.`,
    notOnShelf: (name: string) => `“${name}” is not on the shelf.`,
    also: (places: readonly string[]) => `Also on this: ${places.join('; ')}.`,
    fromParent: (protocol: string, parent: string) =>
      `${capital(inSentence(protocol))} does not define it itself; this is the definition of ${inSentence(parent)}, which applies to it.`,
    registerCount: (count: string) => `On file in the register: ${count}.`,
    nothing: 'The desk holds nothing that answers this.',
  },
  status: {
    date: en.date,
    party: 'party',
    signatory: 'signatory, not ratified',
    coverage: (text: string) => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, en.date),
    kind: (kind: string) => kind.replaceAll('-', ' '),
    did: (name: string, kind: string, short: string, day: string) =>
      `${name} ${verbs[kind] ?? 'consented to be bound by'} ${inSentence(short)} on ${day}.`,
    wrongAct: (name: string, asked: string, kind: string, day: string) =>
      `${name} did not ${bare[asked] ?? 'do so'}; it ${plainVerbs[kind] ?? 'consented to be bound'} on ${day}.`,
    computed: (name: string, day: string, article: string, rule: string, days: number) =>
      `Computed: in force for ${name} since ${day} (Article ${article}, ${
        rule === 'days-after-deposit'
          ? `${ordinalWord(days)} day after deposit`
          : 'the day of the treaty’s own entry into force'
      }).`,
    notComputed: (reason: string) => `Date in force for it: not computed (${reasons[reason] ?? reason}).`,
    signedOnly: (name: string, short: string, day: string, asOf: string) =>
      `${name} signed ${inSentence(short)} on ${day}; no ratification is on file as of ${asOf}. Until it makes clear that it will not become a party, a signatory must refrain from acts that would defeat the treaty’s object and purpose (Vienna Convention on the Law of Treaties, Article 18(a)).`,
    absent: (name: string, short: string, asOf: string) =>
      `${name} is not on file for ${inSentence(short)}: the register, complete as of ${asOf}, does not list it.`,
    notOnFile: (name: string, short: string, coverage: string, total: number | null, on: string | null) =>
      `${name} is not on file for ${inSentence(short)} as of ${coverage}. The register is incomplete, so this does not say that it is not a party${
        total === null ? '' : `; the published total is ${total} parties${on === null ? '' : ` on ${on}`}`
      }.`,
    noEnding: (name: string, short: string | null, did: string | null) =>
      `Not on file: no such act of ${name}${short === null ? '' : ` for ${inSentence(short)}`}.${did === null ? '' : ` On file: ${did}`}`,
    noEndingForAll: (short: string) => `Not on file: no such act for ${inSentence(short)}.`,
    whichState: (short: string) => `Each State has its own date for ${inSentence(short)}. Which State do you mean?`,
    question: (name: string, short: string) => `When did ${name} join ${inSentence(short)}?`,
    which: (name: string) => `Which ${name} do you mean?`,
    unknownState: (name: string) => `No State called “${name}” is known here.`,
    everyTreaty: (name: string, list: readonly string[]) => `On file for ${name}: ${list.join('; ')}.`,
    atLeast: (count: number, bound: string) =>
      bound === 'exact' || bound === 'at-most' ? String(count) : `at least ${count}`,
    counted: (short: string, asOf: string, complete: boolean) =>
      `Computed: counted in the register of ${inSentence(short)}, ${complete ? 'complete' : 'incomplete'} as of ${asOf}.`,
    listed: (names: readonly string[]) => `On file: ${names.join(', ')}.`,
    members: (
      group: string,
      parties: readonly string[],
      signatories: readonly string[],
      missing: readonly string[],
      asOf: string,
    ) =>
      [
        `${group}, as of ${asOf}: parties: ${parties.join(', ') || 'none on file'}.`,
        signatories.length > 0 ? `Signed only: ${signatories.join(', ')}.` : '',
        missing.length > 0 ? `Not on file: ${missing.join(', ')}.` : '',
      ]
        .filter((line) => line !== '')
        .join(' '),
    sameDay: (names: readonly string[]) => `On the same day: ${names.join(', ')}.`,
    uncertain: 'Others may have joined whom the register does not hold: this is the order of what is on file.',
  },
};

const verbs: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  acceptance: 'accepted',
  approval: 'approved',
  accession: 'acceded to',
  succession: 'succeeded to',
  'formal-confirmation': 'formally confirmed',
  'definitive-signature': 'definitively signed',
};
const plainVerbs: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  acceptance: 'accepted',
  approval: 'approved',
  accession: 'acceded',
  succession: 'succeeded',
  'formal-confirmation': 'formally confirmed',
  'definitive-signature': 'definitively signed',
};
const bare: Readonly<Record<string, string>> = {
  ratification: 'ratify',
  acceptance: 'accept',
  approval: 'approve',
  accession: 'accede',
  succession: 'succeed',
  signature: 'sign',
};
const reasons: Readonly<Record<string, string>> = {
  'not-a-party': 'it is not bound on file',
  succession: 'it succeeded, and the clause does not govern succession',
  participation: 'the register does not say by which act it takes part',
  'definitive-signature': 'it signed definitively',
  'treaty-not-in-force': 'the treaty is not in force',
  'clause-not-certain': 'it is not certain which clause governs',
};

function ordinalWord(days: number): string {
  return days === 30 ? 'thirtieth' : days === 90 ? 'ninetieth' : `${days}th`;
}

/** Short names that begin with a common noun take an article inside a sentence: "the Firearms Protocol", but "UNTOC". */
function inSentence(short: string): string {
  return /^[A-Z]{2,}$/.test(short) ? short : `the ${short}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
