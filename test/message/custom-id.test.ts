import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId, wholeNumber } from '../../src/message/custom-id.ts';

describe('custom ids', () => {
  it('reads like a path', () =>
    expect(encodeCustomId('ask', 'context', 'untoc/16/4', 0)).toBe('ask:context:untoc/16/4:0'));

  it('keeps colons and percent signs of arguments', () => {
    expect(encodeCustomId('ask', 'again', '50%: why?')).toBe('ask:again:50%25%3A why?');
  });

  it('comes back as it went, or is refused for its length', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 }), (args) => {
        const id = encodeCustomId('ask', 'again', ...args);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeCustomId(id)).toEqual({ command: 'ask', action: 'again', args });
      }),
    );
  });

  it('is null beyond 100 characters', () => expect(encodeCustomId('ask', 'again', 'x'.repeat(91))).toBeNull());

  it.each([
    '',
    'ask',
    ':',
    'ask:',
    'Ask:again',
    'ask:again:%zz',
    'ask:again:100%',
    `ask:again:${'x'.repeat(91)}`,
    '__proto__:x y',
  ])('refuses %j on the way back', (id) => expect(decodeCustomId(id)).toBeNull());

  it('never throws on what comes back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => void decodeCustomId(id)));
  });

  it.each([
    ['0', 0],
    ['12', 12],
    ['-1', null],
    ['1e3', null],
    ['99999999', null],
    [undefined, null],
  ])('reads %s as a number', (arg, number) => expect(wholeNumber(arg)).toBe(number));
});
