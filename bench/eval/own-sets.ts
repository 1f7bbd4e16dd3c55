import type { Answer, Context } from '../../src/answer/answer.ts';
import type { Desk } from '../../src/desk.ts';
import { judge, type Outcome, rightPlace, standsAt } from './judge.ts';
import { type Expectation, readQuestions } from './questions.ts';

/** What became of one own question. */
export interface OwnResult {
  readonly file: string;
  readonly expected: Expectation;
  readonly answer: Answer;
  readonly outcome: Outcome | 'not retrieved';
  /** The way of answering that took it, for answers and silences alike. */
  readonly route: string;
}

/** Asks every question of a folder of question files, turn by turn where it is a dialogue; claims are left to `check`. */
export function askOwn(desk: Desk, folder: string, only?: string): OwnResult[] {
  return [...readQuestions(folder)]
    .filter(([file]) => only === undefined || file.startsWith(only))
    .flatMap(([file, questions]) =>
      questions
        .filter(({ claim }) => claim === undefined)
        .map((expected) => {
          const answer = askTurns(desk, expected.dialogue ?? [expected.question ?? '']);
          const judged = judge(expected, answer);
          const { hits, route } = desk.explain(answer.context.question ?? expected.question ?? '');
          const outcome = judged === 'wrong sentence' && !isAmong(desk, hits, expected) ? 'not retrieved' : judged;
          return { file, expected, answer, outcome, route };
        }),
    );
}

/** Whether search proposes a passage that stands where the answer does. */
function isAmong(desk: Desk, hits: readonly { passageId: string }[], { first }: Expectation): boolean {
  return hits.some(({ passageId }) => {
    const passage = desk.passage(passageId);
    return passage !== null && (first ?? []).some((place) => standsAt({ ...passage, passageId }, place));
  });
}

function askTurns(desk: Desk, turns: readonly string[]): Answer {
  let context: Context = {};
  let answer = desk.ask(turns[0] ?? '');
  for (const turn of turns.slice(1)) {
    context = answer.context;
    answer = desk.ask(turn, { context });
  }
  return answer;
}

/** Counts over some results. */
export interface OwnFigures {
  readonly answerable: number;
  readonly firstRight: number;
  readonly silent: number;
  readonly unanswerable: number;
  readonly wronglyAnswered: number;
  readonly headlines: number;
  readonly exact: number;
}

export function ownFigures(results: readonly OwnResult[]): OwnFigures {
  const answerable = results.filter(({ expected }) => expected.expect === 'answered');
  const others = results.filter(({ expected }) => expected.expect !== 'answered');
  const withHeadline = answerable.filter(({ expected }) => expected.headline !== undefined);
  return {
    answerable: answerable.length,
    firstRight: answerable.filter(isRightFirst).length,
    silent: answerable.filter(({ outcome }) => outcome === 'wrongly silent').length,
    unanswerable: others.length,
    wronglyAnswered: others.filter(({ outcome }) => outcome === 'wrongly answered').length,
    headlines: withHeadline.length,
    exact: withHeadline.filter(({ outcome }) => outcome === 'right' || outcome === 'wrong note').length,
  };
}

/**
 * Whether the best candidate answers: the first quote, or where the desk is silent the nearest one. What confidence tells.
 */
export function isRightCandidate({ expected, answer, outcome }: OwnResult): boolean {
  if (expected.expect !== 'answered') return false;
  if (outcome !== 'wrongly silent') return isRightFirst({ outcome });
  const [nearest] = answer.nearest;
  return nearest !== undefined && (expected.first ?? []).some((place) => standsAt(nearest, place));
}

function isRightFirst({ outcome }: Pick<OwnResult, 'outcome'>): boolean {
  return outcome !== 'not retrieved' && rightPlace(outcome);
}
