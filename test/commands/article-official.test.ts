import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { officialDocument } from '../../src/corpus/official-document.ts';
import { withDocuments } from '../../src/corpus/with-documents.ts';
import { createDesk } from '../../src/desk.ts';
import { encodeCustomId } from '../../src/message/custom-id.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';
import { lighthouseCorpus, lighthouseText, lighthouseTreaty } from '../support/small-treaty.ts';

const commands = await loadCommands();
const actor = { userId: '1', guildId: null, locale: 'en-GB' };
const summaryOnly = lighthouseCorpus();
const official = officialDocument(lighthouseTreaty(summaryOnly), lighthouseText, 'x.md');
const log: string[] = [];

function desk(corpus = withDocuments(summaryOnly, [official])) {
  const room = { desk: createDesk(corpus), now: () => new Date('2026-11-24') };
  const router = createRouter({ commands, room, log: (line) => void log.push(line), newErrorId: () => 'e1' });
  const settled = (reply: ReturnType<typeof router>): Reply => {
    if (!('message' in reply)) throw new Error('a reply for later');
    expect(brokenLimits(reply.message)).toEqual([]);
    return reply;
  };
  const click = (customId: string): Reply =>
    settled(router({ ...actor, kind: 'component', customId, values: [], message: null }));
  return {
    article: (number: string) =>
      settled(router({ ...actor, kind: 'command', name: 'article', options: { treaty: 'lighthouse-treaty', number } })),
    press(reply: Reply, label: string) {
      const choice = choicesOf(reply.message).find((candidate) => candidate.label.includes(label));
      if (!choice) throw new Error(`nothing to press called ${label}`);
      return click(choice.customId);
    },
    click,
    complete: (typed: string) =>
      router({
        ...actor,
        kind: 'autocomplete',
        name: 'article',
        option: 'number',
        typed,
        options: { treaty: 'lighthouse-treaty' },
      }),
  };
}
const shown = (reply: Reply): string => toTerminal(reply.message, { width: 4000 });

describe('/article with the official text on the shelf', () => {
  const { article, press, click, complete } = desk();

  it("shows the treaty's own words, signed as such", () => {
    const text = shown(article('2'));
    expect(text).toContain('Lighthouse Treaty (official text), Article 2 — DUTIES OF KEEPERS');
    expect(text).toContain('Each keeper shall light the lamp at dusk. The lamp shall burn until dawn.');
    expect(text).toContain('Lighthouse Treaty (official text), Article 2 · the treaty’s own words');
    expect(text).not.toMatch(/summary of|in our own words/);
  });

  it('has the summary one button away, and goes back, in place', () => {
    const summary = press(article('2(2)'), 'Summary in our words');
    expect(summary.update).toBe(true);
    expect(shown(summary)).toContain('Treaty Desk summary of Lighthouse Treaty, Article 2 · in our own words');
    expect(shown(summary)).toContain('A keeper must clean the glass.');
    expect(shown(summary)).not.toContain('at dusk');
    const back = press(summary, 'The treaty’s own words');
    expect(shown(back)).toBe(shown(article('2(2)')));
  });

  it('shows all of the article where the other text numbers it otherwise', () => {
    const summary = press(article('1(b)'), 'Summary in our words');
    expect(shown(summary)).toContain('whoever keeps a lamp');
    expect(shown(press(article('2(1)'), 'Whole Article 2'))).toContain('keep a log.');
  });

  it('goes on to the neighbours in the same text, and to the treaty', () => {
    expect(shown(press(article('2'), 'Article 2 bis ▶'))).toContain('(official text), Article 2 bis — Fog');
    expect(shown(press(article('2'), 'About Lighthouse Treaty'))).toContain('Treaty on the Keeping of Lighthouses');
  });

  it('goes by words of the title', () => {
    expect(shown(article('fog'))).toContain('(official text), Article 2 bis — Fog');
  });

  it('shows the summary of an article that the official text lacks', () => {
    expect(shown(article('6'))).toContain(
      'The official text of Lighthouse Treaty that is on file here has no Article 6; this is the summary.',
    );
    expect(shown(article('6'))).toContain('Treaty Desk summary of Lighthouse Treaty, Article 6');
  });

  it('shows an article that the summary leaves out', () => {
    expect(shown(article('5'))).toContain('Keepers shall speak the truth.');
    expect(complete('5')).toEqual([{ name: '5. Article 5', value: '5' }]);
  });

  it('refuses an article that the treaty does not have, also where the file has one', () => {
    expect(shown(article('9'))).toContain('Lighthouse Treaty has 6 articles; there is no Article 9.');
  });

  it('shows a passage in its context', () => {
    const id = encodeCustomId('ask', 'context', 'lighthouse-treaty-official/3/2', 0, 10) ?? '';
    const context = shown(click(id));
    expect(context).toContain('Lighthouse Treaty (official text), Article 3 — Collaboration between lighthouses');
    expect(context).toContain('Keepers shall help each other.');
    expect(context).toContain('the treaty’s own words');
  });
});

describe('/article without an official text', () => {
  it('shows the summary, and no button to another text', () => {
    const { article, complete } = desk(summaryOnly);
    expect(shown(article('2'))).toContain('Treaty Desk summary of Lighthouse Treaty, Article 2');
    expect(choicesOf(article('2').message).map(({ label }) => label)).not.toContain('The treaty’s own words');
    expect(shown(article('5'))).toContain('Lighthouse Treaty, Article 5 is not covered here');
    expect(complete('5')).toEqual([]);
  });

  it('opens the summary by a button of an official text that has been taken away', () => {
    const { click } = desk(summaryOnly);
    const id = encodeCustomId('article', 'turn', 'lighthouse-treaty-official', '2(1)') ?? '';
    expect(shown(click(id))).toContain('A keeper must light the lamp at dusk.');
  });
});

it('none of this broke anything', () => expect(log).toEqual([]));
