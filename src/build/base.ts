/**
 * The base map: land, boundaries that are definite, waters, graticule and labels, as one TopoJSON a resolution. Land
 * and boundaries come from world-atlas, with its defects mended: rings cut at ±180°, reversed slivers and Antarctica
 * dropped, the Caspian Sea kept as water (which its own «land» fills), Crimea as Ukraine.
 */
import { area, booleanClockwise } from "@turf/turf";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import { rowOf } from "../core/legend-row.ts";
import { cutAtAntimeridian, cutPolygon } from "./antimeridian.ts";
import type { PlacedLabel } from "./country-names.ts";
import { boundariesBut, countryArea, nameOf, policyAtlas, type Stretch } from "./derive/boundaries.ts";
import type { Line } from "./geometry.ts";
import { simplifiedForOpening } from "./opening.ts";
import type { CountriesTopology, Resolution } from "./packages.ts";
import type { ResolvedRiver } from "./rivers.ts";
import type { Geometry } from "./schema/geo.ts";
import { drawLakes, drawRivers } from "./waters.ts";

/** `opening`: the 50m one from afar. */
export type BaseScale = Resolution | "opening";

/** Grid steps a side: from afar some 4 km; at 50m some 400 m, the data's own; at 10m some 40 m. */
const QUANTIZATION: Record<BaseScale, number> = { opening: 1e4, "50m": 1e5, "10m": 1e6 };

/** Smaller than any island of the data, larger than a sliver. */
const SLIVER_SQUARE_METRES = 1000;

/** The outline of a feature that is one or several countries, drawn when it is chosen. */
export interface Outline {
  readonly id: string;
  readonly ink?: string | undefined;
  readonly names: readonly string[];
}

/** What the authors say of the base map. */
export interface BaseSources {
  /** Boundaries left out because features draw them, or because they are none. */
  readonly drawn: readonly Stretch[];
  readonly labels: readonly PlacedLabel[];
  readonly outlines: readonly Outline[];
  readonly rivers: readonly ResolvedRiver[];
  /** The features that the atlas is about: a label of one is placed first. */
  readonly subjects?: readonly string[];
}

type Objects = Record<string, FeatureCollection | MultiLineString | MultiPolygon>;

/** The base map as TopoJSON text. Waters, graticule and labels are in the coarse ones: one of them is always there. */
export function compileBase(scale: BaseScale, { drawn, labels, outlines, rivers, subjects = [] }: BaseSources): string {
  const atlas = policyAtlas(scale === "opening" ? "50m" : scale);
  let objects: Objects = {
    land: collection(landPolygons(atlas).map((coordinates) => ({ type: "Polygon", coordinates }))),
    boundaries: lines(boundariesBut(atlas, drawn)),
    outlines: {
      type: "FeatureCollection",
      features: outlines.map(({ id, ink, names }) => ({
        type: "Feature",
        properties: { id, ...(ink && { ink }) },
        // Cut like land, whose arcs they share; lines, so that no edge runs along 180°.
        geometry: cutAtAntimeridian(lines(countryArea(atlas, names).flat()) as Geometry) as MultiLineString,
      })),
    },
  };
  if (scale !== "10m") {
    Object.assign(objects, waters(rivers));
    if (scale === "opening") objects = simplifiedForOpening(objects);
    objects.graticule = lines(graticule(10));
    objects.labels = {
      type: "FeatureCollection",
      features: labels.map(({ text: { en, ru, zh }, kind, at, rank, from, feature }) => ({
        type: "Feature",
        properties: {
          ...{ name: en, nameRu: ru, nameZh: zh, kind, rank, from },
          ...(feature && { id: feature, ...(subjects.includes(feature) && { subject: true }) }),
        },
        geometry: { type: "Point", coordinates: [...at] } satisfies Point,
      })),
    };
  }
  return JSON.stringify(topology(objects, QUANTIZATION[scale]));
}

function waters(rivers: readonly ResolvedRiver[]) {
  const { nameless, reaches, named } = drawRivers(rivers);
  const drawn = (properties: object, lined: readonly Line[]): Feature => ({
    type: "Feature",
    properties: { ...properties },
    geometry: lines([...lined]),
  });
  return {
    lakes: { type: "MultiPolygon", coordinates: drawLakes() } satisfies MultiPolygon,
    rivers: features([
      drawn({}, nameless),
      ...reaches.map(({ feature: { id, layer, properties }, lines }) => {
        const { kind, status = null, basis } = properties;
        return drawn({ id, layer, row: rowOf({ layer, kind, status, basis }) }, lines);
      }),
    ]),
    "named-rivers": features(
      named
        .filter(({ lines }) => lines.length > 0)
        .map(({ river: { name, rank, schematic }, lines }) =>
          drawn({ name: name.en, nameRu: name.ru, nameZh: name.zh, rank, ...(schematic && { schematic }) }, lines),
        ),
    ),
  };
}

/** Polygons within ±180°, without Antarctica, which no passage of a map cut at 85° needs. */
export function landPolygons(atlas: CountriesTopology): Line[][] {
  const countries = atlas.objects.countries.geometries.filter((country) => nameOf(country) !== "Antarctica");
  const land = merge(atlas, countries as unknown as TopoMultiPolygon[]).coordinates as Line[][];
  return land
    .flatMap(cutPolygon)
    .filter((polygon) => !isReversed(polygon) && areaSquareMetres(polygon) > SLIVER_SQUARE_METRES);
}

/** world-atlas winds outlines clockwise; what it winds the other way is a sliver that folded over. */
const isReversed = ([outer]: Line[]) => outer !== undefined && !booleanClockwise(outer);

function areaSquareMetres(polygon: Line[]): number {
  return area({ type: "Polygon", coordinates: polygon });
}

/** Meridians and parallels every `step` degrees, up to 80° north and south, with a vertex every 5°. */
function graticule(step: number): Line[] {
  const range = (from: number, to: number, by: number) =>
    Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => from + i * by);
  const meridians = range(-180, 180 - step, step).map((lng) =>
    range(-80, 80, 5).map((lat): Line[number] => [lng, lat]),
  );
  const parallels = range(-80, 80, step).map((lat) => range(-180, 180, 5).map((lng): Line[number] => [lng, lat]));
  return [...meridians, ...parallels];
}

const lines = (coordinates: Line[]): MultiLineString => ({ type: "MultiLineString", coordinates });

const collection = (geometries: Polygon[]): FeatureCollection =>
  features(geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })));

const features = (list: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features: list });
