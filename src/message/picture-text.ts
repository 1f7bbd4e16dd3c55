import { isOrganization } from '../corpus/register-proof.ts';
import type { Language } from '../language/language.ts';
import { busiestYears, type Overview } from '../register/overview.ts';
import type { ShelvedRegister } from '../register/shelf.ts';
import type { Standing, TreatyStanding } from '../register/standing.ts';
import type { Timeline } from '../register/timeline.ts';
import { shorten } from './escape.ts';
import { limits } from './limits.ts';

/** States are named one by one up to so many; beyond, only their number is given. */
const mostNamed = 8;

/** What a map of a treaty tells, in words: counts, names where they are few, regions, the three busiest years. Plain text. */
export function mapText(overview: Overview, group: string | null, words: Language): string {
  const { on, asOf, conclusive, standings, regions, busiest } = overview;
  const { picture } = words;
  const title = titleOf(overview);
  const when = on === null || on > asOf ? picture.asOf(words.date(asOf)) : picture.stoodOn(words.date(on));
  const who = (...wanted: readonly string[]) =>
    standings.filter(({ standing }) => wanted.includes(standing)).map(({ participant }) => participant);
  const parties = who('party');
  const exact = conclusive && !isEarly(overview);
  return textOf([
    group === null ? picture.worldMap(title, when) : picture.groupMap(group, title, when),
    picture.parties(parties.length, exact, namesOf(parties.filter(({ code }) => isOrganization(code)))),
    ...outsideLines(overview, words),
    conclusive ? '' : picture.incomplete,
    isEarly(overview) ? picture.predecessors : '',
    group !== null || parties.length === 0
      ? ''
      : picture.byRegion(
          regions.map(({ group: region, ...counts }) => ({ region: picture.regions.get(region) ?? region, ...counts })),
        ),
    busiest.length === 0 ? '' : picture.busiest(busiest),
  ]);
}

/** Who is not in, a sentence each for those who have signed and those who are not on file; names where they are few. */
export function outsideLines({ standings, conclusive }: Overview, { picture }: Language): string[] {
  const namesOf = (...wanted: readonly string[]): string[] =>
    standings.filter(({ standing }) => wanted.includes(standing)).map(({ participant }) => participant.name);
  const signed = namesOf('signatory');
  const missing = namesOf('absent', 'not-on-file');
  return [
    ...(signed.length === 0 ? [] : [picture.signatories(signed.length, few(signed), conclusive)]),
    ...(missing.length === 0 ? [] : [(conclusive ? picture.absent : picture.notOnFile)(missing.length, few(missing))]),
  ];
}

/** A day before the register's own, at which States that no longer exist had a part too. */
function isEarly({ on, register }: Overview): boolean {
  return on !== null && on < register.facts.asOf && register.facts.predecessorsMissing;
}

/** What a timeline of one or two treaties tells, in words. Plain text. */
export function timelineText(timelines: readonly Timeline[], words: Language): string {
  return textOf([
    words.picture.timeline(timelines.map(titleOf)),
    ...timelines.flatMap((timeline) => [
      timelines.length === 1 ? '' : `${titleOf(timeline)}:`,
      ...timelineLines(timeline, words),
    ]),
  ]);
}

/** One treaty of a timeline, a sentence each: the count, its dates, the three busiest years, what is not known. */
export function timelineLines(timeline: Timeline, words: Language): string[] {
  const { points, asOf, complete, adopted, inForce, register } = timeline;
  const { picture } = words;
  const [first, last] = [points[0], points.at(-1)];
  const { published } = register.facts;
  const latest = last !== undefined && last.day > asOf ? last.day : asOf;
  const busiest = busiestYears(points.flatMap(({ day, joined }) => joined.map(() => day)));
  const counted = picture.counted(
    first === undefined ? null : words.date(first.day),
    last?.count ?? 0,
    complete && latest === asOf,
    words.date(latest),
  );
  return [
    adopted === null ? '' : picture.adopted(words.date(adopted)),
    inForce === null ? picture.notInForce : picture.inForce(words.date(inForce)),
    counted,
    busiest.length === 0 ? '' : picture.busiest(busiest),
    picture.knownTo(words.date(asOf), complete),
    published.parties === null || published.asOf === null || published.parties === last?.count
      ? ''
      : picture.published(published.parties, words.date(published.asOf)),
    timeline.predecessorsMissing ? picture.predecessors : '',
  ].filter((sentence) => sentence !== '');
}

/** The better first. What a register does not hold that is not complete may be a party all the same: that it is absent is said last. */
const ranks: readonly Standing[] = ['party', 'signatory', 'not-on-file', 'absent'];

/** What a locator of a State tells, in words: where it stands in each treaty. Plain text. */
export function locatorText(name: string, standings: readonly TreatyStanding[], words: Language): string {
  const { locator, standings: sentences } = words.picture;
  const best = new Map<string, number>();
  // Of the registers of one treaty the best standing counts: who is in the Convention as amended is in it.
  for (const { register, standing } of standings) {
    const title = register.treaty?.short ?? register.document.short;
    best.set(title, Math.min(best.get(title) ?? Infinity, ranks.indexOf(standing)));
  }
  const titles = (standing: Standing): string[] =>
    [...best].filter(([, own]) => own === ranks.indexOf(standing)).map(([title]) => title);
  return textOf([
    locator(name),
    sentences({
      parties: titles('party'),
      signed: titles('signatory'),
      missing: titles('not-on-file'),
      absent: titles('absent'),
    }),
  ]);
}

/** What a map of two States tells, in words. Plain text. */
export function betweenText(one: string, other: string, treaties: readonly string[], words: Language): string {
  return textOf([words.picture.between(one, other), words.picture.bothIn(treaties)]);
}

/** The short name of a treaty; of a register of another text of it, the register's: `Single Convention 1961 (not amended)`. */
export function titleOf({ register }: { readonly register: ShelvedRegister }): string {
  const { document, facts, treaty } = register;
  const isOwn = treaty !== null && (treaty.treaty?.untc == null || treaty.treaty.untc === facts.untc);
  return isOwn ? treaty.short : document.short.replace(/ register$/, '');
}

function namesOf(participants: readonly { readonly name: string }[]): string[] {
  return participants.map(({ name }) => name);
}

function few(names: readonly string[]): readonly string[] {
  return names.length > mostNamed ? [] : names;
}

function textOf(sentences: readonly string[]): string {
  return shorten(sentences.filter((sentence) => sentence !== '').join(' '), limits.description);
}
