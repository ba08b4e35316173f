/** The only file that calls MapLibre. Makes the globe show the scene, and says what the reader did on it. */
import { AttributionControl, type GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import { escapeXml } from "../core/export/xml.ts";
import { MAP } from "../core/messages/map.ts";
import type { Target } from "../state/state.ts";
import { flightMs, zoomForCap } from "./framing.ts";
import { captureMap, captureNow } from "./maplibre-capture.ts";
import { attendContext } from "./maplibre-context.ts";
import { attendCover } from "./maplibre-cover.ts";
import { setGlobals } from "./maplibre-globals.ts";
import { provideIcons } from "./maplibre-icons.ts";
import { listenToMap } from "./maplibre-input.ts";
import { attendOnline, readPmtiles } from "./maplibre-online.ts";
import { attendPopup } from "./maplibre-popup.ts";
import { addScale } from "./maplibre-scale.ts";
import { isOfWorkers, readTopojson, watchWorkers } from "./maplibre-workers.ts";
import { type GestureTexts, type LateSource, MapError, type MapOptions, type MapPort } from "./port.ts";
import type { Scene } from "./scene.ts";
import { PMTILES, SOURCE } from "./sources.ts";
import { mapStyle } from "./style.ts";

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
  const { container, onIntent, dataUrl, attributions } = options;
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container,
      style: mapStyle(options.theme, dataUrl),
      attributionControl: false,
      maxPitch: 60,
      fadeDuration: 150,
      cooperativeGestures: options.gestures !== undefined,
      locale: localeOf(options.scene, options.gestures),
    });
  } catch (error) {
    throw new MapError((error as Error).message);
  }
  // MapLibre takes them for markup; they are text.
  map.addControl(
    new AttributionControl({ compact: false, customAttribution: attributions.map(escapeXml) }),
    "bottom-right",
  );
  const setScale = addScale(map);

  const popup = attendPopup(map, container);
  const late = new Map<LateSource, string>();
  let shown: Scene | null = null;
  let reached: Scene["target"] = null;
  const stopListening = listenToMap(map, onIntent, () => shown);
  let drawnTheme = options.theme;
  /** Where the features are, once they are known to be tiles. */
  let tiles: string | null = null;
  let hasRelief = false;
  /** How many sources have yet to be told where their data are. */
  let waiting = 0;
  provideIcons(map, () => drawnTheme);
  const stopWatching = watchWorkers(options.onBroken);
  const cover = attendCover(map);
  const context = attendContext(map, interrupt, restyle);
  const online = attendOnline(map, restyle, (text, isOff) => onIntent({ type: "onlineFailed", text, isOff }));
  map.on("error", (event) => {
    const source = (event as { sourceId?: string }).sourceId as LateSource;
    if (late.has(source)) options.onSourceFailed(source, event.error.message);
    else if (!online.owns(event) && !isOfWorkers(event.error.message))
      onIntent({ type: "failed", message: event.error.message });
  });
  map.on("idle", () => {
    if (late.size === 0 || waiting > 0 || cover.lift()) return;
    options.onIdle();
    if (hasRelief) return;
    hasRelief = true;
    map.setGlobalStateProperty("relief", "visible");
  });
  function show(scene: Scene): void {
    const before = shown;
    shown = scene;
    if (scene.projection !== before?.projection) map.setProjection({ type: scene.projection });
    setGlobals(map, before, scene);
    if (before === null || labelOf(scene) !== labelOf(before))
      map.getCanvas().setAttribute("aria-label", labelOf(scene));
    for (const source of [SOURCE.routes, SOURCE.figure, SOURCE.own])
      if (scene[source] !== before?.[source]) setData(source, scene[source]);
    markFeatures(before, scene);
    if (scene.target && scene.target !== reached) moveTo(scene.target);
    popup.show(scene.popupAt);
    map.getCanvas().style.cursor = scene.measuring ? "crosshair" : "";
    // The second press of a double click ends the route; it must not zoom.
    map.doubleClickZoom[scene.measuring ? "disable" : "enable"]();
  }

  function setData(source: string, data: FeatureCollection | string): void {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  function markFeatures(before: Scene | null, scene: Scene): void {
    const ids = new Set([...(before?.lit ?? []), ...scene.lit, before?.selected, scene.selected]);
    for (const id of ids) {
      if (!id) continue;
      const marks = { selected: scene.selected === id, lit: scene.lit.has(id) };
      // Countries are outlines of the base map, under the same ids.
      const inTiles = tiles ? { sourceLayer: SOURCE.features } : {};
      map.setFeatureState({ source: SOURCE.features, ...inTiles, id }, marks);
      for (const source of [SOURCE.own, SOURCE.base, SOURCE.detail]) map.setFeatureState({ source, id }, marks);
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

  // Nothing can be asked of the map before its style is there, and a new theme is a new style.
  let latest = options.scene;
  let ready = false;
  const draw = () => {
    if (ready) show(latest);
  };
  map.on("style.load", () => {
    ready = true;
    shown = null;
    for (const [source, url] of late) drawLate(source, url);
    if (hasRelief) map.setGlobalStateProperty("relief", "visible");
    draw();
  });

  function interrupt(): void {
    ready = false;
    options.onInterrupted();
  }

  /** Whole, not as a difference: that would put the empty sources of the style back. */
  function restyle(): void {
    ready = false;
    if (context.isLost()) return;
    map.setStyle(online.into(mapStyle(drawnTheme, dataUrl, tiles), drawnTheme), { diff: false });
  }

  function drawLate(source: LateSource, url: string): void {
    // The style has the address of tiles in it.
    if (url === tiles) return;
    setData(SOURCE[source], url);
    if (source === "detail") map.setGlobalStateProperty("detail", true);
  }

  /** Rejects where the file cannot be read, as a host may not answer for a part of it. Again: anew. */
  async function openTiles(url: string): Promise<void> {
    const open = await readPmtiles();
    await open(url.slice(PMTILES.length))
      .getHeader()
      .catch(({ message }: Error) => {
        // Of a status no more than the number (load-fault.ts).
        throw new Error(/^Bad response code: (\d{3})$/.exec(message)?.[1] ?? message);
      });
  }

  return {
    popupContent: popup.content,
    show(scene) {
      latest = scene;
      draw();
    },
    setTheme(theme) {
      drawnTheme = theme;
      restyle();
    },
    setOnline: online.set,
    setCovered: cover.set,
    setScale,
    setData(source, url) {
      waiting++;
      void (url.startsWith(PMTILES) ? openTiles(url) : readTopojson()).then(
        () => {
          waiting--;
          // Not before: a style that comes in between would ask for what the workers cannot read yet.
          late.set(source, url);
          if (url.startsWith(PMTILES)) {
            tiles = url;
            restyle();
          } else if (ready) drawLate(source, url);
        },
        (error: unknown) => {
          waiting--;
          late.set(source, url);
          options.onSourceFailed(source, (error as Error).message);
        },
      );
    },
    zoomBy: (levels) => map.easeTo({ zoom: map.getZoom() + levels }),
    panBy: (right, down) => map.panBy([right * container.clientWidth, down * container.clientHeight]),
    rotateBy: (degrees) => map.easeTo({ bearing: map.getBearing() + degrees }),
    tiltBy: (degrees) => map.easeTo({ pitch: map.getPitch() + degrees }),
    faceNorth: () => map.easeTo({ bearing: 0, pitch: 0 }),
    capture: (scale) => captureMap(map, scale),
    captureNow() {
      cover.lift();
      return captureNow(map);
    },
    focus: () => map.getCanvas().focus(),
    destroy() {
      ready = false;
      stopListening();
      stopWatching();
      popup.destroy();
      map.remove();
    },
  };
}
