/** The rivers of geo/base/rivers.json, found in the river lines of the data. */
import { feature } from "topojson-client";
import { nearestNode, networkOf, pathThrough, type RiverNetwork } from "./derive/river-network.ts";
import type { Line } from "./geometry.ts";
import type { Issue } from "./issue.ts";
import { readWaters } from "./packages.ts";
import { RIVERS_FILE, type Sources } from "./parse.ts";
import { unknownFeature } from "./references.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { SourceRiver } from "./schema/rivers.ts";

/** A position further than this from every river of the data stands on none: some 17 km. */
const MAX_DEGREES = 0.15;

export interface ResolvedRiver {
  readonly source: SourceRiver;
  /** Nodes of the network downstream; empty for a schematic river. */
  readonly path: readonly number[];
  /** The feature that draws a reach of it. */
  readonly feature: ResolvedFeature | undefined;
}

let network: RiverNetwork | undefined;

/** All rivers of the data as one network, made once. */
export function riverNetwork(): RiverNetwork {
  network ??= networkOf(riverLines());
  return network;
}

/** All rivers of the data, as it draws them. Degrees. */
export function riverLines(): Line[] {
  const waters = readWaters("50m");
  return feature(waters, waters.objects.rivers).features.flatMap(({ geometry }) => {
    if (geometry.type === "LineString") return [geometry.coordinates as Line];
    return geometry.type === "MultiLineString" ? (geometry.coordinates as Line[]) : [];
  });
}

/** Every river whose course could be found; what stands on no river is an Issue. */
export function resolveRivers(
  { rivers, featuresOfLayer, layers }: Sources,
  resolved: readonly ResolvedFeature[],
  issues: Issue[],
): ResolvedRiver[] {
  const known = new Set([...featuresOfLayer.values()].flat().map(({ id }) => id));
  return rivers.map((source, i) => {
    const at = `rivers[${i}]`;
    // While a layer cannot be read, its features only seem unknown.
    if (source.feature && !known.has(source.feature) && featuresOfLayer.size === layers.length)
      issues.push(unknownFeature(RIVERS_FILE, `${at}.feature`, source.feature));
    const feature = resolved.find(({ id }) => id === source.feature);
    return { source, path: source.schematic ? [] : findPath(source, at, issues), feature };
  });
}

function findPath({ name, through }: SourceRiver, at: string, issues: Issue[]): readonly number[] {
  const nearest = through.map((stop) => nearestNode(riverNetwork(), stop.at));
  const astray = nearest.findIndex(({ degrees }) => degrees > MAX_DEGREES);
  const path =
    astray < 0
      ? pathThrough(
          riverNetwork(),
          nearest.map(({ index }) => index),
        )
      : null;
  if (path) return path;
  issues.push({
    code: "derivation",
    file: RIVERS_FILE,
    path: astray < 0 ? `${at}.through` : `${at}.through[${astray}]`,
    message:
      astray < 0
        ? `${name.en}: the data do not join these positions by rivers`
        : `${name.en}: no river of the data runs within 17 km of ${through[astray]?.place}`,
    remedy: "Mend the position, leave it out, or draw the river through its positions: schematic, with a source.",
  });
  return [];
}
