import { describe, expect, it } from 'vitest';
import { button, messageOf, rows, select, text } from '../../src/message/components.ts';
import { brokenLimits } from '../../src/message/limits.ts';

const good = messageOf(0x009edb, [text('Hello'), ...rows(button('Open', 'ask:context:untoc'))]);
const holding = (...components: object[]): object => ({ ...good, components });
const row = (...components: object[]): object => holding({ type: 1, components });
const link = (url: string): object => row({ type: 2, style: 5, label: 'Go', url });
const option = (value: string, label = value): { label: string; value: string } => ({ label, value });
const options = (count: number): { label: string; value: string }[] =>
  Array.from({ length: count }, (_none, index) => option(`${index}`));
const picture = { type: 12, items: [{ media: { url: 'attachment://map.png' }, description: 'A map' }] };
const file = { name: 'map.png', contentType: 'image/png', data: new Uint8Array() };

describe('brokenLimits', () => {
  it('passes a good message', () => expect(brokenLimits(good)).toEqual([]));
  it('passes a picture with its file', () => expect(brokenLimits({ ...holding(picture), files: [file] })).toEqual([]));

  const bad: Record<string, object> = {
    'content beside V2': { ...good, content: 'hi' },
    'embeds beside V2': { ...good, embeds: [] },
    'a missing flag': { ...good, flags: 0 },
    'mentions left open': { ...good, allowed_mentions: {} },
    'no component': { ...good, components: [] },
    'a button at the top': holding(button('a', 'a:b')),
    'an unknown component': holding({ type: 99 }),
    'a container in a container': holding({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
    'an empty container': holding({ type: 17, components: [] }),
    '41 components': holding(...Array.from({ length: 41 }, () => text('x'))),
    '4,001 characters': holding(text('x'.repeat(4001))),
    '2 × 3,000 characters': holding(text('x'.repeat(3000)), text('y'.repeat(3000))),
    'an empty text': holding(text('  ')),
    'an empty row': row(),
    'six buttons in a row': row(...Array.from({ length: 6 }, (_none, index) => button('a', `a:b:${index}`))),
    'a menu beside a button': row(select('a:b', 'x', options(1)), button('a', 'a:c')),
    'one custom id twice': row(button('a', 'a:b'), button('b', 'a:b')),
    'a custom id over 100 characters': row(button('a', 'x'.repeat(101))),
    'a button without a custom id': row({ type: 2, style: 2, label: 'a' }),
    'a button without a label': row({ type: 2, style: 2, custom_id: 'a:b' }),
    'a label over 80 characters': row(button('x'.repeat(81), 'a:b')),
    'an address on a plain button': row({ ...button('a', 'a:b'), url: 'https://example.org' }),
    'a link button with a custom id': row({
      type: 2,
      style: 5,
      label: 'a',
      url: 'https://example.org',
      custom_id: 'a:b',
    }),
    'a javascript: address': link('javascript:alert(1)'),
    'a link without an address': row({ type: 2, style: 5, label: 'a' }),
    'an address over 512 characters': link(`https://example.org/${'x'.repeat(500)}`),
    '26 options': row(select('a:b', 'x', options(26))),
    'no option': row(select('a:b', 'x', [])),
    'one select value twice': row(select('a:b', 'x', [option('1'), option('1')])),
    'an option label over 100 characters': row(select('a:b', 'x', [option('1', 'x'.repeat(101))])),
    'a placeholder over 150 characters': row(select('a:b', 'x'.repeat(151), options(1))),
    'a section without accessory': holding({ type: 9, components: [text('x')] }),
    'a section of four texts': holding({
      type: 9,
      components: [1, 2, 3, 4].map(() => text('x')),
      accessory: button('a', 'a:b'),
    }),
    'one component id twice': holding(text('x', 7), text('y', 7)),
    'an attachment without its file': holding(picture),
    'a file that is shown nowhere': { ...good, files: [file] },
    'a picture without alt text': {
      ...holding({ type: 12, items: [{ media: { url: 'attachment://map.png' } }] }),
      files: [file],
    },
  };
  it.each(Object.entries(bad))('refuses %s', (_name, message) => expect(brokenLimits(message)).not.toEqual([]));

  it('names the place', () => {
    expect(brokenLimits(row(button('x'.repeat(81), 'a:b')))).toEqual([
      '0.0 button: label of 81 characters, at most 80',
    ]);
  });
});
