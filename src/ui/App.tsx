import { lazy, Suspense, useEffect, useState } from "react";
import styles from "./App.module.css";
import { LayersPanel } from "./LayersPanel.tsx";
import { MapRegion } from "./MapRegion.tsx";
import { Notices } from "./Notices.tsx";
import { PlacesPanel } from "./PlacesPanel.tsx";
import { Reader } from "./Reader.tsx";
import { SearchField } from "./SearchField.tsx";
import { SkipLinks } from "./SkipLinks.tsx";
import { Tabs } from "./Tabs.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { Timeline } from "./Timeline.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { NARROW, useMedia } from "./use-media.ts";
import { TextsProvider, useTexts } from "./use-texts.ts";

// On demand: most readers come to read, and these hold half the code of the page.
const Measurement = lazy(async () => ({ default: (await import("./measure/Measurement.tsx")).Measurement }));
const FiguresPanel = lazy(async () => ({ default: (await import("./FiguresPanel.tsx")).FiguresPanel }));

const RIGHT = ["Reader", "Measure", "Figures"] as const;
const ALL = ["Layers", "Places", ...RIGHT, "Timeline"] as const;
type Panel = (typeof ALL)[number];
type RightPanel = (typeof RIGHT)[number];
const isRight = (panel: Panel): panel is RightPanel => (RIGHT as readonly Panel[]).includes(panel);

/** The page: list left, map, reader right; where it is narrow, the map and one panel below it. */
export function App() {
  const narrow = useMedia(NARROW);
  const { panel, right, open } = usePanels();
  const { texts, onText, onRemoved } = useTexts();
  const hidden = (name: Panel) => (narrow ? panel !== name : isRight(name) && right !== name);

  return (
    <TextsProvider value={texts}>
      <div className={styles.page}>
        <header className={styles.header}>
          <SkipLinks />
          <h1>Passage Atlas</h1>
          <p>Places that five articles on China and Russia speak of, each linked to its passages.</p>
          <SearchField texts={texts} />
          <ThemeSwitch />
        </header>
        <Notices />
        <main className={styles.main}>
          <MapRegion />
          {narrow && (
            <div className={styles.tabs}>
              <Tabs label="Panels" names={ALL} chosen={panel} onChosen={open} />
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
            {!narrow && <Tabs label="Reading and measuring" names={RIGHT} chosen={right} onChosen={open} />}
            <div id="panel-Reader" className={styles.reader} hidden={hidden("Reader")}>
              <Reader visible={!hidden("Reader")} onText={onText} onRemoved={onRemoved} />
            </div>
            <div id="panel-Measure" className={styles.reader} hidden={hidden("Measure")}>
              <Suspense fallback={<Opening />}>{!hidden("Measure") && <Measurement />}</Suspense>
            </div>
            <div id="panel-Figures" className={styles.reader} hidden={hidden("Figures")}>
              <Suspense fallback={<Opening />}>{!hidden("Figures") && <FiguresPanel />}</Suspense>
            </div>
          </div>
        </main>
      </div>
    </TextsProvider>
  );
}

const Opening = () => <p className={styles.opening}>Opening …</p>;

/** Which panel is seen, where there is room for one, and which of the right column. What the reader does opens its panel. */
function usePanels() {
  const [panel, setPanel] = useState<Panel>("Places");
  const [right, setRight] = useState<RightPanel>("Reader");
  const open = (name: Panel) => {
    setPanel(name);
    if (isRight(name)) setRight(name);
  };
  const asks = useAtlasState((state) => state.asks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` only sets states
  useEffect(() => {
    if (asks) open(asks.panel);
  }, [asks]);
  return { panel, right, open };
}
