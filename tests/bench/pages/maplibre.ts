/** The limit: MapLibre with the atlas's own style, data and pictures of signs, and none of the atlas around it. */
import { type GeoJSONSource, Map as MapLibreMap, Popup } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { NEAR_ZOOM } from "../../../src/core/near.ts";
import { provideIcons } from "../../../src/map/maplibre-icons.ts";
import { readPmtiles } from "../../../src/map/maplibre-online.ts";
import { readTopojson } from "../../../src/map/maplibre-workers.ts";
import { PMTILES, SOURCE, TOPOJSON } from "../../../src/map/sources.ts";
import { mapStyle } from "../../../src/map/style.ts";
import { PRESSABLE } from "../../../src/map/style-features.ts";
import { THEMES } from "../../../src/map/theme.ts";
import { IS_TILED, makeBox, offerLayers, openingCamera, popupOf, sayReady } from "./peer.ts";

const REACH_PX = 6;
/** So far ahead of it does the atlas load what is drawn from near (ui/map-data.ts). */
const AHEAD = 0.5;

const addressOf = (path: string) => new URL(path, document.baseURI).href;

const box = makeBox();
const { lng, lat, zoom } = openingCamera();
const theme = THEMES.light;
const archive = addressOf("data/app/geometry.pmtiles");
if (IS_TILED) await (await readPmtiles())(archive).getHeader();
const map = new MapLibreMap({
  container: box,
  style: mapStyle(theme, addressOf("data/"), IS_TILED ? PMTILES + archive : null),
  center: [lng, lat],
  zoom,
  maxPitch: 60,
  fadeDuration: 150,
});
provideIcons(map, () => theme);

const draw = (files: Readonly<Record<string, string>>) => {
  for (const [source, file] of Object.entries(files)) {
    if (IS_TILED && source === SOURCE.features) continue;
    const url = addressOf(`data/app/${file}`);
    void map.getSource<GeoJSONSource>(source)?.setData(file.endsWith(".json") ? TOPOJSON + url : url);
  }
};
let isNear = zoom + AHEAD >= NEAR_ZOOM;
const drawNear = () => draw({ [SOURCE.base]: "base-50m.json", [SOURCE.features]: "geometry.geojson" });

await Promise.all([new Promise((loaded) => map.once("style.load", loaded)), readTopojson()]);
if (isNear) drawNear();
else draw({ [SOURCE.base]: "base-opening.json", [SOURCE.features]: "geometry-opening.json" });
map.once("idle", () => {
  sayReady(box);
  map.setGlobalStateProperty("relief", "visible");
});
map.on("moveend", () => {
  if (isNear || map.getZoom() + AHEAD < NEAR_ZOOM) return;
  isNear = true;
  drawNear();
});

const popup = new Popup({ closeButton: false, maxWidth: "none" });
map.on("click", ({ point: { x, y }, lngLat }) => {
  const [hit] = map.queryRenderedFeatures(
    [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ],
    { layers: PRESSABLE.filter((id) => map.getLayer(id)) },
  );
  if (!hit) popup.remove();
  else popup.setLngLat(lngLat).setDOMContent(popupOf(hit.properties)).addTo(map);
});
offerLayers((hidden) => map.setGlobalStateProperty("hidden", [...hidden]));

window.benchPeer = {
  pixelOf(at) {
    const { x, y } = map.project([...at]);
    const { left, top } = box.getBoundingClientRect();
    return [left + x, top + y];
  },
  camera() {
    const centre = map.getCenter();
    return { lng: centre.lng, lat: centre.lat, zoom: map.getZoom() };
  },
  closePopup: () => popup.remove(),
};
