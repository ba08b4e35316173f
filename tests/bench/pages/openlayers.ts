/** OpenLayers with vector layers on canvases, names that give way to each other, and a popup in an overlay. */
import Feature from "ol/Feature.js";
import GeoJSON from "ol/format/GeoJSON.js";
import { defaults } from "ol/interaction/defaults.js";
import MouseWheelZoom from "ol/interaction/MouseWheelZoom.js";
import TileLayer from "ol/layer/Tile.js";
import VectorLayer from "ol/layer/Vector.js";
import OlMap from "ol/Map.js";
import Overlay from "ol/Overlay.js";
import "ol/ol.css";
import { fromLonLat, toLonLat } from "ol/proj.js";
import VectorSource from "ol/source/Vector.js";
import XYZ from "ol/source/XYZ.js";
import CircleStyle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import Text from "ol/style/Text.js";
import View from "ol/View.js";
import { LAYERS, makeBox, offerLayers, openingCamera, type Properties, popupOf, sayReady } from "./peer.ts";
import { COLOURS, type Drawn, dashOf, inkOf, isArea, isNameDue, loadPlainData, outlineOpacity } from "./plain-data.ts";

/** So that a turn of the wheel zooms as far as in MapLibre. */
const WHEEL_ZOOM = 0.15;

const box = makeBox();
box.style.background = COLOURS.sea;
const { lng, lat, zoom } = openingCamera();
const data = await loadPlainData(zoom);
const format = new GeoJSON({ featureProjection: "EPSG:3857" });
const sourceOf = (features: readonly Drawn[]) =>
  new VectorSource<Feature>({
    features: format.readFeatures({ type: "FeatureCollection", features }) as Feature[],
  });

const isName = ({ properties }: Drawn) => properties.what === "labels";
const ground: Readonly<Record<string, Style>> = {
  land: new Style({
    fill: new Fill({ color: COLOURS.land }),
    stroke: new Stroke({ color: COLOURS.coast, width: 1 }),
    zIndex: 0,
  }),
  lakes: new Style({ fill: new Fill({ color: COLOURS.sea }), zIndex: 1 }),
  rivers: new Style({ stroke: new Stroke({ color: COLOURS.river, width: 0.6 }), zIndex: 2 }),
  "named-rivers": new Style({ stroke: new Stroke({ color: COLOURS.river, width: 1 }), zIndex: 2 }),
  graticule: new Style({ stroke: new Stroke({ color: `${COLOURS.graticule}70`, width: 0.6 }), zIndex: 3 }),
  boundaries: new Style({ stroke: new Stroke({ color: COLOURS.boundary, width: 0.7 }), zIndex: 3 }),
};
const nameStyle = (text: string, colour: string) =>
  new Style({
    text: new Text({
      text,
      font: "11px system-ui, sans-serif",
      fill: new Fill({ color: colour }),
      stroke: new Stroke({ color: "rgba(255,255,255,.75)", width: 2 }),
      offsetY: -10,
    }),
  });

const withAlpha = (hex: string, share: number) =>
  hex +
  Math.round(255 * share)
    .toString(16)
    .padStart(2, "0");

function styleOf(properties: Properties): Style {
  const { part, layer, bands } = properties;
  const ink = inkOf(layer);
  const share = Number(bands ?? 1);
  if (part === "band" || part === "corridor")
    return new Style({ fill: new Fill({ color: withAlpha(ink, (part === "band" ? 0.24 : 0.12) / share) }), zIndex: 0 });
  if (part === "area")
    return new Style({
      fill: new Fill({ color: "#00000001" }),
      stroke: new Stroke({ color: withAlpha(ink, outlineOpacity(properties)), width: 1 }),
      zIndex: 1,
    });
  if (part === "ring")
    return new Style({ stroke: new Stroke({ color: ink, width: 1.2, lineDash: [4, 3] }), zIndex: 2 });
  if (part === "line")
    return new Style({ stroke: new Stroke({ color: ink, width: 2, lineDash: dashOf(properties) }), zIndex: 3 });
  return new Style({
    image: new CircleStyle({
      radius: 3.6,
      fill: new Fill({ color: ink }),
      stroke: new Stroke({ color: COLOURS.land, width: 1.3 }),
    }),
    zIndex: 4,
  });
}

// Areas of all layers first: what comes later is drawn above, and is found first.
const inLayers = [true, false].flatMap((isBelow) =>
  LAYERS.map((layer) => {
    const features = data.features.filter((one) => one.properties.layer === layer && isArea(one) === isBelow);
    return new VectorLayer({ source: sourceOf(features), properties: { layer } });
  }),
);
for (const layer of inLayers)
  for (const feature of layer.getSource()?.getFeatures() ?? []) feature.setStyle(styleOf(feature.getProperties()));

const popup = new Overlay({ positioning: "bottom-center", offset: [0, -8], stopEvent: true });
const relief = new TileLayer({
  source: new XYZ({ url: "data/app/relief/{z}/{x}/{y}.webp", tileSize: 512, maxZoom: 2 }),
  opacity: 0.22,
  visible: false,
});
const map = new OlMap({
  target: box,
  controls: [],
  interactions: defaults({ mouseWheelZoom: false }).extend([new MouseWheelZoom({ maxDelta: WHEEL_ZOOM })]),
  overlays: [popup],
  view: new View({ center: fromLonLat([lng, lat]), zoom: zoom + 1 }),
  layers: [
    new VectorLayer({
      source: sourceOf(data.base.filter((feature) => !isName(feature))),
      style: (feature) => ground[String(feature.get("what"))],
    }),
    relief,
    ...inLayers,
    new VectorLayer({
      source: sourceOf(data.base.filter((feature) => isName(feature) && isNameDue(feature.properties, zoom))),
      style: (feature) => nameStyle(String(feature.get("name")), COLOURS.name),
      declutter: true,
    }),
    new VectorLayer({
      source: sourceOf(data.features.filter(({ properties: { part, name } }) => part === "point" && name)),
      style: (feature) => nameStyle(String(feature.get("name")), inkOf(feature.get("layer"))),
      declutter: true,
    }),
  ],
});
map.once("rendercomplete", () => {
  sayReady(box);
  // It comes after the first map, as in the atlas.
  relief.setVisible(true);
});

map.on("click", ({ pixel, coordinate }) => {
  const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, {
    hitTolerance: 6,
    layerFilter: (layer) => layer.get("layer") !== undefined,
  });
  const element = hit instanceof Feature ? popupOf(hit.getProperties()) : undefined;
  element?.classList.add("over-map");
  popup.setElement(element);
  popup.setPosition(element ? coordinate : undefined);
});
offerLayers((hidden) => {
  for (const layer of inLayers) layer.setVisible(!hidden.has(String(layer.get("layer"))));
});

window.benchPeer = {
  pixelOf(at) {
    const [x = 0, y = 0] = map.getPixelFromCoordinate(fromLonLat([...at]));
    const { left, top } = box.getBoundingClientRect();
    return [left + x, top + y];
  },
  camera() {
    const view = map.getView();
    const [lng = 0, lat = 0] = toLonLat(view.getCenter() ?? [0, 0]);
    return { lng, lat, zoom: (view.getZoom() ?? 0) - 1 };
  },
  closePopup: () => popup.setPosition(undefined),
};
