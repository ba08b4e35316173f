/** What a checked figure shows on the map: the lines that were measured, beside the features themselves. */
import type { Atlas } from "./atlas.ts";
import type { Claim } from "./claim.ts";
import { type Cap, capOf, type LngLat } from "./lnglat.ts";

export interface DrawnLine {
  readonly line: readonly LngLat[];
  /** «by the Suez Canal»; null where the line needs no name. */
  readonly name: string | null;
  readonly accuracyMetres: number;
}

/** Lines joined by geodesics, degrees. */
export function drawingOfClaim(atlas: Atlas, claim: Claim): readonly DrawnLine[] {
  const fairways = claim.fairways.flatMap((id) => atlas.fairwayById.get(id) ?? []);
  return [
    ...claim.drawing.map((line) => ({ line, name: null, accuracyMetres: claim.measured[0]?.within ?? 0 })),
    ...fairways.map(({ line, by, accuracyMetres }) => ({ line, name: by, accuracyMetres })),
  ];
}

/** What must be in sight for the whole measurement to be; null where nothing is drawn. */
export function capOfClaim(atlas: Atlas, claim: Claim): Cap | null {
  const lines = drawingOfClaim(atlas, claim).flatMap(({ line }) => line);
  if (lines.length > 0) return capOf(lines);
  const features = claim.features.flatMap((id) => atlas.featureById.get(id) ?? []);
  const [first] = features;
  if (!first) return null;
  const { centre, radiusDegrees } = capOf(features.map(({ cap }) => cap.centre));
  return { centre, radiusDegrees: radiusDegrees + Math.max(...features.map(({ cap }) => cap.radiusDegrees)) };
}
