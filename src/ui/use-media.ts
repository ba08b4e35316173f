import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** No room for all panels at once: one at a time. Also a phone on its side, however wide. */
export const NARROW = "(width < 900px), (width < 1100px) and (height < 520px)";
const LOW = "(560px <= width < 1100px) and (height < 520px)";

/** All panels around the map; one in a sheet below it; one beside it. */
export type Shape = "wide" | "sheet" | "beside";

export function useShape(): Shape {
  const narrow = useMedia(NARROW);
  const low = useMedia(LOW);
  return low ? "beside" : narrow ? "sheet" : "wide";
}

function subscribeToSize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}

/** The width of the page in CSS pixels. */
export const usePageWidth = (): number => useSyncExternalStore(subscribeToSize, () => innerWidth);
