import { describe, expect, it } from 'vitest';
import { openTalks } from '../../src/discord/talks.ts';

describe('what the last answer of a direct message was about', () => {
  it('is kept for a quarter of an hour', () => {
    let now = 0;
    const talks = openTalks(() => now);
    talks.keep('a', { article: '16' });
    now = 15 * 60_000;
    expect(talks.of('a')).toEqual({ article: '16' });
    expect(talks.of('b')).toBeUndefined();
    now++;
    expect(talks.of('a')).toBeUndefined();
  });

  it('is that of the last answer, and nothing where that had none', () => {
    const talks = openTalks(() => 0);
    talks.keep('a', { article: '16' });
    talks.keep('a', { article: '18' });
    expect(talks.of('a')).toEqual({ article: '18' });
    talks.keep('a', undefined);
    expect(talks.of('a')).toBeUndefined();
  });

  it('is forgotten for the oldest of more than a thousand talks', () => {
    const talks = openTalks(() => 0);
    for (let talk = 0; talk <= 1_000; talk++) talks.keep(String(talk), {});
    expect(talks.of('0')).toBeUndefined();
    expect(talks.of('1')).toEqual({});
  });
});
