/**
 * Where each feature lies, seen from the shared border and from the nearest landmark: for readers who cannot see it.
 *
 * A landmark is a feature whose name helps: a settlement, a bridge, a tripoint, a plant, an island, a strait or the place
 * of a clash. Countries, regions and seas hold half the atlas; boundaries, routes and parallels are long; pipelines and
 * areas of exercises are drawn by us, and rivers only where they are the border: none of them says where something is.
 */
import { legBetween } from "../core/geodesic.ts";
import type { Away, FeatureId, Surroundings } from "../core/model.ts";
import type { Nearest } from "../core/nearest.ts";
import { KINDS, type Kind } from "../core/vocabulary.ts";
import { shapeOf } from "./measure-claim.ts";
import { boxesOfCap, type Grid, gridOf } from "./near-grid.ts";
import {
  type Chunked,
  chunked,
  LEAST_METRES_PER_DEGREE,
  leastMetres,
  leastOutlineMetres,
  nearestByCaps,
} from "./nearest-by-caps.ts";
import type { ResolvedFeature } from "./resolve.ts";

/** Of two that are equally near, the earlier kind is named. */
const LANDMARKS: readonly Kind[] = [
  "capital",
  "city",
  "town",
  "village",
  "port",
  "road-bridge",
  "rail-bridge",
  "tripoint",
  "lng-plant",
  "island",
  "strait",
  "clash-area",
  "place",
];
/** A landmark further away says nothing. */
const MAX_METRES = 1_000_000;
/** As far as this they are sought, then further, so that few have to be asked. */
const SOUGHT_METRES = [30_000, 150_000, 500_000, MAX_METRES];
/** Of the squares that landmarks are sorted into. */
const SQUARE_DEGREES = 1;
/** Nor does one when neither place is known better than this. */
const MAX_ACCURACY_METRES = 100_000;
/** Half the atlas lies beside them. */
const WITHOUT_LANDMARK: readonly Kind[] = ["country", "historical-state"];
/** And a line longer than this passes by many. */
const LONG_RADIUS_DEGREES = 10;
/** An area wider than this holds landmarks: they say where they are, not where it is. */
const WIDE_RADIUS_DEGREES = 0.4;

interface Known extends Chunked {
  readonly id: FeatureId;
  readonly kind: Kind;
  readonly accuracyMetres: number;
}

/** By feature; `borderId`: of the shared border, where there is one. The same input gives the same result. */
export function surroundingsOf(
  resolved: readonly ResolvedFeature[],
  borderId: FeatureId | undefined,
): ReadonlyMap<FeatureId, Surroundings> {
  const border = resolved.find(({ id }) => id === borderId);
  const line = border && knownOf(border);
  const landmarks = resolved
    .filter(({ properties: { kind } }) => LANDMARKS.includes(kind))
    .map(knownOf)
    .sort((a, b) => rank(a) - rank(b));
  const grid = gridOf(landmarks, ({ cap }) => boxesOfCap(cap), SQUARE_DEGREES);
  return new Map(
    resolved.map((one) => {
      // Anew for each, landmark or not: what is prepared in a search would fill the memory.
      const feature = knownOf(one);
      const way = line && one !== border ? nearestByCaps(line, feature) : null;
      const away = line && way && awayBy(way, line, feature);
      return [feature.id, { border: away ?? null, nearest: nearestTo(feature, grid) }];
    }),
  );
}

function knownOf({ id, properties: { kind, accuracyMetres }, geometry }: ResolvedFeature): Known {
  return { id, kind, accuracyMetres, ...chunked(shapeOf(geometry)) };
}

function nearestTo(feature: Known, landmarks: Grid<Known>): Surroundings["nearest"] {
  const { radiusDegrees } = feature.cap;
  const { shape } = KINDS[feature.kind];
  const isLong = shape === "line" && radiusDegrees > LONG_RADIUS_DEGREES;
  if (isLong || WITHOUT_LANDMARK.includes(feature.kind)) return null;
  const holdsOthers = shape === "area" && radiusDegrees > WIDE_RADIUS_DEGREES;
  for (const metres of SOUGHT_METRES) {
    const degrees = radiusDegrees + metres / LEAST_METRES_PER_DEGREE;
    const [, box = [-180, -90, 180, 90]] = boxesOfCap({ ...feature.cap, radiusDegrees: degrees });
    const best = nearestOf(landmarks.around(box), feature, holdsOthers);
    // Whatever is beyond is further away.
    if (best && (best.way.metres < metres || metres === MAX_METRES))
      return { feature: best.from.id, ...awayBy(best.way, best.from, feature) };
  }
  return null;
}

function nearestOf(landmarks: readonly Known[], feature: Known, holdsOthers: boolean) {
  let best: { readonly way: Nearest; readonly from: Known } | null = null;
  const least = holdsOthers ? leastOutlineMetres : leastMetres;
  const bounded = landmarks.map((from) => ({ from, atLeast: least(from, feature) }));
  for (const { from, atLeast } of bounded.sort((a, b) => a.atLeast - b.atLeast)) {
    if (from.id === feature.id || together(from, feature) > MAX_ACCURACY_METRES) continue;
    const most: number = best?.way.metres ?? MAX_METRES;
    if (atLeast > most) break;
    // Just above what is known, so that another at the same distance is found too.
    const way = nearestByCaps(from, feature, most + 1e-3);
    if (!way || (holdsOthers && way.metres === 0)) continue;
    if (!best || way.metres < most || rank(from) < rank(best.from)) best = { way, from };
  }
  return best;
}

const rank = ({ kind }: Known) => LANDMARKS.indexOf(kind);
const together = (a: Known, b: Known) => a.accuracyMetres + b.accuracyMetres;

function awayBy({ from, to, metres }: Nearest, one: Known, other: Known): Away {
  return {
    metres: roundedTo(together(one, other), metres),
    bearingDegrees: (Math.round(legBetween(from, to).initialBearing) + 360) % 360,
  };
}

/** To the power of ten that is not above the accuracy: what is known to 3 km is said in whole kilometres. */
function roundedTo(accuracyMetres: number, metres: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, accuracyMetres)));
  return Math.round(metres / step) * step;
}
