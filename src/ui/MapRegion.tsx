import { type ReactNode, type RefObject, useEffect } from "react";
import { createPortal } from "react-dom";
import { PAGE } from "../core/messages/page.ts";
import { FeaturePopup, TourCard, ViewSentence } from "./layout/beside-map.ts";
import { MapProgress } from "./layout/MapProgress.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapFault } from "./MapFault.tsx";
import styles from "./MapRegion.module.css";
import { Poster } from "./poster/Poster.tsx";
import { usePicture } from "./poster/use-picture.ts";
import { useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import type { MapState } from "./use-map.ts";

/** What lies over the map has no place of its own while it is not there. */
const goOn = () => {};

interface Props {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly map: MapState;
  /** Whether what is chosen and the steps of a tour are told over the map, and not in a panel. */
  readonly hasPopup: boolean;
  readonly onFocus?: () => void;
  /** What lies over the map besides. */
  readonly children?: ReactNode;
}

/** The globe with its controls and popup. Without WebGL it says so, and the rest of the page goes on. */
export function MapRegion({ canvas, map, hasPopup, onFocus, children }: Props) {
  const { port, failure, interrupted, stage } = map;
  const say = useSay();
  const hasSelection = useAtlasState((state) => state.selection !== null) && hasPopup;
  const picture = usePicture(map, canvas);
  const isCovered = picture.shown && !picture.elsewhere && stage !== "ready";
  useEffect(() => port?.setCovered(isCovered), [port, isCovered]);
  return (
    <section
      aria-label={say(PAGE.map)}
      className={styles.region}
      data-ready={stage === "ready"}
      data-popup={hasPopup}
      data-picture={picture.standing ? "standing" : picture.shown && !picture.elsewhere ? "opening" : undefined}
      onFocus={onFocus}
    >
      {picture.shown && <Poster elsewhere={picture.elsewhere} standing={picture.standing} />}
      <div ref={canvas} className={styles.canvas} onTransitionEnd={picture.onCovered} />
      <MapFault map={map} />
      {!failure && (
        <>
          <MapControls port={port} />
          <MapProgress stage={stage} />
          {stage === "ready" && <ViewSentence onMissing={goOn} />}
        </>
      )}
      {hasPopup && <TourCard onMissing={goOn} />}
      {children}
      {hasSelection &&
        (port && !interrupted
          ? createPortal(<FeaturePopup port={port} />, port.popupContent)
          : (failure || interrupted || (picture.shown && !picture.elsewhere)) && (
              <div className={styles.told}>
                <FeaturePopup />
              </div>
            ))}
    </section>
  );
}
