/** One pair measured: how far ours lies from the reference, and the reference from ours. */
import type { Geometry } from "geojson";
import { type LngLat, unwrapLng } from "../../src/core/lnglat.ts";
import { type Deviation, deviation, type Shape, shapeOf } from "./distance.ts";
import type { Pair } from "./pairs.ts";

export interface Comparison {
  readonly pair: Pair;
  /** Of every place of ours to the reference; null where that way is not asked for. */
  readonly fromOurs: Deviation | null;
  readonly fromReference: Deviation | null;
  readonly isWithin: boolean;
}

export type Geometries = ReadonlyMap<string, Geometry>;

/** Throws when one of the two has no feature of a name in the pair. */
export function compare(pair: Pair, ours: Geometries, reference: Geometries): Comparison {
  const our = shapeOf(pair.ours.map((id) => pick(ours, id, "geo/")));
  const their = shapeOf(pair.reference.map((id) => pick(reference, id, "the reference")));
  const ways = pair.from ? [pair.from] : isLine(our) && isLine(their) ? ["ours", "reference"] : ["reference"];
  const fromOurs = ways.includes("ours") ? deviation(our.lines.flat(), their) : null;
  const theirs = their.lines.flat().filter((at) => isEastOf(at, pair.referenceEastOf));
  const fromReference = ways.includes("reference") ? deviation(theirs, our) : null;
  const maxMetres = Math.max(fromOurs?.maxMetres ?? 0, fromReference?.maxMetres ?? 0);
  return { pair, fromOurs, fromReference, isWithin: maxMetres <= pair.toleranceMetres };
}

function pick(geometries: Geometries, id: string, where: string): Geometry {
  const geometry = geometries.get(id);
  if (!geometry) throw new Error(`no feature «${id}» is in ${where}`);
  return geometry;
}

const isLine = ({ lines, polygons }: Shape) => polygons.length === 0 && lines.some((line) => line.length > 1);

/** Longitudes are read as lying within half a turn east of the limit, so that the route may pass 180°. */
const isEastOf = ([lng]: LngLat, limit: number | undefined) =>
  limit === undefined || unwrapLng(lng, limit + 90) >= limit;
