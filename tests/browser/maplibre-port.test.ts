import type { FeatureCollection } from "geojson";
import { afterEach, expect, it } from "vitest";
import { projectorOf } from "../../src/core/frame.ts";
import { type LngLat, unwrapLng } from "../../src/core/lnglat.ts";
import type { Intent } from "../../src/map/intent.ts";
import { createMap } from "../../src/map/maplibre-port.ts";
import type { MapPort } from "../../src/map/port.ts";
import type { Scene } from "../../src/map/scene.ts";
import { drawnRoutes } from "../../src/map/scene-routes.ts";
import { THEMES } from "../../src/map/theme.ts";
import { NO_ROUTES } from "../../src/state/routes.ts";
import { initialState, type View } from "../../src/state/state.ts";
import { madeAtlas } from "../support/made-atlas.ts";

const collection = (features: FeatureCollection["features"]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});
const EMPTY = collection([]);
const common = {
  kind: "sea-route",
  certainty: "certain",
  basis: "digitised",
  layer: "sea-routes",
  ink: "blue",
  row: "sea-routes/sea-route",
  size: 10,
};
const FEATURES = collection([
  {
    type: "Feature",
    properties: { ...common, id: "over-180", part: "line", name: "Over 180" },
    // Unwrapped, as compileGeometry writes it.
    geometry: {
      type: "LineString",
      coordinates: [
        [170, 70],
        [180, 70],
        [190, 70],
      ],
    },
  },
  {
    type: "Feature",
    properties: {
      ...common,
      id: "harbour",
      part: "point",
      name: "",
      kind: "port",
      layer: "places",
      ink: "grey",
      row: "places/port",
      cited: 0,
    },
    geometry: { type: "Point", coordinates: [100, 20] },
  },
]);
const scene = (change: Partial<Scene> = {}): Scene => ({
  projection: "globe",
  target: { view: { zoom: 2, lat: 50, lng: 100, bearing: 0, pitch: 0 } },
  hidden: [],
  hiddenKinds: [],
  only: null,
  language: "en",
  labels: "en",
  selected: null,
  lit: new Set(),
  outlined: false,
  popupAt: null,
  routes: EMPTY,
  figure: EMPTY,
  own: EMPTY,
  borderScale: null,
  measuring: false,
  shortcuts: true,
  ...change,
});

let made: { port: MapPort; container: HTMLElement } | undefined;

afterEach(() => {
  made?.port.destroy();
  made?.container.remove();
});

interface Shown {
  readonly port: MapPort;
  readonly canvas: HTMLCanvasElement;
  readonly intents: Intent[];
  readonly idle: () => Promise<void>;
}

/** `before`: what is asked of the map before it first rests. */
async function show(first: Scene, before: (port: MapPort, container: HTMLElement) => void = () => {}): Promise<Shown> {
  const container = document.createElement("div");
  Object.assign(container.style, { width: "600px", height: "600px" });
  document.body.append(container);
  const intents: Intent[] = [];
  const waiting: (() => void)[] = [];
  const port = createMap({
    container,
    theme: THEMES.light,
    scene: first,
    dataUrl: `${location.origin}/data/`,
    attributions: ["Test"],
    onIntent: (intent) => intents.push(intent),
    onSourceFailed: (source, message) => {
      throw new Error(`${source}: ${message}`);
    },
    onIdle: () => {
      for (const go of waiting.splice(0)) go();
    },
    onInterrupted: () => {},
    onBroken: () => {
      throw new Error("the workers are dead");
    },
  });
  port.setData("features", URL.createObjectURL(new Blob([JSON.stringify(FEATURES)])));
  made = { port, container };
  before(port, container);
  const idle = () => new Promise<void>((go) => waiting.push(go));
  await idle();
  const canvas = container.querySelector("canvas");
  if (!canvas) throw new Error("no canvas");
  return { port, canvas, intents, idle };
}

function press(canvas: HTMLCanvasElement, x: number, y: number): void {
  const { left, top } = canvas.getBoundingClientRect();
  const init = { clientX: left + x, clientY: top + y, bubbles: true, button: 0 };
  for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, init));
}

/** `buttons`: those that are held, as `MouseEvent` has them. */
function sendMouse(
  canvas: HTMLCanvasElement,
  type: string,
  [x, y]: readonly [x: number, y: number],
  buttons: number,
): void {
  const { left, top } = canvas.getBoundingClientRect();
  const init = { clientX: left + x, clientY: top + y, bubbles: true, button: 0, buttons };
  canvas.dispatchEvent(new MouseEvent(type, init));
}

const pressesIn = (intents: readonly Intent[]) => intents.filter((intent) => intent.type === "pressed");

it("answers a press on the globe with the position and the features there, across ±180° too", async () => {
  const target = { view: { zoom: 3, lat: 70, lng: 180, bearing: 0, pitch: 0 } };
  const { canvas, intents } = await show(scene({ target }));
  press(canvas, 300, 300);
  await expect.poll(() => pressesIn(intents).length).toBe(1);
  const [pressed] = pressesIn(intents);
  expect(pressed?.here).toEqual(["over-180"]);
  expect(unwrapLng(pressed?.at[0] ?? 0, 180)).toBeCloseTo(180, 1);
  expect(pressed?.at[1]).toBeCloseTo(70, 1);
});

it("says what is under the pointer, and asks for nothing while it drags the map", async () => {
  const target = { view: { zoom: 3, lat: 70, lng: 180, bearing: 0, pitch: 0 } };
  const { canvas, intents } = await show(scene({ target }));
  const hovers = () => intents.flatMap((intent) => (intent.type === "hovered" ? [intent.feature] : []));
  sendMouse(canvas, "mousemove", [300, 200], 0);
  sendMouse(canvas, "mousemove", [300, 300], 0);
  expect(hovers()).toEqual([null, "over-180"]);
  drag(canvas, [300, 300], [300, 290], [300, 240]);
  expect(hovers()).toHaveLength(2);
  sendMouse(canvas, "mousemove", [300, 500], 0);
  expect(hovers()).toEqual([null, "over-180", null]);
});

it("does not answer a press into space beside the globe", async () => {
  const target = { view: { zoom: 0, lat: 0, lng: 0, bearing: 0, pitch: 0 } };
  const { canvas, intents } = await show(scene({ target }));
  press(canvas, 5, 300);
  press(canvas, 300, 300);
  await expect.poll(() => pressesIn(intents).length).toBe(1);
});

it("leaves out the features of a hidden layer", async () => {
  const target = { view: { zoom: 3, lat: 70, lng: 180, bearing: 0, pitch: 0 } };
  const shown = await show(scene({ target }));
  const drawn = shown.idle();
  shown.port.show(scene({ target, hidden: ["sea-routes"] }));
  await drawn;
  press(shown.canvas, 300, 300);
  await expect.poll(() => pressesIn(shown.intents).length).toBe(1);
  expect(pressesIn(shown.intents)[0]?.here).toEqual([]);
});

it("leaves out the features of a hidden row of the legend, and no other", async () => {
  const target = { view: { zoom: 3, lat: 70, lng: 180, bearing: 0, pitch: 0 } };
  const shown = await show(scene({ target }));
  for (const [row, here] of [
    ["sea-routes/sea-route", []],
    ["places/port", ["over-180"]],
  ] as const) {
    const drawn = shown.idle();
    shown.port.show(scene({ target, hiddenKinds: [row] }));
    await drawn;
    const presses = pressesIn(shown.intents).length;
    press(shown.canvas, 300, 300);
    await expect.poll(() => pressesIn(shown.intents).length).toBe(presses + 1);
    expect(pressesIn(shown.intents).at(-1)?.here).toEqual(here);
  }
});

const widthIn = (container: HTMLElement) => container.querySelector("canvas")?.width ?? Number.NaN;
const fullWidth = Math.floor(600 * devicePixelRatio);

it("is drawn coarsely while something hides it, and as it is to be seen before it says that it rests", async () => {
  const widths: number[] = [];
  const { canvas } = await show(scene(), (port, container) => {
    port.setCovered(true);
    widths.push(widthIn(container));
  });
  expect(widths[0]).toBeLessThan(fullWidth / 8);
  expect(canvas.width).toBe(fullWidth);
});

it("is drawn as it is to be seen as soon as nothing hides it any more", async () => {
  const widths: number[] = [];
  await show(scene(), (port, container) => {
    port.setCovered(true);
    port.setCovered(false);
    widths.push(widthIn(container));
  });
  expect(widths).toEqual([fullWidth]);
});

it("draws the sign of a kind in the ink of its layer, and in that of another theme", async () => {
  const target = { view: { zoom: 6, lat: 20, lng: 100, bearing: 0, pitch: 0 } };
  const { port, idle } = await show(scene({ target }));
  /** The middle of the picture, where the shank of the anchor is, as #rrggbb. */
  const middle = async () => {
    const { picture } = await port.capture(3);
    const [red = 0, green = 0, blue = 0] =
      picture.getContext("2d")?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data ?? [];
    return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  };
  expect(await middle()).toBe(THEMES.light.ink.grey);
  const drawn = idle();
  port.setTheme(THEMES.dark);
  await drawn;
  expect(await middle()).toBe(THEMES.dark.ink.grey);
});

it("keeps a popup at its place, and hides it and makes it inert behind the globe", async () => {
  const { port } = await show(scene({ popupAt: [100, 50] }));
  port.popupContent.textContent = "Here";
  const popup = port.popupContent.closest(".maplibregl-popup");
  expect(popup?.classList.contains("behind")).toBe(false);
  port.show(scene({ popupAt: [-80, -50] }));
  expect(popup?.classList.contains("behind")).toBe(true);
  expect(port.popupContent.inert).toBe(true);
  port.show(scene({ popupAt: null }));
  expect(port.popupContent.isConnected).toBe(false);
});

it("says where the camera came to rest, wrapped", async () => {
  const { port, intents } = await show(scene());
  port.show(scene({ target: { view: { zoom: 4, lat: 10, lng: -170, bearing: 0, pitch: 0 } } }));
  await expect
    .poll(() => intents.findLast((intent) => intent.type === "moved"))
    .toMatchObject({ view: { zoom: 4, lat: 10, lng: -170 } });
});

/** A route through the centre of the view, which its second vertex is; its legs run far out of the frame. */
const MEASURED_FROM = { view: { zoom: 4, lat: 50, lng: 100, bearing: 0, pitch: 0 } };
const LINE: LngLat[] = [
  [80, 50],
  [100, 50],
  [104, 50],
];
function measuring(change: Partial<Scene> = {}): Scene {
  const route = { id: 1, name: null, mode: "rhumb", closed: false, accuracyMetres: null, vertices: LINE } as const;
  const routes = { ...NO_ROUTES, routes: [route], active: 1 };
  const drawn = drawnRoutes(madeAtlas(), { ...initialState, routes, measuring: true });
  return scene({ target: MEASURED_FROM, routes: drawn, measuring: true, ...change });
}

/** Presses the canvas at the first of some pixels, moves over the others, and lets go at the last. */
function drag(canvas: HTMLCanvasElement, ...pixels: readonly (readonly [x: number, y: number])[]): void {
  const [first = [0, 0], last = first] = [pixels[0], pixels.at(-1)];
  sendMouse(canvas, "mousedown", first, 1);
  for (const pixel of pixels.slice(1)) sendMouse(canvas, "mousemove", pixel, 1);
  sendMouse(canvas, "mouseup", last, 0);
}
const dragsIn = (intents: readonly Intent[]) => intents.filter((intent) => intent.type === "dragged");
const CENTRE = [300, 300] as const;

it("says where a vertex is dragged to, every step of one drag by one grip, and keeps the map where it is", async () => {
  const { canvas, intents } = await show(measuring());
  const moves = intents.filter(({ type }) => type === "moved").length;
  drag(canvas, CENTRE, [300, 280], [300, 240]);
  drag(canvas, CENTRE, [300, 330]);
  const drags = dragsIn(intents);
  expect(drags.map(({ handle }) => handle)).toEqual(Array(3).fill({ what: "vertex", index: 1 }));
  const [first, second, third] = drags.map(({ grip }) => grip);
  expect([second === first, third === first]).toEqual([true, false]);
  expect(drags[1]?.at[0]).toBeCloseTo(100, 3);
  expect(drags[1]?.at[1]).toBeGreaterThan(51);
  expect(drags[2]?.at[1]).toBeLessThan(50);
  expect(intents.filter(({ type }) => type === "moved")).toHaveLength(moves);
});

it("says which leg's middle is dragged, which becomes the vertex before that leg's end", async () => {
  const { canvas, intents } = await show(measuring({ target: { view: { ...MEASURED_FROM.view, lng: 102 } } }));
  drag(canvas, CENTRE, [300, 250]);
  expect(dragsIn(intents).map(({ handle }) => handle)).toEqual([{ what: "middle", index: 2 }]);
});

it("takes a press that hardly moves as a press on the handle, and not as a drag", async () => {
  const { canvas, intents } = await show(measuring());
  drag(canvas, CENTRE, [302, 301]);
  press(canvas, ...CENTRE);
  await expect.poll(() => intents.filter(({ type }) => type === "handlePressed").length).toBe(1);
  expect(intents.find((intent) => intent.type === "handlePressed")?.handle).toEqual({ what: "vertex", index: 1 });
  expect([...dragsIn(intents), ...pressesIn(intents)]).toEqual([]);
});

it("has no handles unless points are being set", async () => {
  const { canvas, intents } = await show(measuring({ measuring: false }));
  press(canvas, ...CENTRE);
  await expect.poll(() => pressesIn(intents).length).toBe(1);
  drag(canvas, CENTRE, [300, 240]);
  expect(dragsIn(intents)).toEqual([]);
});

it("drops a vertex on the other button, and on Delete where the centre is on one", async () => {
  const { canvas, intents } = await show(measuring());
  const { left, top } = canvas.getBoundingClientRect();
  const other = { clientX: left + 300, clientY: top + 300, bubbles: true, cancelable: true, button: 2 };
  for (const type of ["mousedown", "contextmenu", "mouseup"]) canvas.dispatchEvent(new MouseEvent(type, other));
  canvas.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true }));
  const dropped = { type: "vertexDropped", index: 1 };
  await expect.poll(() => intents.filter(({ type }) => type === "vertexDropped")).toEqual([dropped, dropped]);
});

it("ends a route on a double click, which does not zoom", async () => {
  const { port, canvas, intents } = await show(measuring());
  const { left, top } = canvas.getBoundingClientRect();
  const zooms = () => intents.flatMap((intent) => (intent.type === "moved" ? [intent.view.zoom] : []));
  const before = zooms().length;
  canvas.dispatchEvent(new MouseEvent("dblclick", { clientX: left + 200, clientY: top + 200, bubbles: true }));
  await expect.poll(() => intents.filter(({ type }) => type === "finished").length).toBe(1);
  // The next movement is the first, and starts where the camera was.
  const zoom = zooms().at(-1) ?? 2;
  port.zoomBy(1);
  await expect.poll(() => zooms().length).toBe(before + 1);
  expect(zooms().at(-1)).toBeCloseTo(zoom + 1, 6);
});

it.each<[string, KeyboardEventInit, Intent["type"]]>([
  ["Ctrl Z", { key: "z", ctrlKey: true }, "undone"],
  ["Command Z", { key: "z", metaKey: true }, "undone"],
  ["Ctrl Shift Z", { key: "Z", ctrlKey: true, shiftKey: true }, "redone"],
  ["Ctrl Y", { key: "y", ctrlKey: true }, "redone"],
  ["Escape", { key: "Escape" }, "escaped"],
])("answers to %s", async (_name, init, type) => {
  const { canvas, intents } = await show(measuring());
  canvas.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true }));
  expect(intents.at(-1)).toEqual({ type });
});

const keyedIn = (intents: readonly Intent[]) => intents.flatMap((one) => (one.type === "keyed" ? [one.shortcut] : []));
const key = (canvas: HTMLCanvasElement, key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  canvas.dispatchEvent(event);
  return event;
};

it("answers to single keys, and with Ctrl leaves them to the browser", async () => {
  const { canvas, intents } = await show(scene());
  for (const one of ["?", "/", "m", "g", "Home", "w"]) expect(key(canvas, one).defaultPrevented).toBe(true);
  expect(keyedIn(intents)).toEqual(["help", "search", "measure", "projection", "home", "where"]);
  expect(key(canvas, "m", { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(keyedIn(intents)).toHaveLength(6);
});

it("leaves single keys alone where the reader wants none, and answers to Enter all the same", async () => {
  const { canvas, intents } = await show(scene({ shortcuts: false }));
  expect(key(canvas, "m").defaultPrevented).toBe(false);
  expect(keyedIn(intents)).toEqual([]);
  key(canvas, "Enter");
  await expect.poll(() => pressesIn(intents).length).toBe(1);
});

it("turns north up on a key, seen from above", async () => {
  const { canvas, intents } = await show(
    scene({ target: { view: { zoom: 3, lat: 50, lng: 100, bearing: 70, pitch: 40 } } }),
  );
  key(canvas, "r");
  await expect
    .poll(() => intents.findLast((intent) => intent.type === "moved"))
    .toMatchObject({ view: { bearing: 0, pitch: 0 } });
});

it("says what it is in the reader's language, and in another as soon as that is chosen", async () => {
  const { port, canvas } = await show(scene({ language: "ru" }));
  expect(canvas.getAttribute("aria-label")).toMatch(/^Глобус\. Стрелки/);
  port.show(scene({ language: "zh" }));
  expect(canvas.getAttribute("aria-label")).toMatch(/^地球仪/);
});

it.each<[string, View, Scene["projection"]]>([
  ["from above", { zoom: 2, lat: 50, lng: 100, bearing: 0, pitch: 0 }, "globe"],
  ["turned and tilted", { zoom: 3.3, lat: 62, lng: 178, bearing: 130, pitch: 45 }, "globe"],
  ["flat", { zoom: 3, lat: 40, lng: 120, bearing: 0, pitch: 0 }, "mercator"],
  ["flat, turned and tilted", { zoom: 4, lat: 40, lng: 120, bearing: -40, pitch: 50 }, "mercator"],
])("has every position where the sentence of the view takes it to be: %s", async (_name, view, projection) => {
  const { port } = await show(scene({ target: { view }, projection }));
  const project = projectorOf({ ...view, projection, widthPx: 600, heightPx: 600 });
  const { pixelOf } = port.captureNow();
  let compared = 0;
  for (let lat = -60; lat <= 80; lat += 10)
    for (let lng = -180; lng < 180; lng += 15) {
      const [theirs, ours] = [pixelOf([lng, lat]), project([lng, lat])];
      if (!theirs) continue;
      expect(Math.hypot((ours?.x ?? NaN) + 300 - theirs.x, (ours?.y ?? NaN) + 300 - theirs.y)).toBeLessThan(1.5);
      compared++;
    }
  expect(compared).toBeGreaterThan(2);
});
