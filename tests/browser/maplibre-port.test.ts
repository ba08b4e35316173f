import type { FeatureCollection } from "geojson";
import { afterEach, expect, it } from "vitest";
import { unwrapLng } from "../../src/core/lnglat.ts";
import type { Intent } from "../../src/map/intent.ts";
import { createMap } from "../../src/map/maplibre-port.ts";
import type { MapPort } from "../../src/map/port.ts";
import { routeOf, type Scene } from "../../src/map/scene.ts";
import { THEMES } from "../../src/map/theme.ts";

const collection = (features: FeatureCollection["features"]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});
const common = { kind: "sea-route", certainty: "certain", basis: "digitised", layer: "sea-routes", size: 10 };
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
]);
const scene = (change: Partial<Scene> = {}): Scene => ({
  projection: "globe",
  target: { view: { zoom: 2, lat: 50, lng: 100, bearing: 0, pitch: 0 } },
  hidden: [],
  only: null,
  selected: null,
  lit: new Set(),
  popupAt: null,
  route: routeOf([]),
  measuring: false,
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

async function show(first: Scene): Promise<Shown> {
  const container = document.createElement("div");
  Object.assign(container.style, { width: "600px", height: "600px" });
  document.body.append(container);
  const intents: Intent[] = [];
  const waiting: (() => void)[] = [];
  const port = createMap({
    container,
    theme: THEMES.light,
    scene: first,
    geometryUrl: URL.createObjectURL(new Blob([JSON.stringify(FEATURES)])),
    attributions: ["Test"],
    onIntent: (intent) => intents.push(intent),
    onIdle: () => {
      for (const go of waiting.splice(0)) go();
    },
  });
  made = { port, container };
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
