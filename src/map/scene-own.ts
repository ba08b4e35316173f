/** What the reader opened, as the map draws it: one feature a point, line or polygon of a place. Pure. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { OwnFeature, OwnLayer } from "../core/own/own-layer.ts";
import { shapeOfOwn } from "../core/own/shape.ts";

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };
/** Names are written for layers with no more places than these: to place more takes longer than a frame. */
const MOST_NAMES = 5_000;

/** What was drawn of each layer: it is asked for with every change of the state. */
const known = new WeakMap<OwnLayer, readonly Feature[]>();
let latest: { readonly of: readonly OwnLayer[]; readonly drawn: FeatureCollection } = { of: [], drawn: NOTHING };

/** The same for the same layers. Properties: `id`, `layer`, `slot`, `size` in degrees, and a `name` where one is written. */
export function drawnOwn(layers: readonly OwnLayer[]): FeatureCollection {
  if (layers !== latest.of) {
    const features = layers.flatMap((layer) => featuresOf(layer));
    latest = { of: layers, drawn: layers.length === 0 ? NOTHING : { type: "FeatureCollection", features } };
  }
  return latest.drawn;
}

function featuresOf(layer: OwnLayer): readonly Feature[] {
  const drawn = known.get(layer) ?? layer.features.flatMap((feature) => partsOf(feature, layer));
  known.set(layer, drawn);
  return drawn;
}

function partsOf({ id, name, cap, geometry }: OwnFeature, { id: layer, slot, features }: OwnLayer): Feature[] {
  const label = features.length <= MOST_NAMES && name !== null ? { name } : {};
  const properties = { id, layer, slot, size: cap.radiusDegrees, ...label };
  const { points, lines, polygons } = shapeOfOwn(geometry);
  const parts: unknown[] = [
    ...points.map((coordinates) => ({ type: "Point", coordinates })),
    ...lines.map((coordinates) => ({ type: "LineString", coordinates })),
    ...polygons.map((coordinates) => ({ type: "Polygon", coordinates })),
  ];
  return parts.map((part) => ({ type: "Feature", properties, geometry: part as Geometry }));
}
