/** Common slips in the words that make a question, by the word meant. Names and content words are mended by the corpus' own vocabulary. */
const slips: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    when: 'wen|whn|wehn|whne|wheen',
    what: 'wat|waht|whta|wht|wot',
    which: 'wich|whcih|wihch|whch|whitch|whihc',
    where: 'wher|wehre|whre|wheer',
    how: 'hw|hwo',
    does: 'deos|doess',
    article: 'artcle|aricle|artical|articel|artice|atricle|articl|artilce|arcticle|aritcle',
    articles: 'artcles|aricles|articals|articels|artilces',
    paragraph: 'paragraf|paragrph|pargraph|paragarph|paragaph',
    definition: 'defintion|definiton|definiion|defenition|def',
    people: 'ppl|peeps',
    without: 'w/o',
    because: 'bc|cuz|cos',
    please: 'pls|plz',
    your: 'ur',
    you: 'u',
  }),
);

const meant = new Map([...slips].flatMap(([word, typed]) => typed.split('|').map((slip) => [slip, word] as const)));
const slip = new RegExp(`\\b(?:${[...meant.keys()].join('|')})\\b`, 'gi');

/**
 * A question with its asking words as they are meant, everything else untouched.
 *
 * @example mendAskingWords('wich artcle covers extradition') // 'which article covers extradition'
 */
export function mendAskingWords(question: string): string {
  return question.replace(slip, (typed) => {
    const word = meant.get(typed.toLowerCase()) ?? typed;
    return /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}
