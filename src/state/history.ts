/** The only file that touches `location`: the fragment follows the state, and Back brings a state back. */
import type { Atlas } from "../core/atlas.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { Route } from "../core/route.ts";
import { decodeRoutes, fitInLink, textOfRoutes } from "./routes-text.ts";
import type { Store } from "./store.ts";
import { decodeLink, encodeLink, type Linked, linkedOf } from "./url.ts";

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

/** Reads the link into the store, then keeps both in step: the address follows in a task of its own. The result stops that. */
export function connectHistory(store: Store, atlas: Atlas): () => void {
  if (hasLink()) openLink(store, atlas);
  /** As the address has it, and as it is to have it. */
  let last = linkedOf(store.get());
  let due: Linked | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    later = undefined;
    if (!due) return;
    const fragment = encodeLink(due);
    const entry = entryOf(due.routes);
    try {
      const isOther = fragment !== location.hash || (entry?.routes ?? null) !== (history.state?.routes ?? null);
      if (isOther) history[isStep(last, due) ? "pushState" : "replaceState"](entry, "", fragment);
      last = due;
      due = null;
    } catch {
      later = setTimeout(write, LATER_MS);
    }
  };
  const follow = () => {
    const next = linkedOf(store.get());
    // An entry for each, however soon one follows the other.
    if (due && isStep(due, next)) {
      clearTimeout(later);
      write();
    }
    due = next;
    // Later: to change the address takes longer than to show what was chosen.
    later ??= setTimeout(write);
  };
  const onPopState = () => {
    // Whoever goes back does not want what was still to come.
    due = null;
    openLink(store, atlas);
    // What Back brings may move the camera at once, and that is no step.
    last = linkedOf(store.get());
  };
  addEventListener("popstate", onPopState);
  const unsubscribe = store.subscribe(follow);
  return () => {
    removeEventListener("popstate", onPopState);
    clearTimeout(later);
    unsubscribe();
  };
}

function openLink(store: Store, atlas: Atlas): void {
  const { linked, ...rest } = decodeLink(location.hash, atlas);
  const routes = linked.routes.length > 0 ? linked.routes : routesIn(history.state);
  store.dispatch({ type: "linkOpened", ...rest, linked: { ...linked, routes } });
}

/** A step that Back should undo is a choice of the reader's, not a movement of the camera. */
const isStep = (from: Linked, to: Linked): boolean =>
  to.feature !== from.feature || to.passage !== from.passage || to.tour !== from.tour;
