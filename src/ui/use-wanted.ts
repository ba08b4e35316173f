import { useEffect, useEffectEvent, useRef } from "react";
import type { Part } from "../state/state.ts";
import { useAtlasState } from "./use-atlas.ts";

/** Calls back for every wish for a part of the page that is uttered while the component is there. */
export function useWanted(onWanted: (part: Part) => void): void {
  const wants = useAtlasState((state) => state.wants);
  const known = useRef(wants);
  const act = useEffectEvent(onWanted);
  useEffect(() => {
    if (wants === known.current) return;
    known.current = wants;
    if (wants) act(wants.part);
  }, [wants]);
}
