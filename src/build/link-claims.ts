/** Do the claims and the fairways lead somewhere, and does what a claim measures suit its method? */
import type { FairwayId } from "../core/claim.ts";
import type { FeatureId } from "../core/model.ts";
import { KINDS, type Shape } from "../core/vocabulary.ts";
import { faultsOf } from "./geometry.ts";
import type { Issue } from "./issue.ts";
import { CLAIMS_FILE, FAIRWAYS_FILE, type Sources } from "./parse.ts";
import { checkPassage, takenId, unknownFairway, unknownFeature } from "./references.ts";
import { sharedBorderOf } from "./resolve.ts";
import type { Measure } from "./schema/claims.ts";

export function linkFairways({ fairways }: Sources, issues: Issue[]): void {
  const seen = new Set<FairwayId>();
  for (const [i, { id, geometry }] of fairways.entries()) {
    const at = (path: string) => `features[${i}].${path}`;
    if (seen.has(id)) issues.push(takenId(FAIRWAYS_FILE, at("id"), id));
    seen.add(id);
    for (const fault of faultsOf(geometry))
      issues.push({ ...fault, file: FAIRWAYS_FILE, path: at(fault.path), message: `${id}: ${fault.message}` });
  }
}

/** `features`: all ids of geo/, or null while they cannot all be read. */
export function linkClaims(
  { claims, articles, fairways, featuresOfLayer, borderFigures }: Sources,
  features: ReadonlySet<FeatureId> | null,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  // While their file cannot be read, they only seem unknown.
  const canBeKnown = !issues.some(({ file }) => file === FAIRWAYS_FILE);
  const fairwayIds = new Set(fairways.map(({ id }) => id));
  const shapeOf = new Map(
    [...featuresOfLayer.values()].flat().map(({ id, properties }) => [id, KINDS[properties.kind].shape]),
  );
  if (features && borderFigures.length > 0 && !sharedBorderOf({ featuresOfLayer }))
    issues.push({
      code: "claim-measure",
      file: CLAIMS_FILE,
      path: "borderFigures",
      message: "no feature is a shared border, so nothing would show these figures",
      remedy: "Derive a feature as a shared-boundary, or take the figures out.",
    });
  for (const [i, claim] of claims.entries()) {
    const at = (path: string) => `claims[${i}].${path}`;
    if (seen.has(claim.id)) issues.push(takenId(CLAIMS_FILE, at("id"), claim.id));
    seen.add(claim.id);
    checkPassage(claim, CLAIMS_FILE, `claims[${i}]`, articles, issues);
    const measured = claim.measure ? measuredFeatures(claim.measure) : [];
    const named = claim.features.map((id, j) => ({ id, path: `features[${j}]` }));
    for (const { id, path } of [...named, ...measured.map((one) => ({ ...one, path: `measure.${one.path}` }))])
      if (features && !features.has(id)) issues.push(unknownFeature(CLAIMS_FILE, at(path), id));
    for (const { id, path, shape } of measured) {
      const is = shapeOf.get(id);
      if (shape && is && is !== shape)
        issues.push({
          code: "claim-measure",
          file: CLAIMS_FILE,
          path: at(`measure.${path}`),
          message: `«${claim.measure?.method}» needs ${article(shape)} here, and «${id}» is ${article(is)}`,
          remedy: "Name another feature, or choose another method.",
        });
    }
    for (const { id, path } of claim.measure && canBeKnown ? measuredFairways(claim.measure) : [])
      if (!fairwayIds.has(id)) issues.push(unknownFairway(at(`measure.${path}`), id));
  }
}

interface Reference {
  readonly id: string;
  /** Within the measure: «features[0]». */
  readonly path: string;
  /** What the method needs there; undefined where any shape will do. */
  readonly shape?: Shape | undefined;
}

/** The features that a measure names. */
function measuredFeatures(measure: Measure): Reference[] {
  switch (measure.method) {
    case "length-of":
      return listed(measure.features, "features", "line");
    case "area":
      return listed(measure.features, "features", "area");
    case "adjacent":
      return listed(measure.features, "features");
    case "contains":
      return [{ id: measure.area, path: "area", shape: "area" }, ...listed(measure.features, "features")];
    case "distance-between":
    case "nearest":
      return [
        { id: measure.from, path: "from" },
        { id: measure.to, path: "to" },
      ];
    case "count":
      return [{ id: measure.across, path: "across", shape: "line" }];
    case "compare-routes":
      return [];
  }
}

/** The fairways that a measure names. */
export const measuredFairways = (measure: Measure): Reference[] =>
  measure.method === "compare-routes" ? [{ id: measure.route, path: "route" }, ...listed(measure.with, "with")] : [];

const listed = (ids: readonly string[], name: string, shape?: Shape): Reference[] =>
  ids.map((id, i) => ({ id, path: `${name}[${i}]`, shape }));

const article = (shape: Shape) => (shape === "area" ? "an area" : `a ${shape}`);
