import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { button, linkButton, messageOf, rows, section, select, text } from '../../src/message/components.ts';
import { blockQuote } from '../../src/message/escape.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { columns, wrap } from '../../src/message/wrap.ts';

const message = messageOf(0x009edb, [
  text('## 20 February 2023\n-# Bhutan · UNTOC'),
  section(`${blockQuote('A *quoted* line')}\n-# ¹ UNODC`, button('Open', 'ask:context:x')),
  text('**Adopted:** 15 November 2000'),
  ...rows(
    button('Next', 'a:page:1'),
    button('Previous', 'a:page:0', { disabled: true }),
    linkButton('Source', 'https://unodc.org'),
  ),
  ...rows(
    select('treaty:article:untoc:0', 'Articles 1–2', [
      { label: '1. Purpose', value: '1' },
      { label: '2. Terms', value: '2' },
    ]),
  ),
]);

describe('toTerminal', () => {
  it('shows the components that Discord gets', () => {
    expect(toTerminal(message)).toBe(
      [
        '▍ 20 February 2023',
        '▍ Bhutan · UNTOC',
        '▍ │ A *quoted* line',
        '▍ ¹ UNODC',
        '▍ [Open]',
        '▍ Adopted: 15 November 2000',
        '▍ [Next] (Previous) [Source: https://unodc.org]',
        '▍ [Articles 1–2]',
        '▍   1. Purpose  2. Terms',
        '',
      ].join('\n'),
    );
  });

  it('numbers what can be chosen, as choicesOf lists it', () => {
    const shown = toTerminal(message, { numbered: true });
    expect(choicesOf(message).map(({ label }) => label)).toEqual(['Open', 'Next', '1. Purpose', '2. Terms']);
    for (const [index, { label }] of choicesOf(message).entries()) expect(shown).toContain(`${index + 1}› ${label}`);
  });

  it('colours only when asked to', () => {
    expect(toTerminal(message)).not.toContain('\u001b');
    expect(toTerminal(message, { colour: true })).toContain('\u001b[1m20 February 2023');
  });

  it('keeps two quotes in a row apart', () => {
    const shown = toTerminal(messageOf(0, [text('> one'), text('> two')]));
    expect(shown).toBe('▍ │ one\n▍\n▍ │ two\n');
  });

  it('tells a picture by its alt text and where it was saved', () => {
    const gallery = messageOf(0, [
      { type: 12, items: [{ media: { url: 'attachment://map.png' }, description: 'World map' }] },
    ]);
    expect(toTerminal(gallery, { savedFiles: { 'map.png': '/tmp/map.png' } })).toBe(
      '▍ ▦ World map\n▍   /tmp/map.png\n',
    );
  });

  it('shows a terminal no command that stands in a quote', () => {
    for (const command of ['\u001b', '\u0000', '\u0007', '\r', '\u009b', '\u202e', '\u2067'])
      expect(toTerminal(messageOf(0, [text(blockQuote(`a${command}[31mb`))]), { width: 200 })).toBe(
        '▍ │ a\ufffd[31mb\n',
      );
  });

  it('shows the characters of any quote as they are', () => {
    const printable = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
      .filter((line) => line.trim() === line);
    fc.assert(
      fc.property(printable, (quote) => {
        expect(toTerminal(messageOf(0, [text(blockQuote(quote))]), { width: 200 })).toBe(`▍ │ ${quote}\n`);
      }),
    );
  });
});

describe('wrap', () => {
  it('keeps to the width, but for longer words, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 12 })),
        fc.integer({ min: 12, max: 60 }),
        (words, width) => {
          const line = words.join(' ');
          const lines = wrap(line, width);
          expect(lines.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
          for (const part of lines) expect(columns(part.trim()) <= width || !part.trim().includes(' ')).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['Bhutan', 6],
    ['བྷུ', 1],
    ['条約', 4],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('%s takes %i columns', (line, width) => expect(columns(line)).toBe(width));
});
