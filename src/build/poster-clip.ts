/**
 * What of a line or a polygon the opening view shows, in pixels from its middle: cut at the limb of the globe, along
 * which a polygon is closed, and at the edge of the picture. For a globe seen from straight above, north up.
 */
import { type Frame, type Pixel, projectorOf, sightRadiusDegrees } from "../core/frame.ts";
import { angleDegrees, type LngLat, unwrapLine } from "../core/lnglat.ts";
import type { Box } from "./mercator.ts";
import { isSeenIn, lineWithin, ringWithin } from "./poster-box.ts";

export interface Clip {
  /** Of the whole globe, in pixels. */
  readonly limbPx: number;
  /** Null for what lies behind the limb or beside the picture. */
  readonly point: (position: LngLat) => Pixel | null;
  /** The parts in sight. */
  readonly line: (line: readonly LngLat[]) => Pixel[][];
  /** The rings of what is in sight of a polygon, to be filled by the rule of even and odd; unclosed. */
  readonly polygon: (rings: readonly (readonly LngLat[])[]) => Pixel[][];
}

/** Edges bend on a globe: they are followed in steps of so many degrees. */
const STEP_DEGREES = 2;
/** The limb is followed in steps that stay within a tenth of a pixel of it. */
const LIMB_STEP = Math.PI / 90;
const RADIANS = Math.PI / 180;

/** `edge`: of the picture, as [left, top, right, bottom]. */
export function clipTo(frame: Frame, edge: Box): Clip {
  const project = projectorOf(frame);
  const centre: LngLat = [frame.lng, frame.lat];
  // With a picture so wide that nothing but the horizon bounds the sight.
  const horizon = sightRadiusDegrees({ ...frame, widthPx: 1e9 });
  const isSeen = (at: LngLat) => angleDegrees(centre, at) < horizon;
  const limbPx = limbOf(project, centre, horizon);
  const azimuth = azimuthAt(centre);
  const onLimb = (angle: number): Pixel => ({ x: limbPx * Math.sin(angle), y: -limbPx * Math.cos(angle) });
  const pixel = (at: LngLat): Pixel => project(at) ?? onLimb(azimuth(at));

  /** Where the way between a position in sight and one behind passes the limb. */
  const crossing = (seen: LngLat, hidden: LngLat): LngLat => {
    let [near, far] = [seen, hidden];
    for (let step = 0; step < 30; step++) {
      const middle = between(near, far);
      if (isSeen(middle)) near = middle;
      else far = middle;
    }
    return near;
  };
  /** By how much the azimuth turns on the way, in radians; more than half a turn only past the antipode. */
  const turn = (from: LngLat, to: LngLat, depth = 0): number => {
    const angle = Math.atan2(Math.sin(azimuth(to) - azimuth(from)), Math.cos(azimuth(to) - azimuth(from)));
    if (Math.abs(angle) < 1 || depth > 20) return angle;
    const middle = between(from, to);
    return turn(from, middle, depth + 1) + turn(middle, to, depth + 1);
  };
  /** Points of the limb between an azimuth and that which is so far on. */
  const along = (from: number, by: number): Pixel[] => {
    const steps = Math.ceil(Math.abs(by) / LIMB_STEP);
    return Array.from({ length: Math.max(0, steps - 1) }, (_, i) => onLimb(from + (by * (i + 1)) / steps));
  };
  const wholeLimb = () => along(0, 2 * Math.PI);

  /** What lies behind the limb is drawn in onto it, and what then only runs there and back is left out. */
  const clippedRing = (ring: readonly LngLat[]): Pixel[] => {
    const at = stepsAlong(ring).slice(1);
    const start = at.findIndex(isSeen);
    if (start < 0) return Math.abs(turns(at, turn)) > Math.PI ? wholeLimb() : [];
    const pixels: Pixel[] = [];
    let left: { readonly azimuth: number; turned: number } | null = null;
    for (let i = 0; i < at.length; i++) {
      const here = at[(start + i) % at.length] as LngLat;
      const next = at[(start + i + 1) % at.length] as LngLat;
      if (!left) pixels.push(pixel(here));
      if (isSeen(here) && !isSeen(next)) {
        const out = crossing(here, next);
        pixels.push(onLimb(azimuth(out)));
        left = { azimuth: azimuth(out), turned: turn(out, next) };
      } else if (left && isSeen(next)) {
        const back = crossing(next, here);
        pixels.push(...along(left.azimuth, left.turned + turn(here, back)), onLimb(azimuth(back)));
        left = null;
      } else if (left) left.turned += turn(here, next);
    }
    return pixels;
  };

  return {
    limbPx,
    point(position) {
      const at = isSeen(position) ? project(position) : null;
      return at && isSeenIn(edge, at) ? at : null;
    },
    line(line) {
      const parts: Pixel[][] = [];
      let before: LngLat | null = null;
      for (const here of stepsAlong(line)) {
        const wasSeen = before !== null && isSeen(before);
        if (isSeen(here)) {
          if (!wasSeen) parts.push(before ? [pixel(crossing(here, before))] : []);
          parts.at(-1)?.push(pixel(here));
        } else if (wasSeen && before) parts.at(-1)?.push(pixel(crossing(before, here)));
        before = here;
      }
      return parts.flatMap((part) => lineWithin(edge, part)).filter((part) => part.length > 1);
    },
    polygon(rings) {
      const clipped = rings.map(clippedRing);
      // Drawn in onto the limb, a polygon that holds the antipode turns inside out.
      if (holds(rings, [frame.lng + 180, -frame.lat])) clipped.push(wholeLimb());
      return clipped.map((ring) => ringWithin(edge, ring)).filter((ring) => ring.length > 2);
    },
  };
}

const between = ([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): LngLat => [(lng1 + lng2) / 2, (lat1 + lat2) / 2];

const turns = (ring: readonly LngLat[], turn: (from: LngLat, to: LngLat) => number) =>
  ring.reduce((sum, here, i) => sum + turn(here, ring[(i + 1) % ring.length] as LngLat), 0);

/** Of the visible part of the globe, in pixels. */
function limbOf(project: (at: LngLat) => Pixel | null, [lng, lat]: LngLat, horizon: number): number {
  // Towards the equator, so that the way never passes a pole.
  const at = project([lng, lat - Math.sign(lat || 1) * (horizon - 1e-7)]);
  if (!at) throw new Error("poster: the horizon lies behind itself");
  return Math.abs(at.y);
}

/** Seen from a position: clockwise from north, in radians. */
function azimuthAt([lng0, lat0]: LngLat): (at: LngLat) => number {
  const [sin0, cos0] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  return ([lng, lat]) => {
    const [sin, cos, by] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS), (lng - lng0) * RADIANS];
    return Math.atan2(cos * Math.sin(by), cos0 * sin - sin0 * cos * Math.cos(by));
  };
}

/** The positions of a line and those between them, so that no step is long. Longitudes do not jump. */
function stepsAlong(line: readonly LngLat[]): LngLat[] {
  const whole = unwrapLine(line);
  const [first] = whole;
  const steps: LngLat[] = first ? [first] : [];
  for (let i = 1; i < whole.length; i++) {
    const [[lng1, lat1], [lng2, lat2]] = [whole[i - 1] as LngLat, whole[i] as LngLat];
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(lng2 - lng1), Math.abs(lat2 - lat1)) / STEP_DEGREES));
    for (let step = 1; step <= count; step++)
      steps.push([lng1 + ((lng2 - lng1) * step) / count, lat1 + ((lat2 - lat1) * step) / count]);
  }
  return steps;
}

/** Whether a position lies in a polygon, as a flat map draws it, perhaps a turn further on. */
function holds(rings: readonly (readonly LngLat[])[], [lng, lat]: LngLat): boolean {
  const lines = rings.map(unwrapLine);
  return [-720, -360, 0, 360].some((by) => {
    let isIn = false;
    for (const line of lines)
      for (let i = 1; i < line.length; i++) {
        const [[x1, y1], [x2, y2]] = [line[i - 1] as LngLat, line[i] as LngLat];
        if (y1 > lat !== y2 > lat && x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1) > lng + by) isIn = !isIn;
      }
    return isIn;
  });
}
