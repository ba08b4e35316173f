import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { anchorOf } from "../../../src/build/anchor.ts";
import { type Checked, checkProject, compileProject } from "../../../src/build/build-atlas.ts";
import { compileAtlas, compileGeometry } from "../../../src/build/compile.ts";
import { linesOf, polygonsOf, positionsOf } from "../../../src/build/geometry.ts";
import { CORRIDOR_BANDS } from "../../../src/build/reach.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import type { Geometry } from "../../../src/build/schema/geo.ts";
import type { LengthAtScales } from "../../../src/core/claim.ts";
import { distanceMetres, lengthMetres } from "../../../src/core/geodesic.ts";
import { rowOf } from "../../../src/core/legend-row.ts";
import { angleDegrees } from "../../../src/core/lnglat.ts";
import { type AtlasFile, FORMAT_VERSION } from "../../../src/core/model.ts";
import { FEW_BANDS, SOFT_BANDS } from "../../../src/core/soft-bands.ts";
import { KINDS } from "../../../src/core/vocabulary.ts";
import { isInside, metresToLines } from "../../check-geo/distance.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let checked: Checked;
let atlas: AtlasFile;
beforeAll(() => {
  checked = checkProject(ROOT);
  if (!checked.sources) throw new Error("the sources did not parse");
  atlas = compileAtlas(checked.sources, checked.resolved, checked.measured);
});

const resolvedOf = (id: string) => checked.resolved.find((feature) => feature.id === id) as ResolvedFeature;

/** Whether the anchor lies in an area of the geometry, or within a metre of its outline or line. */
const liesOn = (at: readonly [number, number], geometry: Geometry) =>
  polygonsOf(geometry).some((rings) => isInside(at, rings)) || metresToLines(at, linesOf(geometry)) < 1;

describe("the project as it is shipped", () => {
  it("has no Issue", () => {
    expect(checked.issues).toEqual([]);
  });

  it("compiles to the same bytes from the same input, read anew", () => {
    const again = compileProject(checkProject(ROOT));
    const first = compileProject(checked);
    expect([...again.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([path, text]) => again.get(path) !== text).map(([path]) => path)).toEqual([]);
  });

  it("says which format it is in", () => {
    expect(atlas.format).toBe(FORMAT_VERSION);
  });

  it("has every feature, in the order of layers and files", () => {
    const ids = [...(checked.sources?.featuresOfLayer.values() ?? [])].flat().map((feature) => feature.id);
    expect(atlas.features.map((feature) => feature.id)).toEqual(ids);
  });

  it("anchors every feature on its line or in its area", () => {
    const astray = atlas.features.filter(({ id, anchor }) => !liesOn(anchor, resolvedOf(id).geometry));
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it("gives every feature a cap that holds all its positions", () => {
    const small = atlas.features.filter(({ id, cap: { centre, radiusDegrees } }) =>
      positionsOf(resolvedOf(id).geometry).some((p) => angleDegrees(centre, p) > radiusDegrees + 1e-9),
    );
    expect(small.map(({ id }) => id)).toEqual([]);
  });

  it("gives lines a length and nothing else one", () => {
    const odd = atlas.features.filter(
      ({ kind, lengthMetres }) => (KINDS[kind].shape === "line") !== (lengthMetres !== null && lengthMetres > 0),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("gives areas a size and nothing else one", () => {
    const odd = atlas.features.filter(({ kind, areaSquareMetres }) =>
      KINDS[kind].shape === "area" ? !(areaSquareMetres && areaSquareMetres > 0) : areaSquareMetres !== null,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("leaves out of the size of South Africa the country that it surrounds", () => {
    const squareKm = (atlas.features.find(({ id }) => id === "south-africa")?.areaSquareMetres ?? 0) / 1e6;
    // Its government states 1,221,037 km²; with Lesotho it would be 2.5% more.
    expect(Math.abs(squareKm / 1_221_037 - 1)).toBeLessThan(0.01);
  });

  it("has every claim with what was measured for it, of features, fairways and passages that exist", () => {
    const [features, fairways, passages] = [atlas.features, atlas.fairways, atlas.passages].map(
      (all) => new Set(all.map(({ id }) => id)),
    );
    expect(atlas.claims.map(({ id }) => id)).toEqual(checked.sources?.claims.map(({ id }) => id));
    expect(atlas.claims.filter(({ method, measured }) => (method === null) !== (measured.length === 0))).toEqual([]);
    const lost = atlas.claims.filter(
      (claim) =>
        !passages?.has(claim.passage) ||
        claim.features.some((id) => !features?.has(id)) ||
        claim.fairways.some((id) => !fairways?.has(id)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("has the length of the shared border at its scales, with what is stated for it", () => {
    const { feature, scales, stated } = atlas.borderLength as LengthAtScales;
    expect(scales.at(-1)?.lengthMetres).toBeCloseTo(
      atlas.features.find(({ id }) => id === feature)?.lengthMetres ?? 0,
      -3,
    );
    expect(stated.length).toBeGreaterThan(checked.sources?.borderFigures.length ?? 0);
  });

  it("has citations of every article in the order of its paragraphs, each of a feature and a passage that exist", () => {
    const features = new Set(atlas.features.map(({ id }) => id));
    const order = new Map(atlas.passages.map(({ id }, i) => [id, i]));
    expect(atlas.citations.length).toBeGreaterThan(100);
    expect(atlas.citations.filter(({ feature }) => !features.has(feature))).toEqual([]);
    const places = atlas.citations.map(({ passage }) => order.get(passage) ?? Number.NaN);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("credits each attribution once, OpenStreetMap and Natural Earth among them", () => {
    expect(atlas.attributions).toEqual([...new Set(atlas.attributions)]);
    expect(atlas.attributions).toEqual(expect.arrayContaining(["Natural Earth"]));
    expect(atlas.attributions.some((text) => text.includes("© OpenStreetMap contributors"))).toBe(true);
  });
});

describe("anchorOf", () => {
  it("is the place of a point", () => {
    expect(anchorOf({ type: "Point", coordinates: [131, 43] })).toEqual([131, 43]);
  });

  it("is half way along the longest line", () => {
    const long: [number, number][] = [
      [0, 0],
      [1, 0],
      [4, 0],
    ];
    const anchor = anchorOf({
      type: "MultiLineString",
      coordinates: [
        [
          [50, 50],
          [51, 50],
        ],
        long,
      ],
    });
    expect(distanceMetres(long[0] as [number, number], anchor) / lengthMetres(long)).toBeCloseTo(0.5, 6);
  });

  it("stays inside an area whose middle lies outside it", () => {
    const horseshoe: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [9, 10],
          [9, 1],
          [1, 1],
          [1, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(liesOn(anchorOf(horseshoe), horseshoe)).toBe(true);
  });
});

describe("compileGeometry", () => {
  const square: Geometry = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  const partsOf = (kind: string, basis: string, geometry: Geometry, accuracyMetres = 5000) => {
    const properties = { ...resolvedOf("amur").properties, kind, basis, accuracyMetres };
    const made = { id: "made-up", layer: "regions", properties, geometry } as ResolvedFeature;
    const parts = compileGeometry(atlas, [made]).features.map((feature) => feature.properties?.part as string);
    // Where names run is no drawing of the feature (name-places.ts).
    return parts.filter((part) => part !== "path" && part !== "midway");
  };

  it("draws a line as one line and a point as one point", () => {
    expect(
      partsOf("river", "digitised", {
        type: "LineString",
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      }),
    ).toEqual(["line"]);
    expect(partsOf("city", "centroid", { type: "Point", coordinates: [0, 0] }, 100)).toEqual(["point"]);
  });

  it("adds a ring to a point and bands to a line that may be elsewhere", () => {
    expect(partsOf("city", "centroid", { type: "Point", coordinates: [0, 0] })).toEqual(["point", "ring"]);
    const course: Geometry = {
      type: "LineString",
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    expect(partsOf("gas-pipeline", "schematic", course)).toEqual(["line", ...Array(CORRIDOR_BANDS).fill("corridor")]);
  });

  it("marks every part with its row of the legend, by which it is hidden", () => {
    const { features } = compileGeometry(atlas, checked.resolved);
    const rows = new Map(atlas.features.map((feature) => [feature.id, rowOf(feature)]));
    expect(features.filter(({ properties }) => properties?.row !== rows.get(properties?.id))).toEqual([]);
  });

  it("draws an area with a known outline as one band", () => {
    expect(partsOf("region", "digitised", square)).toEqual(["band", "area", "label"]);
  });

  it.each(["schematic", "named-area"])("draws an area that is %s with soft edges", (basis) => {
    expect(partsOf("strait", basis, square)).toEqual([...Array(SOFT_BANDS).fill("band"), "area", "label"]);
  });

  it("adds a spot to what is small, so that it is seen from afar, but to no point", () => {
    expect(
      partsOf("road-bridge", "schematic", {
        type: "LineString",
        coordinates: [
          [0, 0],
          [0.1, 0],
        ],
      }),
    ).toEqual(["line", "spot", ...Array(CORRIDOR_BANDS).fill("corridor")]);
    const small: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [0.1, 0],
          [0.1, 0.1],
          [0, 0],
        ],
      ],
    };
    expect(partsOf("region", "digitised", small)).toEqual(["band", "area", "label", "spot"]);
  });

  it("says of every part how often its feature is cited", () => {
    const counted = compileGeometry(atlas, checked.resolved).features.filter(
      ({ properties }) =>
        properties?.cited !== atlas.citations.filter(({ feature }) => feature === properties?.id).length,
    );
    expect(counted).toEqual([]);
  });

  it("draws an area that is seen only when it is chosen with fewer bands", () => {
    expect(partsOf("region", "schematic", square)).toEqual([...Array(FEW_BANDS).fill("band"), "area", "label"]);
  });

  it("leaves countries to the outlines of the base map", () => {
    expect(compileGeometry(atlas, [resolvedOf("china")]).features).toEqual([]);
  });

  it("only outlines a collection, whose members are drawn already", () => {
    const drawn = compileGeometry(atlas, [resolvedOf("joint-exercises")]);
    expect(drawn.features.map((feature) => feature.properties?.part)).toEqual(["area"]);
  });

  it("leaves lines whole that run past 180°", () => {
    const route = compileGeometry(atlas, [resolvedOf("northern-sea-route")]).features[0];
    expect(route?.geometry).toEqual(resolvedOf("northern-sea-route").geometry);
  });
});
