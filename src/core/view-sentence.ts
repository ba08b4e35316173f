/** What the map shows now, as a sentence. Pure. */
import type { Atlas } from "./atlas.ts";
import { bestOf } from "./best-of.ts";
import { nameOf } from "./feature-name.ts";
import { formatLength, formatPosition, type LengthUnit, METRES_PER } from "./format.ts";
import { acrossMetres, type Frame } from "./frame.ts";
import { distanceMetres } from "./geodesic.ts";
import { landmarkName } from "./landmark-name.ts";
import { composed, type Message } from "./language.ts";
import { angleDegrees, type LngLat, METRES_PER_DEGREE } from "./lnglat.ts";
import { VIEW } from "./messages/view.ts";
import type { Feature } from "./model.ts";
import { type Kind, QUIET_AREAS } from "./vocabulary.ts";

const NAMED = 3;
const SETTLEMENTS: readonly Kind[] = ["capital", "city", "town", "village", "port"];
/** Of the width of the picture: a settlement further from its middle is not «near». */
const NEAR_SHARE = 1 / 6;
/** The sphere and the ellipsoid differ by less. */
const SPHERE_SLACK = 1.01;

/** `seen`: the features in the frame that are shown. */
export function viewSentence(atlas: Atlas, frame: Frame, seen: readonly Feature[], unit: LengthUnit): Message {
  const across = acrossMetres(frame);
  const parts = [
    centreOf(frame, across),
    nearOf(frame, seen, across),
    widthOf(frame, across, unit),
    seenOf(atlas, seen),
  ];
  if (Math.round(frame.pitch) > 0) parts.push(VIEW.tilted(Math.round(frame.pitch)));
  const bearing = ((Math.round(frame.bearing) % 360) + 360) % 360;
  if (bearing > 0) parts.push(VIEW.turned(bearing));
  return composed((language) => parts.map((part) => part?.[language] ?? "").join(""));
}

function centreOf({ projection, lng, lat }: Frame, across: number | null): Message {
  const decimals = [500_000, 50_000, 5_000].filter((metres) => (across ?? Infinity) < metres).length;
  const at = composed((language) => formatPosition([lng, lat], decimals, language));
  return projection === "globe" ? VIEW.globe(at) : VIEW.flat(at);
}

function nearOf({ lng, lat }: Frame, seen: readonly Feature[], across: number | null): Message | null {
  let best: { readonly settlement: Feature; readonly metres: number } | null = null;
  const centre: LngLat = [lng, lat];
  for (const settlement of seen) {
    if (!SETTLEMENTS.includes(settlement.kind)) continue;
    const within = best?.metres ?? (across ?? 0) * NEAR_SHARE;
    // Most are far away, which the latitude tells at once, and the sphere soon.
    if (Math.abs(lat - settlement.anchor[1]) * METRES_PER_DEGREE > within * SPHERE_SLACK) continue;
    if (angleDegrees(centre, settlement.anchor) * METRES_PER_DEGREE > within * SPHERE_SLACK) continue;
    const metres = distanceMetres(centre, settlement.anchor);
    if (metres < within) best = { settlement, metres };
  }
  return best && VIEW.near(landmarkName(best.settlement));
}

function widthOf({ projection }: Frame, across: number | null, unit: LengthUnit): Message {
  if (across === null) return projection === "globe" ? VIEW.side : VIEW.world;
  const value = across / METRES_PER[unit];
  // Two figures that count.
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  const metres = Math.round(value / step) * step * METRES_PER[unit];
  return VIEW.across(composed((language) => formatLength(metres, unit, step * METRES_PER[unit], language)));
}

/** How many, and the subjects among them, else what is cited most. Land, seas and regions are no news. */
function seenOf(atlas: Atlas, seen: readonly Feature[]): Message {
  if (seen.length === 0) return VIEW.none;
  const { subjects } = atlas;
  const isQuiet = ({ kind }: Feature) => QUIET_AREAS.includes(kind);
  const rankOf = (feature: Feature) => {
    if (isQuiet(feature)) return subjects.length + 1;
    const place = subjects.indexOf(feature.id);
    return place < 0 ? subjects.length : place;
  };
  const first = bestOf(
    [...seen.keys()],
    NAMED,
    (i) => rankOf(seen[i] as Feature),
    (i) => atlas.citationsOfFeature.get(seen[i]?.id ?? "")?.length ?? 0,
  );
  const names = first.map((i) => composed((language) => nameOf(seen[i] as Feature, language)));
  const list = VIEW.names(names);
  const count = VIEW.inSight(seen.length);
  const tail = seen.length > NAMED ? VIEW.among(list) : VIEW.all(list);
  return composed((language) => count[language] + tail[language]);
}
