import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { describe, expect, it } from "vitest";
import {
  boundariesBut,
  boundaryBetween,
  nameOf,
  type Stretch,
  withCrimeaInUkraine,
} from "../../../../src/build/derive/boundaries.ts";
import type { Line } from "../../../../src/build/geometry.ts";
import { type CountriesTopology, readWorldAtlas } from "../../../../src/build/packages.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import { isInside } from "../../../check-geo/distance.ts";

const area = (name: string, ...ring: Line): Feature => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Polygon", coordinates: [ring] },
});

/** Three made-up countries: West and East share the meridian of 1° from 0 to 3° N, North lies on top of both. */
const countries: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    area("West", [0, 0], [1, 0], [1, 1], [1, 2], [1, 3], [0, 3], [0, 0]),
    area("East", [1, 0], [2, 0], [2, 3], [1, 3], [1, 2], [1, 1], [1, 0]),
    area("North", [0, 3], [1, 3], [2, 3], [2, 4], [0, 4], [0, 3]),
  ],
};
const world = topology({ countries }) as unknown as CountriesTopology;

const WEST_EAST: Stretch = { between: ["West", "East"] };
/** Holds the vertices at 2 and 3° N. */
const UPPER: Stretch = { ...WEST_EAST, within: [0.5, 1.5, 1.5, 3.5] };

/** Legs as text, whichever way they run, in order. */
const legsOf = (lines: readonly Line[]) =>
  lines.flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join(" "))).sort();

describe("boundaryBetween", () => {
  it("gives what two areas share, whichever is named first, without coasts", () => {
    expect(legsOf(boundaryBetween(world, WEST_EAST))).toEqual(["1,0 1,1", "1,1 1,2", "1,2 1,3"]);
    expect(boundaryBetween(world, { between: ["East", "West"] })).toEqual(boundaryBetween(world, WEST_EAST));
  });

  it("gives only what lies within a box", () => {
    const legs = legsOf(boundaryBetween(world, UPPER));
    expect(legs).toContain("1,2 1,3");
    expect(legs).not.toContain("1,0 1,1");
  });

  it("gives nothing for areas that do not touch or do not exist", () => {
    expect(boundaryBetween(world, { between: ["West", "Atlantis"] })).toEqual([]);
  });
});

describe("boundariesBut", () => {
  it("gives every boundary once, and no coast", () => {
    expect(legsOf(boundariesBut(world, []))).toEqual(["0,3 1,3", "1,0 1,1", "1,1 1,2", "1,2 1,3", "1,3 2,3"]);
  });

  it("leaves out a boundary drawn elsewhere, whichever of the two is named first", () => {
    expect(legsOf(boundariesBut(world, [{ between: ["East", "West"] }]))).toEqual(["0,3 1,3", "1,3 2,3"]);
  });

  it("leaves out of a boundary just what lies within a box: the two together are the whole, no leg twice", () => {
    const inside = legsOf(boundaryBetween(world, UPPER));
    const outside = legsOf(boundariesBut(world, [UPPER]));
    expect(inside.length).toBeGreaterThan(0);
    expect(outside.length).toBeGreaterThan(2);
    expect([...inside, ...outside].sort()).toEqual(legsOf(boundariesBut(world, [])));
  });
});

describe.each(["50m", "10m"] as const)("Crimea at %s", (resolution) => {
  const simferopol: LngLat = [34.1, 44.95];
  const ownersOf = (atlas: CountriesTopology, at: LngLat) =>
    atlas.objects.countries.geometries
      .filter((country) => ["Russia", "Ukraine"].includes(nameOf(country)))
      .filter((country) => {
        const { type, coordinates } = (feature(atlas, country) as Feature<Polygon | MultiPolygon>).geometry;
        return ((type === "Polygon" ? [coordinates] : coordinates) as Line[][]).some((rings) => isInside(at, rings));
      })
      .map(nameOf);

  it("is taken from Russia, as world-atlas has it, and given to Ukraine", () => {
    const atlas = readWorldAtlas(resolution);
    expect(ownersOf(atlas, simferopol)).toEqual(["Russia"]);
    expect(ownersOf(withCrimeaInUkraine(atlas), simferopol)).toEqual(["Ukraine"]);
  });

  it("leaves Moscow, Kaliningrad and Kyiv where they were, and the shared atlas unchanged", () => {
    const atlas = readWorldAtlas(resolution);
    const changed = withCrimeaInUkraine(atlas);
    const cities: LngLat[] = [
      [37.6, 55.75],
      [20.6, 54.65],
      [30.5, 50.45],
    ];
    expect(cities.map((city) => ownersOf(changed, city)[0])).toEqual(["Russia", "Russia", "Ukraine"]);
    expect(ownersOf(atlas, simferopol)).toEqual(["Russia"]);
  });

  it("has no boundary of Russia and Ukraine across its isthmus any more", () => {
    const isthmus: Stretch = { between: ["Russia", "Ukraine"], within: [33, 45.6, 35.2, 46.4] };
    expect(boundaryBetween(readWorldAtlas(resolution), isthmus).length).toBeGreaterThan(0);
    expect(boundaryBetween(withCrimeaInUkraine(readWorldAtlas(resolution)), isthmus)).toEqual([]);
  });
});
