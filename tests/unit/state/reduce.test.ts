import { describe, expect, it } from "vitest";
import { type Message, unchanged } from "../../../src/core/language.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import type { Action } from "../../../src/state/action.ts";
import { reduce } from "../../../src/state/reduce.ts";
import { MAX_ROUTES } from "../../../src/state/routes.ts";
import { initialState, type Part, type Side, type State, type View } from "../../../src/state/state.ts";
import { linkedOf } from "../../../src/state/url.ts";
import { madeAtlas, madeClaim, madeFeature, madeLayer } from "../../support/made-atlas.ts";
import { madeRoute } from "../../support/made-route.ts";

const feature = (id: string, layer: string, lng: number) =>
  madeFeature(id, { layer, bbox: [lng, 50, lng, 50], cap: { centre: [lng, 50], radiusDegrees: 1 }, anchor: [lng, 50] });
const passage = (paragraph: number) => ({
  id: `first-2020.${paragraph}`,
  article: "first-2020",
  paragraph,
  section: null,
  heading: false,
  gist: "",
});

const atlas = madeAtlas({
  layers: [madeLayer("places"), madeLayer("energy"), madeLayer("regions")],
  features: [feature("heihe", "places", 127.5), feature("aldan", "places", 125.4), feature("amur", "regions", 130)],
  passages: [passage(2), passage(5)],
  tours: [
    {
      id: "downstream",
      title: unchanged("Downstream"),
      about: unchanged(""),
      steps: [
        { feature: "amur", passage: "first-2020.5", text: unchanged(""), others: ["heihe"] },
        { feature: "aldan", passage: null, text: unchanged(""), others: [] },
      ],
    },
  ],
  claims: [
    madeClaim("width", {
      features: ["amur", "heihe"],
      drawing: [
        [
          [127, 50],
          [131, 48],
        ],
      ],
    }),
    madeClaim("unseen"),
  ],
  privateEdition: false,
});

/** The state after actions, one after the other. */
const stateAfter = (...actions: readonly Action[]): State =>
  actions.reduce((state, action) => reduce(atlas, state, action), initialState);
const press = (...here: readonly string[]): Action => ({ type: "featurePressed", at: [127, 50], here });
const choose = (feature: string): Action => ({ type: "featureChosen", feature });
const toggle = (layer: string): Action => ({ type: "layerToggled", layer });
const vertex = (lng: number, lat: number): Action => ({ type: "vertexAdded", at: [lng, lat] });
const UNDO: Action = { type: "undone" };
const read = (paragraph: number): Action => ({
  type: "passageOpened",
  passage: `first-2020.${paragraph}`,
  feature: "amur",
});
const VIEW: View = { zoom: 5, lat: 50, lng: 127, bearing: 0, pitch: 0 };
const open = (linked: Partial<ReturnType<typeof linkedOf>>, hasView = false, problems: Message[] = []): Action => ({
  type: "linkOpened",
  linked: { ...linkedOf(initialState), ...linked },
  hasView,
  problems,
});

describe("pressing on the map", () => {
  it("selects the topmost feature, where it was pressed, and remembers those under it", () => {
    expect(stateAfter(press("heihe", "amur")).selection).toEqual({
      feature: "heihe",
      at: [127, 50],
      here: ["heihe", "amur"],
    });
  });

  it("selects nothing where there is no feature", () => {
    expect(stateAfter(press("heihe"), press()).selection).toBeNull();
  });

  it("does not move the camera", () => {
    expect(stateAfter(press("heihe")).target).toBe(initialState.target);
  });
});

describe("choosing from a list", () => {
  it("selects the feature and sends the camera to it", () => {
    const state = stateAfter(choose("amur"));
    expect(state.selection).toEqual({ feature: "amur", at: null, here: ["amur"] });
    expect(state.target).toEqual({ cap: { centre: [130, 50], radiusDegrees: 1 } });
  });

  it("utters the wish anew when the same feature is chosen again", () => {
    const once = stateAfter(choose("amur"));
    expect(reduce(atlas, once, choose("amur")).target).not.toBe(once.target);
  });

  it("shows the layer of what was chosen, and no other", () => {
    expect([...stateAfter(toggle("regions"), toggle("energy"), choose("amur")).hidden]).toEqual(["energy"]);
  });

  it("changes nothing for a feature that the atlas does not hold", () => {
    expect(stateAfter(choose("atlantis"))).toBe(initialState);
  });
});

describe("stepping through the features under one press", () => {
  const step = (by: 1 | -1): Action => ({ type: "featureStepped", by });

  it("goes on to the next and keeps the place", () => {
    expect(stateAfter(press("heihe", "amur"), step(1)).selection).toEqual({
      feature: "amur",
      at: [127, 50],
      here: ["heihe", "amur"],
    });
  });

  it("comes round from the last to the first, and back", () => {
    expect(stateAfter(press("heihe", "amur"), step(1), step(1)).selection?.feature).toBe("heihe");
    expect(stateAfter(press("heihe", "amur", "aldan"), step(-1)).selection?.feature).toBe("aldan");
  });

  it("does nothing without a selection", () => {
    expect(stateAfter(step(1))).toBe(initialState);
  });
});

describe("closing and hovering", () => {
  it("closes the selection", () => {
    expect(stateAfter(press("heihe"), { type: "featureClosed" }).selection).toBeNull();
  });

  it("remembers what the pointer is on", () => {
    expect(stateAfter({ type: "featureHovered", feature: "amur" }).hovered).toBe("amur");
  });

  it("keeps the very same state while the pointer stays on one feature", () => {
    const once = stateAfter({ type: "featureHovered", feature: "amur" });
    expect(reduce(atlas, once, { type: "featureHovered", feature: "amur" })).toBe(once);
  });
});

describe("reading", () => {
  it("opens an article without a passage", () => {
    const state = stateAfter(read(5), { type: "articleOpened", article: "first-2020" });
    expect([state.article, state.passage]).toEqual(["first-2020", null]);
  });

  it("opens a passage in its article", () => {
    const state = stateAfter(read(5));
    expect([state.article, state.passage]).toEqual(["first-2020", "first-2020.5"]);
  });

  it("remembers for which feature a passage was opened, until another article is", () => {
    expect(stateAfter(read(5)).readFor).toBe("amur");
    expect(stateAfter(read(5), { type: "articleOpened", article: "first-2020" }).readFor).toBeNull();
  });

  it("closes the reader", () => {
    const state = stateAfter(read(5), { type: "articleOpened", article: null });
    expect([state.article, state.passage]).toEqual([null, null]);
  });

  it("changes nothing for a passage that the atlas does not hold", () => {
    expect(stateAfter(read(99))).toBe(initialState);
  });
});

describe("layers", () => {
  it("hides a layer, and shows it again", () => {
    expect([...stateAfter(toggle("energy")).hidden]).toEqual(["energy"]);
    expect([...stateAfter(toggle("energy"), toggle("energy")).hidden]).toEqual([]);
  });

  it("leaves the state before untouched", () => {
    const before = stateAfter(toggle("energy"));
    reduce(atlas, before, toggle("places"));
    expect([...before.hidden]).toEqual(["energy"]);
  });

  it("hides all and shows all at once", () => {
    const none = stateAfter({ type: "layersShown", layers: "none" });
    expect([...none.hidden].sort()).toEqual(["energy", "places", "regions"]);
    expect([...reduce(atlas, none, { type: "layersShown", layers: "all" }).hidden]).toEqual([]);
  });

  it("shows one layer alone", () => {
    expect([...stateAfter({ type: "layersShown", layers: "energy" }).hidden].sort()).toEqual(["places", "regions"]);
  });

  it("closes a selection whose layer goes", () => {
    expect(stateAfter(press("heihe", "amur"), toggle("places")).selection).toBeNull();
  });

  it("keeps a selection whose layer stays, and forgets the hidden features under it", () => {
    expect(stateAfter(press("heihe", "amur"), toggle("regions")).selection).toEqual({
      feature: "heihe",
      at: [127, 50],
      here: ["heihe"],
    });
  });
});

describe("measuring", () => {
  it("begins and ends, and closes what was selected", () => {
    const state = stateAfter(press("heihe"), { type: "measureToggled" });
    expect([state.measuring, state.selection]).toEqual([true, null]);
    expect(reduce(atlas, state, { type: "measureToggled" }).measuring).toBe(false);
  });

  it("keeps what was measured when it ends", () => {
    const state = stateAfter({ type: "measureToggled" }, vertex(33, 69), { type: "measureToggled" });
    expect(state.routes.routes).toEqual([madeRoute(1, [[33, 69]])]);
  });

  it("hands on to the routes what is done to them", () => {
    const state = stateAfter(vertex(33, 69), vertex(80.5, 73.5), { type: "vertexRemoved", index: 0 }, UNDO, UNDO);
    expect(state.routes.routes).toEqual([madeRoute(1, [[33, 69]])]);
    expect(reduce(atlas, state, { type: "redone" }).routes.routes[0]?.vertices).toHaveLength(2);
  });

  it("keeps the very same state where nothing comes of it", () => {
    expect(stateAfter(UNDO)).toBe(initialState);
  });

  it("brings routes into sight that were added as a whole, and leaves the camera for a single place", () => {
    const added = (...vertices: LngLat[]): Action => ({
      type: "routesAdded",
      routes: [{ name: null, closed: false, vertices }],
    });
    const { target } = stateAfter(added([33, 69], [80.5, 73.5]));
    const cap = target && "cap" in target ? target.cap : atlas.openingView;
    expect(cap.centre[0]).toBeCloseTo(54, 0);
    expect(cap.radiusDegrees).toBeLessThan(10);
    expect(stateAfter(added([33, 69])).target).toBe(initialState.target);
    expect(stateAfter(vertex(33, 69), vertex(80.5, 73.5)).target).toBe(initialState.target);
  });

  it("tells the reader why something was not done, and leaves the routes as they are", () => {
    const one = { name: null, closed: false, vertices: [[33, 69] as const] };
    const many = Array.from({ length: MAX_ROUTES + 1 }, () => one);
    const state = stateAfter(vertex(33, 69), { type: "routesAdded", routes: many });
    expect(state.routes.routes).toEqual([madeRoute(1, [[33, 69]])]);
    expect(state.notices.map(({ text }) => text.en)).toEqual([expect.stringContaining("At most 12 routes")]);
  });
});

describe("measuring along a line", () => {
  const along = (feature: string | null, from: LngLat | null = null): Action => ({ type: "alongSet", feature, from });

  it("waits for two places of a feature, first one and then the other", () => {
    expect(stateAfter(along("amur")).along).toEqual({ feature: "amur", from: null });
    expect(stateAfter(along("amur"), along("amur", [130, 50])).along).toEqual({ feature: "amur", from: [130, 50] });
  });

  it("takes the presses to itself: points are no longer set, and the popup closes", () => {
    const state = stateAfter({ type: "measureToggled" }, press("heihe"), along("amur"));
    expect([state.measuring, state.selection]).toEqual([false, null]);
  });

  it("ends by itself, or with setting points", () => {
    expect(stateAfter(along("amur"), along(null)).along).toBeNull();
    const state = stateAfter(along("amur"), { type: "measureToggled" });
    expect([state.along, state.measuring]).toEqual([null, true]);
  });
});

describe("preferences", () => {
  it("change one by one and keep the others", () => {
    const state = stateAfter(
      { type: "preferencesSet", preferences: { unit: "nm" } },
      { type: "preferencesSet", preferences: { snapping: false } },
    );
    expect(state.preferences).toEqual({ ...initialState.preferences, unit: "nm", snapping: false });
  });
});

describe("choosing a checked figure", () => {
  const chooseClaim = (claim: string | null): Action => ({ type: "claimChosen", claim });

  it("remembers it, closes the popup and brings what it measured into sight", () => {
    const state = stateAfter(press("heihe"), chooseClaim("width"));
    expect([state.claim, state.selection]).toEqual(["width", null]);
    const { centre, radiusDegrees } = (state.target && "cap" in state.target && state.target.cap) || atlas.openingView;
    expect(centre[0]).toBeCloseTo(129, 0);
    expect(radiusDegrees).toBeLessThan(2);
  });

  it("shows the layers of the features it speaks of, and no other", () => {
    const state = stateAfter(toggle("regions"), toggle("places"), toggle("energy"), chooseClaim("width"));
    expect([...state.hidden]).toEqual(["energy"]);
  });

  it("leaves the camera where it is for a figure that nothing on the map belongs to", () => {
    expect(stateAfter(chooseClaim("unseen")).target).toBe(initialState.target);
  });

  it("forgets it for none, or for one that the atlas does not hold", () => {
    expect(stateAfter(chooseClaim("width"), chooseClaim(null)).claim).toBeNull();
    expect(stateAfter(chooseClaim("width"), chooseClaim("atlantis")).claim).toBeNull();
  });
});

describe("choosing a scale of the border", () => {
  it("remembers it, or none", () => {
    const chosen = stateAfter({ type: "borderScaleChosen", scale: "110m" });
    expect(chosen.borderScale).toBe("110m");
    expect(reduce(atlas, chosen, { type: "borderScaleChosen", scale: null }).borderScale).toBeNull();
  });
});

describe("a guided tour", () => {
  const go = (step: number): Action => ({ type: "tourSet", tour: { id: "downstream", step } });

  it("brings the step's feature into sight and its passage into the reader, without a popup", () => {
    const state = stateAfter(press("heihe"), go(0));
    expect(state.target).toEqual({ cap: { centre: [130, 50], radiusDegrees: 2.5 } });
    expect([state.passage, state.readFor, state.selection]).toEqual(["first-2020.5", "amur", null]);
  });

  it("shows what a hidden layer or a filter would hide of it", () => {
    const filter: Action = { type: "yearsSet", years: { from: 1950, to: 1960 } };
    const state = stateAfter(toggle("regions"), toggle("places"), toggle("energy"), filter, go(0));
    expect([state.hidden, state.years]).toEqual([new Set(["energy"]), null]);
  });

  it("leaves the reader where it is at a step without a passage", () => {
    expect(stateAfter(read(2), go(1)).passage).toBe("first-2020.2");
  });

  it("ends beyond its last step and when it is ended", () => {
    expect(stateAfter(go(0), go(2)).tour).toBeNull();
    expect(stateAfter(go(0), { type: "tourSet", tour: null }).tour).toBeNull();
  });

  it("is where a link says, and the camera too when the link says that", () => {
    const tour = { id: "downstream", step: 1 };
    expect(stateAfter(open({ tour })).target).toEqual({ cap: { centre: [125.4, 50], radiusDegrees: 2.5 } });
    expect(stateAfter(open({ tour, view: VIEW }, true)).target).toEqual({ view: VIEW });
  });
});

describe("the camera", () => {
  it("notes where the camera is without sending it anywhere", () => {
    const state = stateAfter({ type: "cameraMoved", view: VIEW });
    expect(state.view).toBe(VIEW);
    expect(state.target).toBe(initialState.target);
  });

  it("changes the projection", () => {
    expect(stateAfter({ type: "projectionSet", projection: "mercator" }).projection).toBe("mercator");
  });
});

describe("a wish for a part of the page", () => {
  const ask = (part: Part): Action => ({ type: "partAsked", part });

  it("is another one every time", () => {
    const first = stateAfter(ask("search"));
    expect(first.wants).toEqual({ part: "search" });
    expect(reduce(atlas, first, ask("search")).wants).not.toBe(first.wants);
  });

  it.each<[Part, string, Side]>([
    ["layers", "Layers", "left"],
    ["places", "Places", "left"],
  ])("for %s opens their panel, which is not left folded away", (part, panel, side) => {
    const layout = { leftPx: null, rightPx: null, folded: [side, "right" as const] };
    const state = stateAfter({ type: "preferencesSet", preferences: { layout } }, ask(part));
    expect(state.asks).toEqual({ panel });
    expect(state.preferences.layout.folded).toEqual(["right"]);
  });

  it("for reading unfolds the right side, and leaves the panel that is open there", () => {
    const layout = { leftPx: null, rightPx: null, folded: ["left" as const, "right" as const] };
    const state = stateAfter({ type: "preferencesSet", preferences: { layout } }, ask("reading"));
    expect(state.asks).toBeNull();
    expect(state.preferences.layout.folded).toEqual(["left"]);
  });
});

describe("the opening view", () => {
  it("is where the camera should go, again every time it is asked for", () => {
    const first = stateAfter(choose("amur"), { type: "openingViewAsked" });
    expect(first.target).toEqual({ cap: atlas.openingView });
    expect(reduce(atlas, first, { type: "openingViewAsked" }).target).not.toBe(first.target);
  });
});

describe("following the text", () => {
  const see = (passage: string | null): Action => ({ type: "passageSeen", passage });

  it("does not move the map on arrival, nor while a popup is open, nor when it is switched off", () => {
    expect(stateAfter(see("first-2020.2")).target).toBe(initialState.target);
    const open = stateAfter(see("first-2020.2"), press("heihe"), see("first-2020.5"));
    expect(open.target).toBe(initialState.target);
    const off = stateAfter({ type: "followTextSet", follow: false }, see("first-2020.2"), see("first-2020.5"));
    expect([off.target, off.inView]).toEqual([initialState.target, "first-2020.5"]);
  });
});

describe("opening a link", () => {
  it("sends the camera where the link says", () => {
    expect(stateAfter(open({ view: VIEW, feature: "amur" }, true)).target).toEqual({ view: VIEW });
  });

  it("sends the camera to the feature of a link that names no position", () => {
    expect(stateAfter(open({ feature: "amur" })).target).toEqual({ cap: { centre: [130, 50], radiusDegrees: 1 } });
  });

  it("sends the camera to the whole story for a link that names neither", () => {
    expect(stateAfter(open({ projection: "mercator" })).target).toEqual({ cap: atlas.openingView });
  });

  it("selects the feature and opens the passage", () => {
    const state = stateAfter(open({ feature: "amur", passage: "first-2020.2" }));
    expect(state.selection).toEqual({ feature: "amur", at: null, here: ["amur"], linked: true });
    expect([state.article, state.passage, state.readFor]).toEqual(["first-2020", "first-2020.2", "amur"]);
  });

  it("takes over hidden layers, routes, how they are measured, checked figure and projection", () => {
    const linked = {
      hidden: new Set(["energy"]),
      routes: [madeRoute(1, [[33, 69]])],
      unit: "nm",
      speed: { value: 20, unit: "km/h" },
      claim: "width",
      projection: "mercator",
    } as const;
    expect(linkedOf(stateAfter(open(linked)))).toEqual({ ...linkedOf(initialState), ...linked });
  });

  it("leaves unit, speed and snapping as the reader has them where it says nothing of them", () => {
    const chosen = { theme: "dark", unit: "mi", speed: { value: 9, unit: "km/h" }, snapping: false } as const;
    const preferences = { ...initialState.preferences, ...chosen };
    const set: Action = { type: "preferencesSet", preferences };
    expect(stateAfter(set, open({ routes: [madeRoute(1, [[33, 69]])] })).preferences).toEqual(preferences);
    expect(stateAfter(set, open({ unit: "nm" })).preferences).toEqual({ ...preferences, unit: "nm" });
  });

  it("shows the layer of what it selects, even where it hides that layer", () => {
    const layer = atlas.featureById.get("amur")?.layer ?? "";
    expect(stateAfter(open({ feature: "amur", hidden: new Set([layer, "energy"]) })).hidden).toEqual(
      new Set(["energy"]),
    );
  });

  it("shows the layers of the figure that it draws", () => {
    const state = stateAfter(open({ claim: "width", hidden: new Set(["regions", "places", "energy"]) }));
    expect([state.claim, state.hidden]).toEqual(["width", new Set(["energy"])]);
  });

  it("drops the selection of before when it names none", () => {
    expect(stateAfter(press("heihe"), open({})).selection).toBeNull();
  });

  it("is one step to undo where it brings other routes, and what was measured comes back", () => {
    const before = stateAfter(vertex(33, 69), vertex(80.5, 73.5));
    const opened = reduce(atlas, before, open({ routes: [madeRoute(1, [[129, 71]])] }));
    expect(opened.routes.routes).toEqual([madeRoute(1, [[129, 71]])]);
    expect(reduce(atlas, opened, UNDO).routes.routes).toEqual(before.routes.routes);
  });

  it("leaves the routes alone where it brings the same", () => {
    const before = stateAfter(vertex(33, 69));
    expect(reduce(atlas, before, open({ routes: [madeRoute(1, [[33, 69]])] })).routes).toBe(before.routes);
  });

  it("tells every problem", () => {
    const { notices } = stateAfter(open({}, false, [unchanged("one"), unchanged("two")]));
    expect(notices.map((notice) => notice.text.en)).toEqual(["one", "two"]);
  });
});

describe("notices", () => {
  const notice = (text: string): Action => ({ type: "noticed", text: unchanged(text) });

  it("have ids that differ", () => {
    const ids = stateAfter(notice("one"), notice("two")).notices.map((notice) => notice.id);
    expect(new Set(ids).size).toBe(2);
  });

  it("are not said twice at a time", () => {
    expect(stateAfter(notice("one"), notice("two"), notice("one")).notices.map((notice) => notice.text.en)).toEqual([
      "two",
      "one",
    ]);
  });

  it("go when they are dismissed, and the others stay", () => {
    const state = stateAfter(notice("one"), notice("two"));
    const id = state.notices[0]?.id ?? NaN;
    const { notices } = reduce(atlas, state, { type: "noticeDismissed", id });
    expect(notices.map((notice) => notice.text.en)).toEqual(["two"]);
  });
});
