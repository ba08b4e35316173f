/** The only file that touches `location`: the fragment follows the state, and Back brings a state back. */
import type { Atlas } from "../core/atlas.ts";
import type { Store } from "./store.ts";
import { decodeLink, encodeLink, linkedOf } from "./url.ts";

/** Reads the link into the store, then keeps both in step. The result stops that. */
export function connectHistory(store: Store, atlas: Atlas): () => void {
  const open = () => {
    store.dispatch({ type: "linkOpened", ...decodeLink(location.hash, atlas) });
  };
  if (location.hash.length > 1) open();
  let last = linkedOf(store.get());
  const write = () => {
    const next = linkedOf(store.get());
    const fragment = encodeLink(next);
    if (fragment === location.hash) return;
    // A step that Back should undo is a choice of the reader's, not a movement of the camera.
    const isStep = next.feature !== last.feature || next.passage !== last.passage || next.tour !== last.tour;
    history[isStep ? "pushState" : "replaceState"](null, "", fragment);
    last = next;
  };
  const back = () => {
    open();
    last = linkedOf(store.get());
  };
  addEventListener("popstate", back);
  const unsubscribe = store.subscribe(write);
  return () => {
    removeEventListener("popstate", back);
    unsubscribe();
  };
}
