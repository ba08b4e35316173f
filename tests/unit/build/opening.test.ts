import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject, compileProject, compileProjectBase } from "../../../src/build/build-atlas.ts";
import { compileOpeningGeometry } from "../../../src/build/opening.ts";
import { collectionOf } from "../../../src/core/topology.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const decoded = (text: string | undefined) =>
  collectionOf(JSON.parse(text ?? "") as Topology<Record<string, GeometryCollection>>);

let whole: FeatureCollection;
let opening: FeatureCollection;
let base: { near: FeatureCollection; opening: FeatureCollection };
let texts: { geometry: string; base: string };
beforeAll(() => {
  const checked = checkProject(ROOT);
  const artefacts = compileProject(checked);
  texts = {
    geometry: artefacts.get("app/geometry-opening.json") ?? "",
    base: compileProjectBase(checked, "opening"),
  };
  whole = JSON.parse(artefacts.get("app/geometry.geojson") ?? "");
  opening = decoded(texts.geometry);
  base = { near: decoded(compileProjectBase(checked, "50m")), opening: decoded(texts.base) };
});

const signed = ({ features }: FeatureCollection) =>
  features.filter(({ properties }) => ["point", "line", "area", "spot", "label"].includes(properties?.part));
const keyOf = ({ properties }: Feature) => `${properties?.id} ${properties?.part}`;
const positions = (feature: Feature): number[][] => {
  const flat = (nested: unknown): number[][] =>
    Array.isArray(nested) && typeof nested[0] === "number" ? [nested as number[]] : (nested as unknown[]).flatMap(flat);
  return flat((feature.geometry as { coordinates: unknown }).coordinates);
};

describe("the features from afar", () => {
  it("are all that are signed, drawn as line or area, or named", () => {
    expect(signed(opening).map(keyOf).toSorted()).toEqual(signed(whole).map(keyOf).toSorted());
  });

  it("say of themselves what the whole ones say", () => {
    const known = new Map(whole.features.map((feature) => [keyOf(feature), feature.properties]));
    for (const feature of signed(opening)) {
      const { what, ...properties } = feature.properties ?? {};
      expect(properties).toEqual(known.get(keyOf(feature)));
    }
  });

  it("stand where the whole ones stand, to a hundredth of a degree", () => {
    const known = new Map(whole.features.map((feature) => [keyOf(feature), feature]));
    for (const feature of opening.features.filter(({ geometry }) => geometry.type === "Point")) {
      const [lng = 0, lat = 0] = positions(feature)[0] ?? [];
      const [wasLng = 0, wasLat = 0] = positions(known.get(keyOf(feature)) as Feature)[0] ?? [];
      expect(Math.hypot(lng - wasLng, lat - wasLat)).toBeLessThan(0.02);
    }
  });

  it("leave out rings and bands smaller than a speck", () => {
    const speck = (degrees: number): Feature => ({
      type: "Feature",
      properties: { id: `of ${degrees}`, part: "ring" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [degrees, 0],
            [degrees, degrees],
            [0, 0],
          ],
        ],
      },
    });
    const made = compileOpeningGeometry({ type: "FeatureCollection", features: [speck(0.05), speck(5)] });
    const kept = decoded(JSON.stringify(made)).features.map(({ properties }) => properties?.id);
    expect(kept).toEqual(["of 5"]);
  });
});

describe("the base map from afar", () => {
  it("has every kind of thing that the 50m one has, and every name", () => {
    const kinds = ({ features }: FeatureCollection) => [...new Set(features.map(({ properties }) => properties?.what))];
    expect(kinds(base.opening)).toEqual(kinds(base.near));
    const names = ({ features }: FeatureCollection) => features.flatMap(({ properties }) => properties?.name ?? []);
    expect(names(base.opening)).toEqual(names(base.near));
  });

  it("keeps the outline of every country that is a feature", () => {
    const ids = ({ features }: FeatureCollection) =>
      features.filter(({ properties }) => properties?.what === "outlines").map(({ properties }) => properties?.id);
    expect(ids(base.opening)).toEqual(ids(base.near));
  });

  it("has a third of the positions, and no position of its own", () => {
    const of = ({ features }: FeatureCollection) =>
      features.filter(({ properties }) => properties?.what === "land").flatMap(positions);
    const [from, near] = [of(base.opening), of(base.near)];
    expect(from.length).toBeLessThan(near.length / 3);
    const cells = new Set(near.flatMap(([lng = 0, lat = 0]) => [`${Math.round(lng * 10)},${Math.round(lat * 10)}`]));
    // A grid step, or the next.
    const strange = from.filter(
      ([lng = 0, lat = 0]) =>
        ![-1, 0, 1].some((x) =>
          [-1, 0, 1].some((y) => cells.has(`${Math.round(lng * 10) + x},${Math.round(lat * 10) + y}`)),
        ),
    );
    expect(strange).toEqual([]);
  });
});

it("a first map waits for less than 200 kB of both", () => {
  const bytes = gzipSync(texts.geometry).byteLength + gzipSync(texts.base).byteLength;
  expect(bytes).toBeLessThan(200_000);
});
