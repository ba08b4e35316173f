/** What the reader has taken off map and list, by layer and by row of the legend, and how it comes back. Pure. */
import type { Atlas } from "../core/atlas.ts";
import { citedFeatures, shownFeatures } from "../core/filter.ts";
import { layerOfRow, type RowId, rowOf } from "../core/legend-row.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import { isOwn, ownLayerOf } from "../core/own/own-layer.ts";
import type { State } from "./state.ts";

export type Hiding = Pick<State, "hidden" | "hiddenKinds">;

export type HidingAction =
  | { readonly type: "layerToggled"; readonly layer: LayerId }
  | { readonly type: "layersShown"; readonly layers: "all" | "none" | LayerId }
  | { readonly type: "kindToggled"; readonly row: RowId };

export function reduceHiding(atlas: Atlas, state: State, action: HidingAction): State {
  switch (action.type) {
    case "layerToggled": {
      const hidden = toggled(state.hidden, action.layer);
      const features = atlas.featuresOfLayer.get(action.layer) ?? [];
      // A layer that comes back without a single kind would look broken.
      const isEmpty = !hidden.has(action.layer) && features.every((feature) => state.hiddenKinds.has(rowOf(feature)));
      const hiddenKinds = isEmpty ? kindsBeside(state.hiddenKinds, action.layer) : state.hiddenKinds;
      return withHiding(atlas, state, { hidden, hiddenKinds });
    }
    case "layersShown":
      return withHiding(atlas, state, layersShown(atlas, state, action.layers));
    case "kindToggled":
      return withHiding(atlas, state, { ...hidingOf(state), hiddenKinds: toggled(state.hiddenKinds, action.row) });
  }
}

const hidingOf = ({ hidden, hiddenKinds }: Hiding): Hiding => ({ hidden, hiddenKinds });

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** All means every kind too; a layer alone is shown whole. */
function layersShown(atlas: Atlas, { hiddenKinds, own }: State, shown: "all" | "none" | LayerId): Hiding {
  if (shown === "all") return { hidden: new Set(), hiddenKinds: new Set() };
  const hidden = new Set([...atlas.layers, ...own].map((layer) => layer.id).filter((id) => id !== shown));
  return { hidden, hiddenKinds: kindsBeside(hiddenKinds, shown) };
}

const kindsBeside = (kinds: ReadonlySet<RowId>, layer: LayerId) =>
  new Set([...kinds].filter((row) => layerOfRow(row) !== layer));

/** What is chosen is never invisible: its layer and its kind are shown. */
export function revealing(atlas: Atlas, { hidden, hiddenKinds }: Hiding, ids: readonly FeatureId[]): Hiding {
  const features = ids.flatMap((id) => atlas.featureById.get(id) ?? []);
  const layers = new Set([...features.map(({ layer }) => layer), ...ids.filter(isOwn).map(ownLayerOf)]);
  const rows = new Set(features.map(rowOf));
  return {
    hidden: new Set([...hidden].filter((layer) => !layers.has(layer))),
    hiddenKinds: new Set([...hiddenKinds].filter((row) => !rows.has(row))),
  };
}

/** A selection that the filter hides is closed, as with a hidden layer. */
export function withFilter(atlas: Atlas, state: State): State {
  const shown = shownFeatures(atlas, state);
  const chosen = state.selection?.feature;
  return !shown || !chosen || isOwn(chosen) || shown.has(chosen) ? state : { ...state, selection: null };
}

export function withSelection(atlas: Atlas, state: State, feature: FeatureId): State {
  const isFiltered = !isOwn(feature) && citedFeatures(atlas, state)?.has(feature) === false;
  const filter = isFiltered ? { onlyArticle: null, years: null } : {};
  const selection = { feature, at: null, here: [feature] };
  return { ...state, ...filter, ...revealing(atlas, state, [feature]), selection };
}

function withHiding(atlas: Atlas, state: State, hiding: Hiding): State {
  const next = { ...state, ...hiding };
  const { selection } = state;
  const isShown = (id: FeatureId) => {
    if (isOwn(id)) return !hiding.hidden.has(ownLayerOf(id));
    const feature = atlas.featureById.get(id);
    return feature !== undefined && !hiding.hidden.has(feature.layer) && !hiding.hiddenKinds.has(rowOf(feature));
  };
  if (!selection || !isShown(selection.feature)) return { ...next, selection: null };
  return { ...next, selection: { ...selection, here: selection.here.filter(isShown) } };
}
