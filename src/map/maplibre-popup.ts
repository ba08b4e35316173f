/** Calls MapLibre for the one popup: keeps it at its place and in sight, and out of reach behind the globe. */
import { type Map as MapLibreMap, Popup } from "maplibre-gl";
import type { LngLat } from "../core/lnglat.ts";
import { isBehind, isInSight } from "./maplibre-input.ts";

export interface PopupAttendant {
  /** In which the page renders what the popup says. */
  readonly content: HTMLElement;
  /** Opens it at a position in degrees, moves it there, or closes it. */
  readonly show: (at: LngLat | null) => void;
  readonly destroy: () => void;
}

export function attendPopup(map: MapLibreMap, container: HTMLElement): PopupAttendant {
  const content = document.createElement("div");
  const popup = new Popup({
    closeButton: false,
    closeOnClick: false,
    focusAfterOpen: false,
    maxWidth: "none",
    offset: 10,
    padding: { top: 8, bottom: 34, left: 8, right: 8 },
  }).setDOMContent(content);
  let at: LngLat | null = null;
  let settledAt: LngLat | null = null;
  const sizes = new ResizeObserver(() => {
    // Its side was chosen before its content was there: choose again.
    if (popup.isOpen()) popup.setLngLat(popup.getLngLat());
    settle();
  });
  sizes.observe(content);
  map.on("move", hideBehind);
  map.on("moveend", settle);

  /** A popup behind the globe can be neither seen nor reached. */
  function hideBehind(): void {
    if (!at || !popup.isOpen()) return;
    const behind = isBehind(map, at);
    popup.getElement()?.classList.toggle("behind", behind);
    content.inert = behind;
  }

  /** Once for every popup, when content and camera rest: moves the map so far that the whole popup is in sight. */
  function settle(): void {
    const element = popup.getElement();
    if (!element || settledAt === at || map.isMoving() || content.offsetHeight < 60) return;
    settledAt = at;
    // A place out of sight stays there: a link may show another view on purpose.
    if (!settledAt || !isInSight(map, settledAt)) return;
    const frame = container.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const x = Math.min(0, box.left - frame.left - 8) + Math.max(0, box.right - frame.right + 8);
    const y = Math.min(0, box.top - frame.top - 56) + Math.max(0, box.bottom - frame.bottom + 34);
    if (x !== 0 || y !== 0) map.panBy([x, y]);
  }

  return {
    content,
    show(next) {
      at = next;
      if (!at) {
        settledAt = null;
        popup.remove();
        return;
      }
      popup.setLngLat([...at]);
      if (!popup.isOpen()) popup.addTo(map);
      hideBehind();
    },
    destroy: () => sizes.disconnect(),
  };
}
