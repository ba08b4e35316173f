/** What a printed or saved map says beside its picture. Pure but for the capture it is made from. */
import type { Atlas } from "../../core/atlas.ts";
import { nameOf } from "../../core/feature-name.ts";
import { shownFeatures } from "../../core/filter.ts";
import { formatPosition, LENGTH_UNITS } from "../../core/format.ts";
import type { Language } from "../../core/language.ts";
import { angleDegrees, METRES_PER_DEGREE } from "../../core/lnglat.ts";
import { UNITS } from "../../core/messages/units.ts";
import type { Feature, PassageId } from "../../core/model.ts";
import { type NumberedPassages, numberPassages, numbersOfPlaces } from "../../core/numbered-passages.ts";
import { attributionText } from "../../core/online.ts";
import { type ScaleBar, scaleBarOf } from "../../core/scale-bar.ts";
import { KINDS, QUIET_AREAS } from "../../core/vocabulary.ts";
import type { Capture } from "../../map/maplibre-capture.ts";
import type { State } from "../../state/state.ts";

/** Numbers of passages at a place of the picture; of several places where these lie too close for a number each. */
export interface Mark {
  readonly xPx: number;
  readonly yPx: number;
  readonly numbers: readonly number[];
}

export interface Sheet {
  readonly capture: Capture;
  readonly title: string;
  readonly subtitle: string;
  /** Features that reach into the picture, whose symbols the legend explains. */
  readonly drawn: readonly Feature[];
  readonly numbered: NumberedPassages;
  readonly marks: readonly Mark[];
  readonly scales: readonly (ScaleBar & { readonly label: string })[];
  readonly attribution: string;
}

const SCALE_PX = 130;
/** Marks closer than this are one. */
const APART_PX = 22;

export function sheetOf(atlas: Atlas, state: State, capture: Capture, language: Language, most: number): Sheet {
  const filter = shownFeatures(atlas, state);
  const shown = atlas.features.filter(({ id, layer }) => !state.hidden.has(layer) && (!filter || filter.has(id)));
  const inSight = shown.filter(({ anchor }) => capture.pixelOf(anchor) !== null);
  const numbered = numberPassages(
    atlas,
    inSight.map(({ id }) => id),
    passagesBefore(atlas, state),
    most,
  );
  return {
    capture,
    title: titleOf(atlas, state, language),
    subtitle: subtitleOf(atlas, state, language),
    drawn: shown.filter((feature) => isDrawn(feature, state, capture)),
    numbered,
    marks: marksOf(atlas, numbered, capture),
    scales: LENGTH_UNITS.filter((unit) => unit !== "mi").map((unit) => {
      const bar = scaleBarOf(capture.metresPerPixel, SCALE_PX, unit);
      return { ...bar, label: `${bar.value} ${UNITS[unit][language]}` };
    }),
    attribution: attributionOf(atlas, state),
  };
}

function attributionOf({ attributions, onlineBase }: Atlas, { preferences }: State): string {
  const online = preferences.base === "online" && onlineBase ? [attributionText(onlineBase)] : [];
  return [...attributions, ...online].join(" · ");
}

/** What the reader is at comes first: the passages of the place they chose, or of the tour. */
function passagesBefore(atlas: Atlas, { selection, tour, passage }: State): readonly PassageId[] {
  const steps = atlas.tourById.get(tour?.id ?? "")?.steps ?? [];
  const cited = selection ? (atlas.citationsOfFeature.get(selection.feature) ?? []) : [];
  return [
    ...(passage ? [passage] : []),
    ...cited.map((citation) => citation.passage),
    ...steps.flatMap((step) => step.passage ?? []),
  ];
}

function titleOf(atlas: Atlas, { selection, tour }: State, language: Language): string {
  const feature = atlas.featureById.get(selection?.feature ?? "");
  const about = feature ? nameOf(feature, language) : atlas.tourById.get(tour?.id ?? "")?.title;
  const words = typeof about === "object" ? about[language] : about;
  const title = atlas.title[language];
  return words ? `${title}: ${words}` : title;
}

function subtitleOf(atlas: Atlas, { view, onlyArticle, years }: State, language: Language): string {
  const parts = [
    formatPosition([view.lng, view.lat], 1, language),
    atlas.articleById.get(onlyArticle ?? "")?.citeAs,
    years && (years.from === years.to ? String(years.from) : `${years.from}–${years.to}`),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Points by where they are; lines and areas by their caps: what of them reaches into the picture need not be their anchor. */
function isDrawn({ cap, anchor, kind }: Feature, { view }: State, capture: Capture): boolean {
  const { shape } = KINDS[kind];
  if (QUIET_AREAS.includes(kind)) return false;
  if (shape === "point") return capture.pixelOf(anchor) !== null;
  const diagonalPx = Math.hypot(capture.widthPx, capture.heightPx);
  const radius = Math.min(90, ((diagonalPx / 2) * capture.metresPerPixel) / METRES_PER_DEGREE);
  return angleDegrees([view.lng, view.lat], cap.centre) <= cap.radiusDegrees + radius;
}

function marksOf(atlas: Atlas, { passages }: NumberedPassages, { pixelOf }: Capture): readonly Mark[] {
  const marks: { xPx: number; yPx: number; numbers: number[] }[] = [];
  for (const [id, numbers] of numbersOfPlaces(passages)) {
    const anchor = atlas.featureById.get(id)?.anchor;
    const at = anchor && pixelOf(anchor);
    if (!at) continue;
    const near = marks.find(({ xPx, yPx }) => Math.hypot(xPx - at.x, yPx - at.y) < APART_PX);
    if (near) near.numbers = [...new Set([...near.numbers, ...numbers])].sort((a, b) => a - b);
    else marks.push({ xPx: at.x, yPx: at.y, numbers: [...numbers] });
  }
  return marks;
}
