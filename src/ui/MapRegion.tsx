import { useRef } from "react";
import { createPortal } from "react-dom";
import { FeaturePopup } from "./FeaturePopup.tsx";
import { MapControls } from "./MapControls.tsx";
import styles from "./MapRegion.module.css";
import { TourCard } from "./TourCard.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { useMap } from "./use-map.ts";

/** The globe with its controls and popup. Without WebGL it says so, and the rest of the page goes on. */
export function MapRegion() {
  const canvas = useRef<HTMLDivElement>(null);
  const { port, failure, ready } = useMap(canvas);
  const hasSelection = useAtlasState((state) => state.selection !== null);
  return (
    <section aria-label="Map" className={styles.region} data-ready={ready}>
      <div ref={canvas} className={styles.canvas} />
      {failure ? (
        <div role="alert" className={styles.failure}>
          <p>The map cannot be drawn: {failure}</p>
          <p>Lists, passages and links work without it.</p>
        </div>
      ) : (
        <MapControls port={port} />
      )}
      <TourCard />
      {hasSelection &&
        (port ? createPortal(<FeaturePopup port={port} />, port.popupContent) : failure && <FeaturePopup />)}
    </section>
  );
}
