import { type RefObject, useEffect, useRef } from "react";
import { useAtlasState } from "./use-atlas.ts";

/**
 * Brings the passage that was asked for into sight, once for every wish and not before the reader is seen; the focus
 * goes to it too, unless a step of a tour asked: that stays where the next step is.
 */
export function useAskedPassage(region: RefObject<HTMLElement | null>, visible: boolean): void {
  const passage = useAtlasState((state) => state.passage);
  const asks = useAtlasState((state) => state.asks);
  const tour = useAtlasState((state) => state.tour);
  const last = useRef({ asks: null as typeof asks, tour: null as typeof tour, isStep: false, isAnswered: true });
  useEffect(() => {
    const before = last.current;
    if (asks === before.asks) last.current = { ...before, tour };
    else {
      const isStep = tour !== null && tour !== before.tour;
      last.current = { asks, tour, isStep, isAnswered: asks?.panel !== "Reader" };
    }
    if (!visible || !passage || last.current.isAnswered) return;
    last.current.isAnswered = true;
    const element = region.current?.querySelector<HTMLElement>(`[data-passage="${passage}"]`);
    element?.scrollIntoView({ block: "start" });
    if (!last.current.isStep) element?.focus({ preventScroll: true });
  }, [region, visible, passage, asks, tour]);
}
