import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, echo, escapeMarkdown, oneLine, shorten, unescapeMarkdown } from '../../src/message/escape.ts';

/** Everything that Discord's Markdown acts on, in one string. */
const nasty = [
  '*i* **b** _i_ __u__ ~~s~~ ||spoiler|| `code` ```block```',
  '# heading',
  '-# small print',
  '> quote',
  '>>> quotes',
  '- item',
  '* item',
  '  + item',
  '1. first',
  '12) twelfth',
  '[masked](https://example.org/a_b) <https://example.org> https://example.org/x_y_z steam://run',
  '@everyone @here <@123> <@&123> <#123> </ask:123> <t:1700000000:R> <:name:123> <a:name:123> :smile: <id:guide>',
  String.raw`¯\_(ツ)_/¯ \*already\* \\`,
  '',
  'end',
].join('\n');

/** What Discord's client looks for, tried on what is left when escaped characters are taken out. */
const markup: Record<string, RegExp> = {
  emphasis: /[*_~|`]/,
  'heading, small print, list or quote': /^\s*(?:#{1,3}\s|-#\s|[-*+]\s|\d+[.)]\s|>)/m,
  'masked link': /\[[^\]]*\]\(/,
  address: /(?:https?|steam|discord):\/\//,
  'mention, time, emoji or command': /<(?:@|#|\/|t:|a?:|id:)/,
  everyone: /@(?:everyone|here)/,
  'emoji name': /:[^\s:]+:/,
};

/** What Discord shows of a text without markup: a backslash before a mark goes, anything else stays. */
const shown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
const bare = (markdown: string): string => markdown.replace(/\\[^0-9A-Za-z\s]/g, '\u{e000}');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(...'*_~`|<>[]()#@:-+.1\\ \n', 'a', 'https://', '<@1>', ':x:', '@everyone', '- ', '1. ', '-# '),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('escapeMarkdown', () => {
  it('shows the nasty string exactly', () => expect(shown(escapeMarkdown(nasty))).toBe(nasty));

  it.each(Object.entries(markup))('leaves no %s', (_name, rule) => {
    expect(bare(escapeMarkdown(nasty))).not.toMatch(rule);
    fc.assert(fc.property(anyText, (text) => !rule.test(bare(escapeMarkdown(text)))));
  });

  it('shows any text exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('is undone by unescapeMarkdown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['Article 16(4)', 'Article 16(4)'],
    ['1. *bold* <@1>', String.raw`1\. \*bold\* \<\@1\>`],
    ['on 20 February 2023, Bhutan', 'on 20 February 2023, Bhutan'],
    ['Bhutan: Bhutan accedes', 'Bhutan: Bhutan accedes'],
    ['https://unodc.org', String.raw`https\://unodc.org`],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe('blockQuote', () => {
  it('keeps every line, empty ones too, in the quote', () => {
    expect(blockQuote('one\n\n- two')).toBe('> one\n> \n> \\- two');
  });

  it('shows any quote exactly', () => {
    const read = (block: string): string =>
      block
        .split('\n')
        .map((line) => shown(line.slice(2)))
        .join('\n');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(blockQuote(text))).toBe(text);
      }),
    );
    expect(read(blockQuote(nasty))).toBe(nasty);
  });
});

describe('echo', () => {
  it.each([
    ['line\nbreaks  and\ttabs', 'line breaks and tabs'],
    ['right\u202eto\u2066left\u2069 and zero\u200bwidth', 'righttoleft and zerowidth'],
    ['@everyone', String.raw`\@everyone`],
    ['a lone \ud800 surrogate', 'a lone \ufffd surrogate'],
    ['   ', ''],
  ])('%j', (typed, echoed) => expect(echo(typed)).toBe(echoed));

  it('is one line, whatever was typed', () => {
    fc.assert(fc.property(anyText, (text) => !/[\n\r\u2028\u2029]/.test(oneLine(text))));
  });
});

describe('shorten', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['cut between words here', 15, 'cut between…'],
    ['unbreakablelongword', 10, 'unbreakab…'],
    ['😀😀😀', 4, '😀…'],
  ])('%s to %i', (text, limit, short) => expect(shorten(text, limit)).toBe(short));

  it('never passes the limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, limit) => shorten(text, limit).length <= limit),
    );
  });
});
