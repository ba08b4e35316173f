/** Every figure by its name: what it is, in which unit, and what it shall reach. */

export interface Figure {
  readonly title: string;
  readonly unit: "kB" | "ms" | "MB" | "s" | "frames" | "";
  /** At most this share of the bare MapLibre page. */
  readonly ratio?: number;
  /** At most this. */
  readonly most?: number;
}

const figures = <K extends string>(table: Readonly<Record<K, Figure>>) => table;

export const FIGURES = figures({
  // To the first map.
  firstMapMs: { title: "First map drawn", unit: "ms", ratio: 1.1 },
  firstPictureMs: { title: "First picture of the map", unit: "ms" },
  firstPaintMs: { title: "First contentful paint", unit: "ms" },
  bytesGzip: { title: "All bytes to the first map, gzip", unit: "kB" },
  bytesBrotli: { title: "All bytes to the first map, brotli", unit: "kB" },
  ownGzip: { title: "Own scripts to the first map, gzip", unit: "kB", most: 60 },
  ownBrotli: { title: "Own scripts to the first map, brotli", unit: "kB" },
  libraryGzip: { title: "Libraries to the first map, gzip", unit: "kB" },
  libraryBrotli: { title: "Libraries to the first map, brotli", unit: "kB" },
  dataGzip: { title: "Data to the first map, gzip", unit: "kB", most: 300 },
  dataBrotli: { title: "Data to the first map, brotli", unit: "kB" },
  requests: { title: "Requests to the first map", unit: "" },
  // While it is used.
  popupMs: { title: "First popup painted", unit: "ms" },
  popupShownMs: { title: "First popup in the document", unit: "ms", most: 50 },
  popupLaterMs: { title: "Later popups in the document, median", unit: "ms", most: 50 },
  frameMs: { title: "Frame of pan and zoom, median", unit: "ms", ratio: 1.05 },
  frameP95Ms: { title: "Frame of pan and zoom, 95th percentile", unit: "ms", ratio: 1.05 },
  frames: { title: "Frames of pan and zoom", unit: "frames" },
  scriptPerFrameMs: { title: "Main-thread script a frame", unit: "ms", ratio: 1.15 },
  ownPerFrameMs: { title: "… of it in own scripts, sampled", unit: "ms" },
  calledPerFrameMs: { title: "… in the library, called by own scripts, sampled", unit: "ms" },
  libraryPerFrameMs: { title: "… in the library by itself, sampled", unit: "ms" },
  glPerFrameMs: { title: "… waiting for software GL, sampled", unit: "ms" },
  longestTaskMs: { title: "Longest task after the first map", unit: "ms" },
  longestOwnMs: { title: "Most of own scripts in one long task", unit: "ms", most: 50 },
  strokeShownMs: { title: "Key stroke in search to the results in the document, median", unit: "ms" },
  strokeShownP95Ms: { title: "Key stroke in search to the results in the document, 95th percentile", unit: "ms" },
  strokeMs: { title: "Key stroke in search to the painted results, median", unit: "ms" },
  strokeP95Ms: { title: "Key stroke in search to the painted results, 95th percentile", unit: "ms" },
  scrollMs: { title: "Frame while the list scrolls, median", unit: "ms" },
  scrollP95Ms: { title: "Frame while the list scrolls, 95th percentile", unit: "ms" },
  // Memory.
  heapMB: { title: "Memory after the first map", unit: "MB" },
  heapSeenMB: { title: "Memory after each popup once", unit: "MB" },
  heapPopupsMB: { title: "Memory after the popups", unit: "MB" },
  heapTogglesMB: { title: "Memory after the toggles", unit: "MB" },
  // Of the site.
  buildS: { title: "Build", unit: "s" },
  siteGzip: { title: "Drawn geometry and atlas.json, gzip", unit: "kB" },
});
export type FigureName = keyof typeof FIGURES;
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** One page, once. */
export interface Measured {
  readonly page: string;
  readonly round: number;
  readonly figures: Figures;
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
  /** What a reader of the figures should know. */
  readonly notes: readonly string[];
}

/** An atlas of so many features and passages. */
export interface Grown {
  readonly size: number;
  readonly figures: Figures;
  readonly failures: readonly string[];
  readonly pages: readonly Measured[];
}

export interface Machine {
  readonly cores: number;
  readonly chromium: string;
  readonly renderer: string;
  readonly node: string;
  readonly system: string;
}

export interface Results {
  readonly machine: Machine | null;
  /** The day of each part. */
  readonly day: Readonly<Partial<Record<"peers" | "growth", string>>>;
  readonly rounds: number;
  readonly popups: number;
  readonly toggles: number;
  readonly peers: readonly Measured[];
  readonly growth: readonly Grown[];
}

export const NO_RESULTS: Results = {
  machine: null,
  day: {},
  rounds: 0,
  popups: 0,
  toggles: 0,
  peers: [],
  growth: [],
};
