import { beforeAll, describe, expect, it } from "vitest";
import { joinLines, sectionBetween, sharedBoundary, sharedEdges } from "../../../../src/build/derive/border.ts";
import type { Line } from "../../../../src/build/geometry.ts";
import { readOsmCountries } from "../../../../src/build/packages.ts";
import { distanceMetres, lengthMetres } from "../../../../src/core/geodesic.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import { metresToLines } from "../../../check-geo/distance.ts";

/** Two unit squares side by side: they share the edges from [1, 0] over [1, 0.5] to [1, 1]. */
const left: Line = [
  [0, 0],
  [1, 0],
  [1, 0.5],
  [1, 1],
  [0, 1],
  [0, 0],
];
const right: Line = [
  [1, 1],
  [1, 0.5],
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
];

describe("sharedEdges", () => {
  it("finds the run that two squares share, though the other goes the other way", () => {
    expect(sharedEdges([left], [right])).toEqual([
      [
        [1, 0],
        [1, 0.5],
        [1, 1],
      ],
    ]);
  });

  it("parts a run where the other outline takes another way", () => {
    const bulging: Line = right.map(([lng, lat]) => (lat === 0.5 ? [1.1, lat] : [lng, lat]));
    expect(sharedEdges([left], [bulging])).toEqual([]);
    const halfway: Line = [[1, 1], [1, 0.5], [1.1, 0.2], ...right.slice(2)];
    expect(sharedEdges([left], [halfway])).toEqual([
      [
        [1, 0.5],
        [1, 1],
      ],
    ]);
  });

  it("finds nothing where squares only touch in a corner", () => {
    const corner: Line = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    expect(sharedEdges([left], [corner])).toEqual([]);
  });
});

describe("joinLines", () => {
  const first: Line = [
    [0, 0],
    [1, 0],
  ];
  const second: Line = [
    [1, 0],
    [2, 0],
  ];
  /** 0.01° of longitude on the equator: 1,113 m. */
  const beyond: Line = [
    [2.01, 0],
    [3, 0],
  ];

  it("joins end and start that meet without doubling the position", () => {
    expect(joinLines([second, first], 0)).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    ]);
  });

  it("closes a gap within the limit and keeps both its ends", () => {
    expect(joinLines([first, second, beyond], 1200)).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [2.01, 0],
        [3, 0],
      ],
    ]);
  });

  it("leaves a gap beyond the limit open", () => {
    expect(joinLines([second, beyond], 1100)).toHaveLength(2);
  });

  it("takes the nearer of two lines first", () => {
    const nearer: Line = [
      [2.005, 0],
      [2.006, 0],
    ];
    expect(joinLines([second, beyond, nearer], 1200)).toEqual([[...second, ...nearer, ...beyond]]);
  });

  it("leaves the lines it was given as they are", () => {
    const given = structuredClone([first, second]);
    joinLines(given, 0);
    expect(given).toEqual([first, second]);
  });
});

describe("sectionBetween", () => {
  const line: Line = [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ];
  const elsewhere: Line = [
    [10, 0],
    [11, 0],
  ];

  it("gives the vertices from the one nearest the start to the one nearest the end", () => {
    expect(sectionBetween([elsewhere, line], [0.9, 0.1], [3.2, 0])).toEqual(line.slice(1));
  });

  it("runs from start to end also against the line, which stays as it is", () => {
    expect(sectionBetween([line], [2, 0], [0, 0])).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(line[0]).toEqual([0, 0]);
  });

  it("throws when the two ends lie on different lines", () => {
    expect(() => sectionBetween([line, elsewhere], [0, 0], [11, 0])).toThrow("different sections");
  });
});

describe("the border of China and Russia", () => {
  let border: Line[] = [];
  beforeAll(() => {
    border = sharedBoundary(["CHN", "RUS"]);
  });

  it("has two sections, the Altai one before the eastern one", () => {
    expect(border).toHaveLength(2);
    const [altai, east] = border as [Line, Line];
    expect(Math.max(...altai.map(([lng]) => lng))).toBeLessThan(Math.min(...east.map(([lng]) => lng)));
  });

  it("measures 4,150 to 4,260 km on the ellipsoid, around the official 4,209.3 km", () => {
    const km = border.reduce((sum, line) => sum + lengthMetres(line), 0) / 1000;
    expect(km).toBeGreaterThan(4150);
    expect(km).toBeLessThan(4260);
  });

  it("bridges no gap above 2.5 km where the two outlines share no edge", () => {
    const countries = readOsmCountries().features;
    const rings = (code: string) =>
      countries
        .filter((country) => country.properties.A3 === code)
        .flatMap(({ geometry: { type, coordinates } }) => (type === "Polygon" ? coordinates : coordinates.flat()));
    const key = (a: LngLat, b: LngLat) => [a, b].map(String).sort().join(" ");
    const edges = new Set(
      sharedEdges(rings("CHN") as Line[], rings("RUS") as Line[]).flatMap((run) =>
        run.slice(1).map((to, i) => key(run[i] as LngLat, to)),
      ),
    );
    const gaps = border.flatMap((line) =>
      line.slice(1).flatMap((to, i) => {
        const from = line[i] as LngLat;
        return edges.has(key(from, to)) ? [] : [distanceMetres(from, to)];
      }),
    );
    expect(edges.size).toBeGreaterThan(3500);
    expect(Math.max(...gaps)).toBeLessThan(2500);
  });

  // Boundary points 7/1, 7/2 and 10/2 of the agreement of 14 October 2004, converted to WGS 84.
  it.each<[string, LngLat]>([
    ["the southern point on Abagaitu island", [117.88504, 49.54362]],
    ["the northern point on Abagaitu island", [117.89122, 49.59447]],
    ["the point on Heixiazi island", [134.76605, 48.36104]],
  ])("passes within 150 m of %s, settled in 2004", (_, point) => {
    expect(metresToLines(point, border)).toBeLessThan(150);
  });

  // Protocols of 2002 (Tumen), 1996 (Tarbagan-Dakh) and 1999 (Altai west), and the published summit of Tavan Bogd.
  it.each<[string, LngLat, number, number]>([
    ["Altai west, the start of the first section", [87.2867, 49.115], 0, 0],
    ["Tavan Bogd, the end of the first section", [87.8118, 49.1677], 0, -1],
    ["Tarbagan-Dakh, the start of the second section", [116.713, 49.845], 1, 0],
    ["Tumen, the end of the second section", [130.63769, 42.41823], 1, -1],
  ])("comes within 400 m of the tripoint %s", (_, tripoint, section, end) => {
    const position = border[section]?.at(end);
    expect(position && distanceMetres(position, tripoint)).toBeLessThan(400);
  });

  it("throws, naming the country, when the data have no such country", () => {
    expect(() => sharedBoundary(["CHN", "XXX"])).toThrow("no country XXX");
  });

  it("throws when two countries share no edge", () => {
    expect(() => sharedBoundary(["CHN", "JPN"])).toThrow("share no edge");
  });
});
