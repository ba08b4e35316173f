/** What the atlas says of itself, and what stands in for it where data/atlas.json says nothing. Pure. */
import { type Cap, capOf, capOfCaps } from "../core/lnglat.ts";
import { PAGE } from "../core/messages/page.ts";
import type { AtlasFile } from "../core/model.ts";
import { type Kind, QUIET_AREAS } from "../core/vocabulary.ts";
import { positionsOf } from "./geometry.ts";
import type { Sources } from "./parse.ts";
import type { ResolvedFeature } from "./resolve.ts";

/** A single place is seen with its surroundings, and the world with an edge. */
const LEAST_RADIUS_DEGREES = 3;
const MOST_RADIUS_DEGREES = 70;
/** Nothing stands on the very edge of the view. */
const MARGIN = 1.05;
/** What the opening view need not hold: half the world is some region. */
const BACKDROPS: readonly Kind[] = [...QUIET_AREAS, "parallel"];

type About = Pick<AtlasFile, "title" | "description" | "subjects" | "openingView" | "timelineFrom">;

export function compileAbout({ atlas }: Pick<Sources, "atlas">, resolved: readonly ResolvedFeature[]): About {
  return {
    ...titleOf(atlas),
    subjects: atlas?.subjects ?? [],
    openingView: atlas?.openingView ?? capOfAll(resolved),
    timelineFrom: atlas?.timelineFrom ?? null,
  };
}

/** What a page is headed with. */
export function titleOf(atlas: Sources["atlas"]): Pick<AtlasFile, "title" | "description"> {
  return { title: atlas?.title ?? PAGE.title, description: atlas?.description ?? PAGE.about };
}

/** Around all features but backdrops; around those where there is nothing else, and the world where there is none. */
function capOfAll(resolved: readonly ResolvedFeature[]): Cap {
  const telling = resolved.filter(({ properties }) => !BACKDROPS.includes(properties.kind));
  const caps = (telling.length > 0 ? telling : resolved).map(({ geometry }) => capOf(positionsOf(geometry)));
  if (caps.length === 0) return { centre: [0, 20], radiusDegrees: MOST_RADIUS_DEGREES };
  const { centre, radiusDegrees } = capOfCaps(caps);
  const reach = Math.max(LEAST_RADIUS_DEGREES, radiusDegrees);
  return {
    centre: [rounded(centre[0]), rounded(centre[1])],
    radiusDegrees: rounded(Math.min(MARGIN * reach, MOST_RADIUS_DEGREES)),
  };
}

const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
