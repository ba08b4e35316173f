import { createContext, useContext, useSyncExternalStore } from "react";
import type { Atlas } from "../core/atlas.ts";
import type { Dispatch } from "../state/action.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

export interface AtlasContext {
  readonly atlas: Atlas;
  readonly store: Store;
}

const Context = createContext<AtlasContext | null>(null);
export const AtlasProvider = Context.Provider;

function useAtlasContext(): AtlasContext {
  const context = useContext(Context);
  if (!context) throw new Error("a component of the atlas stands outside AtlasProvider");
  return context;
}

export const useAtlas = (): Atlas => useAtlasContext().atlas;
export const useStore = (): Store => useAtlasContext().store;
export const useDispatch = (): Dispatch => useAtlasContext().store.dispatch;

/** A part of the state; renders again only when that part is another value. */
export function useAtlasState<T>(select: (state: State) => T): T {
  const { store } = useAtlasContext();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
