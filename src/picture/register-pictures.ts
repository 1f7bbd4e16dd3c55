import type { Participant } from '../corpus/participants.ts';
import type { Language } from '../language/language.ts';
import type { MessageFile } from '../message/message.ts';
import { betweenText, locatorText, mapText, timelineText, titleOf } from '../message/picture-text.ts';
import { overviewOf } from '../register/overview.ts';
import type { Registers } from '../register/registers.ts';
import type { Timeline } from '../register/timeline.ts';
import type { Category } from './look.ts';
import type { PictureInput, Pictures } from './pictures.ts';
import type { Curve } from './timeline-plane.ts';

/** A picture as a message takes it. */
export interface Picture {
  readonly file: MessageFile;
  /** The same in words, plain text of at most 1,024 characters. */
  readonly altText: string;
  /** What its colours, patterns and marks mean, in order; plain text, a part each. */
  readonly legend: readonly string[];
}

/** What the pictures of registers are made from. */
export interface PictureRoom {
  readonly pictures: Pick<Pictures, 'draw'>;
  readonly registers: Registers;
  readonly words: Language;
}

/** Pixels across: as many as a phone shows at most. */
const wide = 1200;
const small = 640;

/** A picture that is planned in all but its pixels. */
interface Plan {
  readonly input: PictureInput;
  finished(data: Uint8Array): Picture;
}

/**
 * The map for `/parties`: who is in, who has only signed, who is not on file.
 *
 * @param query.on ISO day, as it stood then
 * @param query.group key or any name of a group: a map of its region
 * @param query.width pixels, default 1200
 * @returns null if the treaty has no register, or the group is not known
 */
export async function partiesMap(room: PictureRoom, query: PartiesQuery): Promise<Picture | null> {
  const plan = planOfParties(room, query);
  if (plan === null) return null;
  return plan.finished(await room.pictures.draw(plan.input));
}

interface PartiesQuery {
  readonly treaty: string;
  readonly on?: string;
  readonly group?: string;
  readonly width?: number;
}

function planOfParties({ registers, words }: PictureRoom, query: PartiesQuery): Plan | null {
  const overview = overviewOf(registers, query);
  if (overview === null) return null;
  const group =
    query.group === undefined ? null : (registers.participants.lookupGroup(query.group)?.title ?? query.group);
  const states: Record<string, Category> = {};
  for (const { participant, standing } of overview.standings)
    states[participant.code] = standing === 'absent' ? 'not-on-file' : standing;
  const shown = new Set(Object.values(states));
  const { legend } = words.picture;
  const parts = [overview.register.document.id.replace(/-register$/, ''), group ?? '', query.on ?? '', 'map'];
  return {
    input: {
      kind: 'map',
      width: query.width ?? wide,
      states: inOrder(states),
      others: group === null ? 'not-on-file' : 'outside',
      around: group === null ? null : Object.keys(states).sort(),
      named: [],
    },
    finished: (data) => ({
      file: pngFile(parts, data),
      altText: mapText(overview, group, words),
      // What does not occur is not explained.
      legend: [
        shown.has('party') ? legend.party : '',
        shown.has('signatory') ? (overview.conclusive ? legend.signatory : legend.signed) : '',
        shown.has('not-on-file') ? (overview.conclusive ? legend.absent : legend['not-on-file']) : '',
        group === null ? '' : legend.outside,
        legend['no-data'],
      ].filter((part) => part !== ''),
    }),
  };
}

/** The small map for `/treaty`; null if the treaty has no register. */
export function treatyMap(room: PictureRoom, treaty: string): Promise<Picture | null> {
  return partiesMap(room, { treaty, width: small });
}

/** The same at once where it was drawn lately; undefined where it must be drawn first. */
export function keptTreatyMap(
  room: PictureRoom & { readonly pictures: Pictures },
  treaty: string,
): Picture | null | undefined {
  const plan = planOfParties(room, { treaty, width: small });
  if (plan === null) return null;
  const data = room.pictures.kept(plan.input);
  return data === null ? undefined : plan.finished(data);
}

/** The map for `/status`: where in the world a participant is; null for an organization, and for whom the map has no shape. */
export async function locatorMap(room: PictureRoom, participant: Participant): Promise<Picture | null> {
  const { code, name } = participant;
  if (participant.organization || code === 'ESH') return null;
  const data = await room.pictures.draw({
    kind: 'map',
    width: wide,
    states: { [code]: 'one' },
    others: 'outside',
    around: [code],
    named: [code],
  });
  const status = room.registers.status({ participant: code });
  const { legend } = room.words.picture;
  return {
    file: pngFile([code, 'locator'], data),
    altText: locatorText(name, status.kind === 'status' ? status.standings : [], room.words),
    legend: [legend.one(name)],
  };
}

/**
 * The map for `/between`: both States.
 *
 * @param treaties the short names of the treaties that bind both
 * @returns null where the map has no shape for one of them
 */
export async function betweenMap(
  room: PictureRoom,
  one: Participant,
  other: Participant,
  treaties: readonly string[],
): Promise<Picture | null> {
  if (one.organization || other.organization || one.code === 'ESH' || other.code === 'ESH') return null;
  const codes = [one.code, other.code];
  const data = await room.pictures.draw({
    kind: 'map',
    width: wide,
    states: { [one.code]: 'one', [other.code]: 'other' },
    others: 'outside',
    around: codes,
    named: codes,
  });
  const { legend } = room.words.picture;
  return {
    file: pngFile([...codes, 'map'], data),
    altText: betweenText(one.name, other.name, treaties, room.words),
    legend: [legend.one(one.name), legend.other(other.name)],
  };
}

/**
 * The picture for `/timeline`: the number of parties over time.
 *
 * @param timelines one or two
 * @param year the year that the axis ends with, at least: the present one
 */
export async function timelinePicture(
  room: Omit<PictureRoom, 'registers'>,
  timelines: readonly Timeline[],
  year: number,
): Promise<Picture> {
  const curves = timelines.map(curveOf);
  const years = curves.flatMap(({ points, published, knownTo }) =>
    [points.at(-1)?.[0], published?.day, knownTo].map((day) => Number(day?.slice(0, 4) ?? 0)),
  );
  const data = await room.pictures.draw({ kind: 'timeline', width: wide, curves, until: Math.max(year, ...years) });
  const { legend } = room.words.picture;
  const ids = timelines.map(({ register }) => register.document.id.replace(/-register$/, ''));
  return {
    file: pngFile([...ids, 'timeline'], data),
    altText: timelineText(timelines, room.words),
    legend: [
      ...timelines.map((timeline, index) => (legend.curve[index] ?? legend.curve[1])(titleOf(timeline))),
      legend.adopted,
      legend.inForce,
      legend.unknown,
      ...(curves.some(({ published }) => published !== null) ? [legend.published] : []),
    ],
  };
}

/** What of a timeline is drawn. */
function curveOf({ register, points, adopted, inForce, asOf }: Timeline): Curve {
  const { published } = register.facts;
  const last = points.at(-1);
  return {
    adopted,
    inForce,
    points: points.map(({ day, count }) => [day, count]),
    knownTo: lastDay(asOf),
    published:
      published.parties === null || published.asOf === null || published.parties === last?.count
        ? null
        : { day: lastDay(published.asOf), count: published.parties },
  };
}

/** The last day of an ISO day, month or year. */
function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Keys in alphabetical order: the same map is the same picture, in whatever order its States came. */
function inOrder(states: Readonly<Record<string, Category>>): Record<string, Category> {
  return Object.fromEntries(Object.entries(states).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function pngFile(parts: readonly string[], data: Uint8Array): MessageFile {
  const name = parts
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
  return { name: `${name}.png`, contentType: 'image/png', data };
}
