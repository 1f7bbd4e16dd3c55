import { looks } from './look.ts';

/** What a timeline shows; plain data, and all that a picture depends on. */
export interface TimelineInput {
  readonly kind: 'timeline';
  /** Pixels. */
  readonly width: number;
  /** One or two. */
  readonly curves: readonly Curve[];
  /** The last year of the axis. */
  readonly until: number;
}

/** One treaty's parties over time; every date is an ISO day. */
export interface Curve {
  readonly adopted: string | null;
  readonly inForce: string | null;
  /** Each day on which somebody joined, in order, and how many were in at its end. */
  readonly points: readonly (readonly [day: string, count: number])[];
  /** The last day on which every party is on file; null if no day is known to be. What is later, or all of it, is drawn as not known. */
  readonly knownTo: string | null;
  /** A total that the depositary published for a later day. */
  readonly published: { readonly day: string; readonly count: number } | null;
}

/** How each of the two curves is drawn: by colour, and by dashes besides. */
export const strokes = [
  { colour: looks.party.colour, dash: '' },
  { colour: looks.signatory.colour, dash: '14 9' },
] as const;

/** Where the picture's plane lies, in pixels. */
export interface Plane {
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** A thousandth of the width. */
  readonly unit: number;
}
