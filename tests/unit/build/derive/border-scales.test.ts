import { beforeAll, describe, expect, it } from "vitest";
import { joinLines, sharedBoundary, sharedEdges } from "../../../../src/build/derive/border.ts";
import {
  type BorderAtScales,
  borderAtScales,
  borderLengthAtScales,
  borderScaleLines,
  simplified,
} from "../../../../src/build/derive/border-scales.ts";
import type { Line } from "../../../../src/build/geometry.ts";
import { readOsmCountries } from "../../../../src/build/packages.ts";
import type { LineAtScale } from "../../../../src/core/claim.ts";
import { lengthMetres } from "../../../../src/core/geodesic.ts";

const SHARED = { id: "shared-border", countries: ["CHN", "RUS"], between: ["China", "Russia"] } as const;

let border: BorderAtScales;
beforeAll(() => {
  border = borderAtScales(SHARED);
});

const kilometres = (lines: readonly (readonly (readonly [number, number])[])[]) =>
  lines.reduce((sum, line) => sum + lengthMetres(line), 0) / 1000;
const find = (id: string) => border.scales.find((scale) => scale.id === id) as LineAtScale;
const withIds = (start: string) => border.scales.filter(({ id }) => id.startsWith(start));

describe("the border of China and Russia at several scales", () => {
  it.each([
    ["world-atlas-110m", 35, 2960.0],
    ["world-atlas-50m", 345, 3134.5],
    ["world-atlas-10m", 1369, 3549.7],
    ["osm-100m", 3883, 4239.3],
    ["osm-0.002", 2733, 4188.4],
    ["osm-0.005", 1341, 4019.4],
    ["osm-0.05", 151, 3404.3],
    ["osm-1", 11, 2731.7],
  ])("has %s with %i vertices and %f km", (id, vertices, km) => {
    expect(find(id).vertices).toBe(vertices);
    expect(Math.abs(find(id).lengthMetres / 1000 - km)).toBeLessThan(0.1);
  });

  it("runs from the longest legs to the shortest", () => {
    const legs = border.scales.map(({ legMetres }) => legMetres);
    expect(legs).toEqual([...legs].sort((a, b) => b - a));
    expect([border.scales.at(0)?.id, border.scales.at(-1)?.id]).toEqual(["osm-1", "osm-100m"]);
  });

  it("tells the mean of the legs, of which a section has one fewer than vertices", () => {
    const { vertices, lengthMetres, legMetres } = find("world-atlas-110m");
    expect(legMetres).toBeCloseTo(lengthMetres / (vertices - 2), 6);
  });

  it.each(["osm-", "world-atlas-"])("grows with every finer line of %s", (start) => {
    const lengths = withIds(start).map(({ lengthMetres }) => lengthMetres);
    expect(lengths.length).toBeGreaterThan(2);
    for (const [i, length] of lengths.entries()) expect(length).toBeGreaterThan(lengths[i - 1] ?? 0);
  });

  // What the figure says in words.
  it("is shorter in world-atlas than in a simplified line with legs longer than its own", () => {
    for (const atlas of withIds("world-atlas-")) {
      const coarser = withIds("osm-").findLast(({ legMetres }) => legMetres > atlas.legMetres);
      expect(atlas.lengthMetres).toBeLessThan(coarser?.lengthMetres ?? 0);
    }
  });

  it("has a line for every scale, and no other", () => {
    expect([...border.lines.keys()].sort()).toEqual(border.scales.map(({ id }) => id).sort());
  });

  it("is simplified to some of its own vertices, both ends of each section among them", () => {
    const whole = sharedBoundary(["CHN", "RUS"]);
    const lines = border.lines.get("osm-0.05") ?? [];
    expect(lines.map((line) => [line.at(0), line.at(-1)])).toEqual(whole.map((line) => [line.at(0), line.at(-1)]));
    const vertices = new Set(whole.flat().map(String));
    expect(lines.flat().filter((position) => !vertices.has(String(position)))).toEqual([]);
  });
});

// Reckoned apart from this code, on the border as the two outlines share it: in the Altai they part for 2 km.
describe("the border with the gap in the Altai left open", () => {
  let parted: Line[] = [];
  beforeAll(() => {
    const rings = (code: string) =>
      readOsmCountries()
        .features.filter((country) => country.properties.A3 === code)
        .flatMap(({ geometry: { type, coordinates } }) => (type === "Polygon" ? coordinates : coordinates.flat()));
    parted = joinLines(sharedEdges(rings("CHN") as Line[], rings("RUS") as Line[]), 0);
  });

  it("has three sections and 4,237 km", () => {
    expect(parted).toHaveLength(3);
    expect(Math.abs(kilometres(parted) - 4237)).toBeLessThan(0.5);
  });

  it.each([
    [0.002, 4186],
    [0.005, 4017],
    [0.05, 3403],
  ])("has, simplified at %f°, %i km", (tolerance, km) => {
    expect(Math.abs(kilometres(simplified(parted, tolerance)) - km)).toBeLessThan(0.5);
  });
});

describe("borderLengthAtScales", () => {
  it("puts the stated figures beside the scales of the shared border", () => {
    const stated = [{ label: "Made-up figure", metres: 4_000_000, source: "The test" }];
    expect(borderLengthAtScales(SHARED, stated)).toEqual({ feature: "shared-border", scales: border.scales, stated });
  });
});

describe("borderScaleLines", () => {
  it("has one feature for every scale, which its id tells", () => {
    const ids = borderScaleLines(SHARED).features.map(({ properties }) => properties.id);
    expect(ids.sort()).toEqual(border.scales.map(({ id }) => id).sort());
  });

  it("rounds to four decimals, which shortens or lengthens no line by more than 500 m", () => {
    for (const { properties, geometry } of borderScaleLines(SHARED).features) {
      const lines = geometry.coordinates as Line[];
      expect(lines.flat(2).filter((degrees) => Number(degrees.toFixed(4)) !== degrees)).toEqual([]);
      expect(Math.abs(kilometres(lines) - find(properties.id).lengthMetres / 1000)).toBeLessThan(0.5);
    }
  });

  it("repeats no vertex", () => {
    for (const { geometry } of borderScaleLines(SHARED).features)
      for (const line of geometry.coordinates)
        expect(line.filter((position, i) => String(position) === String(line[i - 1]))).toEqual([]);
  });
});
