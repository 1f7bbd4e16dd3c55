/** From longitude and latitude in radians to the plane, as x to the right and y upwards, on a globe of radius 1. */
export type Projection = (longitude: number, latitude: number) => readonly [x: number, y: number];

const turn = 2 * Math.PI;

/**
 * The Natural Earth projection around a central meridian. Longitudes are taken as they are: the caller keeps a shape on
 * one side (see `sideOf`).
 * Polynomials of Tom Patterson's table: Šavrič, Jenny, Patterson, Petrovič and Hurni 2011.
 */
export function naturalEarth(meridian: number): Projection {
  return (longitude, latitude) => {
    const square = latitude * latitude;
    const fourth = square * square;
    return [
      (longitude - meridian) *
        (0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth))),
      latitude * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth))),
    ];
  };
}

/** So many radians bring a longitude to the side of the central meridian that it is nearer to: 0 or a full turn. */
export function sideOf(longitude: number, meridian: number): number {
  return -Math.round((longitude - meridian) / turn) * turn;
}

/** How far a place may lie from the centre of `azimuthal`; what lies farther is drawn at that distance, in its own direction. */
const farthest = (110 * Math.PI) / 180;

/**
 * Lambert's azimuthal equal-area projection around a place: for regions, which it keeps in shape and size
 * (Snyder 1987, Map Projections: A Working Manual, pages 182 to 190).
 */
export function azimuthal(longitude: number, latitude: number): Projection {
  const sine = Math.sin(latitude);
  const cosine = Math.cos(latitude);
  return (lambda, phi) => {
    const east = Math.cos(phi) * Math.sin(lambda - longitude);
    const north = cosine * Math.sin(phi) - sine * Math.cos(phi) * Math.cos(lambda - longitude);
    const towards = sine * Math.sin(phi) + cosine * Math.cos(phi) * Math.cos(lambda - longitude);
    const distance = Math.acos(Math.max(-1, Math.min(1, towards)));
    const across = Math.hypot(east, north);
    if (across === 0) return [0, 0];
    const radius = 2 * Math.sin(Math.min(distance, farthest) / 2);
    return [(radius * east) / across, (radius * north) / across];
  };
}

/** The angle between two places, in radians (haversine). */
export function angleBetween(one: readonly [number, number], other: readonly [number, number]): number {
  const half =
    Math.sin((other[1] - one[1]) / 2) ** 2 +
    Math.cos(one[1]) * Math.cos(other[1]) * Math.sin((other[0] - one[0]) / 2) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)));
}
