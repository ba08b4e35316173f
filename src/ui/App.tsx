import { useEffect, useState } from "react";
import styles from "./App.module.css";
import { LayersPanel } from "./LayersPanel.tsx";
import { MapRegion } from "./MapRegion.tsx";
import { Measurement } from "./Measurement.tsx";
import { Notices } from "./Notices.tsx";
import { PlacesPanel } from "./PlacesPanel.tsx";
import { Reader } from "./Reader.tsx";
import { SearchField } from "./SearchField.tsx";
import { Timeline } from "./Timeline.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { NARROW, useMedia } from "./use-media.ts";
import { TextsProvider, useTexts } from "./use-texts.ts";

const PANELS = ["Layers", "Places", "Reader", "Timeline"] as const;
type Panel = (typeof PANELS)[number];

/** The page: list left, map, reader right; where it is narrow, the map and one panel below it. */
export function App() {
  const narrow = useMedia(NARROW);
  const [panel, setPanel] = useState<Panel>("Places");
  const passage = useAtlasState((state) => state.passage);
  useEffect(() => {
    if (passage) setPanel("Reader");
  }, [passage]);
  const measuring = useAtlasState((state) => state.measuring || state.route.length > 0);
  const { texts, onText, onRemoved } = useTexts();
  const hidden = (name: Panel) => narrow && panel !== name;

  return (
    <TextsProvider value={texts}>
      <div className={styles.page}>
        <header className={styles.header}>
          <h1>Passage Atlas</h1>
          <p>Places that five articles on China and Russia speak of, each linked to its passages.</p>
          <SearchField texts={texts} />
        </header>
        <Notices />
        <main className={styles.main}>
          <MapRegion />
          {narrow && (
            <div className={styles.tabs} role="tablist" aria-label="Panels">
              {PANELS.map((name) => (
                <button
                  key={name}
                  type="button"
                  role="tab"
                  id={`tab-${name}`}
                  aria-selected={panel === name}
                  aria-controls={`panel-${name}`}
                  tabIndex={panel === name ? 0 : -1}
                  onClick={() => setPanel(name)}
                  onKeyDown={(event) => {
                    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                    if (!step) return;
                    const next = PANELS[(PANELS.indexOf(name) + step + PANELS.length) % PANELS.length] ?? name;
                    setPanel(next);
                    document.getElementById(`tab-${next}`)?.focus();
                  }}
                >
                  {name}
                </button>
              ))}
            </div>
          )}
          <div className={styles.left}>
            <div id="panel-Layers" className={styles.layers} hidden={hidden("Layers")}>
              <LayersPanel />
            </div>
            <div id="panel-Places" className={styles.places} hidden={hidden("Places")}>
              <PlacesPanel />
            </div>
          </div>
          <div id="panel-Timeline" className={styles.timeline} hidden={hidden("Timeline")}>
            <Timeline />
          </div>
          <div className={styles.right}>
            {measuring && (
              <div className={styles.measurement}>
                <Measurement />
              </div>
            )}
            <div id="panel-Reader" className={styles.reader} hidden={hidden("Reader")}>
              <Reader visible={!hidden("Reader")} onText={onText} onRemoved={onRemoved} />
            </div>
          </div>
        </main>
      </div>
    </TextsProvider>
  );
}
