import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { cooperationTopics } from '../../src/corpus/document.ts';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { betweenMessage } from '../../src/message/between-message.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import type { Message } from '../../src/message/message.ts';
import { noPicture } from '../../src/message/picture-blocks.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { openPictures, type Pictures } from '../../src/picture/pictures.ts';
import { bondsBetween } from '../../src/register/bonds.ts';
import { createRouter } from '../../src/router/router.ts';

const desk = await openDesk();
const commands = await loadCommands();
const actor = { userId: '1', guildId: null, locale: 'en-GB' } as const;
const log: string[] = [];
const routerWith = (pictures: Pictures) =>
  createRouter({
    commands,
    room: { desk, now: () => new Date('2026-11-24'), pictures },
    log: (line) => void log.push(line),
    newErrorId: () => 'e1',
  });
const router = routerWith(openPictures());

async function settled(reply: ReturnType<typeof router>): Promise<Message> {
  if (Array.isArray(reply)) throw new Error('choices');
  const message = 'message' in reply ? reply.message : await reply.later();
  expect(brokenLimits(message)).toEqual([]);
  return message;
}
const asked = (state: string, and: string) =>
  router({ ...actor, kind: 'command', name: 'between', options: { state, and } });
const between = async (state: string, and: string): Promise<string> =>
  toTerminal(await settled(asked(state, and)), { width: 4000 });

describe('/between', () => {
  it('shows both on a map, with since when each treaty binds both, computed from the clause', async () => {
    const reply = asked('Bhutan', 'India');
    if (Array.isArray(reply)) throw new Error('choices');
    expect(reply.private).not.toBe(true);
    const message = await settled(reply);
    expect(message.files?.map(({ name }) => name)).toEqual(['btn-ind-map.png']);
    const shown = toTerminal(message, { width: 4000 });
    expect(shown).toContain('🟪 Bhutan · 🟨 barred: India');
    expect(shown).toContain('On file as binding both: 6 treaties');
    expect(shown).toContain(
      [
        'UNTOC · in force between them since 22 March 2023 · computed',
        'Bhutan · accession · 20 February 2023 · in force since 22 March 2023 (Article 38(2), thirtieth day after deposit)',
        'India · ratification · 5 May 2011 · in force since 4 June 2011 (Article 38(2), thirtieth day after deposit)',
        'Register complete as of 20 February 2023',
      ].join('\n▍ '),
    );
    expect(shown).toContain('Register not complete: 1 June 2014, and single rows');
    expect(shown).toContain('no legal advice');
  });

  it('says what is not on file on a further page, and never that a State is not in an incomplete register', async () => {
    const message = await settled(asked('Bhutan', 'India'));
    const next = choicesOf(message).find(({ customId }) => customId.startsWith('between:page:'))?.customId ?? '';
    const turned = router({ ...actor, kind: 'component', customId: next, values: [], message });
    expect('message' in turned && turned.update).toBe(true);
    const shown = toTerminal(await settled(turned), { width: 4000 });
    expect(shown).toContain(
      'Firearms Protocol: Bhutan: not on file (1 June 2014, and single rows); India: party (ratification · 5 May 2011)',
    );
    expect(shown).toContain('SAARC Trafficking Convention: the desk has no participation register of it');
    expect(shown).not.toContain('not a party');
  });

  it('computes no date where the clause does not govern, and says why', async () => {
    const shown = await between('Bhutan', 'Slovakia');
    expect(shown).toContain('Trafficking Convention 1988 · date in force between them not computed');
    expect(shown).toContain('succession · 28 May 1993 · Date in force for it: not computed (it succeeded');
  });

  it('needs no map for an organization', async () => {
    const message = await settled(asked('European Union', 'Bhutan'));
    expect(message.files).toBeUndefined();
    expect(toTerminal(message, { width: 4000 })).toContain('On file as binding both: 4 treaties');
  });

  it('asks which State is meant, and goes on from the button with the other one', async () => {
    const message = await settled(asked('Korea', 'Bhutan'));
    const [first] = choicesOf(message);
    const chosen = router({ ...actor, kind: 'component', customId: first?.customId ?? '', values: [], message });
    expect(toTerminal(await settled(chosen), { width: 4000 })).toContain('Republic of Korea and Bhutan');
  });

  it.each([
    ['Bhutan', 'BTN', 'Both options name the same State'],
    ['Bhutan', 'Narnia', 'No State called “Narnia”'],
    ['ASEAN', 'Bhutan', 'is a group of States'],
  ])('%s and %s is told in private: %s', async (state, and, sentence) => {
    const reply = asked(state, and);
    expect('private' in reply && reply.private).toBe(true);
    expect(toTerminal(await settled(reply), { width: 4000 })).toContain(sentence);
  });

  it('answers without its map where drawing breaks, says so, and notes why', async () => {
    const broken = routerWith({ kept: () => null, draw: () => Promise.reject(new Error('no ink')) });
    const reply = broken({ ...actor, kind: 'command', name: 'between', options: { state: 'BTN', and: 'IND' } });
    const shown = toTerminal(await settled(reply), { width: 4000 });
    expect(shown).toContain('The map could not be drawn');
    expect(shown).toContain('On file as binding both: 6 treaties');
    expect(log.splice(0)).toEqual([expect.stringMatching(/^a picture could not be drawn: Error: no ink/)]);
  });

  it('completes States by any of their names', () => {
    const choices = router({
      ...actor,
      kind: 'autocomplete',
      name: 'between',
      option: 'and',
      typed: 'swazil',
      options: {},
    });
    expect(choices).toEqual([{ name: 'Eswatini (Swaziland)', value: 'SWZ' }]);
  });
});

const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');

describe('articles on cooperation', () => {
  it('open from their menus, in private, each at its place', async () => {
    const message = await settled(asked('USA', 'Russia'));
    const options = choicesOf(message).flatMap((choice) =>
      choice.kind === 'option' && choice.customId.startsWith('article:choose:') ? [choice] : [],
    );
    expect(options.length).toBeGreaterThan(20);
    for (const { customId, value } of options) {
      const [id = '', place = ''] = value.split('/');
      const reply = router({ ...actor, kind: 'component', customId, values: [value], message });
      expect('private' in reply && reply.private).toBe(true);
      const short = desk.corpus.byId.get(id)?.short;
      expect(toTerminal(await settled(reply), { width: 4000 })).toContain(
        `${short}, Article ${place.replace(/\(.*/, '')} — `,
      );
    }
  });

  it('a choice that nobody offered is refused', async () => {
    for (const value of ['untoc/99', 'narnia/1', 'untoc', 'untoc-register/16']) {
      const reply = router({
        ...actor,
        kind: 'component',
        customId: 'article:choose:extradition',
        values: [value],
        message: null,
      });
      expect('private' in reply && reply.private, value).toBe(true);
      expect(toTerminal(await settled(reply))).toMatch(/Not understood|No such article/);
    }
  });

  const titled = {
    extradition: /^extradition/i,
    mutualLegalAssistance: /^mutual legal assistance/i,
    jointInvestigations: /^joint investigations/i,
    transferOfProceedings: /^transfer of (criminal )?proceedings/i,
    transferOfSentencedPersons: /^transfer of sentenced persons/i,
    confiscation: /confiscat/i,
  } as const;

  it.each(treaties.map((treaty) => [treaty.id, treaty] as const))(
    '%s: every article with such a title is among them',
    (_id, treaty) => {
      for (const topic of cooperationTopics) {
        const listed = (treaty.treaty?.cooperation[topic] ?? []).map((place) => place.replace(/\(.*/, ''));
        const wanted = treaty.articles.filter(({ title }) => titled[topic].test(title)).map(({ number }) => number);
        // The summary of the Convention against Cybercrime does not cover what its Article 31 says.
        if (treaty.id !== 'cybercrime-convention') expect(listed, topic).toEqual(expect.arrayContaining(wanted));
      }
    },
  );
});

describe('any two participants', () => {
  const { registers } = desk;
  const anyone = fc.constantFrom(...registers.participants.all);
  const two = fc.tuple(anyone, anyone).filter(([one, other]) => one !== other);

  it('are bound exactly by what has both as parties in one register, never before either or the treaty', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        for (const bond of bondsBetween(registers, treaties, one.code, other.code)) {
          const held = registers.of(bond.treaty.id);
          const isParty = (code: string) => (register: (typeof held)[number]) =>
            register.parties.some(({ row }) => row.code === code);
          const both = held.some((register) => isParty(one.code)(register) && isParty(other.code)(register));
          expect(bond.kind).toBe(held.length === 0 ? 'no-register' : both ? 'both' : 'not-both');
          if (bond.kind !== 'both' || !bond.since.computed) continue;
          const days = bond.standings.map(({ row }) => (row?.inForce.computed ? row.inForce.day : ''));
          expect(bond.since.day).toBe([...days].sort().at(-1));
          expect(days).not.toContain('');
          expect(bond.since.day >= (bond.treaty.treaty?.inForce ?? '9999')).toBe(true);
        }
      }),
    );
  });

  it('give messages that Discord takes, in which every treaty of the shelf stands once', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const bonds = bondsBetween(registers, treaties, one.code, other.code);
        const pair = { one, other, bonds, today: '2026-11-24', map: noPicture, others: [] };
        const pages = new Set<string>();
        for (let page = 0; page < 12; page++) {
          const message = betweenMessage(pair, page, desk.corpus, en);
          expect(brokenLimits(message)).toEqual([]);
          pages.add(toTerminal(message, { width: 4000 }));
        }
        const lines = [...pages].flatMap((shown) => shown.split('\n'));
        for (const { short } of treaties)
          expect(
            lines.filter(
              (line) =>
                line.startsWith(`▍ ${short} · `) ||
                line.startsWith(`▍ ${short}: `) ||
                line.startsWith(`▍ ${short} (not amended) · `),
            ),
            short,
          ).toHaveLength(1);
        expect([...pages].join()).not.toMatch(/not a party/);
      }),
      { numRuns: 40 },
    );
  });
});
