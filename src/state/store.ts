import type { Atlas } from "../core/atlas.ts";
import type { Action, Dispatch } from "./action.ts";
import { reduce } from "./reduce.ts";
import type { State } from "./state.ts";

export interface Store {
  readonly get: () => State;
  readonly dispatch: Dispatch;
  /** Calls back after every change; the result unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(atlas: Atlas, initial: State): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action: Action) {
      const next = reduce(atlas, state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
