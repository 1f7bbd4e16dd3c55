import type { Context } from '../../src/answer/answer.ts';
import { answer, ways } from '../../src/answer/ask.ts';
import { givesExact, rankCandidates } from '../../src/answer/by-passage.ts';
import { cite } from '../../src/answer/cite.ts';
import { gatherEvidence } from '../../src/answer/evidence.ts';
import { evidenceNames } from '../../src/answer/evidence-names.ts';
import { featureNames } from '../../src/answer/features.ts';
import { read, resolveFollowUp } from '../../src/answer/follow-up.ts';
import { outOfReach } from '../../src/answer/out-of-reach.ts';
import type { Question } from '../../src/answer/question.ts';
import type { RankedSentence } from '../../src/answer/ranked-sentence.ts';
import type { ReadingRoom } from '../../src/answer/reading-room.ts';
import { sentenceWeights } from '../../src/answer/weights.ts';
import { standsAt } from '../eval/judge.ts';
import type { CrowdQuestion } from '../eval/qa-dev.ts';
import type { Expectation } from '../eval/questions.ts';
import { type Choice, dot } from './fit.ts';

/** Of a question's candidates, the best so many are learnt from. */
const mostCandidates = 40;

/** A question that the last way of answering takes, with its candidates and which of them are right. */
export interface Case {
  /** What cross-validation leaves out together. */
  readonly group: string;
  readonly answerable: boolean;
  readonly question: Question;
  readonly ranked: readonly RankedSentence[];
  readonly right: (candidate: RankedSentence) => boolean;
}

export function crowdCases(room: ReadingRoom, questions: readonly CrowdQuestion[]): Case[] {
  return questions.map(({ question: text, answerable, documentId, answers }) => {
    const question = read(room, text.normalize('NFC'));
    return {
      group: documentId.replace(/-\d+$/, ''),
      answerable,
      question,
      ranked: rankCandidates(room, question),
      right: ({ document, span }) =>
        document.id === documentId && answers.some((gold) => document.text.slice(span.start, span.end).includes(gold)),
    };
  });
}

/** Own questions, turn by turn where they are dialogues; those that a more exact way settles are left out. */
export function ownCases(room: ReadingRoom, expectations: readonly Expectation[]): Case[] {
  return expectations.flatMap((expected, number) => {
    if (expected.claim !== undefined) return [];
    const turns = expected.dialogue ?? [expected.question ?? ''];
    let context: Context | undefined;
    for (const turn of turns.slice(0, -1)) context = answer(room, turn, context).context;
    const question = read(room, resolveFollowUp(room, (turns.at(-1) ?? '').normalize('NFC'), context ?? {}));
    if (ways.slice(0, -1).some((way) => way(room, question) !== null)) return [];
    const right = ({ document, passage, span }: RankedSentence): boolean => {
      const citation = cite(document, passage, span);
      const contains = expected.contains?.toLowerCase() ?? '';
      return (
        expected.expect === 'answered' &&
        (expected.first?.some((place) => standsAt(citation, place)) ?? true) &&
        citation.quote.toLowerCase().includes(contains)
      );
    };
    return [
      {
        group: `own ${number % 5}`,
        answerable: expected.expect === 'answered',
        question,
        ranked: rankCandidates(room, question),
        right,
      },
    ];
  });
}

/** The evidence on a question's best candidate, and whether it is right; null where there is no candidate, or a rule settles it. */
export function evidenceOn(
  room: ReadingRoom,
  { question, ranked, right }: Case,
): { features: number[]; right: boolean } | null {
  const [best] = ranked;
  if (!best || question.unknownInstrument || outOfReach(room, question, room.detailOf(best.passage, best.document)))
    return null;
  const exact = givesExact(room, question, ranked);
  const evidence = gatherEvidence(room, question, ranked, exact);
  return { features: evidenceNames.map((name) => evidence[name]), right: right(best) };
}

/** Which candidate is right? For the model of the sentence; what is added for the form of the corpus is an offset. */
export function toChoices(cases: readonly Case[]): Choice[] {
  const weights = featureNames.map((name) => sentenceWeights[name]);
  return cases
    .map(({ ranked, right }) =>
      ranked.slice(0, mostCandidates).map((candidate) => {
        const features = featureNames.map((name) => candidate.features[name]);
        return { features, offset: candidate.score - dot(features, weights), right: right(candidate) };
      }),
    )
    .filter((choice) => choice.some(({ right }) => right));
}
