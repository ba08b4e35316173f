import { type ReactNode, useRef } from "react";
import { PARTS } from "../../core/messages/faults.ts";
import { PAGE, PANELS } from "../../core/messages/page.ts";
import styles from "../App.module.css";
import { MapRegion } from "../MapRegion.tsx";
import { Notices } from "../Notices.tsx";
import { onDemand } from "../on-demand.tsx";
import { Tabs } from "../Tabs.tsx";
import { useAtlasState } from "../use-atlas.ts";
import { useKeptOffline } from "../use-kept-offline.ts";
import { useSay } from "../use-language.ts";
import { useMap } from "../use-map.ts";
import { useShape } from "../use-media.ts";
import { TextsProvider, useTexts } from "../use-texts.ts";
import {
  FeaturePopup,
  LayersPanel,
  PlacesPanel,
  Reader,
  Timeline,
  TourCard,
  useBesideMap,
  Welcome,
} from "./beside-map.ts";
import { FoldableSide } from "./FoldableSide.tsx";
import { FoldButton } from "./FoldButton.tsx";
import { Header } from "./Header.tsx";
import { PanelBox } from "./PanelBox.tsx";
import { Sheet } from "./Sheet.tsx";
import { useLayout } from "./use-layout.ts";
import { isRight, type Panel, usePanels } from "./use-panels.ts";

// On demand: most readers come to read, and these hold half the code of the page.
const Measurement = onDemand(PARTS.measuring, async () => (await import("../measure/Measurement.tsx")).Measurement);
const FiguresPanel = onDemand(PARTS.figures, async () => (await import("../FiguresPanel.tsx")).FiguresPanel);

/** Layers and list left, map over timeline, reader right; where it is narrow, the map and one panel in a sheet. */
export function Page() {
  const say = useSay();
  const shape = useShape();
  const panels = usePanels();
  const arrangement = useLayout();
  const canvas = useRef<HTMLDivElement>(null);
  const map = useMap(canvas);
  useBesideMap(map);
  useKeptOffline(map.stage === "ready" || map.failure !== null);
  const { texts, onText, onRemoved } = useTexts();
  const welcome = useAtlasState((state) => state.welcome);
  const isWide = shape === "wide";
  // Where the popup stands over the map, the page need not be made anew for it.
  const hasPlace = useAtlasState((state) => !isWide && state.selection !== null);

  const { panel, rights, right, open } = panels;
  const isSeen = (name: Panel) => {
    if (!isWide) return panel === name;
    if (name === "Timeline") return !arrangement.isFolded("timeline");
    return !isRight(name) || (right === name && !arrangement.isFolded("right"));
  };
  const put = (name: Panel, children: ReactNode) => (
    <PanelBox name={name} seen={isSeen(name)} isTab={!isWide || isRight(name)}>
      {children}
    </PanelBox>
  );

  const inside = (
    <>
      {!isWide && welcome && put("Welcome", <Welcome />)}
      {!isWide && put("Tour", <TourCard />)}
      {hasPlace && put("Place", <FeaturePopup {...(map.port && { port: map.port })} />)}
      <FoldableSide side="left" name={PAGE.layersAndPlaces} arrangement={isWide ? arrangement : null}>
        {put("Layers", <LayersPanel />)}
        {put("Places", <PlacesPanel />)}
      </FoldableSide>
      <div className={styles.timeline} data-folded={!isSeen("Timeline")}>
        {isWide && (
          <FoldButton
            side="timeline"
            name={PAGE.timeline}
            controls="panel-Timeline"
            folded={!isSeen("Timeline")}
            onToggle={() => arrangement.toggle("timeline")}
          />
        )}
        {put("Timeline", <Timeline />)}
      </div>
      <FoldableSide side="right" name={PAGE.readingAndMeasuring} arrangement={isWide ? arrangement : null}>
        {isWide && (
          <Tabs
            label={say(PAGE.readingAndMeasuring)}
            names={rights}
            nameOf={(name) => say(PANELS[name])}
            chosen={right}
            onChosen={open}
          />
        )}
        {put("Reader", <Reader visible={isSeen("Reader")} onText={onText} onRemoved={onRemoved} />)}
        {put("Measure", isSeen("Measure") && <Measurement />)}
        {put("Figures", isSeen("Figures") && <FiguresPanel />)}
      </FoldableSide>
    </>
  );

  return (
    <TextsProvider value={texts}>
      <div className={styles.page} data-shape={shape}>
        <Header map={map} texts={texts} />
        <Notices />
        <main className={styles.main}>
          <MapRegion canvas={canvas} map={map} hasPopup={isWide} onFocus={() => panels.setTall(false)}>
            {isWide && welcome && <Welcome />}
          </MapRegion>
          <Sheet panels={panels} shape={shape}>
            {inside}
          </Sheet>
        </main>
      </div>
    </TextsProvider>
  );
}
