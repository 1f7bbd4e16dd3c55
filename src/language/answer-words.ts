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
    nothing: 'The desk holds nothing that answers this.',
  },
};

/** Short names that begin with a common noun take an article inside a sentence: "the Firearms Protocol", but "UNTOC". */
function inSentence(short: string): string {
  return /^[A-Z]{2,}$/.test(short) ? short : `the ${short}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
