/** Rounds → medians → ratios. */
import type { FigureName, Figures, Grown, Measured, Results } from "./figures.ts";
import { FIGURES } from "./figures.ts";
import { median } from "./statistics.ts";

/** The median of each figure over the rounds in which it was measured. */
export function mediansOf(measured: readonly Measured[]): Figures {
  const names = Object.keys(FIGURES) as FigureName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = measured.flatMap(({ figures }) => figures[name] ?? []).filter(Number.isFinite);
      return values.length === 0 ? [] : [[name, median(values)]];
    }),
  );
}

export const mediansOfPage = (measured: readonly Measured[], page: string): Figures =>
  mediansOf(measured.filter((one) => one.page === page));

/** One figure of a page as a multiple of the bare MapLibre page's; NaN where either is missing. */
export function ratioOf(name: FigureName, figures: Figures, bare: Figures): number {
  return (figures[name] ?? Number.NaN) / (bare[name] ?? Number.NaN);
}

export interface Target {
  readonly text: string;
  readonly value: number;
  readonly most: number;
}

/** What the atlas shall reach and what it reached. */
export function targetsOf({ peers, growth }: Results): Target[] {
  const atlas = mediansOfPage(peers, "atlas");
  const bare = mediansOfPage(peers, "maplibre");
  const targets: Target[] = [];
  const add = (text: string, value: number | undefined, most: number) => {
    if (value !== undefined && Number.isFinite(value)) targets.push({ text, value, most });
  };
  for (const [name, figure] of Object.entries(FIGURES) as [FigureName, (typeof FIGURES)[FigureName]][]) {
    const { title, unit, ratio, most } = figure as { title: string; unit: string; ratio?: number; most?: number };
    if (ratio !== undefined) add(`${title}, × bare MapLibre`, ratioOf(name, atlas, bare), ratio);
    if (most !== undefined) add(`${title}, ${unit}`, atlas[name], most);
  }
  const soonest = Math.min(
    ...["leaflet", "openlayers"].map((page) => mediansOfPage(peers, page).firstMapMs ?? Number.POSITIVE_INFINITY),
  );
  add("First picture, × first map of Leaflet or OpenLayers", (atlas.firstPictureMs ?? Number.NaN) / soonest, 1);
  const flat = (what: "heapPopupsMB" | "heapTogglesMB", before: "heapSeenMB" | "heapPopupsMB") =>
    (atlas[what] ?? Number.NaN) / (atlas[before] ?? Number.NaN);
  add("Memory after the popups, × before", flat("heapPopupsMB", "heapSeenMB"), FLAT);
  add("Memory after the toggles, × before", flat("heapTogglesMB", "heapPopupsMB"), FLAT);
  for (const grown of growth) growthTargets(grown, add);
  return targets;
}

/** Memory counts as flat up to this: what is seen for the first time is kept. */
const FLAT = 1.05;

function growthTargets({ size, pages }: Grown, add: (text: string, value: number | undefined, most: number) => void) {
  const atlas = mediansOfPage(pages, "atlas");
  const bare = mediansOfPage(pages, "maplibre");
  const many = size.toLocaleString("en-GB");
  if (size === 10_000) add(`Key stroke in search at ${many} passages, 95th percentile, ms`, atlas.strokeShownP95Ms, 16);
  if (size === 100_000) {
    add(`Key stroke in search at ${many} passages, 95th percentile, ms`, atlas.strokeShownP95Ms, 50);
    add(`Frame at ${many} features, × bare MapLibre`, ratioOf("frameMs", atlas, bare), 1.1);
  }
}
