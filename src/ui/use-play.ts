import { useEffect, useRef, useState } from "react";
import { firstWindow, windowBeside } from "../core/timeline.ts";
import type { Years } from "../state/state.ts";
import { useAtlasState, useStore } from "./use-atlas.ts";

const STEP_MS = 900;

export interface Play {
  readonly playing: boolean;
  /** Moves on at once, from the end to the beginning; then, unless `still`, every 900 ms up to the last stop. */
  readonly start: () => void;
  readonly pause: () => void;
}

/** The window of years in motion. It pauses when anything else changes the years: a thumb, a button, a link. */
export function usePlay(stops: readonly number[], still: boolean): Play {
  const { get, dispatch } = useStore();
  const years = useAtlasState((state) => state.years);
  const [started, setStarted] = useState(false);
  const own = useRef<Years | null>(null);
  const playing = started && !still;

  useEffect(() => {
    if (started && (still || years !== own.current)) setStarted(false);
  }, [started, still, years]);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = windowBeside(stops, get().years, 1);
      if (!next) return setStarted(false);
      own.current = next;
      dispatch({ type: "yearsSet", years: next });
      if (!windowBeside(stops, next, 1)) setStarted(false);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, stops, get, dispatch]);

  const start = () => {
    const next = windowBeside(stops, get().years, 1) ?? firstWindow(stops, get().years);
    if (!next) return;
    own.current = next;
    dispatch({ type: "yearsSet", years: next });
    setStarted(!still && windowBeside(stops, next, 1) !== null);
  };
  return { playing, start, pause: () => setStarted(false) };
}
