/** Claims with what was measured for them, and fairways → what the app reads of them. Pure. */

import type { Claim, Fairway, LengthAtScales } from "../core/claim.ts";
import { METRES_PER } from "../core/format.ts";
import type { FeatureId } from "../core/model.ts";
import { BOUNDS } from "../core/vocabulary.ts";
import { measuredFairways } from "./link-claims.ts";
import type { MeasuredClaim } from "./measure-claim.ts";
import type { Sources } from "./parse.ts";
import type { SourceClaim } from "./schema/claims.ts";
import type { SourceFairway } from "./schema/fairways.ts";
import { statedFigure } from "./verdict.ts";

type StatedLength = LengthAtScales["stated"][number];

/** Throws where nothing was measured for the claim: what has Issues is not compiled. */
export function compileClaim(claim: SourceClaim, found: MeasuredClaim | undefined): Claim {
  if (!found) throw new Error(`compileClaim: «${claim.id}» was not measured`);
  const { id, title, article, paragraph, says, stated, measure, verdict, why } = claim;
  const { exact, prefix, suffix } = claim.quote;
  return {
    id,
    title,
    article,
    paragraph,
    passage: `${article}.${paragraph}`,
    quote: { exact, prefix, suffix },
    says,
    stated: stated && statedFigure(stated),
    method: measure?.method ?? null,
    measured: found.measured,
    verdict,
    why,
    features: [...new Set([...claim.features, ...found.features])],
    fairways: measure ? measuredFairways(measure).map((fairway) => fairway.id) : [],
    drawing: found.drawing,
  };
}

export function compileFairway({ id, properties, geometry }: SourceFairway): Fairway {
  const { ports, by, about, accuracyMetres, source, published } = properties;
  return {
    id,
    ports,
    by,
    about,
    accuracyMetres,
    source,
    published: published && { metres: published.value * METRES_PER[published.unit], source: published.source },
    line: geometry.coordinates,
  };
}

/** How long a line is said to be, where it is measured alone: by the articles, then by others. */
export function compileStatedLengths({ claims, articles, borderFigures }: Sources, feature: FeatureId): StatedLength[] {
  const citeAs = new Map(articles.map(({ id, custom }) => [id, custom.citeAs]));
  const byArticles = claims.flatMap(({ article, paragraph, stated, measure }): StatedLength[] => {
    if (!stated || measure?.method !== "length-of" || measure.features.join() !== feature) return [];
    const bound = stated.bound === "about" ? "" : `, ${BOUNDS[stated.bound]}`;
    const label = `${citeAs.get(article) ?? article}${bound}`;
    return [{ label, metres: statedFigure(stated).value, source: `paragraph ${paragraph}` }];
  });
  const byOthers = borderFigures.map(
    ({ label, value, unit, source }): StatedLength => ({ label, metres: value * METRES_PER[unit], source }),
  );
  return [...byArticles, ...byOthers];
}
