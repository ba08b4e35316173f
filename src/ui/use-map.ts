import { type RefObject, useEffect, useRef, useState } from "react";
import type { Language } from "../core/language.ts";
import { LOADING } from "../core/messages/loading.ts";
import { EMBED } from "../core/messages/page.ts";
import { addressOf, GEOMETRY_PATH, loadBase, loadBorderScales } from "../load-atlas.ts";
import type { GestureTexts, MapPort } from "../map/port.ts";
import { sceneOf } from "../map/scene.ts";
import { DETAIL_ZOOM } from "../map/sources.ts";
import { THEMES } from "../map/theme.ts";
import { answerIntent } from "./answer-intent.ts";
import { useAtlas, useAtlasState, useStore } from "./use-atlas.ts";
import { useOnlineBase } from "./use-online-base.ts";
import { useTheme } from "./use-theme.ts";

export interface MapState {
  readonly port: MapPort | null;
  /** Why there is no map. */
  readonly failure: string | null;
  /** What is still being waited for; ready once base map and features have been drawn. */
  readonly stage: "code" | "base" | "drawing" | "ready";
}

const gesturesIn = (language: Language): GestureTexts => ({
  windows: EMBED.gestures.windows[language],
  mac: EMBED.gestures.mac[language],
  touch: EMBED.gestures.touch[language],
});

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
        dataUrl: addressOf("data/"),
        attributions: atlas.attributions,
        ...(store.get().embedded && { gestures: gesturesIn(store.get().preferences.language) }),
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

  useOnlineBase(port);

  const language = useAtlasState((state) => state.preferences.language);
  const unit = useAtlasState((state) => state.preferences.unit);
  useEffect(() => port?.setScale(unit, language), [port, unit, language]);

  const stage = !port ? "code" : !hasBase ? "base" : drawn ? "ready" : "drawing";
  return { port, failure, stage };
}
