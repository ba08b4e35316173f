/** The only file that calls MapLibre. Makes the globe show the scene, and says what the reader did on it. */
import { AttributionControl, type GeoJSONSource, Map as MapLibreMap, Popup, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { MAP } from "../core/messages/map.ts";
import type { Target } from "../state/state.ts";
import { flightMs, zoomForCap } from "./framing.ts";
import { captureMap, captureNow } from "./maplibre-capture.ts";
import { provideIcons } from "./maplibre-icons.ts";
import { isBehind, isInSight, listenToMap } from "./maplibre-input.ts";
import { attendOnline } from "./maplibre-online.ts";
import { addScale } from "./maplibre-scale.ts";
import { type GestureTexts, type LateSource, MapError, type MapOptions, type MapPort } from "./port.ts";
import type { Scene } from "./scene.ts";
import { SOURCE } from "./sources.ts";
import { mapStyle } from "./style.ts";

setWorkerUrl(workerUrl);

const labelOf = ({ language, projection, shortcuts }: Scene) => MAP.canvas(projection === "globe", shortcuts)[language];

/** What MapLibre says of itself. */
const localeOf = (scene: Scene, gestures: GestureTexts | undefined) => ({
  "Map.Title": labelOf(scene),
  ...(gestures && {
    "CooperativeGesturesHandler.WindowsHelpText": gestures.windows,
    "CooperativeGesturesHandler.MacHelpText": gestures.mac,
    "CooperativeGesturesHandler.MobileHelpText": gestures.touch,
  }),
});

/** Makes a map, or throws a MapError where the browser has no WebGL 2. */
export function createMap(options: MapOptions): MapPort {
  const { container, onIntent, geometryUrl, dataUrl, attributions } = options;
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container,
      style: mapStyle(options.theme, geometryUrl, dataUrl),
      attributionControl: false,
      maxPitch: 60,
      fadeDuration: 150,
      cooperativeGestures: options.gestures !== undefined,
      locale: localeOf(options.scene, options.gestures),
    });
  } catch (error) {
    throw new MapError((error as Error).message);
  }
  map.addControl(new AttributionControl({ compact: false, customAttribution: [...attributions] }), "bottom-right");
  const setScale = addScale(map);

  const popupContent = document.createElement("div");
  const popup = new Popup({
    closeButton: false,
    closeOnClick: false,
    focusAfterOpen: false,
    maxWidth: "none",
    offset: 10,
    padding: { top: 8, bottom: 34, left: 8, right: 8 },
  }).setDOMContent(popupContent);

  const late = new Map<LateSource, FeatureCollection>();
  let shown: Scene | null = null;
  let reached: Scene["target"] = null;
  let settledAt: Scene["popupAt"] = null;
  const stopListening = listenToMap(map, onIntent, () => shown);
  let drawnTheme = options.theme;
  provideIcons(map, () => drawnTheme);
  const online = attendOnline(map, restyle, (text, isOff) => onIntent({ type: "onlineFailed", text, isOff }));
  map.on("error", (event) => {
    if (!online.owns(event)) onIntent({ type: "failed", message: event.error.message });
  });
  map.on("idle", options.onIdle);
  map.on("move", hidePopupBehind);
  map.on("moveend", settlePopup);
  const sizes = new ResizeObserver(() => {
    // Its side was chosen before its content was there: choose again.
    if (popup.isOpen()) popup.setLngLat(popup.getLngLat());
    settlePopup();
  });
  sizes.observe(popupContent);

  /** A popup behind the globe can be neither seen nor reached. */
  function hidePopupBehind(): void {
    const at = shown?.popupAt;
    if (!at || !popup.isOpen()) return;
    const behind = isBehind(map, at);
    popup.getElement()?.classList.toggle("behind", behind);
    popupContent.inert = behind;
  }

  /** Once for every popup, when content and camera rest: moves the map so far that the whole popup is in sight. */
  function settlePopup(): void {
    const element = popup.getElement();
    if (!element || settledAt === shown?.popupAt || map.isMoving() || popupContent.offsetHeight < 60) return;
    settledAt = shown?.popupAt ?? null;
    // A place out of sight stays there: a link may show another view on purpose.
    if (!settledAt || !isInSight(map, settledAt)) return;
    const frame = container.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const x = Math.min(0, box.left - frame.left - 8) + Math.max(0, box.right - frame.right + 8);
    const y = Math.min(0, box.top - frame.top - 56) + Math.max(0, box.bottom - frame.bottom + 34);
    if (x !== 0 || y !== 0) map.panBy([x, y]);
  }

  function show(scene: Scene): void {
    const before = shown;
    shown = scene;
    if (scene.projection !== before?.projection) map.setProjection({ type: scene.projection });
    if (before === null || scene.hidden.join() !== before.hidden.join())
      map.setGlobalStateProperty("hidden", [...scene.hidden]);
    if (before === null || scene.hiddenKinds.join() !== before.hiddenKinds.join())
      map.setGlobalStateProperty("hiddenKinds", [...scene.hiddenKinds]);
    if (before === null || scene.only?.join() !== before.only?.join()) {
      map.setGlobalStateProperty("only", [...(scene.only ?? [])]);
      map.setGlobalStateProperty("filtered", scene.only !== null);
    }
    if (scene.labels !== before?.labels) map.setGlobalStateProperty("labels", scene.labels);
    if (before === null || labelOf(scene) !== labelOf(before))
      map.getCanvas().setAttribute("aria-label", labelOf(scene));
    if (scene.routes !== before?.routes) setData(SOURCE.routes, scene.routes);
    if (scene.figure !== before?.figure) setData(SOURCE.figure, scene.figure);
    if (scene.borderScale !== before?.borderScale) map.setGlobalStateProperty("scale", scene.borderScale ?? "");
    markFeatures(before, scene);
    if (scene.target && scene.target !== reached) moveTo(scene.target);
    showPopup(scene);
    map.getCanvas().style.cursor = scene.measuring ? "crosshair" : "";
    // The second press of a double click ends the route; it must not zoom.
    map.doubleClickZoom[scene.measuring ? "disable" : "enable"]();
  }

  function setData(source: string, data: FeatureCollection): void {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  function markFeatures(before: Scene | null, scene: Scene): void {
    const ids = new Set([...(before?.lit ?? []), ...scene.lit, before?.selected, scene.selected]);
    for (const id of ids) {
      if (!id) continue;
      const marks = { selected: scene.selected === id, lit: scene.lit.has(id) };
      // Countries are outlines of the base map, under the same ids.
      for (const source of [SOURCE.features, SOURCE.base, SOURCE.detail]) map.setFeatureState({ source, id }, marks);
    }
  }

  function moveTo(target: Target): void {
    const isFirst = reached === null;
    reached = target;
    const { clientWidth, clientHeight } = container;
    const camera =
      "view" in target
        ? { center: [target.view.lng, target.view.lat] as [number, number], ...target.view }
        : {
            center: [...target.cap.centre] as [number, number],
            zoom: zoomForCap(target.cap, clientWidth, clientHeight),
          };
    if (isFirst || "view" in target) map.jumpTo(camera);
    else {
      // Not by `maxDuration`: where MapLibre's own would be longer, it would not fly at all.
      const { lng, lat } = map.getCenter();
      map.flyTo({ ...camera, duration: flightMs({ center: [lng, lat], zoom: map.getZoom() }, camera) });
    }
  }

  function showPopup({ popupAt }: Scene): void {
    if (!popupAt) {
      settledAt = null;
      popup.remove();
      return;
    }
    popup.setLngLat([...popupAt]);
    if (!popup.isOpen()) popup.addTo(map);
    hidePopupBehind();
  }

  // Nothing can be asked of the map before its style is there, and a new theme is a new style.
  let latest = options.scene;
  let ready = false;
  const draw = () => {
    if (ready) show(latest);
  };
  map.on("style.load", () => {
    ready = true;
    shown = null;
    for (const [source, data] of late) drawLate(source, data);
    draw();
  });

  /** Whole, not as a difference: that would put the empty sources of the style back. */
  function restyle(): void {
    ready = false;
    map.setStyle(online.into(mapStyle(drawnTheme, geometryUrl, dataUrl), drawnTheme), { diff: false });
  }

  function drawLate(source: LateSource, data: FeatureCollection): void {
    setData(SOURCE[source], data);
    if (source === "detail") map.setGlobalStateProperty("detail", true);
  }

  return {
    popupContent,
    show(scene) {
      latest = scene;
      draw();
    },
    setTheme(theme) {
      drawnTheme = theme;
      restyle();
    },
    setOnline: online.set,
    setScale,
    setData(source, data) {
      late.set(source, data);
      if (ready) drawLate(source, data);
    },
    zoomBy: (levels) => map.easeTo({ zoom: map.getZoom() + levels }),
    panBy: (right, down) => map.panBy([right * container.clientWidth, down * container.clientHeight]),
    rotateBy: (degrees) => map.easeTo({ bearing: map.getBearing() + degrees }),
    tiltBy: (degrees) => map.easeTo({ pitch: map.getPitch() + degrees }),
    faceNorth: () => map.easeTo({ bearing: 0, pitch: 0 }),
    capture: (scale) => captureMap(map, scale),
    captureNow: () => captureNow(map),
    focus: () => map.getCanvas().focus(),
    destroy() {
      stopListening();
      sizes.disconnect();
      map.remove();
    },
  };
}
