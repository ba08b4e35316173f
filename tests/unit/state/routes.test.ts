import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../src/core/lnglat.ts";
import type { Route } from "../../../src/core/route.ts";
import {
  activeOf,
  MAX_ROUTES,
  MAX_VERTICES,
  NO_ROUTES,
  type RoutesAction,
  type RoutesState,
  reduceRoutes,
} from "../../../src/state/routes.ts";
import { decodeRoutes, encodeRoutes } from "../../../src/state/routes-text.ts";
import { madeRoute } from "../../support/made-route.ts";

const MURMANSK: LngLat = [33, 69];
const DIKSON: LngLat = [80.5, 73.5];
const TIKSI: LngLat = [129, 71.5];
const PEVEK: LngLat = [170, 70];

const add = (at: LngLat): RoutesAction => ({ type: "vertexAdded", at });
const move = (index: number, at: LngLat, grip: number | null = null): RoutesAction => ({
  type: "vertexMoved",
  index,
  at,
  grip,
});
const insert = (index: number, at: LngLat, grip: number | null = null): RoutesAction => ({
  type: "vertexInserted",
  index,
  at,
  grip,
});
const remove = (index: number): RoutesAction => ({ type: "vertexRemoved", index });
const choose = (id: number | null): RoutesAction => ({ type: "routeChosen", id });
const addRoutes = (...lines: readonly (readonly LngLat[])[]): RoutesAction => ({
  type: "routesAdded",
  routes: lines.map((vertices) => ({ name: null, closed: false, vertices })),
});
const openRoutes = (routes: readonly Route[]): RoutesAction => ({ type: "routesOpened", routes });
const UNDO: RoutesAction = { type: "undone" };
const REDO: RoutesAction = { type: "redone" };
const CLEAR: RoutesAction = { type: "routesCleared" };

/** The state after actions, none of which is refused. */
function stateAfter(start: RoutesState, ...actions: readonly RoutesAction[]): RoutesState {
  return actions.reduce<RoutesState>((state, action) => {
    const next = reduceRoutes(state, action);
    if ("en" in next) throw new Error(next.en);
    return next;
  }, start);
}
/** The state after actions of which any may be refused. */
const stateAfterSome = (start: RoutesState, actions: readonly RoutesAction[]): RoutesState =>
  actions.reduce<RoutesState>((state, action) => {
    const next = reduceRoutes(state, action);
    return "en" in next ? state : next;
  }, start);
const drawn = (...vertices: readonly LngLat[]) => stateAfter(NO_ROUTES, ...vertices.map(add));
const verticesOf = (state: RoutesState) => activeOf(state)?.vertices;
const idsOf = (state: RoutesState) => state.routes.map(({ id }) => id);
const stepsOf = (state: RoutesState) => state.past.length;
/** What undo and redo are about. */
const setOf = ({ routes, active }: RoutesState) => ({ routes, active });

/** As many places as are asked for, no two the same. */
const places = (count: number) => Array.from({ length: count }, (_, i): LngLat => [(i % 1000) / 10, i / 1000]);
const FULL = stateAfter(NO_ROUTES, addRoutes(places(MAX_VERTICES)));
/** Why an action is refused. */
const FULL_ROUTE = { en: expect.stringMatching(/at most 10,000 points/) };
const TOO_MANY = { en: expect.stringMatching(/At most 12 routes/) };
const TWO = stateAfter(NO_ROUTES, addRoutes([MURMANSK, DIKSON], [TIKSI, PEVEK]));

describe("a press on the map", () => {
  it("begins an open geodesic route without a name, which the next presses extend", () => {
    const state = drawn(MURMANSK, DIKSON, TIKSI);
    expect(state.routes).toEqual([madeRoute(1, [MURMANSK, DIKSON, TIKSI])]);
    expect(state.active).toBe(1);
  });

  it("begins another route where none is active", () => {
    const state = stateAfter(drawn(MURMANSK, DIKSON), choose(null), add(TIKSI));
    expect(state.routes).toEqual([madeRoute(1, [MURMANSK, DIKSON]), madeRoute(2, [TIKSI])]);
    expect(state.active).toBe(2);
  });

  it("extends the route that was chosen", () => {
    const state = stateAfter(TWO, choose(1), add([90, 75]));
    expect(state.routes.map(({ vertices }) => vertices.length)).toEqual([3, 2]);
  });

  it.each<[string, LngLat]>([
    ["the same place", DIKSON],
    ["the same place, a turn further round", [DIKSON[0] + 360, DIKSON[1]]],
  ])("adds nothing, and no step to undo, a second time on %s", (_what, at) => {
    const once = drawn(MURMANSK, DIKSON);
    expect(reduceRoutes(once, add(at))).toBe(once);
  });

  it("may come back to an earlier place", () => {
    expect(verticesOf(drawn(MURMANSK, DIKSON, MURMANSK))).toEqual([MURMANSK, DIKSON, MURMANSK]);
  });

  it.each<[string, LngLat, LngLat, LngLat]>([
    ["east", [178, 66], [-170, 66], [190, 66]],
    ["west", [-178, 66], [170, 66], [-190, 66]],
    ["east a second time", [539, 66], [-179, 66], [541, 66]],
  ])("names a place across ±180° so that the drawn way is the short one, going %s", (_way, from, at, named) => {
    expect(verticesOf(drawn(from, at))?.[1]).toEqual(named);
  });

  it("is refused with a sentence where the route is full", () => {
    expect(reduceRoutes(FULL, add(MURMANSK))).toMatchObject(FULL_ROUTE);
  });

  it("is refused with a sentence where it would begin one route too many", () => {
    const many = stateAfter(NO_ROUTES, addRoutes(...places(MAX_ROUTES).map((at) => [at])), choose(null));
    expect(reduceRoutes(many, add(MURMANSK))).toMatchObject(TOO_MANY);
  });
});

describe("a vertex put in between", () => {
  it("comes before the one at its index", () => {
    expect(verticesOf(stateAfter(drawn(MURMANSK, TIKSI), insert(1, DIKSON)))).toEqual([MURMANSK, DIKSON, TIKSI]);
  });

  it("comes last on the leg that closes a route", () => {
    const closed = stateAfter(drawn(MURMANSK, DIKSON, TIKSI), { type: "routeClosed", id: 1, closed: true });
    expect(verticesOf(stateAfter(closed, insert(3, [80, 65])))).toEqual([MURMANSK, DIKSON, TIKSI, [80, 65]]);
  });

  it("comes first near the one it precedes", () => {
    expect(verticesOf(stateAfter(drawn([178, 66], [190, 66]), insert(0, [-184, 60])))?.[0]).toEqual([176, 60]);
  });

  it("goes the short way over ±180°", () => {
    expect(verticesOf(stateAfter(drawn([178, 66], [190, 66]), insert(1, [-175, 66])))?.[1]).toEqual([185, 66]);
  });

  it("adds nothing on the very place of the one before", () => {
    const state = drawn(MURMANSK, DIKSON);
    expect(reduceRoutes(state, insert(1, MURMANSK))).toBe(state);
  });

  it("is refused with a sentence where the route is full", () => {
    expect(reduceRoutes(FULL, insert(1, MURMANSK))).toMatchObject(FULL_ROUTE);
  });

  it("is nothing without an active route", () => {
    const none = stateAfter(TWO, choose(null));
    expect(reduceRoutes(none, insert(1, MURMANSK))).toBe(none);
  });
});

describe("a vertex moved", () => {
  it("lies where it was moved to; the others are the very same objects", () => {
    const before = drawn(MURMANSK, DIKSON, TIKSI);
    const moved = verticesOf(stateAfter(before, move(1, [81, 74])));
    expect(moved).toEqual([MURMANSK, [81, 74], TIKSI]);
    expect([moved?.[0], moved?.[2]].map((at, i) => at === verticesOf(before)?.[2 * i])).toEqual([true, true]);
  });

  it.each([0, 1])("stays near its neighbour in number over ±180°, at %i", (index) => {
    const moved = verticesOf(stateAfter(drawn([178, 66], [190, 66]), move(index, [-175, 60])));
    expect(moved?.[index]).toEqual([185, 60]);
  });

  it("takes what follows along where the short way now is the other one", () => {
    const state = stateAfter(drawn([0, 10], [100, 10], [200, 10]), move(1, [-100, 10]));
    expect(verticesOf(state)).toEqual([
      [0, 10],
      [-100, 10],
      [-160, 10],
    ]);
  });

  it("is nothing where it is already, at an index that is none, or without an active route", () => {
    const state = drawn(MURMANSK, DIKSON);
    const none = stateAfter(TWO, choose(null));
    expect(reduceRoutes(state, move(1, DIKSON))).toBe(state);
    expect(reduceRoutes(state, move(2, TIKSI))).toBe(state);
    expect(reduceRoutes(none, move(0, TIKSI))).toBe(none);
  });
});

describe("a vertex removed", () => {
  it("leaves the others", () => {
    expect(verticesOf(stateAfter(drawn(MURMANSK, DIKSON, TIKSI), remove(1)))).toEqual([MURMANSK, TIKSI]);
  });

  it("takes the route along where it was the last", () => {
    expect(setOf(stateAfter(drawn(MURMANSK), remove(0)))).toEqual({ routes: [], active: null });
  });

  it("leaves neighbours near in number", () => {
    expect(verticesOf(stateAfter(drawn([0, 10], [170, 10], [340, 10]), remove(1)))).toEqual([
      [0, 10],
      [-20, 10],
    ]);
  });

  it("is nothing at an index that is none, or without an active route", () => {
    const state = drawn(MURMANSK);
    const none = stateAfter(TWO, choose(null));
    expect(reduceRoutes(state, remove(1))).toBe(state);
    expect(reduceRoutes(none, remove(0))).toBe(none);
  });
});

describe("a drag", () => {
  const steps = [70, 71, 72, 73].map((lat): LngLat => [81, lat]);
  const start = drawn(MURMANSK, DIKSON, TIKSI);

  it("is one step to undo, however often it moved the vertex", () => {
    const dragged = stateAfter(start, ...steps.map((at) => move(1, at, 7)));
    expect(verticesOf(dragged)?.[1]).toEqual([81, 73]);
    expect(setOf(stateAfter(dragged, UNDO))).toEqual(setOf(start));
    expect(setOf(stateAfter(dragged, UNDO, REDO))).toEqual(setOf(dragged));
  });

  it("of the middle of a leg is one step too, which puts a vertex in and moves it", () => {
    const dragged = stateAfter(start, insert(1, [50, 70], 7), ...steps.map((at) => move(1, at, 7)));
    expect(verticesOf(dragged)).toEqual([MURMANSK, [81, 73], DIKSON, TIKSI]);
    expect(setOf(stateAfter(dragged, UNDO))).toEqual(setOf(start));
  });

  it("is another step for another grip, and for every change without one", () => {
    const grips = [7, 8, null, null];
    const dragged = stateAfter(start, ...steps.map((at, i) => move(1, at, grips[i])));
    expect(stepsOf(dragged) - stepsOf(start)).toBe(4);
  });

  it("that goes on after an undo is a step again, and does not change what is undone to", () => {
    const dragged = stateAfter(start, move(1, [81, 70], 7), UNDO, move(1, [81, 71], 7));
    expect(setOf(stateAfter(dragged, UNDO))).toEqual(setOf(start));
  });

  it("that goes on after another change is a step again", () => {
    const renamed = stateAfter(start, move(1, [81, 70], 7), { type: "routeRenamed", id: 1, name: "North" });
    expect(setOf(stateAfter(renamed, move(1, [81, 71], 7), UNDO))).toEqual(setOf(renamed));
  });

  it("forgets what could be redone", () => {
    const undone = stateAfter(start, add(PEVEK), UNDO);
    expect(stateAfter(undone, move(1, [81, 70], 7)).future).toEqual([]);
  });

  // Its next step would otherwise move the end of the leg, which nobody took hold of.
  it("of a middle has not begun while it is on the vertex before", () => {
    expect(stateAfter(start, insert(1, MURMANSK, 7)).grip).not.toBe(7);
  });
});

describe("several routes", () => {
  it("are added as they are given, the last of them active", () => {
    const state = stateAfter(NO_ROUTES, {
      type: "routesAdded",
      routes: [
        { name: "By Suez", closed: false, vertices: [MURMANSK, DIKSON], mode: "rhumb" },
        { name: null, closed: true, vertices: [MURMANSK, DIKSON, TIKSI], accuracyMetres: 3000 },
      ],
    });
    expect(state.routes).toEqual([
      madeRoute(1, [MURMANSK, DIKSON], { name: "By Suez", mode: "rhumb" }),
      madeRoute(2, [MURMANSK, DIKSON, TIKSI], { closed: true, accuracyMetres: 3000 }),
    ]);
    expect(state.active).toBe(2);
  });

  it("go the short way over ±180° when they are added", () => {
    expect(verticesOf(stateAfter(NO_ROUTES, addRoutes([PEVEK, [-170, 66], [-150, 60]])))).toEqual([
      PEVEK,
      [190, 66],
      [210, 60],
    ]);
  });

  it("take the lowest ids that are free, so that colours come back into use", () => {
    const three = stateAfter(NO_ROUTES, addRoutes([MURMANSK], [DIKSON], [TIKSI]));
    const state = stateAfter(
      three,
      { type: "routeRemoved", id: 1 },
      { type: "routeRemoved", id: 2 },
      addRoutes([PEVEK]),
    );
    expect(idsOf(state)).toEqual([3, 1]);
    expect(idsOf(stateAfter(state, addRoutes([PEVEK], [PEVEK])))).toEqual([3, 1, 2, 4]);
  });

  it("are refused with a sentence, all of them, where they are too many", () => {
    const eleven = stateAfter(NO_ROUTES, addRoutes(...places(MAX_ROUTES - 1).map((at) => [at])));
    expect(stateAfter(eleven, addRoutes([PEVEK])).routes).toHaveLength(MAX_ROUTES);
    expect(reduceRoutes(eleven, addRoutes([PEVEK], [TIKSI]))).toMatchObject(TOO_MANY);
  });

  it("are refused with a sentence where one has too many points", () => {
    expect(reduceRoutes(TWO, addRoutes([PEVEK], places(MAX_VERTICES + 1)))).toMatchObject(FULL_ROUTE);
  });

  it("are chosen to be extended, or none of them, which is no step to undo", () => {
    const first = stateAfter(TWO, choose(1));
    expect([first.active, stateAfter(first, choose(null)).active]).toEqual([1, null]);
    expect(stepsOf(first)).toBe(stepsOf(TWO));
  });

  it("are named, closed and joined otherwise, each by itself", () => {
    const state = stateAfter(
      TWO,
      { type: "routeRenamed", id: 1, name: "North" },
      { type: "routeClosed", id: 1, closed: true },
      { type: "routeModeSet", id: 1, mode: "rhumb" },
    );
    expect(state.routes).toEqual([
      madeRoute(1, [MURMANSK, DIKSON], { name: "North", closed: true, mode: "rhumb" }),
      madeRoute(2, [TIKSI, PEVEK]),
    ]);
  });

  it("become active when they are changed", () => {
    expect(stateAfter(TWO, { type: "routeRenamed", id: 1, name: "North" }).active).toBe(1);
  });

  it("are passed the other way round when they are reversed", () => {
    const state = stateAfter(TWO, { type: "routeReversed", id: 1 });
    expect(state.routes.map(({ vertices }) => vertices)).toEqual([
      [DIKSON, MURMANSK],
      [TIKSI, PEVEK],
    ]);
  });

  it("are removed one at a time; the active one stays active unless it goes", () => {
    expect(setOf(stateAfter(TWO, { type: "routeRemoved", id: 1 }))).toEqual({
      routes: [madeRoute(2, [TIKSI, PEVEK])],
      active: 2,
    });
    expect(stateAfter(TWO, { type: "routeRemoved", id: 2 }).active).toBeNull();
  });

  it("are cleared all at once, and all come back", () => {
    const cleared = stateAfter(TWO, CLEAR);
    expect(setOf(cleared)).toEqual({ routes: [], active: null });
    expect(setOf(stateAfter(cleared, UNDO))).toEqual(setOf(TWO));
  });
});

describe("an action that changes nothing", () => {
  const named = stateAfter(TWO, { type: "routeRenamed", id: 2, name: "East" });

  it.each<RoutesAction>([
    choose(2),
    { type: "routeRenamed", id: 2, name: "East" },
    { type: "routeClosed", id: 2, closed: false },
    { type: "routeModeSet", id: 2, mode: "geodesic" },
    choose(9),
    { type: "routeRenamed", id: 9, name: "Nowhere" },
    { type: "routeClosed", id: 9, closed: true },
    { type: "routeModeSet", id: 9, mode: "rhumb" },
    { type: "routeReversed", id: 9 },
    { type: "routeRemoved", id: 9 },
    REDO,
  ])("gives the very same state, and no step to undo: %o", (action) => {
    expect(reduceRoutes(named, action)).toBe(named);
  });

  it.each([CLEAR, UNDO, REDO])("is this where there is nothing: $type", (action) => {
    expect(reduceRoutes(NO_ROUTES, action)).toBe(NO_ROUTES);
  });
});

describe("routes that a link or Back brings", () => {
  const LINKED = [madeRoute(1, [MURMANSK, TIKSI])];
  /** What the page's address makes of routes. */
  const throughLink = (routes: readonly Route[]) => decodeRoutes(encodeRoutes(routes) ?? "") ?? [];

  it("are there from the start, the last of them active, with nothing to undo", () => {
    const state = stateAfter(NO_ROUTES, openRoutes([...LINKED, madeRoute(2, [DIKSON])]));
    expect(setOf(state)).toEqual({ routes: [...LINKED, madeRoute(2, [DIKSON])], active: 2 });
    expect(stepsOf(state)).toBe(0);
  });

  it("go the short way over ±180°, however they were written", () => {
    expect(verticesOf(stateAfter(NO_ROUTES, openRoutes([madeRoute(1, [PEVEK, [-170, 66]])])))).toEqual([
      PEVEK,
      [190, 66],
    ]);
  });

  it("change nothing where they are there already, but for what a link rounds away", () => {
    const state = drawn([33.123456789, 68.987654321], [80.5000049, 73.5], [-170, 66]);
    expect(reduceRoutes(state, openRoutes(throughLink(state.routes)))).toBe(state);
  });

  it.each<[string, Partial<Route>]>([
    ["its name", { name: "North" }],
    ["its mode", { mode: "rhumb" }],
    ["whether it is closed", { closed: true }],
    ["its accuracy", { accuracyMetres: 3000 }],
    ["a vertex, by two metres", { vertices: [MURMANSK, [TIKSI[0], TIKSI[1] + 2e-5]] }],
    ["a vertex that is gone", { vertices: [MURMANSK] }],
    ["a vertex more", { vertices: [MURMANSK, TIKSI, PEVEK] }],
  ])("take the place of those that differ in %s, which can be undone", (_what, change) => {
    const before = stateAfter(NO_ROUTES, openRoutes(LINKED));
    const other = [madeRoute(1, [MURMANSK, TIKSI], change)];
    const opened = stateAfter(before, openRoutes(other));
    expect(opened.routes).toEqual(other);
    expect(setOf(stateAfter(opened, UNDO))).toEqual(setOf(before));
  });

  it("lose nothing when the reader goes Back: one undo, and what was drawn is there", () => {
    const earlier = drawn(MURMANSK, DIKSON);
    const later = stateAfter(earlier, add(TIKSI), choose(null), add(PEVEK));
    const back = stateAfter(later, openRoutes(throughLink(earlier.routes)));
    expect(back.routes).toEqual(earlier.routes);
    expect(setOf(stateAfter(back, UNDO))).toEqual(setOf(later));
  });

  it("lose nothing when the reader goes Back to before the first press, nor Forward again", () => {
    const later = drawn(MURMANSK, DIKSON);
    const back = stateAfter(later, openRoutes([]));
    expect(back.routes).toEqual([]);
    expect(setOf(stateAfter(back, UNDO))).toEqual(setOf(later));
    expect(setOf(stateAfter(back, openRoutes(throughLink(later.routes)), UNDO, UNDO))).toEqual(setOf(later));
  });
});

describe("undo and redo", () => {
  const decimal = (min: number, max: number) => fc.integer({ min: min * 1e3, max: max * 1e3 }).map((n) => n / 1e3);
  /** Some places are hit again and again, as presses hit vertices. */
  const at = fc.oneof(
    fc.constantFrom(MURMANSK, DIKSON, PEVEK, [-170, 66] as const),
    fc.tuple(decimal(-400, 400), decimal(-90, 90)),
  );
  const index = fc.nat(6);
  const id = fc.nat(5);
  const grip = fc.constantFrom(null, 1, 2);
  const name = fc.constantFrom(null, "", "North");
  const closed = fc.boolean();
  const mode = fc.constantFrom("geodesic" as const, "rhumb" as const);
  const line = fc.array(at, { minLength: 1, maxLength: 4 });
  const linked = fc
    .array(line, { maxLength: 3 })
    .map((lines) => lines.map((vertices, i) => madeRoute(i + 1, vertices)));
  const change: fc.Arbitrary<RoutesAction> = fc.oneof(
    { arbitrary: fc.record({ type: fc.constant("vertexAdded" as const), at }), weight: 4 },
    { arbitrary: fc.record({ type: fc.constant("vertexMoved" as const), index, at, grip }), weight: 4 },
    { arbitrary: fc.record({ type: fc.constant("vertexInserted" as const), index, at, grip }), weight: 2 },
    fc.record({ type: fc.constant("vertexRemoved" as const), index }),
    fc.record({
      type: fc.constant("routesAdded" as const),
      routes: fc.array(fc.record({ name, closed, mode, vertices: line }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("routeChosen" as const), id: fc.option(id) }),
    fc.record({ type: fc.constant("routeRenamed" as const), id, name }),
    fc.record({ type: fc.constant("routeClosed" as const), id, closed }),
    fc.record({ type: fc.constant("routeModeSet" as const), id, mode }),
    fc.record({ type: fc.constant("routeReversed" as const), id }),
    fc.record({ type: fc.constant("routeRemoved" as const), id }),
    fc.record({ type: fc.constant("routesCleared" as const) }),
    fc.record({ type: fc.constant("routesOpened" as const), routes: linked }),
  );
  const changes = fc.array(change, { maxLength: 40 });
  const anything = fc.array(fc.oneof({ arbitrary: change, weight: 3 }, fc.constantFrom(UNDO, REDO)), { maxLength: 40 });
  const START = stateAfter(
    NO_ROUTES,
    openRoutes([madeRoute(1, [MURMANSK, DIKSON, TIKSI]), madeRoute(2, [TIKSI, PEVEK])]),
  );
  const times = (count: number, action: RoutesAction) => Array.from({ length: count }, () => action);

  it("undo brings the start back after as many steps as there were actions, whatever they were", () => {
    fc.assert(
      fc.property(changes, (actions) => {
        const end = stateAfterSome(START, actions);
        expect(stateAfter(end, ...times(actions.length, UNDO)).routes).toEqual(START.routes);
      }),
    );
  });

  it("redo then brings the end back", () => {
    fc.assert(
      fc.property(changes, (actions) => {
        const end = stateAfterSome(START, actions);
        const there = stateAfter(end, ...times(actions.length, UNDO), ...times(actions.length, REDO));
        expect(setOf(there)).toEqual(setOf(end));
      }),
    );
  });

  it("each takes the other back, wherever one is", () => {
    fc.assert(
      fc.property(anything, (actions) => {
        const here = { ...stateAfterSome(START, actions), grip: null };
        if (here.past.length > 0) expect(stateAfter(here, UNDO, REDO)).toEqual(here);
        if (here.future.length > 0) expect(stateAfter(here, REDO, UNDO)).toEqual(here);
      }),
    );
  });

  it("leave routes whose ids differ, one of them or none active, neighbours near in number", () => {
    fc.assert(
      fc.property(anything, (actions) => {
        const { routes, active } = stateAfterSome(START, actions);
        const ids = routes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([null, ...ids]).toContain(active);
        for (const { vertices } of routes)
          for (const [i, [lng]] of vertices.entries())
            expect(Math.abs(lng - (vertices[i - 1]?.[0] ?? lng))).toBeLessThanOrEqual(180);
      }),
    );
  });

  it("a change after an undo forgets what could be redone", () => {
    const undone = stateAfter(drawn(MURMANSK, DIKSON), UNDO);
    expect(undone.future).toHaveLength(1);
    expect(stateAfter(undone, add(TIKSI)).future).toEqual([]);
  });

  it("go back 200 steps and no more", () => {
    const end = stateAfter(NO_ROUTES, ...places(250).map(add));
    expect(verticesOf(stateAfter(end, ...times(250, UNDO)))).toHaveLength(50);
  });
});
