/** What the map shows now: a projection of Atlas and state. Pure. */
import type { FeatureCollection } from "geojson";
import type { Atlas } from "../core/atlas.ts";
import { citedFeatures } from "../core/filter.ts";
import type { Language } from "../core/language.ts";
import type { RowId } from "../core/legend-row.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import type { Projection, State, Target } from "../state/state.ts";
import { drawnFigure, drawnRoutes } from "./scene-routes.ts";

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
  readonly popupAt: LngLat | null;
  /** Measured routes, their vertices and lengths. */
  readonly routes: FeatureCollection;
  /** What a checked figure measured. */
  readonly figure: FeatureCollection;
  /** The scale at which the shared border is drawn beside itself. */
  readonly borderScale: string | null;
  /** Presses set points; vertices can be dragged. */
  readonly measuring: boolean;
  /** Single keys do something while the map has the focus. */
  readonly shortcuts: boolean;
}

export function sceneOf(atlas: Atlas, state: State): Scene {
  const selected = state.selection?.feature ?? null;
  const read = (state.followText ? state.inView : null) ?? state.passage;
  const cited = read ? (atlas.citationsOfPassage.get(read) ?? []) : [];
  const lit = new Set(cited.map((citation) => citation.feature));
  if (state.hovered) lit.add(state.hovered);
  for (const id of stepOf(atlas, state.tour)?.others ?? []) lit.add(id);
  for (const id of atlas.claimById.get(state.claim ?? "")?.features ?? []) lit.add(id);
  return {
    projection: state.projection,
    target: state.target,
    hidden: [...state.hidden],
    hiddenKinds: [...state.hiddenKinds],
    only: onlyOf(atlas, state),
    language: state.preferences.language,
    labels: labelsOf(state),
    selected: selected ?? stepOf(atlas, state.tour)?.feature ?? null,
    lit,
    popupAt: state.selection?.at ?? atlas.featureById.get(selected ?? "")?.anchor ?? null,
    routes: drawnRoutes(atlas, state),
    figure: drawnFigure(atlas, state.claim, state.preferences.unit, state.preferences.language),
    borderScale: state.borderScale,
    measuring: state.measuring || state.along !== null,
    // Inside another page keys are that page's.
    shortcuts: state.preferences.shortcuts && !state.embedded,
  };
}

const stepOf = (atlas: Atlas, tour: State["tour"]) => tour && atlas.tourById.get(tour.id)?.steps[tour.step];

const labelsOf = ({ preferences: { labels, language } }: State): Language => (labels === "same" ? language : labels);

function onlyOf(atlas: Atlas, state: State): readonly FeatureId[] | null {
  const shown = citedFeatures(atlas, state);
  return shown && [...shown];
}
