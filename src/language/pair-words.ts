import { inSentence } from './grammar.ts';

/** What is said where two treaties, or two States, stand side by side, in English. Dates come written out; values are plain text. */
export const compareWords = {
  headline: (one: string, other: string) => `${one} and ${other}`,
  mark: { one: '🟦', other: '🟧' },
  both: 'both',
  nothing: 'not given',
  registers: 'In one register and not in the other',
  noRegister: (shorts: readonly string[]) =>
    `The desk has no participation register of ${shorts.map(inSentence).join(' or ')}, so who is in cannot be compared.`,
  /** Of a complete register, which tells who is missing on its day. */
  absent: (one: string, other: string, asOf: string) =>
    `Party to ${inSentence(one)}, and not to ${inSentence(other)} on ${asOf}`,
  /** Of an incomplete one, which does not. */
  notOnFile: (one: string, other: string) =>
    `Party to ${inSentence(one)}, not on file as party to ${inSentence(other)}`,
  counted: (number: number, names: string) => (names === '' ? String(number) : `${number} (${names})`),
  shown: (what: string, first: number, last: number, total: number) => `${what}: ${first}–${last} of ${total}`,
  caution: 'Who is not on file in a register that is not complete may be a party all the same.',
  same: 'Whoever is on file as party to one is on file as party to the other.',
  state: (short: string, parties: number, exact: boolean, register: string) =>
    `${short} · ${register} · ${exact ? '' : 'at least '}${parties} ${parties === 1 ? 'party' : 'parties'}`,
  joined: (kind: string, day: string) => `${kind} ${day}`,
  signed: (short: string, day: string) => `signed ${inSentence(short)} on ${day}`,
  names: (short: string, number: number) => `Names: ${short} (${number})`,
  twice: 'Both options name the same treaty; choose another for one of them.',
};

export const betweenWords = {
  headline: (one: string, other: string) => `${one} and ${other}`,
  both: (number: number) => `On file as binding both: ${number} ${number === 1 ? 'treaty' : 'treaties'}`,
  none: 'On file as binding both: none',
  notBoth: 'Not on file as binding both',
  /** `day` and what it follows from; the days of each State stand below. */
  since: (day: string) => `in force between them since ${day}`,
  from: (day: string) => `in force between them from ${day}`,
  computed: 'computed',
  howComputed: 'Computed: the later of the two days on which the treaty came into force for each.',
  notComputed: 'date in force between them not computed',
  party: (fields: string) => `party (${fields})`,
  standing: (name: string, standing: string) => `${name}: ${standing}`,
  noRegister: 'the desk has no participation register of it',
  texts: 'both are on file as parties, but to different texts',
  rulesOf: (short: string, locator: string) => `${locator} brings in the rules of ${inSentence(short)}`,
  cooperation: 'Articles on cooperation, in the treaties that bind both:',
  topics: {
    extradition: 'Extradition',
    mutualLegalAssistance: 'Mutual legal assistance',
    jointInvestigations: 'Joint investigations',
    transferOfProceedings: 'Transfer of proceedings',
    transferOfSentencedPersons: 'Transfer of sentenced persons',
    confiscation: 'Confiscation',
  },
  choose: (topic: string) => `${topic} …`,
  declarations: (short: string, names: readonly string[]) =>
    `${short}: declarations of ${names.join(' and ')} are on file; /status quotes them.`,
  noDeclarations:
    'No declaration or reservation of either is on file here. The depositary may hold some that limit what is said above.',
  notAdvice: 'This is what the registers on file say, and no legal advice.',
  twice: 'Both options name the same State; choose another for one of them.',
};
