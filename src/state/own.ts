/** Layers that the reader opened from files: there as long as the page. Pure. */

import type { LayerId } from "../core/model.ts";
import { isOwn, OWN_SLOTS, type OwnLayer, ownLayerOf } from "../core/own/own-layer.ts";
import type { State } from "./state.ts";

export type OwnAction =
  | { readonly type: "ownAdded"; readonly layer: OwnLayer }
  | { readonly type: "ownRenamed"; readonly layer: LayerId; readonly name: string }
  /** `slot`: which of the looks, from 0. */
  | { readonly type: "ownLookSet"; readonly layer: LayerId; readonly slot: number }
  | { readonly type: "ownRemoved"; readonly layer: LayerId };

export function reduceOwn(state: State, action: OwnAction): State {
  switch (action.type) {
    case "ownAdded":
      return { ...state, own: [...state.own, action.layer], target: { cap: action.layer.cap } };
    case "ownRenamed":
      return withLayer(state, action.layer, { name: action.name });
    case "ownLookSet":
      return withLayer(state, action.layer, { slot: action.slot });
    case "ownRemoved": {
      const isGone = (id: string | null | undefined) => id != null && isOwn(id) && ownLayerOf(id) === action.layer;
      const here = state.selection?.here.filter((id) => !isGone(id)) ?? [];
      const selection = isGone(state.selection?.feature) ? null : state.selection && { ...state.selection, here };
      return {
        ...state,
        own: state.own.filter(({ id }) => id !== action.layer),
        hidden: new Set([...state.hidden].filter((id) => id !== action.layer)),
        selection,
        hovered: isGone(state.hovered) ? null : state.hovered,
        along: isGone(state.along?.feature) ? null : state.along,
      };
    }
  }
}

function withLayer(state: State, id: LayerId, change: Partial<OwnLayer>): State {
  return { ...state, own: state.own.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)) };
}

/** The lowest look that the fewest layers have. */
export function freeSlot(own: readonly OwnLayer[]): number {
  const counts = Array.from({ length: OWN_SLOTS }, (_, slot) => own.filter((layer) => layer.slot === slot).length);
  return counts.indexOf(Math.min(...counts));
}

/** A link knows nothing of own layers: those that were hidden stay so. */
export const hiddenWithOwn = (state: State, hidden: ReadonlySet<LayerId>): ReadonlySet<LayerId> =>
  new Set([...hidden, ...[...state.hidden].filter(isOwn)]);

/** What the reader opened is in no link: nobody else has it. */
export function withoutOwn<T extends Pick<State, "hidden" | "selection">>(state: T): T {
  const { hidden, selection } = state;
  const isChosen = selection !== null && isOwn(selection.feature);
  if (!isChosen && ![...hidden].some(isOwn)) return state;
  return { ...state, hidden: new Set([...hidden].filter((id) => !isOwn(id))), selection: isChosen ? null : selection };
}
