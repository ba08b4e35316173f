/** Which features the picture shows: those in sight, and of very many those that the texts speak of most. */
import type { Feature } from "geojson";
import { type Frame, sightRadiusDegrees } from "../core/frame.ts";
import { angleDegrees } from "../core/lnglat.ts";
import type { AtlasFile, FeatureId } from "../core/model.ts";

/** More would be a crowd on the picture, and a burden on the page that carries it. */
const MOST = 300;

/** Of the parts that compileGeometry made, those of the chosen features, as they came. */
export function chosenParts(
  parts: readonly Feature[],
  { features, subjects }: Pick<AtlasFile, "features" | "subjects">,
  frame: Frame,
): readonly Feature[] {
  if (features.length <= MOST) return parts;
  const sight = sightRadiusDegrees(frame);
  const cited = new Map<FeatureId, number>(parts.map(({ properties }) => [properties?.id, properties?.cited ?? 0]));
  const rank = ({ id }: { readonly id: FeatureId }) => (subjects.includes(id) ? Infinity : (cited.get(id) ?? 0));
  const seen = features
    .filter(({ cap }) => angleDegrees([frame.lng, frame.lat], cap.centre) - cap.radiusDegrees <= sight)
    .map((feature) => ({ id: feature.id, rank: rank(feature) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank));
  const chosen = new Set(seen.slice(0, MOST).map(({ id }) => id));
  return parts.filter(({ properties }) => chosen.has(properties?.id));
}
