/** Measures every claim and puts the author's verdict beside what comes out. */
import type { Claim, Measurement } from "../core/claim.ts";
import type { Verdict } from "../core/vocabulary.ts";
import { compileFairway } from "./compile-claims.ts";
import type { Issue } from "./issue.ts";
import { type MeasuredClaim, measureClaim } from "./measure-claim.ts";
import { CLAIMS_FILE, type Sources } from "./parse.ts";
import type { ResolvedFeature } from "./resolve.ts";
import { describeMeasured, describeStated, statedFigure, verdictOf } from "./verdict.ts";

/** By the id of the claim; none while geo/ or the claims hold another mistake: that is the one to mend first. */
export function measureClaims(
  sources: Sources,
  resolved: readonly ResolvedFeature[],
  issues: Issue[],
): ReadonlyMap<string, MeasuredClaim> {
  if (issues.some(({ file }) => file === CLAIMS_FILE || file.startsWith("geo/"))) return new Map();
  const features = new Map(resolved.map((feature) => [feature.id, feature]));
  const fairways = new Map(sources.fairways.map((fairway) => [fairway.id, compileFairway(fairway)]));
  const measured = new Map<string, MeasuredClaim>();
  for (const [i, claim] of sources.claims.entries()) {
    const { measure, verdict } = claim;
    const found = measureClaim(claim, features, fairways);
    measured.set(claim.id, found);
    const fault = measure ? verdictFault(verdict, claim.stated && statedFigure(claim.stated), found.measured) : null;
    if (fault) issues.push({ code: "claim-verdict", file: CLAIMS_FILE, path: `claims[${i}].verdict`, ...fault });
  }
  return measured;
}

/** What is wrong with the verdict, or null; that it depends is for the author to say. */
function verdictFault(
  verdict: Verdict,
  stated: Claim["stated"],
  measured: readonly Measurement[],
): Pick<Issue, "message" | "remedy"> | null {
  const outcome = verdictOf(stated, measured);
  if (verdict === "depends" || verdict === outcome) return null;
  const values = measured.map((one) => `${describeMeasured(one)}${one.label ? ` ${one.label}` : ""}`).join(" and ");
  if (outcome === null)
    return {
      message: `the verdict is «${verdict}», and no number is stated to compare with ${values}`,
      remedy: "State the number, or write «depends».",
    };
  const words = stated ? `${describeStated(stated)} is stated and ${values} measured` : values;
  return {
    message: `the verdict is «${verdict}», but ${words}`,
    remedy: `Write «${outcome}»${outcome === "depends" ? "" : " or «depends»"}, or mend what is stated or measured.`,
  };
}
