import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { locatorText, mapText, timelineText } from '../../src/message/picture-text.ts';
import { busiestYears, overviewOf } from '../../src/register/overview.ts';

const { registers, corpus } = await openDesk();
const ids = corpus.documents.filter(({ register }) => register !== null).map(({ id }) => id);

function mapOf(query: { treaty: string; on?: string; group?: string }): string {
  const overview = overviewOf(registers, query);
  if (overview === null) throw new Error('no overview');
  return mapText(overview, query.group ?? null, en);
}

describe('the alt text of a map', () => {
  it('tells counts, names where they are few, regions and the three busiest years', () => {
    expect(mapOf({ treaty: 'untoc' })).toBe(
      'World map of UNTOC, as of 20 February 2023. 191 parties (190 States and the European Union). ' +
        '2 signatories that have not ratified: Congo and Iran (Islamic Republic of). ' +
        '5 States have neither signed nor joined: Papua New Guinea, Solomon Islands, Somalia, South Sudan and Tuvalu. ' +
        'Parties by region: Africa 51 of 54, Asia and the Pacific 50 of 54, Eastern Europe 23 of 23, ' +
        'Latin America and the Caribbean 33 of 33, Western Europe and others 29 of 29. ' +
        'Most joined in 2004 (38), 2003 (31) and 2002 (22).',
    );
  });

  it('speaks of the most only where a year had more than one', () => {
    expect(mapOf({ treaty: 'firearms-protocol', group: 'SAARC' })).toMatch(/ Joined in 2011 \(1\)\.$/);
    expect(mapOf({ treaty: 'firearms-protocol', group: 'EU' })).toMatch(/ Most joined in /);
    expect(busiestYears(['2001-01-01', '2002-01-01', '2003-01-01', '2004-01-01'])).toEqual([]);
  });

  it('never says of an incomplete register that someone is not in', () => {
    const text = mapOf({ treaty: 'uncac' });
    expect(text).toContain('At least 178 parties');
    expect(text).toContain(
      '4 signatories with no ratification on file: Barbados, New Zealand, Sudan and Syrian Arab Republic.',
    );
    expect(text).toContain('16 States not on file.');
    expect(text).toContain('may be a party all the same');
    expect(text).not.toMatch(/neither signed|have not ratified/);
  });

  it('says on which day it stood so', () => {
    expect(mapOf({ treaty: 'untoc', on: '2004-01-01' })).toMatch(
      /^World map of UNTOC, as it stood on 1 January 2004\. 59 parties\. 91 signatories that have not ratified\./,
    );
  });

  it('tells of a day after the data only what the data hold', () => {
    const text = mapOf({ treaty: 'untoc', on: '2026-01-01' });
    expect(text).toMatch(/^World map of UNTOC, as of 20 February 2023\. At least 191 parties/);
    expect(text).toContain('not on file');
  });

  it.each(ids)('of %s fits, and has the count of the register', (id) => {
    const text = mapOf({ treaty: id });
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).not.toContain('…');
    const [register] = registers.of(id);
    const count = register?.parties.length ?? 0;
    expect(text).toContain(count === 0 ? 'No party on file' : `${count} part`);
  });
});

describe('the alt text of a timeline', () => {
  it.each(ids)('of %s and UNTOC fits, and has the last count', (id) => {
    const timelines = [id, 'untoc'].map((treaty) => registers.timeline({ treaty }));
    const text = timelineText(
      timelines.flatMap((timeline) => timeline ?? []),
      en,
    );
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).not.toContain('…');
    expect(text).toContain(`${timelines[0]?.register.parties.length} part`);
  });
});

describe('the alt text of a locator', () => {
  it('names a treaty once, by the best standing in any register of it', () => {
    const status = registers.status({ participant: 'BTN' });
    if (status.kind !== 'status') throw new Error(status.kind);
    const text = locatorText('Bhutan', status.standings, en);
    expect(text.match(/Single Convention 1961/g)).toHaveLength(1);
    expect(text).toContain('Party to the Psychotropics Convention 1971, the Single Convention 1961,');
  });

  it('says that a State is not in only where the register is complete', () => {
    const status = registers.status({ participant: 'TUV' });
    if (status.kind !== 'status') throw new Error(status.kind);
    expect(locatorText('Tuvalu', status.standings, en)).toMatch(
      /Not on file for the Convention against Cybercrime, the Firearms Protocol, .* and UNCAC\. Neither signed nor joined the Psychotropics Convention 1971, the Trafficking Convention 1988 and UNTOC, by the date of the register\.$/,
    );
  });
});
