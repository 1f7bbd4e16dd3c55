import { geoAzimuthalEqualArea, geoDistance, geoNaturalEarth1Raw } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween, azimuthal, naturalEarth, sideOf } from '../../src/picture/projection.ts';

const degree = Math.PI / 180;
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -89, max: 89, noNaN: true });

describe('projections, against d3-geo', () => {
  it('naturalEarth gives the same place, anywhere', () => {
    const project = naturalEarth(0);
    fc.assert(
      fc.property(longitude, latitude, (lambda, phi) => {
        const [x, y] = project(lambda * degree, phi * degree);
        const [rx, ry] = geoNaturalEarth1Raw(lambda * degree, phi * degree);
        expect(x).toBeCloseTo(rx, 9);
        expect(y).toBeCloseTo(ry, 9);
      }),
    );
  });

  it('azimuthal gives the same place up to 110° from any centre', () => {
    fc.assert(
      fc.property(longitude, latitude, longitude, latitude, (lambda0, phi0, lambda, phi) => {
        fc.pre(geoDistance([lambda0, phi0], [lambda, phi]) < 109 * degree);
        const [x, y] = azimuthal(lambda0 * degree, phi0 * degree)(lambda * degree, phi * degree);
        const reference = geoAzimuthalEqualArea().scale(1).translate([0, 0]).rotate([-lambda0, -phi0]).precision(0);
        const [rx, ry] = reference([lambda, phi]) ?? [Number.NaN, Number.NaN];
        expect(x).toBeCloseTo(rx, 5);
        expect(y).toBeCloseTo(-ry, 5);
      }),
    );
  });

  it('angleBetween is the distance on the globe', () => {
    fc.assert(
      fc.property(longitude, latitude, longitude, latitude, (a, b, c, d) => {
        const angle = angleBetween([a * degree, b * degree], [c * degree, d * degree]);
        expect(angle).toBeCloseTo(geoDistance([a, b], [c, d]), 6);
      }),
    );
  });

  it('sideOf brings any longitude within half a turn of the meridian', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (lambda) => {
        expect(Math.abs(lambda + sideOf(lambda, 0.2) - 0.2)).toBeLessThanOrEqual(Math.PI + 1e-9);
      }),
    );
  });
});
