import { type RefObject, useEffect, useRef, useState } from "react";
import { LOADING } from "../core/messages/loading.ts";
import { addressOf, GEOMETRY_PATH, loadBase, loadBorderScales } from "../load-atlas.ts";
import type { MapPort } from "../map/port.ts";
import { sceneOf } from "../map/scene.ts";
import { DETAIL_ZOOM } from "../map/sources.ts";
import { THEMES } from "../map/theme.ts";
import { answerIntent } from "./answer-intent.ts";
import { useAtlas, useAtlasState, useStore } from "./use-atlas.ts";
import { useTheme } from "./use-theme.ts";

export interface MapState {
  readonly port: MapPort | null;
  /** Why there is no map. */
  readonly failure: string | null;
  /** Base map and features have been drawn once. */
  readonly ready: boolean;
}

/** Makes the map in an element, shows it every scene and turns its intents into actions. */
export function useMap(element: RefObject<HTMLDivElement | null>): MapState {
  const atlas = useAtlas();
  const store = useStore();
  const theme = useTheme();
  const drawnTheme = useRef(theme);
  const [port, setPort] = useState<MapPort | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [hasBase, setHasBase] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const isClose = useAtlasState((state) => state.view.zoom >= DETAIL_ZOOM - 0.5);
  const [needsDetail, setNeedsDetail] = useState(isClose);
  // Once asked for, it stays: the fine base map is loaded a single time, however often the reader zooms.
  if (isClose && !needsDetail) setNeedsDetail(true);
  const showsScale = useAtlasState((state) => state.borderScale !== null);
  const [needsScales, setNeedsScales] = useState(showsScale);
  if (showsScale && !needsScales) setNeedsScales(true);

  useEffect(() => {
    const container = element.current;
    if (!container) return;
    let made: MapPort | null = null;
    let unsubscribe = () => {};
    let gone = false;
    const start = async () => {
      const base = loadBase("50m");
      const { createMap } = await import("../map/maplibre-port.ts");
      if (gone) return;
      made = createMap({
        container,
        theme: THEMES[drawnTheme.current],
        scene: sceneOf(atlas, store.get()),
        geometryUrl: addressOf(GEOMETRY_PATH),
        attributions: atlas.attributions,
        onIntent: (intent) => void answerIntent(intent, atlas, store),
        onIdle: () => setDrawn(true),
      });
      unsubscribe = store.subscribe(() => made?.show(sceneOf(atlas, store.get())));
      setPort(made);
      const loaded = await base;
      if (gone) return;
      if (loaded.ok) made.setData("base", loaded.value);
      else store.dispatch({ type: "noticed", text: LOADING.and(loaded.error.message, LOADING.noLand) });
      setDrawn(false);
      setHasBase(true);
    };
    start().catch((error: Error) => setFailure(error.message));
    return () => {
      gone = true;
      unsubscribe();
      made?.destroy();
    };
  }, [atlas, store, element]);

  useEffect(() => {
    if (theme === drawnTheme.current) return;
    drawnTheme.current = theme;
    port?.setTheme(THEMES[theme]);
  }, [port, theme]);

  useEffect(() => {
    if (!port || !needsDetail) return;
    void loadBase("10m").then((loaded) => {
      if (loaded.ok) port.setData("detail", loaded.value);
      else store.dispatch({ type: "noticed", text: LOADING.and(loaded.error.message, LOADING.coarse) });
    });
  }, [port, needsDetail, store]);

  useEffect(() => {
    if (!port || !needsScales) return;
    void loadBorderScales().then((loaded) => {
      if (loaded.ok) port.setData("scales", loaded.value);
      else store.dispatch({ type: "noticed", text: LOADING.and(loaded.error.message, LOADING.noScales) });
    });
  }, [port, needsScales, store]);

  return { port, failure, ready: hasBase && drawn };
}
