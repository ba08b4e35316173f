/** What the reader is doing. Everything else on the page follows from this and the Atlas. */
import type { Cap, LngLat } from "../core/lnglat.ts";
import type { ArticleId, FeatureId, LayerId, PassageId } from "../core/model.ts";

/** Where the camera is. Angles in degrees. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** Where the camera should go; a new object for every wish, so that the same wish can be uttered twice. */
export type Target = { readonly view: View } | { readonly cap: Cap };

export type Projection = "globe" | "mercator";

export interface Selection {
  readonly feature: FeatureId;
  /** Where the reader pressed; null when the feature was chosen from elsewhere. */
  readonly at: LngLat | null;
  /** Opened by a link or by Back: the focus stays where it is. */
  readonly linked?: true;
  /** All features under the press, so that none hides another. */
  readonly here: readonly FeatureId[];
}

/** A range of years, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
}

export interface State {
  readonly view: View;
  readonly target: Target | null;
  readonly projection: Projection;
  readonly hidden: ReadonlySet<LayerId>;
  readonly selection: Selection | null;
  /** The article in the reader, and the passage it was opened at. */
  readonly article: ArticleId | null;
  readonly passage: PassageId | null;
  /** The feature that the passage was opened for: its quotations are marked. */
  readonly readFor: FeatureId | null;
  /** The passage that the reader has in sight while scrolling; its places are lit while `followText` is on. */
  readonly inView: PassageId | null;
  readonly followText: boolean;
  /** Only features that a passage of this article cites, and only those cited with a date in these years. */
  readonly onlyArticle: ArticleId | null;
  readonly years: Years | null;
  /** The feature that the pointer or the focus is on, in list or reader. */
  readonly hovered: FeatureId | null;
  readonly measuring: boolean;
  /** Vertices of the measured route, as set; legs between them are geodesics. */
  readonly route: readonly LngLat[];
  readonly routeHistory: readonly (readonly LngLat[])[];
  readonly notices: readonly Notice[];
}

/** The whole story in sight, from Galwan to the Bering Strait; the map's frame decides the zoom. */
export const OPENING_CAP: Cap = { centre: [112, 57], radiusDegrees: 38 };

/** What a link can carry and a page can measure without delay. */
export const MAX_VERTICES = 1000;

export const initialState: State = {
  view: { zoom: 2, lat: OPENING_CAP.centre[1], lng: OPENING_CAP.centre[0], bearing: 0, pitch: 0 },
  target: { cap: OPENING_CAP },
  projection: "globe",
  hidden: new Set(),
  selection: null,
  article: null,
  passage: null,
  readFor: null,
  inView: null,
  followText: true,
  onlyArticle: null,
  years: null,
  hovered: null,
  measuring: false,
  route: [],
  routeHistory: [],
  notices: [],
};
