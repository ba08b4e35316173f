/** The only file that touches `location`: the fragment follows the state, and Back brings a state back. */
import type { Atlas } from "../core/atlas.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { Route } from "../core/route.ts";
import { decodeRoutes, fitInLink, textOfRoutes } from "./routes-text.ts";
import type { Store } from "./store.ts";
import { decodeLink, encodeLink, linkedOf } from "./url.ts";

/** Whether this page stands inside another: `?embed` in the address. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has("embed");

/** Whether the address holds a state, or only says where the page is. */
export const hasLink = (): boolean => location.hash.length > 1;

/** Whether the address asks for nothing but a view with this position in its middle, or for nothing at all. */
export function asksOnlyFor([lng, lat]: LngLat): boolean {
  const [, y, x] = /^#map=[-.\d]+\/([-.\d]+)\/([-.\d]+)$/.exec(location.hash) ?? [];
  const isNear = (text: string | undefined, degrees: number) => Math.abs(Number(text) - degrees) < 0.001;
  return !hasLink() || (isNear(x, lng) && isNear(y, lat));
}

/** Begins anew at the same address, which holds what the reader has chosen and measured. */
export const reload = (): void => location.reload();

/** What an entry of the history has beside its address: routes that are too long for it. */
interface Entry {
  readonly routes: string;
}

let latest: { readonly of: readonly Route[]; readonly entry: Entry | null } = { of: [], entry: null };

/** The same for the same routes: the camera moves more often than they change. */
function entryOf(routes: readonly Route[]): Entry | null {
  if (routes !== latest.of) latest = { of: routes, entry: fitInLink(routes) ? null : { routes: textOfRoutes(routes) } };
  return latest.entry;
}

/** The routes of an entry; what another version may have left there is none. */
function routesIn(entry: unknown): readonly Route[] {
  const { routes } = Object(entry) as Partial<Entry>;
  return (typeof routes === "string" && decodeRoutes(routes)) || [];
}

/** Safari refuses more than a hundred changes of the address in half a minute. */
const LATER_MS = 5000;

/** Reads the link into the store, then keeps both in step. The result stops that. */
export function connectHistory(store: Store, atlas: Atlas): () => void {
  const open = () => {
    const { linked, ...rest } = decodeLink(location.hash, atlas);
    const routes = linked.routes.length > 0 ? linked.routes : routesIn(history.state);
    store.dispatch({ type: "linkOpened", ...rest, linked: { ...linked, routes } });
  };
  if (hasLink()) open();
  let last = linkedOf(store.get());
  let later: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const next = linkedOf(store.get());
    const fragment = encodeLink(next);
    // A step that Back should undo is a choice of the reader's, not a movement of the camera.
    const isStep = next.feature !== last.feature || next.passage !== last.passage || next.tour !== last.tour;
    const entry = entryOf(next.routes);
    try {
      const isOther = fragment !== location.hash || (entry?.routes ?? null) !== (history.state?.routes ?? null);
      if (isOther) history[isStep ? "pushState" : "replaceState"](entry, "", fragment);
      // Also when the address says it already: what Back brings may move the camera at once, and that is no step.
      last = next;
    } catch {
      clearTimeout(later);
      later = setTimeout(write, LATER_MS);
    }
  };
  addEventListener("popstate", open);
  const unsubscribe = store.subscribe(write);
  return () => {
    removeEventListener("popstate", open);
    clearTimeout(later);
    unsubscribe();
  };
}
