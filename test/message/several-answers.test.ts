import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/answer/answer.ts';
import { type Desk, openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { answersMessage } from '../../src/message/answer-message.ts';
import { button, messageOf, rows, section, text } from '../../src/message/components.ts';
import { brokenLimits } from '../../src/message/limits.ts';

const folder = new URL('../questions/dev/', import.meta.url);

/** Every third question of the open sets: one of each treaty, of the facts, of the registers and of what is not found. */
const questions = readdirSync(folder)
  .filter((name) => !/claims|follow-ups/.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { question: string }).question)
  .filter((_question, index) => index % 3 === 0);

describe('a button that two answers of one message offer', () => {
  it('stands once, at the side of a text as in a row', () => {
    const twice = button('Show in context', 'ask:context:untoc/16/4:0:9');
    const message = messageOf(0, [section('one', twice), section('two', twice), ...rows(twice), text('end')]);
    expect(brokenLimits(message)).toEqual([]);
    expect(JSON.stringify(message).match(/ask:context/g)).toHaveLength(1);
    expect(JSON.stringify(message)).toContain('two');
  });
});

describe('the messages that several questions make', () => {
  let desk: Desk;
  let asked: Asked[];
  beforeAll(async () => {
    desk = await openDesk();
    asked = questions.map((question) => ({ question, answer: desk.ask(question) }));
  });

  it('are taken by Discord for two questions about the same thing', () => {
    const two = desk.askEach('How many people sit on the INCB and who picks them?');
    expect(two).toHaveLength(2);
    expect(brokenLimits(answersMessage(two, desk.corpus, en))).toEqual([]);
  });

  it('are taken by Discord for every pair of the open questions', () => {
    const refused = asked.flatMap((one, at) =>
      asked.slice(at).flatMap((other) => {
        const problems = brokenLimits(answersMessage([one, other], desk.corpus, en));
        return problems.length === 0 ? [] : [`${one.question} + ${other.question}: ${problems.join('; ')}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  it('are taken by Discord for three neighbours of the open questions', () => {
    const refused = asked.flatMap((_, at) => {
      const problems = brokenLimits(answersMessage(asked.slice(at, at + 3), desk.corpus, en));
      return problems.map((problem) => `${asked[at]?.question}: ${problem}`);
    });
    expect(refused).toEqual([]);
  });
});
