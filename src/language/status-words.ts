import { capital, count, inSentence, list, withArticle } from './grammar.ts';
import { registerWords } from './register-words.ts';

/** What `/status` says, in English. */
export const statusWords = {
  summary: (joined: number, signed: number, treaties: number) =>
    `On file as a party to ${joined}${signed === 0 ? '' : ` and only as a signatory of ${signed}`} of ${count(treaties, 'treaty', 'treaties')} on the shelf`,
  joined: 'Party',
  signed: 'Signed only',
  missing: 'Not on file',
  declared: 'declarations on file',
  incomplete: 'A register that is not complete does not tell who is not a party.',
  noRegister: (shorts: readonly string[]) => `No register on the shelf: ${list(shorts)}.`,
  choose: 'One treaty in full …',
  headline: (name: string, title: string) => `${name} — ${title}`,
  standing: (standing: string, conclusive: boolean) =>
    standing === 'party'
      ? 'Party'
      : standing === 'signatory'
        ? capital(conclusive ? registerWords.notConsented : registerWords.notOnFileYet)
        : standing === 'absent'
          ? 'Neither signed nor joined'
          : 'Not on file',
  declarations: 'Declarations, reservations and notifications',
  allDeclarations: 'All it declared',
  noneDeclared: 'The status file of the depositary holds no declaration or reservation of it.',
  declarationsUnknown:
    'Declarations and reservations are not on file here: whether it made any is for the source to tell.',
  all: (name: string) => `All treaties of ${withArticle(name)}`,
  question: (name: string, short: string) => `When did ${withArticle(name)} join ${inSentence(short)}?`,
  vienna: 'Vienna Convention, Article 18',
  noRegisterOf: (short: string) =>
    `The desk has no participation register of ${inSentence(short)}, so it cannot say who is in.`,
};
