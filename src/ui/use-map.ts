import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type Language, type Message, unchanged } from "../core/language.ts";
import { faultOf } from "../core/load-fault.ts";
import { LOADING } from "../core/messages/loading.ts";
import { MAP } from "../core/messages/map.ts";
import { EMBED } from "../core/messages/page.ts";
import { addressOf } from "../load-atlas.ts";
import { type GestureTexts, MapError, type MapPort } from "../map/port.ts";
import { sceneOf } from "../map/scene.ts";
import { THEMES } from "../map/theme.ts";
import { answerIntent } from "./answer-intent.ts";
import { mapDataOf, useDataOfView } from "./map-data.ts";
import { useAtlas, useAtlasState, useStore } from "./use-atlas.ts";
import { useOnlineBase } from "./use-online-base.ts";
import { useSceneAdditions } from "./use-scene-additions.ts";
import { useTheme } from "./use-theme.ts";

export interface MapState {
  readonly port: MapPort | null;
  /** Why there is no map. */
  readonly failure: Message | null;
  /** The graphics processor has been taken away; it may come back. */
  readonly interrupted: boolean;
  /** What is still being waited for; ready once base map and features have been drawn. */
  readonly stage: "code" | "drawing" | "ready";
  /** Makes the map anew, from nothing. */
  readonly again: () => void;
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
  const [failure, setFailure] = useState<Message | null>(null);
  const [interrupted, setInterrupted] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const [tries, setTries] = useState(0);
  const additions = useSceneAdditions();
  const scene = useEffectEvent(() => sceneOf(atlas, store.get(), additions));

  // biome-ignore lint/correctness/useExhaustiveDependencies: every try makes it anew
  useEffect(() => {
    const container = element.current;
    if (!container) return;
    let made: MapPort | null = null;
    let unsubscribe = () => {};
    let gone = false;
    const start = async () => {
      const part = await import("../map/maplibre-port.ts").catch(() => null);
      if (gone) return;
      if (!part) return setFailure(MAP.noProgram);
      made = part.createMap({
        container,
        theme: THEMES[drawnTheme.current],
        scene: scene(),
        dataUrl: addressOf("data/"),
        attributions: atlas.attributions,
        ...(store.get().embedded && { gestures: gesturesIn(store.get().preferences.language) }),
        onIntent: (intent) => void answerIntent(intent, atlas, store),
        onSourceFailed: (source, message) => {
          const { file, without } = mapDataOf(source, atlas);
          const text = LOADING.and(LOADING.failed(file, faultOf(message)), without);
          store.dispatch({ type: "noticed", text, offer: source });
        },
        onIdle: () => {
          setDrawn(true);
          setInterrupted(false);
        },
        onInterrupted: () => {
          setDrawn(false);
          setInterrupted(true);
        },
        onBroken: () => {
          stop();
          setFailure(MAP.noProgram);
        },
      });
      unsubscribe = store.subscribe(() => made?.show(scene()));
      setPort(made);
    };
    const stop = () => {
      gone = true;
      unsubscribe();
      made?.destroy();
      made = null;
      setPort(null);
    };
    start().catch((error: Error) => setFailure(error instanceof MapError ? MAP.noGraphics : unchanged(error.message)));
    return stop;
  }, [atlas, store, element, tries]);

  const again = useCallback(() => {
    setFailure(null);
    setInterrupted(false);
    setDrawn(false);
    setTries((before) => before + 1);
  }, []);

  useEffect(() => {
    if (theme === drawnTheme.current) return;
    drawnTheme.current = theme;
    port?.setTheme(THEMES[theme]);
  }, [port, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come is drawn
  useEffect(() => port?.show(scene()), [port, additions]);
  useDataOfView(port);
  useOnlineBase(port);

  const language = useAtlasState((state) => state.preferences.language);
  const unit = useAtlasState((state) => state.preferences.unit);
  useEffect(() => port?.setScale(unit, language), [port, unit, language]);

  const stage = !port ? "code" : drawn ? "ready" : "drawing";
  return useMemo(() => ({ port, failure, interrupted, stage, again }), [port, failure, interrupted, stage, again]);
}
