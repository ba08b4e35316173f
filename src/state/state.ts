/** What the reader is doing. Everything else on the page follows from this and the Atlas. */
import type { Atlas } from "../core/atlas.ts";
import type { LengthUnit, Speed } from "../core/format.ts";
import type { Language, Message } from "../core/language.ts";
import type { RowId } from "../core/legend-row.ts";
import type { Cap, LngLat } from "../core/lnglat.ts";
import type { ArticleId, FeatureId, LayerId, PassageId } from "../core/model.ts";
import type { OwnLayer } from "../core/own/own-layer.ts";
import { NO_ROUTES, type RoutesState } from "./routes.ts";

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

/** Two places are being chosen on the map, to measure along a line between them. */
export interface Along {
  readonly feature: FeatureId;
  readonly from: LngLat | null;
}

/** The theme that the reader chose, or the system's. */
export type ThemeChoice = "system" | "light" | "dark";

/** Parts of the page beside the map that can be folded away, where there is room for them at all. */
export const SIDES = ["left", "right", "timeline"] as const;
export type Side = (typeof SIDES)[number];

/** How the reader arranged the page. Widths in CSS pixels; null is as wide as the page likes. */
export interface Layout {
  readonly leftPx: number | null;
  readonly rightPx: number | null;
  readonly folded: readonly Side[];
}

export const DEFAULT_LAYOUT: Layout = { leftPx: null, rightPx: null, folded: [] };

/** How the reader likes to see and to measure; kept from visit to visit. */
export interface Preferences {
  readonly theme: ThemeChoice;
  /** Of the interface. */
  readonly language: Language;
  /** Of the names on the map: a language, or that of the interface. */
  readonly labels: Language | "same";
  /** The embedded base map, or the more detailed one of another server (geo/online.json). */
  readonly base: "embedded" | "online";
  /** Whether single keys do something while the map has the focus. */
  readonly shortcuts: boolean;
  readonly layout: Layout;
  /** Has been shown the way in, once. */
  readonly welcomed: boolean;
  /** Comes first wherever a length stands. */
  readonly unit: LengthUnit;
  readonly speed: Speed;
  /** Whether a measured point is brought onto the place or line beside it. */
  readonly snapping: boolean;
}

/** A step of a guided tour, from 0. */
export interface TourPlace {
  readonly id: string;
  readonly step: number;
}

/** A part of the page that a key or a skip link leads to. */
export type Part = "map" | "layers" | "places" | "reading" | "search" | "where" | "help";

/** What can be loaded once more when it did not come: sources of the map, their geometry to measure on, full texts. */
export type Loadable = "base" | "features" | "detail" | "scales" | "geometry" | "texts";

/** What a notice offers: to load that once more, or to begin anew with the newest version of the page. */
export type Offer = Loadable | "reload";

export interface Notice {
  readonly id: number;
  readonly text: Message;
  readonly offer: Offer | null;
}

export interface State {
  readonly view: View;
  readonly target: Target | null;
  readonly projection: Projection;
  readonly hidden: ReadonlySet<LayerId>;
  /** Rows of the legend: of the layers that are shown, these kinds are not. */
  readonly hiddenKinds: ReadonlySet<RowId>;
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
  /** Layers that the reader opened from files, in the order in which they came. In no link, and gone with the page. */
  readonly own: readonly OwnLayer[];
  /** The feature that the pointer or the focus is on, in list or reader. */
  readonly hovered: FeatureId | null;
  /** Presses on the map set points of a route. */
  readonly measuring: boolean;
  readonly along: Along | null;
  readonly routes: RoutesState;
  readonly preferences: Preferences;
  readonly tour: TourPlace | null;
  /** The checked figure that is drawn. */
  readonly claim: string | null;
  /** The scale at which the shared border is drawn beside itself. */
  readonly borderScale: string | null;
  /** The panel that the latest choice asks for; a new object for every wish, so that the same wish can be uttered twice. */
  readonly asks: { readonly panel: "Layers" | "Places" | "Reader" | "Measure" | "Figures" } | null;
  /** Where the focus shall go; a new object for every wish. */
  readonly wants: { readonly part: Part } | null;
  readonly notices: readonly Notice[];
  /** How often the reader asked for each to be loaded once more. */
  readonly tries: Readonly<Partial<Record<Loadable, number>>>;
  /** Only the map, inside another page. */
  readonly embedded: boolean;
  /** The way in is shown: on a first visit, until the reader has found one. */
  readonly welcome: boolean;
}

/** Before anything is known of the atlas; the map's frame decides the zoom. */
export const initialState: State = {
  view: { zoom: 2, lat: 0, lng: 0, bearing: 0, pitch: 0 },
  target: null,
  projection: "globe",
  hidden: new Set(),
  hiddenKinds: new Set(),
  selection: null,
  article: null,
  passage: null,
  readFor: null,
  inView: null,
  followText: true,
  onlyArticle: null,
  years: null,
  own: [],
  hovered: null,
  measuring: false,
  along: null,
  routes: NO_ROUTES,
  preferences: {
    theme: "system",
    language: "en",
    labels: "same",
    base: "embedded",
    shortcuts: true,
    layout: DEFAULT_LAYOUT,
    welcomed: false,
    unit: "km",
    speed: { value: 14, unit: "kn" },
    snapping: true,
  },
  tour: null,
  claim: null,
  borderScale: null,
  asks: null,
  wants: null,
  notices: [],
  tries: {},
  embedded: false,
  welcome: false,
};

/** The whole story in sight. */
export function stateAtStart({ openingView }: Pick<Atlas, "openingView">): State {
  const [lng, lat] = openingView.centre;
  return { ...initialState, view: { ...initialState.view, lng, lat }, target: { cap: openingView } };
}
