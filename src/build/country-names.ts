/** From which zoom on the name of a country is small enough not to lie across disputed ground. */
import { booleanPointInPolygon } from "@turf/turf";
import { COUNTRY_NAME, type Rank } from "../core/country-name.ts";
import { linesOf, polygonsOf } from "./geometry.ts";
import type { Issue } from "./issue.ts";
import { type Box, boxOf, doOverlap, legsOf, lengthWithin, pixelOf } from "./mercator.ts";
import { LABELS_FILE, type Sources } from "./parse.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { Label } from "./schema/geo.ts";

export interface PlacedLabel extends Label {
  /** The first whole zoom at which a country may be named. */
  readonly from?: number;
}

/** Of capitals, with the space after them; Chinese characters are an em wide. */
const LETTER_EM = 0.66 + COUNTRY_NAME.spacingEm;
const LINE_EM = 1.2;
/** Some names have wider letters, and some ground is nearer than its line. */
const MARGIN = 1.1;
/** A name that would cover disputed ground even here stands on it. */
const LAST_ZOOM = 9;

/**
 * The labels, those of countries with their zoom, but for those that stand on disputed ground themselves. Each of these is
 * an Issue, unless the labels are the project's own for want of the author's, who could not move them.
 */
export function clearOfDisputes(
  { labels, hasDefaultLabels }: Pick<Sources, "labels" | "hasDefaultLabels">,
  resolved: readonly ResolvedFeature[],
  issues: Issue[],
): PlacedLabel[] {
  const disputed = resolved.filter(({ properties: { dispute, status } }) => dispute || status === "indefinite");
  const legs = disputed
    .flatMap(({ geometry }) => linesOf(geometry))
    .flatMap((line) => legsOf(line.map((position) => pixelOf(position, 0))))
    .map((leg) => ({ leg, box: boxOf(leg) }));
  const isFree = (box: Box) => !legs.some((one) => doOverlap(one.box, box) && lengthWithin(one.leg, box) > 0);
  const areas = disputed.flatMap(({ geometry }) => polygonsOf(geometry));
  return labels.flatMap((label, i): PlacedLabel[] => {
    if (label.kind !== "country") return [label];
    const isOutside = !areas.some((coordinates) =>
      booleanPointInPolygon([...label.at], { type: "Polygon", coordinates }),
    );
    const due = COUNTRY_NAME.fromZoom[label.rank as Rank];
    const zooms = Array.from({ length: LAST_ZOOM - due }, (_, i) => due + i);
    const from = isOutside ? zooms.find((zoom) => boxesOf(label, zoom).every(isFree)) : undefined;
    if (from !== undefined) return [{ ...label, from }];
    if (!hasDefaultLabels)
      issues.push({
        code: "label-disputed",
        file: LABELS_FILE,
        path: `labels[${i}].at`,
        message: `“${label.text.en}” stands on disputed ground.`,
        remedy: "Move it within the country, to where the name covers nothing that is disputed.",
      });
    return [];
  });
}

/** What the name covers at a zoom in each language; in pixels of zoom 0. */
function boxesOf({ text, at, rank }: Label, zoom: number): Box[] {
  const [x, y] = pixelOf(at, 0);
  return Object.entries(text).map(([language, name]) => {
    const isChinese = language === "zh";
    const sizePx = (COUNTRY_NAME.sizePx[rank as Rank] + (isChinese ? 1 : 0)) / 2 ** zoom;
    const em = (letters: string) => letters.length * (isChinese ? 1 : LETTER_EM);
    const longestWord = isChinese ? 1 : Math.max(...name.split(/[\s-]/).map(em));
    const width = Math.min(em(name), Math.max(COUNTRY_NAME.maxWidthEm, longestWord));
    const lines = Math.ceil(em(name) / COUNTRY_NAME.maxWidthEm);
    const [right, down] = [(width * sizePx * MARGIN) / 2, (lines * LINE_EM * sizePx * MARGIN) / 2];
    return [x - right, y - down, x + right, y + down];
  });
}
