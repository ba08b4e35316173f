/** What the reader opened is snapped to like the rest, while it is no more than a drag can go through. */
import type { LayerId } from "../model.ts";
import type { Snappable } from "../snap.ts";
import type { OwnLayer } from "./own-layer.ts";
import { shapeOfOwn } from "./shape.ts";

/** Measured: so many vertices are gone through within a frame. */
const MOST_VERTICES = 50_000;

const known = new WeakMap<OwnLayer, Snappable>();

/** Points and lines of what is shown, with those given. */
export function withOwn(
  given: Snappable,
  { own, hidden }: { readonly own: readonly OwnLayer[]; readonly hidden: ReadonlySet<LayerId> },
): Snappable {
  const shown = own.filter(({ id }) => !hidden.has(id)).map(snappableOf);
  return {
    points: [given, ...shown].flatMap(({ points }) => points),
    lines: [given, ...shown].flatMap(({ lines }) => lines),
  };
}

function snappableOf(layer: OwnLayer): Snappable {
  const snappable = known.get(layer) ?? madeOf(layer);
  known.set(layer, snappable);
  return snappable;
}

function madeOf({ features }: OwnLayer): Snappable {
  const shapes = features.slice(0, MOST_VERTICES + 1).map(({ geometry }) => shapeOfOwn(geometry));
  const points = shapes.flatMap((shape) => shape.points);
  const lines = shapes.flatMap((shape) => shape.lines);
  const count = lines.reduce((sum, line) => sum + line.length, points.length);
  return count > MOST_VERTICES ? { points: [], lines: [] } : { points, lines };
}
