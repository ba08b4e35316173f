/** Measured routes: what the reader draws, with undo and redo of everything. Pure. */
import type { Message } from "../core/language.ts";
import { type LngLat, unwrapLng } from "../core/lnglat.ts";
import { ROUTES } from "../core/messages/link.ts";
import type { PathMode, Route } from "../core/route.ts";

/** What is measured at one moment. */
export interface RouteSet {
  readonly routes: readonly Route[];
  /** The route that presses on the map extend; null: the next press begins one. */
  readonly active: number | null;
}

export interface RoutesState extends RouteSet {
  readonly past: readonly RouteSet[];
  readonly future: readonly RouteSet[];
  /** The drag that made the latest change: its further steps are no steps of their own to undo. */
  readonly grip: number | null;
}

export type NewRoute = Pick<Route, "name" | "closed" | "vertices"> & Partial<Pick<Route, "mode" | "accuracyMetres">>;

export type RoutesAction =
  | { readonly type: "vertexAdded"; readonly at: LngLat }
  /** `grip`: one number for a whole drag, null for a single change. */
  | { readonly type: "vertexMoved"; readonly index: number; readonly at: LngLat; readonly grip: number | null }
  | { readonly type: "vertexInserted"; readonly index: number; readonly at: LngLat; readonly grip: number | null }
  | { readonly type: "vertexRemoved"; readonly index: number }
  | { readonly type: "routesAdded"; readonly routes: readonly NewRoute[] }
  | { readonly type: "routeChosen"; readonly id: number | null }
  | { readonly type: "routeRenamed"; readonly id: number; readonly name: string | null }
  | { readonly type: "routeClosed"; readonly id: number; readonly closed: boolean }
  | { readonly type: "routeModeSet"; readonly id: number; readonly mode: PathMode }
  | { readonly type: "routeReversed"; readonly id: number }
  | { readonly type: "routeRemoved"; readonly id: number }
  | { readonly type: "routesCleared" }
  /** What a link or Back brings. */
  | { readonly type: "routesOpened"; readonly routes: readonly Route[] }
  | { readonly type: "undone" }
  | { readonly type: "redone" };

export const NO_ROUTES: RoutesState = { routes: [], active: null, past: [], future: [], grip: null };

/** Told apart on the map by colour and dash. */
export const MAX_ROUTES = 12;
/** What can be measured and dragged without delay. */
export const MAX_VERTICES = 10_000;
const MAX_UNDO = 200;
const FULL = ROUTES.full(MAX_VERTICES);

/** The next state, or a sentence for the reader that says why not. */
export function reduceRoutes(state: RoutesState, action: RoutesAction): RoutesState | Message {
  switch (action.type) {
    case "vertexAdded": {
      const active = activeOf(state);
      if (!active) return withNew(state, [{ name: null, closed: false, vertices: [action.at] }]);
      if (active.vertices.length >= MAX_VERTICES) return FULL;
      return withVertices(state, active, inserted(active.vertices, active.vertices.length, action.at));
    }
    case "vertexInserted": {
      const active = activeOf(state);
      if (!active) return state;
      if (active.vertices.length >= MAX_VERTICES) return FULL;
      return withVertices(state, active, inserted(active.vertices, action.index, action.at), action.grip);
    }
    case "vertexMoved": {
      const active = activeOf(state);
      if (!active?.vertices[action.index]) return state;
      const near = active.vertices[action.index === 0 ? 1 : action.index - 1];
      const vertex = nearTo(near, action.at);
      if (isAt(active.vertices[action.index], vertex)) return state;
      return withVertices(state, active, active.vertices.with(action.index, vertex), action.grip);
    }
    case "vertexRemoved": {
      const active = activeOf(state);
      if (!active?.vertices[action.index]) return state;
      const vertices = active.vertices.toSpliced(action.index, 1);
      if (vertices.length === 0) return reduceRoutes(state, { type: "routeRemoved", id: active.id });
      return withVertices(state, active, vertices);
    }
    case "routesAdded":
      return withNew(state, action.routes);
    case "routeChosen":
      if (action.id === state.active || (action.id !== null && !hasRoute(state, action.id))) return state;
      return { ...state, active: action.id, grip: null };
    case "routeRenamed":
      return withRoute(state, action.id, { name: action.name });
    case "routeClosed":
      return withRoute(state, action.id, { closed: action.closed });
    case "routeModeSet":
      return withRoute(state, action.id, { mode: action.mode });
    case "routeReversed": {
      const route = state.routes.find(({ id }) => id === action.id);
      return route ? withRoute(state, action.id, { vertices: route.vertices.toReversed() }) : state;
    }
    case "routeRemoved": {
      if (!hasRoute(state, action.id)) return state;
      const routes = state.routes.filter(({ id }) => id !== action.id);
      return stepped(state, { routes, active: state.active === action.id ? null : state.active });
    }
    case "routesCleared":
      return state.routes.length === 0 ? state : stepped(state, { routes: [], active: null });
    case "routesOpened": {
      const routes = action.routes.map((route) => ({ ...route, vertices: nearInNumber(route.vertices) }));
      if (isSame(state.routes, routes)) return state;
      const opened = { routes, active: routes.at(-1)?.id ?? null };
      // Going back in the page's history must lose nothing that undo could bring back.
      const isFirst = state.routes.length === 0 && state.past.length === 0;
      return isFirst ? { ...NO_ROUTES, ...opened } : stepped(state, opened);
    }
    case "undone": {
      const before = state.past.at(-1);
      if (!before) return state;
      return { ...before, past: state.past.slice(0, -1), future: [setOf(state), ...state.future], grip: null };
    }
    case "redone": {
      const [after, ...future] = state.future;
      return after ? { ...after, past: [...state.past, setOf(state)], future, grip: null } : state;
    }
  }
}

export const activeOf = ({ routes, active }: RouteSet) => routes.find(({ id }) => id === active) ?? null;
const hasRoute = ({ routes }: RouteSet, id: number) => routes.some((route) => route.id === id);
const setOf = ({ routes, active }: RouteSet): RouteSet => ({ routes, active });

/** Whether two sets differ by no more than what a link rounds away. */
function isSame(a: readonly Route[], b: readonly Route[]): boolean {
  return (
    a.length === b.length &&
    a.every((route, i) => {
      const other = b[i];
      const isNear = ([lng, lat]: LngLat, at: LngLat | undefined) =>
        at !== undefined && Math.abs(lng - at[0]) < 1e-5 && Math.abs(lat - at[1]) < 1e-5;
      return (
        route.name === other?.name &&
        route.mode === other.mode &&
        route.closed === other.closed &&
        route.accuracyMetres === other.accuracyMetres &&
        route.vertices.length === other.vertices.length &&
        route.vertices.every((at, j) => isNear(at, other.vertices[j]))
      );
    })
  );
}

/** Near its neighbour in number too, so that the link and the drawn line go the short way over ±180°. */
function nearTo(neighbour: LngLat | undefined, at: LngLat): LngLat {
  return neighbour ? [unwrapLng(at[0], neighbour[0]), at[1]] : at;
}

/** All near the one before in number; the very object where it is already. */
function nearInNumber(vertices: readonly LngLat[]): readonly LngLat[] {
  let before: LngLat | undefined;
  return vertices.map((at) => {
    const near = nearTo(before, at);
    before = near[0] === at[0] ? at : near;
    return before;
  });
}

/** A second press on the same place adds nothing. */
function inserted(vertices: readonly LngLat[], index: number, at: LngLat): readonly LngLat[] {
  const before = vertices[index - 1];
  const vertex = nearTo(before ?? vertices[index], at);
  return isAt(before, vertex) ? vertices : vertices.toSpliced(index, 0, vertex);
}

const isAt = (vertex: LngLat | undefined, at: LngLat) => vertex?.[0] === at[0] && vertex[1] === at[1];

function withVertices(
  state: RoutesState,
  { id, vertices: before }: Route,
  vertices: readonly LngLat[],
  grip: number | null = null,
): RoutesState {
  return withRoute(state, id, { vertices: vertices === before ? before : nearInNumber(vertices) }, grip);
}

function withRoute(state: RoutesState, id: number, change: Partial<Route>, grip: number | null = null): RoutesState {
  const before = state.routes.find((route) => route.id === id);
  const isChange = Object.entries(change).some(([key, value]) => before?.[key as keyof Route] !== value);
  if (!before || !isChange) return state;
  const routes = state.routes.map((route) => (route === before ? { ...route, ...change } : route));
  // Further steps of one drag replace its first.
  if (grip !== null && grip === state.grip) return { ...state, routes };
  return { ...stepped(state, { routes, active: id }), grip };
}

function withNew(state: RoutesState, added: readonly NewRoute[]): RoutesState | Message {
  if (state.routes.length + added.length > MAX_ROUTES) return ROUTES.tooMany(MAX_ROUTES);
  if (added.some(({ vertices }) => vertices.length > MAX_VERTICES)) return ROUTES.tooLong(MAX_VERTICES);
  let routes = state.routes;
  for (const { name, closed, vertices, mode = "geodesic", accuracyMetres = null } of added)
    routes = [...routes, { id: freeId(routes), name, closed, mode, accuracyMetres, vertices: nearInNumber(vertices) }];
  return stepped(state, { routes, active: routes.at(-1)?.id ?? null });
}

/** The lowest that is free, so that colours come back into use. */
function freeId(routes: readonly Route[]): number {
  let id = 1;
  while (routes.some((route) => route.id === id)) id++;
  return id;
}

function stepped(state: RoutesState, next: RouteSet): RoutesState {
  return { ...next, past: [...state.past, setOf(state)].slice(-MAX_UNDO), future: [], grip: null };
}
