import { type RefObject, useLayoutEffect, useState } from "react";
import type { Cap } from "../../core/lnglat.ts";
import { zoomForCap } from "../../map/framing.ts";
import type { State } from "../../state/state.ts";
import { useAtlas, useAtlasState } from "../use-atlas.ts";
import type { MapState } from "../use-map.ts";
import { useMedia } from "../use-media.ts";
import { posterElement } from "./poster-element.ts";

export interface Picture {
  readonly shown: boolean;
  /** There is no map, and there will be none. */
  readonly standing: boolean;
  /** What is chosen shows another view than the picture. */
  readonly elsewhere: boolean;
  /** For the end of a transition in the map's element: the map has come up over the picture. */
  readonly onCovered: (event: { readonly target: EventTarget }) => void;
}

/** Whether the picture of the opening view stands where the map will be, or would be. `canvas`: of the map. */
export function usePicture({ failure, interrupted, stage }: MapState, canvas: RefObject<HTMLElement | null>): Picture {
  const { openingView } = useAtlas();
  const target = useAtlasState((state) => state.target);
  const projection = useAtlasState((state) => state.projection);
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const [isOpening, setOpening] = useState(true);
  const [covered, setCovered] = useState(false);
  useLayoutEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = canvas.current ?? {};
    setOpening(projection === "globe" && leadsTo(openingView, target, clientWidth, clientHeight));
  }, [canvas, openingView, projection, target]);
  // A map that has been lost comes up again.
  if (covered && stage !== "ready") setCovered(false);
  const elsewhere = failure === null && (interrupted || !isOpening);
  const isComingUp = !elsewhere && !covered && !isStill;
  const hasPicture = posterElement() !== null;
  return {
    shown: hasPicture && (failure !== null || stage !== "ready" || isComingUp),
    standing: hasPicture && failure !== null,
    elsewhere,
    onCovered: ({ target }) => (target as Element).matches(".maplibregl-canvas-container") && setCovered(true),
  };
}

/** As exactly as a link says where the camera is (state/url.ts). */
const ZOOM_WITHIN = 0.02;
const DEGREES_WITHIN = 0.001;

function leadsTo(cap: Cap, target: State["target"], widthPx: number, heightPx: number): boolean {
  if (!target) return true;
  const [lng, lat] = cap.centre;
  const isCentre = ([x, y]: readonly [number, number]) =>
    Math.abs(x - lng) < DEGREES_WITHIN && Math.abs(y - lat) < DEGREES_WITHIN;
  if ("cap" in target) return isCentre(target.cap.centre) && target.cap.radiusDegrees === cap.radiusDegrees;
  const { view } = target;
  const isZoom = Math.abs(view.zoom - zoomForCap(cap, widthPx, heightPx)) < ZOOM_WITHIN;
  return isZoom && isCentre([view.lng, view.lat]) && view.bearing === 0 && view.pitch === 0;
}
