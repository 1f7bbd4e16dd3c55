import { inSentence } from './register-words.ts';

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
