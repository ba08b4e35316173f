import { useEffect } from "react";

/** While a component is there it may take the focus; when it goes, the focus returns to where it was. */
export function useReturnFocus(fallback: (() => void) | null): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      // Only when the focus would be lost: a reader who has moved on is left alone.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        if (
          (opener instanceof HTMLElement || opener instanceof SVGElement) &&
          opener.isConnected &&
          opener !== document.body
        )
          opener.focus();
        // What opened it is gone, or in a panel that is hidden by now.
        if (document.activeElement === document.body) fallback?.();
      });
    };
  }, [fallback]);
}
