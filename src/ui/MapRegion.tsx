import type { ReactNode, RefObject } from "react";
import { createPortal } from "react-dom";
import { MAP_STATES, PAGE } from "../core/messages/page.ts";
import { FeaturePopup } from "./FeaturePopup.tsx";
import { MapProgress } from "./layout/MapProgress.tsx";
import { MapControls } from "./MapControls.tsx";
import styles from "./MapRegion.module.css";
import { TourCard } from "./TourCard.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import type { MapState } from "./use-map.ts";
import { ViewSentence } from "./ViewSentence.tsx";

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
export function MapRegion({ canvas, map: { port, failure, stage }, hasPopup, onFocus, children }: Props) {
  const say = useSay();
  const hasSelection = useAtlasState((state) => state.selection !== null) && hasPopup;
  return (
    <section
      aria-label={say(PAGE.map)}
      className={styles.region}
      data-ready={stage === "ready"}
      data-popup={hasPopup}
      onFocus={onFocus}
    >
      <div ref={canvas} className={styles.canvas} />
      {failure ? (
        <div role="alert" className={styles.failure}>
          <p>{say(MAP_STATES.failed(failure))}</p>
          <p>{say(MAP_STATES.without)}</p>
        </div>
      ) : (
        <>
          <MapControls port={port} />
          <MapProgress stage={stage} />
          <ViewSentence />
        </>
      )}
      {hasPopup && <TourCard />}
      {children}
      {hasSelection &&
        (port ? createPortal(<FeaturePopup port={port} />, port.popupContent) : failure && <FeaturePopup />)}
    </section>
  );
}
