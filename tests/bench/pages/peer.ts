/**
 * What the three peers share. Each draws the base map and the features of the atlas in a box of the same size and at
 * the same place in the window, looks at the same part of the world, opens a popup on a press and toggles layers: what
 * someone would build who takes that library and these data. The address says where: `?box=left,top,width,height` and
 * `#map=zoom/lat/lng`.
 */
import "./peer.css";
import type { LngLat } from "../../../src/core/lnglat.ts";

/** In MapLibre's zoom: one less than where a tile has 256 pixels. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What the bench asks a peer, which the atlas does not tell. */
export interface Peer {
  /** The pixel of the window at which a position is drawn. */
  readonly pixelOf: (at: LngLat) => [x: number, y: number];
  readonly camera: () => Camera;
  readonly closePopup: () => void;
}

declare global {
  interface Window {
    benchPeer: Peer;
  }
}

export type Properties = Readonly<Record<string, unknown>>;

const query = new URLSearchParams(location.search);
/** Whether the features are in a file of tiles; MapLibre alone reads it. */
export const IS_TILED = query.has("tiles");
export const LAYERS: readonly string[] = (query.get("layers") ?? "").split(",");

const numbers = (text: string | null | undefined, separator: string) => (text ?? "").split(separator).map(Number);

/** The map's box in the window. */
export function makeBox(): HTMLElement {
  const [left = 0, top = 0, width = 800, height = 600] = numbers(query.get("box"), ",");
  const box = document.createElement("section");
  box.className = "peer-map";
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  document.body.append(box);
  return box;
}

export function openingCamera(): Camera {
  const [zoom = 2, lat = 0, lng = 0] = numbers(/^#map=(.*)$/.exec(location.hash)?.[1], "/");
  return { lng, lat, zoom };
}

/** The same sign as that of the atlas. */
export function sayReady(box: HTMLElement): void {
  box.dataset.ready = "true";
}

/** A checkbox a layer; `onHidden` hears which are off. */
export function offerLayers(onHidden: (hidden: ReadonlySet<string>) => void): void {
  const fieldset = document.createElement("fieldset");
  fieldset.className = "peer-layers";
  const hidden = new Set<string>();
  for (const layer of LAYERS) {
    const input = document.createElement("input");
    input.type = "checkbox";
    input.checked = true;
    input.addEventListener("change", () => {
      hidden[input.checked ? "delete" : "add"](layer);
      onHidden(hidden);
    });
    const label = document.createElement("label");
    label.append(input, ` ${layer}`);
    fieldset.append(label);
  }
  document.body.append(fieldset);
}

export function popupOf({ name, kind, certainty, basis }: Properties): HTMLElement {
  const popup = document.createElement("div");
  popup.className = "peer-popup";
  const title = document.createElement("strong");
  title.textContent = String(name ?? kind);
  const text = document.createElement("div");
  text.textContent = [kind, certainty, basis].join(", ");
  popup.append(title, text);
  return popup;
}
