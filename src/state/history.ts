/** The only file that touches `location`: the fragment follows the state, and Back brings a state back. */
import type { Atlas } from "../core/atlas.ts";
import type { Store } from "./store.ts";
import { decodeLink, encodeLink, linkedOf } from "./url.ts";

/** Whether this page stands inside another: `?embed` in the address. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has("embed");

/** Whether the address holds a state, or only says where the page is. */
export const hasLink = (): boolean => location.hash.length > 1;

/** Reads the link into the store, then keeps both in step. The result stops that. */
export function connectHistory(store: Store, atlas: Atlas): () => void {
  const open = () => {
    store.dispatch({ type: "linkOpened", ...decodeLink(location.hash, atlas) });
  };
  if (hasLink()) open();
  let last = linkedOf(store.get());
  const write = () => {
    const next = linkedOf(store.get());
    const fragment = encodeLink(next);
    // A step that Back should undo is a choice of the reader's, not a movement of the camera.
    const isStep = next.feature !== last.feature || next.passage !== last.passage || next.tour !== last.tour;
    // Also when the address says it already: what Back brings may move the camera at once, and that is no step.
    last = next;
    if (fragment !== location.hash) history[isStep ? "pushState" : "replaceState"](null, "", fragment);
  };
  addEventListener("popstate", open);
  const unsubscribe = store.subscribe(write);
  return () => {
    removeEventListener("popstate", open);
    unsubscribe();
  };
}
