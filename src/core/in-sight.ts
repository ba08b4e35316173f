/** Which features a camera has in its frame. */
import { crossesFrame, type Frame, isInFrame, type Pixel, projectorOf, sightRadiusDegrees } from "./frame.ts";
import { angleDegrees, type LngLat, unwrapLine } from "./lnglat.ts";
import type { Feature } from "./model.ts";
import type { Shape } from "./shape.ts";

/** Legs are followed in steps of so many degrees: on a globe they bend. */
const STEP_DEGREES = 2;

/** `shapeOf`: the geometry of a feature; null where only its anchor is known. Longitudes of a line do not jump. */
export function featuresInSight(
  frame: Frame,
  features: readonly Feature[],
  shapeOf: (feature: Feature) => Shape | null,
): Feature[] {
  const project = projectorOf(frame);
  const radius = sightRadiusDegrees(frame);
  return features.filter((feature) => {
    const { cap } = feature;
    if (angleDegrees([frame.lng, frame.lat], cap.centre) - cap.radiusDegrees > radius) return false;
    const shape = shapeOf(feature);
    return shape ? isShapeInSight(frame, project, shape) : isInFrame(frame, project(feature.anchor));
  });
}

function isShapeInSight(frame: Frame, project: (position: LngLat) => Pixel | null, shape: Shape): boolean {
  const { points, lines, polygons } = shape;
  const isLineInSight = (line: readonly LngLat[]) => {
    let before: Pixel | null = null;
    for (const at of stepsAlong(line)) {
      const pixel = project(at);
      if (isInFrame(frame, pixel) || (before && pixel && crossesFrame(frame, before, pixel))) return true;
      before = pixel;
    }
    return false;
  };
  return (
    points.some((point) => isInFrame(frame, project(point))) ||
    lines.some(isLineInSight) ||
    polygons.some((rings) => rings.some(isLineInSight) || holds(rings, [frame.lng, frame.lat]))
  );
}

function* stepsAlong(line: readonly LngLat[]): Generator<LngLat> {
  const [first] = line;
  if (first) yield first;
  for (let i = 1; i < line.length; i++) {
    const [[lng1, lat1], [lng2, lat2]] = [line[i - 1] as LngLat, line[i] as LngLat];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(lng2 - lng1), Math.abs(lat2 - lat1)) / STEP_DEGREES));
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      yield [lng1 + share * (lng2 - lng1), lat1 + share * (lat2 - lat1)];
    }
  }
}

/** Whether a position lies in a polygon, as a flat map draws it: the frame is then full of it. */
function holds(rings: readonly (readonly LngLat[])[], [lng, lat]: LngLat): boolean {
  const lines = rings.map(unwrapLine);
  // The polygon may have been drawn a turn further on.
  return [lng - 360, lng, lng + 360].some((x) => {
    const crossed = lines.flatMap((line) =>
      line.slice(1).filter(([x2, y2], i) => {
        const [x1, y1] = line[i] as [number, number];
        return y1 > lat !== y2 > lat && x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1) > x;
      }),
    );
    return crossed.length % 2 === 1;
  });
}
