import { answerWords } from '../language/answer-words.ts';
import type { Answer, Asked, Citation, Context } from './answer.ts';
import { aside } from './aside.ts';
import { answerByArticle } from './by-article.ts';
import { answerByChain } from './by-chain.ts';
import { answerByClaimedCount } from './by-claimed-count.ts';
import { answerByCount } from './by-count.ts';
import { answerByDefinedNumber } from './by-defined-number.ts';
import { answerByDefinition } from './by-definition.ts';
import { answerByGlossary } from './by-glossary.ts';
import { answerByKeyFact } from './by-key-fact.ts';
import { answerByOrder } from './by-order.ts';
import { answerByPassage } from './by-passage.ts';
import { answerByStatus } from './by-status.ts';
import { answerByTopic } from './by-topic.ts';
import { isCourtesy, read, resolveFollowUp } from './follow-up.ts';
import { withForce } from './force-asked.ts';
import { distinct, type Outcome } from './outcome.ts';
import { inOwnWords } from './own-words.ts';
import { withPhrase } from './phrases.ts';
import type { Question } from './question.ts';
import { bestKnownFirst, type ReadingRoom } from './reading-room.ts';
import { questionsIn } from './several.ts';

/** The ways to answer, the most exact first; the last one takes every question. */
export const ways: readonly ((room: ReadingRoom, question: Question) => Outcome | null)[] = [
  answerByGlossary,
  answerByArticle,
  answerByClaimedCount,
  answerByOrder,
  answerByCount,
  answerByStatus,
  answerByDefinition,
  answerByDefinedNumber,
  answerByKeyFact,
  answerByChain,
  answerByTopic,
  whichTreaty,
  answerByPassage,
];

/** More of a question than this is not read, so that the work stays bounded whatever is typed. UTF-16 code units. */
const longestQuestion = 2_000;

/** As many questions of one message are answered. */
const mostQuestions = 3;

/**
 * Answers a question from a corpus: by quotes with citations, or by saying that nothing was found. Of several questions in one
 * text the first that can be answered; the others become suggestions. Pure; same question, same answer.
 */
export function answer(room: ReadingRoom, text: string, context: Context = {}): Answer {
  const all = answerEach(room, text, context);
  const [first] = all;
  if (!first) throw new Error('No way of answering took the question.');
  if (all.length === 1) return first.answer;
  const chosen = all.find(({ answer }) => answer.status === 'answered') ?? first;
  const others = all
    .filter((asked) => asked !== chosen)
    .map(({ answer, question }) => answer.context.question ?? question);
  return { ...chosen.answer, suggestions: [...others, ...chosen.answer.suggestions].slice(0, 3) };
}

/** The questions of one text, each with its answer, at most three; each leans on the one before. What is beyond becomes suggestions of the last. */
export function answerEach(room: ReadingRoom, text: string, context: Context = {}): Asked[] {
  const read = text.slice(0, longestQuestion).normalize('NFC');
  const left = aside(room, read);
  if (left) return [{ question: text, answer: left }];
  const questions = questionsIn(read);
  const asked: Asked[] = [];
  let talk = context;
  for (const question of questions.slice(0, mostQuestions)) {
    const answer = answerOne(room, question, talk);
    talk = answer.context;
    asked.push({ question: questions.length === 1 ? text : question, answer });
  }
  const last = asked.at(-1);
  const beyond = questions.slice(mostQuestions);
  if (last && beyond.length > 0)
    asked[asked.length - 1] = { ...last, answer: { ...last.answer, suggestions: beyond.slice(0, 3) } };
  return asked;
}

function answerOne(room: ReadingRoom, text: string, context: Context): Answer {
  const question = read(room, resolveFollowUp(room, text, context));
  for (const way of ways) {
    const outcome = way(room, question);
    if (!outcome) continue;
    const answer = toAnswer(
      room,
      question,
      withPhrase(question, withForce(room, question.text, inOwnWords(room, question, outcome))),
    );
    return isCourtesy(text) ? { ...answer, context } : answer;
  }
  throw new Error('No way of answering took the question.');
}

/** "Palermo protocol": the question is which one. */
function whichTreaty(room: ReadingRoom, question: Question): Outcome | null {
  if (!question.ambiguous) return null;
  return {
    found: false,
    note: answerWords.note.which(question.ambiguous.name),
    confidence: 0.1,
    citations: [],
    suggestions: bestKnownFirst(room, question.ambiguous.documents).map((document) =>
      replaceName(question.text, question.ambiguous?.name ?? '', document.short),
    ),
  };
}

function replaceName(text: string, name: string, short: string): string {
  return text.replace(name, short.replaceAll('$', '$$$$'));
}

function toAnswer(room: ReadingRoom, question: Question, outcome: Outcome): Answer {
  const citations = distinct(outcome.citations);
  const found = outcome.found && citations.length > 0;
  const note =
    question.unknownInstrument && !found
      ? answerWords.note.notOnShelf(question.unknownInstrument)
      : (outcome.note ?? null);
  return {
    status: found ? 'answered' : 'not-found',
    headline: found ? (outcome.headline ?? null) : null,
    note,
    confidence: Math.round(outcome.confidence * 1000) / 1000,
    citations: found ? citations : [],
    nearest: found ? [] : citations,
    context: {
      ...outcome.context,
      terms: question.query.terms.filter((term) => !term.named).map((term) => term.word),
      question: question.text,
    },
    suggestions: (outcome.suggestions ?? (found ? [] : suggest(room, citations))).slice(0, 3),
  };
}

/** Questions that the desk can answer, near what was found. */
function suggest(room: ReadingRoom, nearest: readonly Citation[]): string[] {
  const questions = nearest.flatMap(({ documentId, passageId }) => {
    const document = room.corpus.byId.get(documentId);
    const place = room.corpus.passageById.get(passageId)?.place;
    if (document?.kind !== 'treaty') return [];
    return [
      place
        ? answerWords.suggestion.article(place.article, document.short)
        : answerWords.suggestion.treaty(document.short),
    ];
  });
  return [...new Set([...questions, ...(room.treaties.length > 0 ? answerWords.suggestion.examples : [])])];
}
