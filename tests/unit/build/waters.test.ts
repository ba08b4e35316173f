import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology, MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkProject, compileProjectBase } from "../../../src/build/build-atlas.ts";
import { type Line, linesOf } from "../../../src/build/geometry.ts";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { isInside } from "../../check-geo/distance.ts";

type Base = Topology<{ lakes: TopoMultiPolygon; rivers: GeometryCollection; "named-rivers": GeometryCollection }>;
type Rivers = FeatureCollection<MultiLineString, Readonly<Record<string, unknown>> | null>;

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const REACHES = ["amur", "ussuri", "argun"] as const;

let checked: Checked;
let text = "";
let rivers: Rivers;
let named: Rivers;
let lakes: Line[][];
beforeAll(() => {
  checked = checkProject(ROOT);
  text = compileProjectBase(checked, "50m");
  const base = JSON.parse(text) as Base;
  rivers = feature(base, base.objects.rivers) as Rivers;
  named = feature(base, base.objects["named-rivers"]) as Rivers;
  lakes = (feature(base, base.objects.lakes) as Feature<MultiPolygon>).geometry.coordinates as Line[][];
});

const linesNamed = (name: string): Line[] =>
  named.features
    .filter(({ properties }) => properties?.name === name)
    .flatMap(({ geometry }) => geometry.coordinates as Line[]);
const reachOf = (id: string): Line =>
  checked.resolved.filter((one) => one.id === id).flatMap(({ geometry }) => linesOf(geometry).flat());

/** Quick: kilometres on a plane at the latitude of `to`, to the nearest point of a leg. */
function kilometresTo(lines: readonly (readonly LngLat[])[], to: LngLat): number {
  const narrowing = Math.cos((to[1] * Math.PI) / 180);
  let least = Infinity;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]] as [LngLat, LngLat];
      const [ax, ay] = [(a[0] - to[0]) * narrowing, a[1] - to[1]];
      const [dx, dy] = [(b[0] - a[0]) * narrowing, b[1] - a[1]];
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy) * 111.2);
    }
  return least;
}

describe("rivers with a name", () => {
  it("are those that the authors wrote, but one that a feature draws whole", () => {
    const written = checked.sources?.rivers.map(({ name }) => name.en) ?? [];
    expect(written).toContain("Argun");
    expect(named.features.map(({ properties }) => properties?.name)).toEqual(
      written.filter((name) => name !== "Argun"),
    );
  });

  it("carry their name in three languages and a rank", () => {
    const lena = named.features.find(({ properties }) => properties?.name === "Lena");
    expect(lena?.properties).toEqual({ name: "Lena", nameRu: "Лена", nameZh: "勒拿河", rank: 1 });
  });

  it("say so where they are drawn through towns alone", () => {
    const schematic = named.features.filter(({ properties }) => properties?.schematic === true);
    expect(schematic.map(({ properties }) => properties?.name)).toEqual(["Ussuri", "Zeya"]);
  });

  it("pass the towns that the authors name, to within 20 km, but on the reach of a feature", () => {
    const towns = (checked.sources?.rivers ?? []).flatMap(({ name, feature: id, through }) =>
      through
        .filter(({ at }) => !id || kilometresTo([reachOf(id)], at) > 20)
        .map(({ at, place }) => ({ place, km: kilometresTo(linesNamed(name.en), at) })),
    );
    expect(towns.length).toBeGreaterThan(80);
    expect(towns.filter(({ km }) => km > 20)).toEqual([]);
  });

  it.each([
    ["Lena", 4294],
    ["Yenisei", 3487],
    ["Angara", 1779],
    ["Irtysh", 4248],
    ["Volga", 3530],
  ])("take no detour: the %s is shorter than its %i km, as lines on a small map are, yet not by half", (name, km) => {
    const metres = linesNamed(name)
      .flatMap((line) => line.slice(1).map((to, i) => distanceMetres(line[i] as LngLat, to)))
      .reduce((sum, leg) => sum + leg, 0);
    expect(metres / 1000).toBeLessThan(km);
    expect(metres / 1000).toBeGreaterThan(km * 0.55);
  });
});

describe("where a feature draws a river", () => {
  it.each(REACHES)("the base map draws no second line beside it: %s", (id) => {
    const own = rivers.features
      .filter(({ properties }) => !properties?.row)
      .concat(named.features)
      .flatMap(({ geometry }) => geometry.coordinates as Line[])
      .filter((line) => line.some(([lng, lat]) => lng > 115 && lng < 138 && lat > 43 && lat < 56));
    const beside = reachOf(id).filter((at) => kilometresTo(own, at) < 4);
    // Mouths of tributaries and its own ends touch it.
    expect(beside.length / reachOf(id).length).toBeLessThan(0.06);
  });

  it.each(REACHES)("the base map has that course ready for when the feature is hidden: %s", (id) => {
    const reach = rivers.features.find(({ properties }) => properties?.id === id);
    expect(reach?.properties).toEqual({ id, layer: "regions", row: "regions/river" });
    const astray = reachOf(id).map((at) => kilometresTo((reach?.geometry.coordinates ?? []) as Line[], at));
    expect(Math.max(...astray)).toBeLessThan(2);
  });

  it.each([
    ["Amur", "first", "amur"],
    ["Songhua", "last", "amur"],
    ["Zeya", "last", "amur"],
    ["Ussuri", "last", "ussuri"],
  ])("the rest is joined on: %s", (name, end, id) => {
    const [line = []] = linesNamed(name);
    expect(linesNamed(name)).toHaveLength(1);
    const at = (end === "first" ? line[0] : line.at(-1)) as LngLat;
    expect(kilometresTo([reachOf(id)], at)).toBeLessThan(1);
  });
});

describe("lakes", () => {
  it.each<[string, LngLat, boolean]>([
    ["Baikal", [108, 53.4], true],
    ["Khanka", [132.4, 44.9], true],
    ["Balkhash", [74.2, 46.3], true],
    ["Tanganyika", [29.6, -6.2], true],
    ["Superior", [-87.5, 47.8], true],
    ["Ladoga", [31.5, 60.8], true],
    ["the Caspian Sea, which is no land to begin with", [51, 42], false],
    ["Irkutsk", [104.28, 52.29], false],
  ])("know whether they hold %s", (_, at, expected) => {
    expect(lakes.some((rings) => isInside(at, rings))).toBe(expected);
  });
});

describe("the coarse base map with its waters", () => {
  it("stays below 300 kB compressed", () => {
    expect(gzipSync(text).length).toBeLessThan(300_000);
  });
});
