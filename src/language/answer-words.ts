import { en } from './en.ts';
import { capital, inSentence, withArticle } from './grammar.ts';
import { registerWords } from './register-words.ts';

/** Who of a group stands where, by name. */
export interface GroupStandings {
  readonly group: string;
  readonly asOf: string;
  readonly parties: readonly string[];
  readonly signedOnly: readonly string[];
  readonly missing: readonly string[];
  /** Those who ever signed, where the question is about signatures; else null. */
  readonly signed: readonly string[] | null;
  /** Whether the question is about those who signed only. */
  readonly onlySigned: boolean;
}

function listOr(names: readonly string[], none: string): string {
  return names.length > 0 ? names.join(', ') : none;
}

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
    articleSilent: (short: string, place: string) =>
      `What is on file of ${inSentence(short)}, Article ${place} does not say that.`,
    noPlace: (short: string, article: string, place: string) =>
      `${capital(inSentence(short))}, Article ${article} has no ${place}.`,
    notCovered: (short: string, number: string) =>
      `${capital(inSentence(short))}, Article ${number} is not covered here.`,
    notOnShelf: (name: string) => `“${name}” is not on the shelf.`,
    also: (places: readonly string[]) => `Also on this: ${places.join('; ')}.`,
    fromParent: (protocol: string, parent: string) =>
      `${capital(inSentence(protocol))} does not define it itself; this is the definition of ${inSentence(parent)}, which applies to it.`,
    force: (locator: string, short: string, force: string, asked: string | null, softeners: readonly string[]) =>
      `${locator} of ${inSentence(short)} says “${force}”${asked === null ? '' : `, not “${asked}”`}${
        softeners.length === 0 ? '' : `, softened by ${softeners.map((phrase) => `“${phrase}”`).join(', ')}`
      }.`,
    notThatMany: (short: string, noun: string, number: string, claimed: string) =>
      `Not ${claimed}: ${inSentence(short)} has ${/\D/.test(number) && number.endsWith(noun) ? number : `${number} ${noun}`}.`,
    registerCount: (count: string) => `On file in the register: ${count}.`,
    danger:
      'This reads as if somebody may be in danger. The desk only quotes treaties and tells nobody; people can help: the local emergency number, the police, an embassy, or the contacts that /ask shows in private.',
    nothing: 'The desk holds nothing that answers this.',
  },
  /** Lines above the quotes of a chain, one for each. */
  chain: {
    silent: (protocol: string, convention: string) =>
      `The desk finds nothing on this in ${inSentence(protocol)} itself. What that brings in from ${inSentence(convention)}:`,
    rule: (convention: string, article: string) => `What ${inSentence(convention)} says, ${article}:`,
    offences: (protocol: string, convention: string) =>
      `How the offences of ${inSentence(protocol)} stand to ${inSentence(convention)}:`,
  },
  status: {
    ...registerWords,
    date: en.date,
    party: 'party',
    signatory: registerWords.notConsented,
    wrongAct: (name: string, asked: string, kind: string, day: string) =>
      `${capital(withArticle(name))} did not ${bare.get(asked) ?? 'do so'}; it ${plainVerbs.get(kind) ?? 'consented to be bound'} on ${day}.`,
    noEnding: (name: string, short: string | null, did: string | null) =>
      `Not on file: no such act of ${withArticle(name)}${short === null ? '' : ` for ${inSentence(short)}`}.${did === null ? '' : ` On file: ${did}`}`,
    noEndingForAll: (short: string) => `Not on file: no such act for ${inSentence(short)}.`,
    whichState: (short: string) => `Each State has its own date for ${inSentence(short)}. Which State do you mean?`,
    question: (name: string, short: string) => `When did ${withArticle(name)} join ${inSentence(short)}?`,
    signed: 'signature',
    state: withArticle,
    everyTreaty: (name: string, list: readonly string[]) => `On file for ${withArticle(name)}: ${list.join('; ')}.`,
    atLeast: (count: number, bound: string) =>
      bound === 'exact' || bound === 'at-most' ? String(count) : `at least ${count}`,
    counted: (short: string, asOf: string, complete: boolean) =>
      `Computed: counted in the register of ${inSentence(short)}, ${complete ? 'complete' : 'incomplete'} as of ${asOf}.`,
    countedTo: (short: string, asOf: string, complete: boolean) =>
      `Computed: counted in the register of ${inSentence(short)}, ${complete ? 'complete' : 'incomplete'} as of ${asOf}; the row shown completes the count.`,
    nobodyJoined: (short: string) => `On file, nobody joined ${inSentence(short)} in that time.`,
    listed: (names: readonly string[]) => `On file: ${names.join(', ')}.`,
    members: ({ group, asOf, parties, signedOnly, missing, signed, onlySigned }: GroupStandings) =>
      [
        signed === null ? '' : `Signed, in ${group}: ${listOr(signed, 'none on file')}.`,
        onlySigned ? `Signed only, in ${group}: ${listOr(signedOnly, 'none on file')}.` : '',
        `Parties in ${group} as of ${asOf}: ${listOr(parties, 'none on file')}.`,
        signedOnly.length > 0 && !onlySigned ? `Signed only: ${signedOnly.join(', ')}.` : '',
        missing.length > 0 ? `Not on file: ${missing.join(', ')}.` : '',
      ]
        .filter((line) => line !== '')
        .join(' '),
    inOrder: (
      order: readonly { readonly name: string; readonly day: string }[],
      missing: readonly string[],
      short: string,
      asOf: string,
      complete: boolean,
    ) =>
      [
        `On file: ${order.map(({ name, day }) => `${name} (${day})`).join(', ')}.`,
        missing.length > 0 ? `No such act on file: ${missing.join(', ')}.` : '',
        `Register of ${inSentence(short)}, ${complete ? 'complete' : 'incomplete'} as of ${asOf}.`,
      ]
        .filter((line) => line !== '')
        .join(' '),
    foretold: (did: string | null) => `What a State will do is not on file.${did === null ? '' : ` On file: ${did}`}`,
    sameDay: (names: readonly string[]) => `On the same day: ${names.join(', ')}.`,
    uncertain: 'Others may have joined whom the register does not hold: this is the order of what is on file.',
  },
};

const plainVerbs: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ratification: 'ratified',
    acceptance: 'accepted',
    approval: 'approved',
    accession: 'acceded',
    succession: 'succeeded',
    'formal-confirmation': 'formally confirmed',
    'definitive-signature': 'definitively signed',
  }),
);
const bare: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ratification: 'ratify',
    acceptance: 'accept',
    approval: 'approve',
    accession: 'accede',
    succession: 'succeed',
    signature: 'sign',
  }),
);
