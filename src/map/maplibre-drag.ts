/** Dragging the marks of a measured route, by mouse and by finger. On behalf of maplibre-input.ts. */
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, Point } from "maplibre-gl";
import type { LngLat } from "../core/lnglat.ts";
import type { Handle, Intent } from "./intent.ts";
import { HANDLES } from "./style-routes.ts";

/** Half the side of the box around the pointer in which handles answer. */
const REACH_PX = { mouse: 6, touch: 16 } as const;
/** A smaller movement is a press. */
const MOVED_PX = 4;

interface DragOptions {
  readonly isMeasuring: () => boolean;
  readonly onIntent: (intent: Intent) => void;
  readonly positionAt: (point: Point) => LngLat | null;
  readonly toleranceMetres: (point: Point, at: LngLat) => number;
}

/** The handle under a pixel, vertices before middles; null where there is none. */
export function handleAt(map: MapLibreMap, { x, y }: Point, reach: number = REACH_PX.mouse): Handle | null {
  const layers = HANDLES.filter((id) => map.getLayer(id));
  const hits = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  );
  const nearest = HANDLES.flatMap((id) => hits.find((hit) => hit.layer.id === id) ?? [])[0];
  if (!nearest) return null;
  return { what: nearest.properties.part === "vertex" ? "vertex" : "middle", index: Number(nearest.properties.index) };
}

export function listenToDrags(map: MapLibreMap, options: DragOptions): void {
  let grip = 0;
  const start = (event: MapMouseEvent | MapTouchEvent) => {
    const isTouch = "points" in event;
    if (!options.isMeasuring() || (isTouch && event.points.length !== 1)) return;
    const handle = handleAt(map, event.point, isTouch ? REACH_PX.touch : REACH_PX.mouse);
    if (!handle) return;
    // The map stays where it is while the handle goes along.
    event.preventDefault();
    grip++;
    const began = event.point;
    let moved = false;
    const move = ({ point, originalEvent }: MapMouseEvent | MapTouchEvent) => {
      // Let go beside the map, which then hears of no end.
      if (originalEvent instanceof MouseEvent && originalEvent.buttons === 0) return void map.off(moves, move);
      moved ||= point.dist(began) > MOVED_PX;
      const at = options.positionAt(point);
      if (!moved || !at) return;
      options.onIntent({ type: "dragged", handle, at, toleranceMetres: options.toleranceMetres(point, at), grip });
    };
    const [moves, ends] = isTouch ? (["touchmove", "touchend"] as const) : (["mousemove", "mouseup"] as const);
    map.on(moves, move);
    const end = () => void map.off(moves, move);
    map.once(ends, end);
    if (isTouch) map.once("touchcancel", end);
  };
  map.on("mousedown", (event) => {
    if (event.originalEvent.button === 0) start(event);
  });
  map.on("touchstart", start);
}
