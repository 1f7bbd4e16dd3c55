import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { citationKind } from '../../src/answer/cite.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { en } from '../../src/language/en.ts';
import { answerMessage, answersMessage } from '../../src/message/answer-message.ts';
import { readCarried } from '../../src/message/carry.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';

/** Discord's own description of a message; the package has no types for it. */
interface Schema {
  safeParse(value: unknown): { error?: unknown };
}
const specification = 'discord-api-spec/zod';
const { MessageCreateRequestSchema } = (await import(specification)) as { MessageCreateRequestSchema: Schema };

const corpus = loadCorpus(shippedCorpus());
const press = corpus.byId.get('bhutan-accedes-untoc-2023');

/** A citation of a passage, or of the part of it that `words` are. */
function cite(passageId: string, words?: string): Citation {
  const passage = corpus.passageById.get(passageId);
  const document = corpus.byId.get(passage?.documentId ?? '');
  if (passage === undefined || document === undefined) throw new Error(`no passage ${passageId}`);
  const start =
    words === undefined ? (passage.sentences[0]?.start ?? passage.start) : document.text.indexOf(words, passage.start);
  const end = words === undefined ? (passage.sentences[0]?.end ?? passage.end) : start + words.length;
  const kind = citationKind(document.kind);
  const quote = document.text.slice(start, end);
  const { url, title } = document;
  return {
    documentId: document.id,
    passageId,
    title,
    kind,
    verbatim: kind === 'press-release',
    locator: passage.locator,
    quote,
    start,
    end,
    url,
    asOf: null,
  };
}

const pressPassage = press?.passages.find(({ start, end }) =>
  press.text.slice(start, end).includes('Bhutan has acceded'),
);
const accession = cite(
  pressPassage?.id ?? '',
  press?.text.slice(press.text.indexOf('On 20 February'), press.text.indexOf('Children.') + 9),
);

const answered: Answer = {
  status: 'answered',
  headline: '20 February 2023',
  note: null,
  confidence: 0.9,
  citations: [accession],
  nearest: [],
  context: { participants: ['Bhutan'], treaties: ['untoc'], act: 'accession' },
  suggestions: [],
};
const notFound: Answer = {
  ...answered,
  status: 'not-found',
  headline: null,
  citations: [],
  context: {},
  confidence: 0.1,
};
const question = 'When did Bhutan accede to UNTOC?';
const terminal = (answer: Answer, asked = question): string =>
  toTerminal(answerMessage(asked, answer, corpus, en), { width: 100 });

describe('an answer', () => {
  it('shows the date, what was understood, the quote, and where it stands', () => {
    expect(terminal(answered)).toBe(
      [
        '▍ 20 February 2023',
        '▍ Bhutan · UNTOC · accession',
        '▍ │ On 20 February 2023, Bhutan has acceded to the United Nations Convention Against Transnational',
        '▍ │ Organized Crime (UNTOC) and its Protocol to Prevent, Suppress, and Punish Trafficking in',
        '▍ │ Persons, Especially Women and Children.',
        '▍ ¹ UNODC press release · Bhutan: Bhutan accedes to UNTOC and its Trafficking in Persons Protocol ·',
        `▍ ${press?.place ?? ''}, 20 February 2023 · ${pressPassage?.locator ?? ''}`,
        '▍ [Show in context]',
        `▍ [Source: ${press?.url ?? ''}]`,
        `▍ Unofficial · not legal advice · corpus ${corpus.version}`,
        '',
      ].join('\n'),
    );
  });

  it('quotes what the source says, character for character', () => {
    const shown = JSON.stringify(answerMessage(question, answered, corpus, en));
    expect(shown).toContain(JSON.stringify(`> ${accession.quote}\n`).slice(1, -1));
  });

  it('signs a summary as ours and links to the official text', () => {
    const shown = terminal({ ...answered, headline: null, citations: [cite('untoc/16/4')] });
    expect(shown).toContain('¹ Treaty Desk summary of UNTOC, Article 16(4)');
    expect(shown).toContain(`[Official text: ${corpus.byId.get('untoc')?.treaty?.officialText ?? ''}]`);
  });

  it('signs a definition in quotation marks as the treaty’s own words', () => {
    const child = cite('tip-protocol/3/d', 'any person under eighteen years of age');
    const shown = terminal({ ...answered, headline: null, citations: [{ ...child, verbatim: true }] });
    expect(shown.replace(/\n▍/g, '')).toContain(
      '¹ Trafficking in Persons Protocol, Article 3(d) · the treaty’s own words · Treaty Desk summary of Trafficking in Persons Protocol, Article 3(d) · part of a sentence',
    );
  });

  it('says of a part of a sentence that it is one', () => {
    const part = { ...accession, end: accession.end - 30, quote: accession.quote.slice(0, -30) };
    expect(terminal({ ...answered, citations: [part] })).toContain('part of a sentence');
    expect(terminal(answered)).not.toContain('part of a sentence');
  });

  it('puts a correction above the quotes and a computed date below them', () => {
    const note =
      'Bhutan did not ratify; it acceded.\nComputed: in force for Bhutan since 22 March 2023 (Article 38(2))';
    const shown = terminal({ ...answered, note });
    expect(shown.indexOf('it acceded.')).toBeLessThan(shown.indexOf('│ On 20'));
    expect(shown.indexOf('Computed: in force')).toBeGreaterThan(shown.indexOf('│ On 20'));
  });

  it('numbers the buttons of several sources, and the sources of several answers through', () => {
    const two = { ...answered, citations: [accession, cite('untoc/16/4')] };
    const message = answersMessage(
      [
        { question, answer: two },
        { question: 'Extradition?', answer: two },
      ],
      corpus,
      en,
    );
    expect(brokenLimits(message)).toEqual([]);
    expect(choicesOf(answerMessage(question, two, corpus, en)).map(({ label }) => label)).toEqual([
      'Show ¹ in context',
      'Show ² in context',
    ]);
    expect(toTerminal(message)).toContain('⁴ Treaty Desk summary of UNTOC');
  });

  it.each<[string, Partial<Answer>, string]>([
    ['a count with what is counted', { headline: 'at least 170', context: { topic: 'party' } }, 'At least 170 parties'],
    ['one party', { headline: '1', context: { topic: 'party' } }, '1 party'],
    ['a standing', { headline: 'signatory, not ratified' }, 'Signatory, not ratified'],
    ['a place of a treaty', { headline: null, citations: [cite('untoc/16/4')] }, 'Article 16(4) — Extradition'],
    [
      'a treaty, for what is said of it as a whole',
      { headline: null, citations: [cite('untoc/overview')] },
      'United Nations Convention against Transnational Organized Crime',
    ],
    ['a paragraph of the press release', { headline: null }, `UNODC press release, ${pressPassage?.locator}`],
    ['a row of a register', { headline: null, citations: [cite('untoc-register/BTN')] }, 'Bhutan'],
  ])('has for its title %s', (_name, over, title) => {
    expect(terminal({ ...answered, ...over }).split('\n')[0]).toBe(`▍ ${title}`);
  });

  it('says of a title that it is computed', () => {
    const note = 'Computed: in force for Bhutan since 22 March 2023 (Article 38(2))';
    const shown = terminal({ ...answered, headline: '22 March 2023', note });
    expect(shown.split('\n')[1]).toBe('▍ Bhutan · UNTOC · accession · computed');
    expect(terminal({ ...answered, note })).not.toContain('· computed');
  });

  it('signs a register row by its number in the UN Treaty Collection, and how far the register goes', () => {
    const row = (id: string, asOf: string) =>
      terminal({ ...answered, citations: [{ ...cite(id), asOf }] }).replace(/\n▍/g, '');
    expect(row('untoc-register/BTN', '2023-02-20')).toContain(
      '¹ Participation in UNTOC · UNTC XVIII-12 · row Bhutan · complete as of 20 February 2023',
    );
    expect(row('uncac-register/BTN', '2016-09-21')).toContain(
      '¹ Participation in UNCAC · UNTC XVIII-14 · row Bhutan · row from: press report of the deposit (Kuensel) · as of 21 September 2016 · register not complete',
    );
  });

  it('offers what else was in the question', () => {
    const message = answerMessage(question, { ...answered, suggestions: ['When did Nepal join UNTOC?'] }, corpus, en);
    expect(choicesOf(message).at(-1)).toMatchObject({ customId: 'ask:again:When did Nepal join UNTOC?' });
  });

  it('says as what a follow-up was read', () => {
    const context = { ...answered.context, question: 'When did Nepal accede to UNTOC?' };
    expect(terminal({ ...answered, context }, 'And Nepal?')).toContain('read as: When did Nepal accede to UNTOC?');
  });
});

describe('a question without an answer', () => {
  const long =
    'Which article of the United Nations Convention against Transnational Organized Crime is about the extradition of persons?';

  it('says once that something is not on file', () => {
    const note = 'Not on file: no such act of Bhutan for UNTOC. On file: Bhutan acceded to UNTOC on 20 February 2023.';
    expect(terminal({ ...notFound, note })).toContain('▍ No such act of Bhutan for UNTOC. On file: Bhutan acceded');
    expect(terminal({ ...notFound, note: 'The desk holds nothing that answers this.' })).not.toContain('holds nothing');
  });

  it('names what is nearest and does not quote it', () => {
    const nearest = cite('untoc/16/4');
    const shown = terminal({ ...notFound, nearest: [nearest] }, 'Can I be extradited to the Moon?');
    expect(shown).toContain('Nothing on file for that');
    expect(shown).toContain('Looked for: Can I be extradited to the Moon?');
    expect(shown).toContain('• UNTOC, Article 16(4) — Extradition');
    expect(shown).not.toContain(nearest.quote.slice(0, 30));
  });

  it('opens what is nearest at its side: a passage in its context, a register row by its source', () => {
    const nearest = [cite('untoc/16/4'), cite('untoc-register/BTN')];
    const message = answerMessage('zzz', { ...notFound, nearest }, corpus, en);
    expect(choicesOf(message)).toMatchObject([
      { label: 'Open', customId: expect.stringMatching(/^ask:context:untoc\/16\/4:/) },
    ]);
    expect(toTerminal(message)).toContain(`[Source: ${corpus.byId.get('untoc-register')?.url}]`);
  });

  it('offers questions as buttons; one that no button holds stands in the message and is read back', () => {
    const message = answerMessage('zzz', { ...notFound, suggestions: [question, long] }, corpus, en);
    expect(brokenLimits(message)).toEqual([]);
    expect(choicesOf(message).map((choice) => choice.kind === 'button' && choice.customId)).toEqual([
      `ask:again:${question}`,
      'ask:carried:1',
    ]);
    expect(readCarried(message, 1)).toBe(long);
    expect(readCarried(message, 2)).toBeNull();
  });

  it('asks back where there is a choice', () => {
    const asked = { ...notFound, note: 'Which Korea?', suggestions: ['Is the Republic of Korea a party to UNTOC?'] };
    expect(terminal(asked, 'Is Korea a party?').split('\n')[0]).toBe('▍ Which Korea?');
  });

  it('echoes what was typed without letting it do anything', () => {
    const message = answerMessage('<@1> @everyone **hi**\n# big [x](https://example.org)', notFound, corpus, en);
    expect(toTerminal(message)).toContain('Looked for: <@1> @everyone **hi** # big [x](https://example.org)');
    expect(JSON.stringify(message)).toContain(
      JSON.stringify(String.raw`\<\@1\> \@everyone \*\*hi\*\* \# big \[x\](https\://example.org)`).slice(1, -1),
    );
  });
});

describe('any answer', () => {
  const passages = [...corpus.passageById.keys()];
  const citations = fc
    .uniqueArray(fc.constantFrom(...passages), { minLength: 1, maxLength: 3 })
    .map((ids) => ids.map((id) => cite(id)));
  const anyText = fc.string({ unit: 'binary', maxLength: 600 });

  it('is a message that Discord takes', () => {
    fc.assert(
      fc.property(
        anyText,
        citations,
        fc.option(anyText),
        fc.array(anyText, { maxLength: 3 }),
        fc.boolean(),
        (asked, cited, note, suggestions, found) => {
          const answer: Answer = found
            ? { ...answered, headline: cited[0]?.quote ?? null, note, citations: cited, suggestions }
            : { ...notFound, note, nearest: cited, suggestions };
          const message = answerMessage(asked, answer, corpus, en);
          expect(brokenLimits(message)).toEqual([]);
          expect(MessageCreateRequestSchema.safeParse(message).error).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });
});
