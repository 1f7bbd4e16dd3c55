import { answerWords } from '../language/answer-words.ts';
import { askInEnglish, otherLanguages } from '../language/other-languages.ts';
import { fold } from '../search/analyser.ts';
import type { Answer, Topic } from './answer.ts';
import { wantsHelp } from './help-wanted.ts';
import { foreignLanguage } from './language-of.ts';
import type { ReadingRoom } from './reading-room.ts';

/** What is no question to the shelf: a call for help, and a question in a language that the shelf does not speak. Null for all else. */
export function aside(room: ReadingRoom, text: string): Answer | null {
  const { analyser, vocabulary } = room.index;
  const language = foreignLanguage(text, (word) => vocabulary.frequency(analyser.term(fold(word))) > 0);
  if (wantsHelp(text)) {
    const own = language === null || language === 'other' ? [] : [otherLanguages[language].inDanger];
    return without('danger', [...own, answerWords.note.danger].join('\n'), []);
  }
  if (language === null) return null;
  const note = language === 'other' ? askInEnglish : otherLanguages[language].askInEnglish;
  const named = room.names
    .mentions(analyser.tokens(text))
    .flatMap(({ documents }) => (documents.length === 1 ? documents : []))
    .filter(({ kind }) => kind === 'treaty')
    .map(({ short }) => answerWords.suggestion.treaty(short));
  return without(
    'language',
    note,
    [...new Set([...named, ...(room.treaties.length > 0 ? answerWords.suggestion.examples : [])])].slice(0, 3),
  );
}

/** Nothing is quoted, and nothing of the text goes into the context. */
function without(topic: Topic, note: string, suggestions: string[]): Answer {
  return {
    status: 'not-found',
    headline: null,
    note,
    confidence: 0,
    citations: [],
    nearest: [],
    context: { topic },
    suggestions,
  };
}
