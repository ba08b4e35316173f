/** From which zoom on the name of a country is small enough not to lie across disputed ground. */
import { booleanPointInPolygon } from "@turf/turf";
import { COUNTRY_NAME, type Rank } from "../core/country-name.ts";
import { linesOf, polygonsOf } from "./geometry.ts";
import { type Box, boxOf, doOverlap, legsOf, lengthWithin, pixelOf } from "./mercator.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { Geometry, Label } from "./schema/geo.ts";

export interface PlacedLabel extends Label {
  /** The first whole zoom at which a country may be named. */
  readonly from?: number;
}

/** Of capitals, with the space after them; Chinese characters are an em wide. */
const LETTER_EM = 0.72 + COUNTRY_NAME.spacingEm;
const LINE_EM = 1.2;
/** A globe turned away from the name shows more ground behind it. */
const MARGIN = 1.2;
/** Nobody needs the name of a country that has room only from here on. */
const LAST_ZOOM = 8;

/** The labels, those of countries with their zoom. Throws where one stands on disputed ground itself. */
export function clearOfDisputes(labels: readonly Label[], resolved: readonly ResolvedFeature[]): PlacedLabel[] {
  const disputed = resolved
    .filter(({ properties: { dispute, status } }) => dispute || status === "indefinite")
    .map(({ geometry }) => geometry);
  return labels.map((label) => {
    if (label.kind !== "country") return label;
    const due = COUNTRY_NAME.fromZoom[label.rank as Rank];
    for (let from = due; from <= LAST_ZOOM; from++)
      if (!disputed.some((ground) => doesCover(boxesOf(label, from), ground, label, from))) return { ...label, from };
    throw new Error(`geo/base/labels.json: “${label.text.en}” stands on disputed ground; move it to other parts of the country.`);
  });
}

/** What the name covers in each language, in pixels of a zoom. */
function boxesOf({ text, at, rank }: Label, zoom: number): Box[] {
  const [x, y] = pixelOf(at, zoom);
  return Object.entries(text).map(([language, name]) => {
    const isChinese = language === "zh";
    const sizePx = COUNTRY_NAME.sizePx[rank as Rank] + (isChinese ? 1 : 0);
    const em = (letters: string) => letters.length * (isChinese ? 1 : LETTER_EM);
    const longestWord = isChinese ? 1 : Math.max(...name.split(/[\s-]/).map(em));
    const width = Math.min(em(name), Math.max(COUNTRY_NAME.maxWidthEm, longestWord));
    const lines = Math.ceil(em(name) / COUNTRY_NAME.maxWidthEm);
    const [right, down] = [(width * sizePx * MARGIN) / 2, (lines * LINE_EM * sizePx * MARGIN) / 2];
    return [x - right, y - down, x + right, y + down];
  });
}

function doesCover(boxes: readonly Box[], ground: Geometry, { at }: Label, zoom: number): boolean {
  const isInside = polygonsOf(ground).some((coordinates) =>
    booleanPointInPolygon([...at], { type: "Polygon", coordinates }),
  );
  const legs = linesOf(ground).flatMap((line) => legsOf(line.map((position) => pixelOf(position, zoom))));
  return (
    isInside ||
    legs.some((leg) => boxes.some((box) => doOverlap(boxOf(leg), box) && lengthWithin(leg, box) > 0))
  );
}
