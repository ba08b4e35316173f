/** MapLibre's events → intents. Calls MapLibre on behalf of maplibre-port.ts, and only for that. */
import type { Map as MapLibreMap, MapMouseEvent, Point } from "maplibre-gl";
import { angleDegrees, type LngLat, METRES_PER_DEGREE, unwrapLng, wrapLng } from "../core/lnglat.ts";
import type { FeatureId } from "../core/model.ts";
import type { Intent } from "./intent.ts";
import { handleAt, listenToDrags } from "./maplibre-drag.ts";
import type { Scene } from "./scene.ts";
import { letterOf, shortcutOf } from "./shortcuts.ts";
import { PRESSABLE } from "./style-features.ts";

/** Half the side of the box around the pointer in which features answer. */
const REACH_PX = 6;
/** How far a measured vertex may snap. */
const SNAP_PX = 10;

export function listenToMap(
  map: MapLibreMap,
  onIntent: (intent: Intent) => void,
  shown: () => Pick<Scene, "measuring" | "shortcuts"> | null,
): () => void {
  const canvas = map.getCanvas();
  const isMeasuring = () => shown()?.measuring ?? false;
  const toleranceMetres = (point: Point, at: LngLat) => SNAP_PX * metresPerPixel(map, point, at);
  const press = (point: Point) => {
    const at = positionAt(map, point);
    if (!at) return;
    const handle = isMeasuring() ? handleAt(map, point) : null;
    if (handle) onIntent({ type: "handlePressed", handle, at });
    else onIntent({ type: "pressed", at, here: featuresAt(map, point), toleranceMetres: toleranceMetres(point, at) });
  };
  const onClick = (event: MapMouseEvent) => press(event.point);
  const onContextMenu = (event: MapMouseEvent) => {
    const handle = isMeasuring() ? handleAt(map, event.point) : null;
    if (handle?.what !== "vertex") return;
    event.preventDefault();
    onIntent({ type: "vertexDropped", index: handle.index });
  };
  const onDoubleClick = (event: MapMouseEvent) => {
    if (!isMeasuring()) return;
    event.preventDefault();
    onIntent({ type: "finished" });
  };
  const onMove = (event: MapMouseEvent) => {
    // What is dragged stays under the pointer, and to ask for it takes a part of each frame.
    if (event.originalEvent.buttons !== 0) return;
    const [feature = null] = featuresAt(map, event.point);
    onIntent({ type: "hovered", feature });
    canvas.classList.toggle("over-feature", feature !== null);
  };
  const onMoveEnd = () => {
    const { lng, lat } = map.getCenter();
    const view = { zoom: map.getZoom(), lat, lng: wrapLng(lng), bearing: map.getBearing(), pitch: map.getPitch() };
    onIntent({ type: "moved", view });
  };
  const onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const letter = letterOf(event);
    const isUndo = (event.ctrlKey || event.metaKey) && (letter === "z" || letter === "y");
    const shortcut = shown()?.shortcuts ? shortcutOf(event) : null;
    if (key === "enter") press(map.project(map.getCenter()));
    else if (key === "escape") onIntent({ type: "escaped" });
    else if (isUndo) onIntent({ type: letter === "y" || event.shiftKey ? "redone" : "undone" });
    else if (shortcut === "north") map.easeTo({ bearing: 0, pitch: 0 });
    else if (shortcut) onIntent({ type: "keyed", shortcut });
    else if (isMeasuring() && (key === "delete" || key === "backspace")) {
      const handle = handleAt(map, map.project(map.getCenter()));
      if (handle?.what === "vertex") onIntent({ type: "vertexDropped", index: handle.index });
    } else return;
    event.preventDefault();
  };
  listenToDrags(map, {
    isMeasuring,
    onIntent,
    positionAt: (point) => positionAt(map, point),
    toleranceMetres,
  });
  map.on("click", onClick);
  map.on("dblclick", onDoubleClick);
  map.on("contextmenu", onContextMenu);
  map.on("mousemove", onMove);
  map.on("moveend", onMoveEnd);
  canvas.addEventListener("keydown", onKey);
  return () => canvas.removeEventListener("keydown", onKey);
}

/** The position under a pixel, or null in the space beside the globe, for which MapLibre answers too. */
function positionAt(map: MapLibreMap, point: Point): LngLat | null {
  const position = map.unproject(point);
  const back = map.project(position);
  return Math.hypot(back.x - point.x, back.y - point.y) <= 2 ? [wrapLng(position.lng), position.lat] : null;
}

/** Whether the globe hides a position. Exact but for a sliver at the limb. */
export function isBehind(map: MapLibreMap, position: LngLat): boolean {
  const { lng, lat } = map.unproject(map.project([...position]));
  return angleDegrees([lng, lat], position) > 1;
}

/** Whether a position is on the side of the globe that is seen, within the map's frame. */
export function isInSight(map: MapLibreMap, position: LngLat): boolean {
  const { x, y } = map.project([...position]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight && !isBehind(map, position);
}

/** Ids under a pixel, topmost first, each once however many tiles and parts answer. */
function featuresAt(map: MapLibreMap, { x, y }: Point): FeatureId[] {
  const layers = PRESSABLE.filter((id) => map.getLayer(id));
  if (layers.length === 0) return [];
  const hits = map.queryRenderedFeatures(
    [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ],
    { layers: [...layers] },
  );
  // Points before lines before areas, and of areas the smallest first, whatever order they were painted in.
  const rank = (layer: string) => (PRESSABLE as readonly string[]).indexOf(layer);
  hits.sort((a, b) => rank(a.layer.id) - rank(b.layer.id) || (a.properties.size ?? 0) - (b.properties.size ?? 0));
  // A country's name on the base map is a feature only where the atlas has that country.
  return [...new Set(hits.flatMap((hit) => (hit.properties.id ? [String(hit.properties.id)] : [])))];
}

function metresPerPixel(map: MapLibreMap, point: Point, at: LngLat): number {
  const beside = map.unproject([point.x + 1, point.y]);
  return angleDegrees(at, [unwrapLng(beside.lng, at[0]), beside.lat]) * METRES_PER_DEGREE;
}
