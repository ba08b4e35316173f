/** What holds for the geometry as it is shipped, from published positions and lengths. Positions in degrees, WGS 84. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { type Line, linesOf, polygonsOf, positionsOf } from "../../../src/build/geometry.ts";
import { readOsmCountries } from "../../../src/build/packages.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import { densify, distanceMetres, lengthMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { isInside, metresToLines } from "../../check-geo/distance.ts";
import { LandIndex } from "./land-index.ts";

let features: readonly ResolvedFeature[] = [];
let land: LandIndex;
beforeAll(() => {
  features = checkProject(fileURLToPath(new URL("../../../", import.meta.url))).resolved;
  land = new LandIndex();
});

function find(id: string): ResolvedFeature {
  const feature = features.find((candidate) => candidate.id === id);
  if (!feature) throw new Error(`no feature ${id}`);
  return feature;
}

/** The positions of a feature that is one line. */
function lineOf(id: string): Line {
  const { geometry } = find(id);
  if (geometry.type !== "LineString") throw new Error(`${id} is a ${geometry.type}`);
  return geometry.coordinates;
}

const ends = (line: Line) => [line[0], line.at(-1)] as [LngLat, LngLat];
const kilometres = (line: Line) => lengthMetres(line) / 1000;
const isWithin = (at: LngLat, id: string) => polygonsOf(find(id).geometry).some((rings) => isInside(at, rings));

describe("the Northern Sea Route", () => {
  it("is one line, unwrapped over the antimeridian", () => {
    expect(Math.max(...lineOf("northern-sea-route").map(([lng]) => lng))).toBeGreaterThan(180);
  });

  it("starts in the Kara Gate, at its western side", () => {
    const [start] = ends(lineOf("northern-sea-route"));
    // The strait's middle: 70°30′ N 58°00′ E.
    expect(distanceMetres(start, [58, 70.5])).toBeLessThan(25_000);
  });

  it("ends in the Bering Strait, on the parallel of Cape Dezhnev", () => {
    const [, end] = ends(lineOf("northern-sea-route"));
    expect(isWithin(end, "bering-strait")).toBe(true);
    expect(end[1]).toBeCloseTo(66.07, 2);
  });

  it.each(["kara-gate", "vilkitsky-strait", "dmitry-laptev-strait", "long-strait", "bering-strait"])(
    "passes through the %s",
    (strait) => {
      const dense = densify(lineOf("northern-sea-route"), 1000);
      expect(dense.filter((position) => isWithin(position, strait)).length).toBeGreaterThan(5);
    },
  );

  it("touches no land, neither at a vertex nor anywhere between, looked at every kilometre", () => {
    const dense = densify(lineOf("northern-sea-route"), 1000);
    expect(dense.length).toBeGreaterThan(4900);
    expect(dense.filter((position) => land.isLand(position))).toEqual([]);
    // The look-up knows land where there is some: Bolshevik Island, Bely Island, Chukotka.
    expect(
      [
        [103, 78.6],
        [70.5, 73.2],
        [182, 68],
      ].every((at) => land.isLand(at as [number, number])),
    ).toBe(true);
  });

  it("is 4,900 to 5,700 km long: 5,005 km by a land-free path, 5,600 by the usual figure", () => {
    const km = kilometres(lineOf("northern-sea-route"));
    expect(km).toBeGreaterThan(4900);
    expect(km).toBeLessThan(5700);
  });
});

describe("the bridges over the Amur", () => {
  const positions: [string, LngLat][] = [
    ["bridge-blagoveshchensk-heihe", [127.6005, 50.2011]],
    ["bridge-nizhneleninskoye-tongjiang", [132.6983, 47.9611]],
  ];

  let countries: ReturnType<typeof readOsmCountries>["features"] = [];
  beforeAll(() => {
    countries = readOsmCountries().features.filter(({ properties: { A3 } }) => A3 === "CHN" || A3 === "RUS");
  });
  const countryOf = (at: LngLat) =>
    countries
      .filter(({ geometry: { type, coordinates } }) =>
        ((type === "Polygon" ? [coordinates] : coordinates) as Line[][]).some((rings) => isInside(at, rings)),
      )
      .map(({ properties }) => properties.A3);

  it.each(positions)("%s has one end in China and one in Russia", (id) => {
    expect(ends(lineOf(id)).flatMap(countryOf).sort()).toEqual(["CHN", "RUS"]);
  });

  it.each(positions)("%s crosses the border within 150 m of its published position", (id, published) => {
    expect(metresToLines(published, [lineOf(id)])).toBeLessThan(150);
    const border = linesOf(find("shared-border").geometry);
    expect(Math.min(...densify(lineOf(id), 10).map((at) => metresToLines(at, border)))).toBeLessThan(10);
  });
});

describe("Power of Siberia 1", () => {
  const parts = [
    "pos1-kovykta-chayanda",
    "pos1-chayanda-amur",
    "pos1-heihe-changling",
    "pos1-changling-yongqing",
    "pos1-yongqing-shanghai",
  ];

  it("has about 3,000 km in Russia", () => {
    const km = kilometres(lineOf("pos1-kovykta-chayanda")) + kilometres(lineOf("pos1-chayanda-amur"));
    expect(km).toBeGreaterThan(2700);
    expect(km).toBeLessThan(3100);
  });

  it("crosses the Amur within 1 km of its published crossing, where its Russian part ends", () => {
    const [, end] = ends(lineOf("pos1-chayanda-amur"));
    expect(distanceMetres(end, [127.364, 50.296])).toBeLessThan(1000);
  });

  it("is one line from field to coast: each part begins where the one before ends", () => {
    const lines = parts.map(lineOf);
    expect(lines.slice(1).map((line) => line[0])).toEqual(lines.slice(0, -1).map((line) => line.at(-1)));
  });

  it("is in operation in all its parts, and no other pipeline claims to be one of them", () => {
    expect(parts.map((id) => find(id).properties.status)).toEqual(parts.map(() => "operating"));
    expect(features.filter(({ id }) => id.startsWith("pos1-")).map(({ id }) => id)).toEqual(parts);
  });
});

describe("Power of Siberia 2", () => {
  const parts = ["pos2-russia", "pos2-mongolia", "pos2-china"];

  it("is proposed in all its parts", () => {
    expect(features.filter(({ id }) => id.startsWith("pos2-")).map(({ id }) => id)).toEqual(parts);
    expect(parts.map((id) => find(id).properties.status)).toEqual(parts.map(() => "proposed"));
  });

  it("is one line: each part begins where the one before ends", () => {
    const lines = parts.map(lineOf);
    expect(lines.slice(1).map((line) => line[0])).toEqual(lines.slice(0, -1).map((line) => line.at(-1)));
  });

  it("has about 963 km in Mongolia, the stated length of Soyuz Vostok, within a tenth", () => {
    expect(Math.abs(kilometres(lineOf("pos2-mongolia")) / 963 - 1)).toBeLessThan(0.1);
  });
});

describe("the Galwan valley", () => {
  it("has its river run from Aksai Chin in the east down to its mouth", () => {
    const [source, mouth] = ends(lineOf("galwan-river"));
    expect(source[0]).toBeGreaterThan(78.7);
    expect(distanceMetres(mouth, [78.1656, 34.7491])).toBeLessThan(1000);
  });

  it("has its clash of June 2020 within 78.17–78.25° E, 34.73–34.78° N", () => {
    const outside = positionsOf(find("galwan-clash-2020").geometry).filter(
      ([lng, lat]) => lng < 78.17 || lng > 78.25 || lat < 34.73 || lat > 34.78,
    );
    expect(outside).toEqual([]);
  });

  it("has its clash on the river", () => {
    const dense = densify(lineOf("galwan-river"), 100);
    expect(dense.some((position) => isWithin(position, "galwan-clash-2020"))).toBe(true);
  });
});

describe("boundaries", () => {
  it("show the Line of Actual Control as a line of control", () => {
    expect(find("line-of-actual-control").properties.status).toBe("line-of-control");
  });

  it("say who administers and who claims wherever they are disputed or lines of control", () => {
    const disputed = features.filter(({ properties: { status } }) =>
      ["disputed", "line-of-control"].includes(status ?? ""),
    );
    const silent = disputed.filter(
      ({ properties: { dispute } }) => !dispute?.administeredBy.length || !dispute.claimedBy.length,
    );
    expect(disputed.length).toBeGreaterThan(20);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("exercises, drills and patrols", () => {
  it("each say when, and how their place is known, and none is a point", () => {
    const military = features.filter(({ layer }) => layer === "military");
    const wanting = military.filter(
      ({ properties: { when, placing }, geometry }) => !when || !placing || polygonsOf(geometry).length === 0,
    );
    expect(military.length).toBeGreaterThanOrEqual(13);
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  it("are all part of the series as a whole", () => {
    const derive = find("joint-exercises").properties.derive;
    const members = derive?.method === "collection" ? derive.of : [];
    const others = features.filter(({ id, layer }) => layer === "military" && id !== "joint-exercises");
    expect([...members].sort()).toEqual(others.map(({ id }) => id).sort());
  });
});

describe("Vladivostok", () => {
  it("is named in English, Russian and Chinese", () => {
    expect(find("vladivostok").properties.name).toEqual({
      en: "Vladivostok",
      ru: "Владивосток",
      zh: expect.any(String),
    });
    expect(find("vladivostok").properties.name.zh).toMatch(/^\p{Script=Han}+$/u);
  });

  it("lies within 3 km of its published position", () => {
    const [at] = positionsOf(find("vladivostok").geometry);
    expect(at && distanceMetres(at, [131.8735, 43.1056])).toBeLessThan(3000);
  });
});

describe("the far north", () => {
  it("holds nothing of ours beyond 82.1° N", () => {
    const beyond = features.filter(({ geometry }) => positionsOf(geometry).some(([, lat]) => lat > 82.1));
    expect(beyond.map(({ id }) => id)).toEqual([]);
  });

  it("begins about 1,447.7 km from the northernmost point of the border, at the Arctic Circle", () => {
    const border = positionsOf(find("shared-border").geometry);
    const [lng, lat] = border.reduce((north, at) => (at[1] > north[1] ? at : north));
    const [circle] = lineOf("arctic-circle");
    // China's northernmost point is published as 53°33′ N, 123°16′ E.
    expect([lng, lat]).toEqual([expect.closeTo(123.27, 2), expect.closeTo(53.56, 2)]);
    expect(Math.abs(distanceMetres([lng, lat], [lng, circle?.[1] ?? 0]) - 1_447_700)).toBeLessThan(2000);
  });
});
