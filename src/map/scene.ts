/** What the map shows now: a projection of Atlas and state. Pure. */
import type { FeatureCollection } from "geojson";
import type { Atlas } from "../core/atlas.ts";
import { citedFeatures } from "../core/filter.ts";
import type { LengthUnit } from "../core/format.ts";
import type { Language } from "../core/language.ts";
import type { RowId } from "../core/legend-row.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import { findOwn } from "../core/own/own-layer.ts";
import type { Projection, State, Target } from "../state/state.ts";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };

/** How what readers add is drawn (scene-additions.ts, which only comes when there is some). */
export interface SceneAdditions {
  readonly drawnRoutes: (atlas: Atlas, state: State) => FeatureCollection;
  readonly drawnFigure: (
    atlas: Atlas,
    claim: State["claim"],
    unit: LengthUnit,
    language: Language,
  ) => FeatureCollection;
  readonly drawnOwn: (layers: State["own"]) => FeatureCollection;
}

export interface Scene {
  readonly projection: Projection;
  readonly target: Target | null;
  readonly hidden: readonly LayerId[];
  /** Rows of the legend. */
  readonly hiddenKinds: readonly RowId[];
  /** When not null, only these are shown. */
  readonly only: readonly FeatureId[] | null;
  /** The language in which the map speaks to the reader. */
  readonly language: Language;
  /** The language of the names. */
  readonly labels: Language;
  /** Chosen by the reader, else by the tour. */
  readonly selected: FeatureId | null;
  /** Features to point out without choosing them: hovered, or cited by the passage being read. */
  readonly lit: ReadonlySet<FeatureId>;
  /** Whether an area is among those, which may be an outline of the base map. */
  readonly outlined: boolean;
  readonly popupAt: LngLat | null;
  /** Measured routes, their vertices and lengths. */
  readonly routes: FeatureCollection;
  /** What a checked figure measured. */
  readonly figure: FeatureCollection;
  /** What the reader opened. */
  readonly own: FeatureCollection;
  /** The scale at which the shared border is drawn beside itself. */
  readonly borderScale: string | null;
  /** Presses set points; vertices can be dragged. */
  readonly measuring: boolean;
  /** Single keys do something while the map has the focus. */
  readonly shortcuts: boolean;
}

/** What is chosen, and what is pointed out. */
export function marksOf(atlas: Atlas, state: State): Pick<Scene, "selected" | "lit"> {
  const read = (state.followText ? state.inView : null) ?? state.passage;
  const cited = read ? (atlas.citationsOfPassage.get(read) ?? []) : [];
  const lit = new Set(cited.map((citation) => citation.feature));
  if (state.hovered) lit.add(state.hovered);
  for (const id of stepOf(atlas, state.tour)?.others ?? []) lit.add(id);
  for (const id of atlas.claimById.get(state.claim ?? "")?.features ?? []) lit.add(id);
  return { selected: state.selection?.feature ?? stepOf(atlas, state.tour)?.feature ?? null, lit };
}

/** `additions`: null until there are some. */
export function sceneOf(atlas: Atlas, state: State, additions: SceneAdditions | null): Scene {
  const selected = state.selection?.feature ?? null;
  const marks = marksOf(atlas, state);
  const isArea = (id: FeatureId | null) => (atlas.featureById.get(id ?? "")?.areaSquareMetres ?? null) !== null;
  return {
    projection: state.projection,
    target: state.target,
    hidden: [...state.hidden],
    hiddenKinds: [...state.hiddenKinds],
    only: onlyOf(atlas, state),
    language: state.preferences.language,
    labels: labelsOf(state),
    ...marks,
    outlined: isArea(marks.selected) || [...marks.lit].some(isArea),
    popupAt:
      state.selection?.at ?? (atlas.featureById.get(selected ?? "") ?? findOwn(state.own, selected))?.anchor ?? null,
    own: additions?.drawnOwn(state.own) ?? NONE,
    routes: additions?.drawnRoutes(atlas, state) ?? NONE,
    figure: additions?.drawnFigure(atlas, state.claim, state.preferences.unit, state.preferences.language) ?? NONE,
    borderScale: state.borderScale,
    measuring: state.measuring || state.along !== null,
    // Inside another page keys are that page's.
    shortcuts: state.preferences.shortcuts && !state.embedded,
  };
}

const stepOf = (atlas: Atlas, tour: State["tour"]) => tour && atlas.tourById.get(tour.id)?.steps[tour.step];

/** The language of the names on the map. */
export const labelsOf = ({ preferences: { labels, language } }: State): Language =>
  labels === "same" ? language : labels;

const lists = new WeakMap<ReadonlySet<FeatureId>, readonly FeatureId[]>();

/** The same for the same filter: it is asked for with every change of the state. */
function onlyOf(atlas: Atlas, state: State): readonly FeatureId[] | null {
  const shown = citedFeatures(atlas, state);
  if (!shown) return null;
  const list = lists.get(shown) ?? [...shown];
  lists.set(shown, list);
  return list;
}
