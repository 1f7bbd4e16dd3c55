import { describe, expect, it } from 'vitest';
import { createParticipants } from '../../src/corpus/find-participants.ts';
import { buildCorpus } from '../../src/corpus/load.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { withUpdatedRegisters } from '../../src/corpus/updated-registers.ts';
import { createDesk } from '../../src/desk.ts';
import { unescapeMarkdown } from '../../src/message/escape.ts';
import { registerFiles } from '../../src/register/register-files.ts';
import { shelveRegisters } from '../../src/register/shelf.ts';
import { readStatusFile } from '../../src/register/status-file.ts';
import { planUpdate } from '../../src/register/update.ts';
import { openCommandRoom } from '../support/command-room.ts';
import { statusXml, tableRows } from '../support/status-files.ts';

const files = readCorpusFiles(shippedCorpus());
const declaration =
  'Bhutan made a declaration under Article 35(3): it does not consider itself bound by paragraph 2 of Article 35.';
const many = Array.from(
  { length: 30 },
  (_none, at) => `Paragraph ${at + 1} of what Cuba declared: ${'the words go on '.repeat(20)}.`,
);

/** The desk of an operator whose register of UNTOC came from a status file with declarations. */
function updatedDesk() {
  const shelf = [...shelveRegisters(buildCorpus(files)).values()];
  const register = shelf.find(({ document }) => document.id === 'untoc-register');
  if (register === undefined) throw new Error('no register of UNTOC');
  const beside = `<Declarations><P>Bhutan</P><P>${declaration}</P><P>Cuba</P>${many.map((text) => `<P>${text}</P>`).join('')}</Declarations>`;
  const file = statusXml({ rows: tableRows(register.facts.rows), beside });
  const update = planUpdate(
    register,
    shelf.flatMap(({ treaty }) => treaty ?? []),
    readStatusFile(new TextEncoder().encode(file)),
    '2026-11-24',
    createParticipants(),
  );
  const written = registerFiles(update).map(({ name, text }) => ({
    path: `data/status/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
  return createDesk(buildCorpus(withUpdatedRegisters(files, written)));
}

const desk = updatedDesk();
const { run, press } = await openCommandRoom(desk);

describe('declarations and reservations in an updated register', () => {
  it('are quoted in /status, word for word, with where they stand', async () => {
    const { message, shown } = await run('status', { country: 'Bhutan', treaty: 'untoc' });
    expect(shown).toContain(`│ ${declaration}`);
    expect(shown).toContain(
      'United Nations Treaty Collection · Declarations and reservations: United Nations Convention against Transnational Organized Crime (UNTC XVIII-12) · 24 November 2026',
    );
    const quoted =
      /> ([^"\\]*(?:\\.[^"\\]*)*made a declaration[^"]*)"/.exec(JSON.stringify(message.components))?.[1] ?? '';
    const words = unescapeMarkdown(JSON.parse(`"${quoted}"`));
    expect(words).toBe(declaration);
    expect(desk.corpus.byId.get('untoc-declarations')?.text).toContain(words);
  });

  it('are mentioned on the page of the State', async () => {
    expect((await run('status', { country: 'Bhutan' })).shown).toContain('declarations on file');
  });

  it('go on in pages of their own where they are long', async () => {
    const status = await run('status', { country: 'Cuba', treaty: 'untoc' });
    expect(status.shown).toContain('Paragraph 1 of');
    expect(status.shown).not.toContain('Paragraph 30 of');
    const all = await press(status, 'All it declared');
    expect([all.private, all.update, all.later]).toEqual([true, false, false]);
    const next = await press(all, 'Next');
    expect(next.update).toBe(true);
    let page = next;
    while (!page.shown.includes('Paragraph 30 of')) page = await press(page, 'Next');
    expect(page.shown).toContain('page');
  });

  it('say of a party that made none that the file holds none', async () => {
    const { shown } = await run('status', { country: 'Nepal', treaty: 'untoc' });
    expect(shown).toContain('The status file of the depositary holds no declaration or reservation of it.');
  });

  it('are no passages that answer an ordinary question, or a search in all documents', () => {
    const question = 'Who does not consider itself bound by paragraph 2 of Article 35?';
    const { citations, nearest } = desk.ask(question);
    expect([...citations, ...nearest].filter(({ documentId }) => documentId === 'untoc-declarations')).toEqual([]);
    expect(desk.search('Cuba declared words').filter(({ documentId }) => documentId === 'untoc-declarations')).toEqual(
      [],
    );
  });

  it('are searched where their document is named', () => {
    const hits = desk.search('consider itself bound', { in: 'untoc-declarations' });
    expect(hits[0]?.documentId).toBe('untoc-declarations');
  });
});
