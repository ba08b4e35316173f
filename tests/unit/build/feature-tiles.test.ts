import type { Feature, FeatureCollection, Position } from "geojson";
import type { PMTiles } from "pmtiles";
import { beforeAll, describe, expect, it } from "vitest";
import { type Artefact, checkProject, compileProject, compileSite } from "../../../src/build/build-atlas.ts";
import { compileTiles, TILES_MAX_ZOOM, tileAccuracyMetres } from "../../../src/build/feature-tiles.ts";
import { drawingsAt } from "../../../src/build/poster-style.ts";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { PROJECT, SECOND_ATLAS } from "../../support/atlas-files.ts";
import { tileAt } from "../../support/made-tiles.ts";
import { featuresOfTile, openTileFile } from "../../support/tile-file.ts";

const LAYER = "features";
/** Of the globe: more than the shortest leg of a line is simplified to. */
const SEEN_PX = 3;

let whole: readonly Feature[];
let file: PMTiles;
beforeAll(() => {
  const geometry: FeatureCollection = JSON.parse(
    compileProject(checkProject(PROJECT)).get("app/geometry.geojson") ?? "",
  );
  // Of the widest areas half a million tiles would be made: the others are enough.
  const isWide = ({ properties }: Feature) => ["band", "area", "corridor"].includes(properties?.part);
  whole = geometry.features.filter((feature) => !isWide(feature) || feature.properties?.size < 3);
  file = openTileFile(compileTiles({ ...geometry, features: [...whole] }));
});

const keyOf = ({ properties }: Feature) => JSON.stringify([properties?.id, properties?.part, properties?.namedFrom]);
const positionsOf = ({ geometry }: Feature): Position[] => {
  const flat = (nested: unknown): Position[] =>
    Array.isArray(nested) && typeof nested[0] === "number" ? [nested as Position] : (nested as unknown[]).flatMap(flat);
  return flat((geometry as { coordinates: unknown }).coordinates);
};
const wrapped = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
/** The tile of a zoom that a position is in. */
const at = (z: number, [lng = 0, lat = 0]: Position) => tileAt(z, wrapped(lng), lat);
const tile = async (z: number, x: number, y: number) => featuresOfTile(file, LAYER, z, x, y);
/** What the style draws at some zoom from the finest tiles on: all but names for views from afar, and the like. */
const drawnNear = () => {
  const zooms = Array.from({ length: 23 - TILES_MAX_ZOOM }, (_, i) => drawingsAt(TILES_MAX_ZOOM + i + 0.99));
  const layers = zooms.flat().filter(({ source }) => source === LAYER);
  return whole.filter((feature) => layers.some(({ accepts }) => accepts(feature)));
};
const points = () => whole.filter(({ geometry }) => geometry.type === "Point");

async function worldAt(z: number): Promise<Feature[]> {
  const tiles = Array.from({ length: 4 ** z }, (_, i) => tile(z, i % 2 ** z, Math.floor(i / 2 ** z)));
  return (await Promise.all(tiles)).flat();
}

/** How wide a feature is at a zoom, in pixels of the map. */
function widthPx(feature: Feature, zoom: number): number {
  const lngs = positionsOf(feature).map(([lng = 0]) => lng);
  const lats = positionsOf(feature).map(([, lat = 0]) => lat);
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return (Math.max(spread(lngs), spread(lats)) / 360) * 512 * 2 ** zoom;
}

describe("the finest tiles", () => {
  it("hold every feature that is drawn near by, with all that it says of itself", async () => {
    const found = new Map<string, Feature["properties"]>();
    for (const { x, y } of new Map(
      whole.flatMap(positionsOf).map((position) => {
        const one = at(TILES_MAX_ZOOM, position);
        return [`${one.x} ${one.y}`, one];
      }),
    ).values())
      for (const feature of await tile(TILES_MAX_ZOOM, x, y)) found.set(keyOf(feature), feature.properties);
    const near = drawnNear();
    const ids = (features: readonly Feature[]) => new Set(features.map(({ properties }) => properties?.id));
    const own = whole.filter(({ properties }) => ["point", "line", "area"].includes(properties?.part));
    expect([...ids(own)].filter((id) => !ids(near).has(id))).toEqual([]);
    for (const feature of near) expect(found.get(keyOf(feature)), keyOf(feature)).toEqual(feature.properties);
  });

  it("hold points where they are, as exactly as is said", async () => {
    expect(tileAccuracyMetres(0)).toBeLessThan(2.5);
    for (const point of drawnNear().filter(({ geometry }) => geometry.type === "Point")) {
      const [lng = 0, lat = 0] = positionsOf(point)[0] ?? [];
      const { x, y } = at(TILES_MAX_ZOOM, [lng, lat]);
      const found = (await tile(TILES_MAX_ZOOM, x, y)).find((one) => keyOf(one) === keyOf(point));
      const metres = distanceMetres([wrapped(lng), lat], positionsOf(found as Feature)[0] as unknown as LngLat);
      // Half a unit along both axes; on the ellipsoid, of which Web Mercator makes a sphere.
      expect(metres, keyOf(point)).toBeLessThan(1.01 * Math.SQRT2 * tileAccuracyMetres(lat));
    }
  });

  it("hold every vertex of a line", async () => {
    const lines = whole.filter(({ properties }) => properties?.part === "line");
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      // Some suffice: they come from all along it.
      const vertices = positionsOf(line).filter((_, i, { length }) => i % Math.ceil(length / 5) === 0);
      for (const [lng = 0, lat = 0] of vertices) {
        const { x, y } = at(TILES_MAX_ZOOM, [lng, lat]);
        const here = (await tile(TILES_MAX_ZOOM, x, y)).filter((one) => keyOf(one) === keyOf(line));
        const away = here
          .flatMap(positionsOf)
          .map((position) => distanceMetres([wrapped(lng), lat], position as unknown as LngLat));
        expect(Math.min(...away), keyOf(line)).toBeLessThan(1.01 * Math.SQRT2 * tileAccuracyMetres(lat));
      }
    }
  });
});

describe("tiles from afar", () => {
  it.each([0, 1, 2, 3, 4])("hold at zoom %i the points that the style draws there, and no others", async (z) => {
    const layers = drawingsAt(z + 0.99).filter(({ source }) => source === LAYER);
    const drawn = points().filter((point) => layers.some(({ accepts }) => accepts(point)));
    const held = (await worldAt(z)).filter(({ geometry }) => geometry.type.endsWith("Point"));
    expect([...new Set(held.map(keyOf))].toSorted()).toEqual([...new Set(drawn.map(keyOf))].toSorted());
  });

  it.each([0, 2, 4])("hold at zoom %i all lines and areas that are seen there", async (z) => {
    const layers = drawingsAt(z + 0.99).filter(({ source }) => source === LAYER);
    const wide = whole.filter(
      (feature) =>
        feature.geometry.type !== "Point" &&
        widthPx(feature, z) > SEEN_PX &&
        layers.some(({ accepts }) => accepts(feature)),
    );
    const held = new Set((await worldAt(z)).map(keyOf));
    expect(wide.length).toBeGreaterThan(30);
    expect(wide.map(keyOf).filter((key) => !held.has(key))).toEqual([]);
  });
});

describe("an atlas with more geometry than one file should hold", () => {
  const site = (tilesAbove: number): Map<string, Artefact> => compileSite(checkProject(SECOND_ATLAS), tilesAbove);
  const json = (artefact: Artefact | undefined) => JSON.parse(String(artefact));

  it("has tiles, and says so", async () => {
    const made = site(1000);
    expect(json(made.get("app/atlas.json")).geometry).toBe("tiles");
    const header = await openTileFile(made.get("app/geometry.pmtiles") as Uint8Array).getHeader();
    expect(header).toMatchObject({ minZoom: 0, maxZoom: TILES_MAX_ZOOM, tileType: 1 });
    expect(made.has("app/geometry-opening.json")).toBe(false);
  });

  it("keeps what is measured beside them, without the rest", () => {
    const measured: FeatureCollection = json(site(1000).get("app/geometry.geojson"));
    const all: FeatureCollection = json(site(Infinity).get("app/geometry.geojson"));
    const parts = all.features.filter(({ properties }) => ["point", "line", "area"].includes(properties?.part));
    expect(measured.features.length).toBeLessThan(all.features.length);
    expect(measured.features).toEqual(
      parts.map(({ type, geometry, properties }) => {
        const { id, layer, part } = properties ?? {};
        return { type, geometry, properties: { id, layer, part } };
      }),
    );
  });

  it("is one file as long as that is not too much", () => {
    const made = site(1_000_000);
    expect(json(made.get("app/atlas.json")).geometry).toBe("whole");
    expect([...made]).toEqual([...compileProject(checkProject(SECOND_ATLAS))]);
  });

  it("is the same, byte for byte, each time", () => {
    expect([...site(1000)]).toEqual([...site(1000)]);
  });
});
