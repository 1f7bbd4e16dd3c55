import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Citation } from '../../src/answer/answer.ts';
import type { Desk } from '../../src/desk.ts';
import { auroc } from './reliability.ts';

const line = z.object({
  question: z.string(),
  answerable: z.boolean(),
  documentId: z.string(),
  answers: z.array(z.string()),
});

/** A crowd question over encyclopedia paragraphs: half of them have no answer there, on purpose. */
export type CrowdQuestion = z.infer<typeof line>;

/** The articles whose questions weights are chosen on; figures are reported on the others. */
const tuned = ['1973-oil-crisis', 'european-union-law', 'immune-system', 'steam-engine'];

export type Half = 'tuning' | 'reported';

export function halfOf({ documentId }: CrowdQuestion): Half {
  return tuned.includes(documentId.replace(/-\d+$/, '')) ? 'tuning' : 'reported';
}

/** Reads the questions of a folder that holds `questions.jsonl` and `corpus/`; null if it is not there. */
export function readCrowdQuestions(folder: string): CrowdQuestion[] | null {
  const file = join(folder, 'questions.jsonl');
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));
}

/** What became of one crowd question. */
export interface CrowdResult {
  readonly question: CrowdQuestion;
  readonly confidence: number;
  readonly answered: boolean;
  /** The first quote stands in the right paragraph; it also holds a gold answer; one of the first three does. */
  readonly passageFirst: boolean;
  readonly sentenceFirst: boolean;
  readonly amongThree: boolean;
  readonly milliseconds: number;
}

/** Asks every question once, in order. Where the desk is silent, what came nearest is judged in place of its quotes. */
export function askCrowd(desk: Desk, questions: readonly CrowdQuestion[]): CrowdResult[] {
  return questions.map((question) => {
    const before = performance.now();
    const answer = desk.ask(question.question);
    const milliseconds = performance.now() - before;
    const quotes = answer.status === 'answered' ? answer.citations : answer.nearest;
    const answers = (citation: Citation): boolean =>
      citation.documentId === question.documentId &&
      citation.quote.length <= 500 &&
      question.answers.some((gold) => citation.quote.includes(gold));
    return {
      question,
      confidence: answer.confidence,
      answered: answer.status === 'answered',
      passageFirst: quotes[0]?.documentId === question.documentId,
      sentenceFirst: quotes.slice(0, 1).some(answers),
      amongThree: quotes.slice(0, 3).some(answers),
      milliseconds,
    };
  });
}

/** The figures of one half; shares are 0..1, times in milliseconds. */
export function crowdFigures(results: readonly CrowdResult[]): Record<string, number> {
  const answerable = results.filter(({ question }) => question.answerable);
  const others = results.filter(({ question }) => !question.answerable);
  const share = (of: readonly CrowdResult[], holds: (result: CrowdResult) => boolean): number =>
    of.filter(holds).length / Math.max(1, of.length);
  const times = results.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return {
    passageFirst: share(answerable, ({ passageFirst }) => passageFirst),
    sentenceFirst: share(answerable, ({ sentenceFirst }) => sentenceFirst),
    amongThree: share(answerable, ({ amongThree }) => amongThree),
    auroc: auroc(
      answerable.map(({ confidence }) => confidence),
      others.map(({ confidence }) => confidence),
    ),
    wronglySilent: share(answerable, ({ answered }) => !answered),
    wronglyAnswered: share(others, ({ answered }) => answered),
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
