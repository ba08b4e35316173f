import { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, expect, it } from "vitest";
import { addScale } from "../../src/map/maplibre-scale.ts";

const EQUATOR_METRES = 40_075_017;
const TILE_PX = 512;
const ZOOM = 5;

let map: MapLibreMap | undefined;

/** A map without anything on it, at the equator, and the bars in its corner. */
function show() {
  const container = document.createElement("div");
  Object.assign(container.style, { width: "600px", height: "400px" });
  document.body.append(container);
  map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [100, 0],
    zoom: ZOOM,
    attributionControl: false,
  });
  const bars = () => [...container.querySelectorAll<HTMLElement>(".maplibregl-ctrl-scale")];
  return { map, setScale: addScale(map), bars, texts: () => bars().map((bar) => bar.textContent) };
}

afterEach(() => {
  map?.getContainer().remove();
  map?.remove();
});

it("draws a bar as long as the length that it names", () => {
  const { bars } = show();
  const metresPerPixel = EQUATOR_METRES / TILE_PX / 2 ** ZOOM;
  expect(bars().map((bar) => bar.textContent)).toEqual(["200 km", "100 NM"]);
  const [km = 0, nm = 0] = bars().map((bar) => Number.parseFloat(bar.style.width));
  // The map measures along a sphere a little smaller than the equator.
  expect((km * metresPerPixel) / 200_000).toBeCloseTo(1, 2);
  expect((nm * metresPerPixel) / 185_200).toBeCloseTo(1, 2);
});

it("puts the reader's unit first, in the reader's language", () => {
  const { setScale, texts } = show();
  setScale("nm", "ru");
  expect(texts()).toEqual(["100 мор. миль", "200 км"]);
  setScale("mi", "zh");
  expect(texts()).toEqual(["100 英里", "100 海里"]);
});

it("follows the map, down to metres", () => {
  const { map, texts } = show();
  map.jumpTo({ zoom: 15 });
  expect(texts()).toEqual(["200 m", "0.1 NM"]);
});
