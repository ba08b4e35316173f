/** Leaflet on canvases, with popups of its own and the names of the base map as elements: it places no names itself. */
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { LAYERS, makeBox, offerLayers, openingCamera, popupOf, sayReady } from "./peer.ts";
import { COLOURS, type Drawn, dashOf, inkOf, isArea, isNameDue, loadPlainData, outlineOpacity } from "./plain-data.ts";

const box = makeBox();
box.style.background = COLOURS.sea;
const { lng, lat, zoom } = openingCamera();
const map = L.map(box, {
  zoomControl: false,
  zoomSnap: 0,
  // So that a turn of the wheel zooms as far as in MapLibre.
  wheelPxPerZoomLevel: 500,
  attributionControl: false,
});
map.setView([lat, lng], zoom + 1);

const paneAt = (name: string, zIndex: number) => {
  map.createPane(name).style.zIndex = String(zIndex);
  return L.canvas({ pane: name });
};
const below = paneAt("land", 150);
const above = paneAt("features", 450);

const data = await loadPlainData(zoom);
const base = { renderer: below, pane: "land", interactive: false };
const lines: Readonly<Record<string, L.PathOptions>> = {
  land: { fillColor: COLOURS.land, fillOpacity: 1, color: COLOURS.coast, weight: 1 },
  lakes: { fillColor: COLOURS.sea, fillOpacity: 1, color: COLOURS.coast, weight: 0.5 },
  rivers: { color: COLOURS.river, weight: 0.6 },
  "named-rivers": { color: COLOURS.river, weight: 1 },
  graticule: { color: COLOURS.graticule, weight: 0.6, opacity: 0.45 },
  boundaries: { color: COLOURS.boundary, weight: 0.7 },
};
for (const feature of data.base) {
  const what = String(feature.properties.what);
  if (what !== "labels") L.geoJSON(feature, { ...base, style: { ...base, ...lines[what] } }).addTo(map);
  else if (feature.geometry.type === "Point" && isNameDue(feature.properties, zoom)) {
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const html = document.createElement("span");
    html.textContent = String(feature.properties.name);
    const icon = L.divIcon({ className: "peer-name", html });
    L.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(map);
  }
}

function styleOf({ properties }: Drawn): L.PathOptions {
  const { part, layer, bands } = properties;
  const ink = inkOf(layer);
  const share = Number(bands ?? 1);
  if (part === "band" || part === "corridor")
    return { stroke: false, fillColor: ink, fillOpacity: (part === "band" ? 0.24 : 0.12) / share, interactive: false };
  if (part === "area")
    return { color: ink, weight: 1, opacity: outlineOpacity(properties), fillColor: ink, fillOpacity: 0 };
  if (part === "ring") return { color: ink, weight: 1.2, dashArray: [4, 3], fill: false, interactive: false };
  if (part === "line") return { color: ink, weight: 2, dashArray: dashOf(properties) };
  return { color: COLOURS.land, weight: 1.3, fillColor: ink, fillOpacity: 1, radius: 3.6 } as L.CircleMarkerOptions;
}
const groups = new Map(LAYERS.map((layer) => [layer, L.layerGroup().addTo(map)]));
// Areas of all layers first: what comes later is drawn above, and is found first.
for (const isBelow of [true, false])
  for (const [layer, group] of groups)
    L.geoJSON(
      data.features.filter((feature) => feature.properties.layer === layer && isArea(feature) === isBelow),
      {
        style: (feature) => ({ renderer: above, pane: "features", ...styleOf(feature as Drawn) }),
        pointToLayer: (feature, at) =>
          L.circleMarker(at, { renderer: above, pane: "features", ...styleOf(feature as Drawn) }),
        onEachFeature: (feature, layer) => layer.bindPopup(() => popupOf((feature as Drawn).properties)),
      },
    ).addTo(group);
offerLayers((hidden) => {
  for (const [layer, group] of groups) map[hidden.has(layer) ? "removeLayer" : "addLayer"](group);
});

const relief = L.tileLayer("data/app/relief/{z}/{x}/{y}.webp", {
  tileSize: 512,
  zoomOffset: -1,
  minNativeZoom: 1,
  maxNativeZoom: 3,
  opacity: 0.22,
});
// The relief comes after the first map, as in the atlas.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    sayReady(box);
    relief.addTo(map);
  }),
);

window.benchPeer = {
  pixelOf([lng, lat]) {
    const { x, y } = map.latLngToContainerPoint([lat, lng]);
    const { left, top } = box.getBoundingClientRect();
    return [left + x, top + y];
  },
  camera() {
    const centre = map.getCenter();
    return { lng: centre.lng, lat: centre.lat, zoom: map.getZoom() - 1 };
  },
  closePopup: () => map.closePopup(),
};
