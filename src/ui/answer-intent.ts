/** What the reader did on the map → what it does to the state. */
import type { Atlas } from "../core/atlas.ts";
import type { LngLat } from "../core/lnglat.ts";
import { PARTS } from "../core/messages/faults.ts";
import { LOADING } from "../core/messages/loading.ts";
import { MAP } from "../core/messages/map.ts";
import { ONLINE_BASE } from "../core/messages/online.ts";
import type { Handle, Intent } from "../map/intent.ts";
import type { Shortcut } from "../map/shortcuts.ts";
import type { Action } from "../state/action.ts";
import { activeOf } from "../state/routes.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { loadPart } from "./on-demand.tsx";

export async function answerIntent(intent: Intent, atlas: Atlas, store: Store): Promise<void> {
  const { get, dispatch } = store;
  const state = get();
  switch (intent.type) {
    case "pressed":
      if (state.along) return (await measuring(store))?.pressAlong(intent.at, atlas, store);
      if (!state.measuring) return dispatch({ type: "featurePressed", at: intent.at, here: intent.here });
      return dispatch({ type: "vertexAdded", at: await snapped(intent.at, intent.toleranceMetres, atlas, store) });
    case "dragged":
      return drag(intent.handle, await snapped(intent.at, intent.toleranceMetres, atlas, store), intent.grip, store);
    case "handlePressed":
      return pressHandle(intent.handle, intent.at, store);
    case "vertexDropped":
      return dispatch({ type: "vertexRemoved", index: intent.index });
    case "finished":
      return state.measuring ? dispatch({ type: "measureToggled" }) : undefined;
    case "escaped":
      if (state.along) return dispatch({ type: "alongSet", feature: null, from: null });
      return dispatch(state.measuring ? { type: "measureToggled" } : { type: "featureClosed" });
    case "undone":
    case "redone":
      return dispatch({ type: intent.type });
    case "moved":
      return dispatch({ type: "cameraMoved", view: intent.view });
    case "hovered":
      return dispatch({ type: "featureHovered", feature: intent.feature });
    case "keyed":
      return dispatch(actionOf(intent.shortcut, state));
    case "onlineFailed":
      if (intent.isOff) dispatch({ type: "preferencesSet", preferences: { base: "embedded" } });
      return dispatch({
        type: "noticed",
        text: intent.isOff ? LOADING.and(intent.text, ONLINE_BASE.stays) : intent.text,
      });
    case "failed":
      return dispatch({ type: "noticed", text: MAP.failed(intent.message) });
  }
}

const measuring = ({ dispatch }: Store) => loadPart(PARTS.measuring, () => import("./answer-measuring.ts"), dispatch);

/** Where nothing snaps, because the reader does not wish it or the program for it did not come, a press stays where it was. */
async function snapped(at: LngLat, toleranceMetres: number, atlas: Atlas, store: Store): Promise<LngLat> {
  if (!store.get().preferences.snapping) return at;
  return (await measuring(store))?.snapped(at, toleranceMetres, atlas, store) ?? at;
}

/** What a single key does while the map has the focus. */
function actionOf(shortcut: Exclude<Shortcut, "north">, { projection }: State): Action {
  switch (shortcut) {
    case "measure":
      return { type: "measureToggled" };
    case "projection":
      return { type: "projectionSet", projection: projection === "globe" ? "mercator" : "globe" };
    case "home":
      return { type: "openingViewAsked" };
    case "next":
      return { type: "featureStepped", by: 1 };
    case "previous":
      return { type: "featureStepped", by: -1 };
    default:
      return { type: "partAsked", part: shortcut };
  }
}

/** The middle of a leg becomes a vertex with the first step of its drag, which the further steps move. */
function drag({ what, index }: Handle, at: LngLat, grip: number, { get, dispatch }: Store): void {
  const isFirst = get().routes.grip !== grip;
  dispatch({ type: what === "middle" && isFirst ? "vertexInserted" : "vertexMoved", index, at, grip });
}

/** The first vertex closes the route; the middle of a leg becomes a vertex; the others stay as they are. */
function pressHandle({ what, index }: Handle, at: LngLat, { get, dispatch }: Store): void {
  const active = activeOf(get().routes);
  if (!active) return;
  if (what === "middle") dispatch({ type: "vertexInserted", index, at, grip: null });
  else if (index === 0 && active.vertices.length > 2 && !active.closed)
    dispatch({ type: "routeClosed", id: active.id, closed: true });
}
