import { describe, expect, it } from 'vitest';
import { createParticipants } from '../../src/corpus/find-participants.ts';
import { type CompletionOptions, participantCompletion } from '../../src/corpus/participant-completion.ts';

const completion = participantCompletion(createParticipants());
const completed = (typed: string, options?: CompletionOptions): string[] =>
  completion(typed, options).map((each) => (each.kind === 'participant' ? each.participant.name : each.group.key));

describe('autocomplete of States and groups', () => {
  it.each([
    ['bhu', 'Bhutan'],
    ['swazi', 'Eswatini'],
    ['usa', 'United States of America'],
    ['cote d', "Côte d'Ivoire"],
    ['türk', 'Türkiye'],
    ['turk', 'Türkiye'],
    ['dprk', "Democratic People's Republic of Korea"],
    ['bt', 'Bhutan'],
    ['🇧🇹', 'Bhutan'],
    ['bhutna', 'Bhutan'],
    ['saarc', 'SAARC'],
    ['latin', 'UN-GRULAC'],
    ['south as', 'SAARC'],
  ])('"%s" offers %s first', (typed, name) => {
    expect(completed(typed)[0]).toBe(name);
  });

  it('offers both Koreas, both Congos, every Guinea', () => {
    expect(completed('korea')).toEqual(
      expect.arrayContaining(['Republic of Korea', "Democratic People's Republic of Korea"]),
    );
    expect(completed('congo')).toEqual(['Congo', 'Democratic Republic of the Congo']);
    expect(completed('guinea')).toEqual(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea']);
  });

  it('keeps to the kinds and the number asked for', () => {
    expect(completed('a', { kinds: ['group'] })).toEqual(expect.not.arrayContaining(['Afghanistan']));
    expect(completed('', { limit: 3, kinds: ['participant'] })).toHaveLength(3);
    expect(completed('')).toHaveLength(25);
    expect(completed('xyzzy')).toEqual([]);
  });

  it('says by which name', () => {
    expect(completion('zaire')[0]).toMatchObject({ by: 'Zaire', participant: { code: 'COD' } });
  });
});
