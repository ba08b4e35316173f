import { useRef } from "react";
import { EMBED } from "../../core/messages/page.ts";
import { encodeLink, linkedOf } from "../../state/url.ts";
import { MapRegion } from "../MapRegion.tsx";
import { Notices } from "../Notices.tsx";
import { pageAddress } from "../page-address.ts";
import { useAtlas, useAtlasState } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { useMap } from "../use-map.ts";
import { LayersPanel, useBesideMap } from "./beside-map.ts";
import styles from "./EmbedPage.module.css";

/** The map alone, inside another page: with its legend, its popups, and the way to the whole atlas. */
export function EmbedPage() {
  const say = useSay();
  const { title } = useAtlas();
  const canvas = useRef<HTMLDivElement>(null);
  const map = useMap(canvas);
  useBesideMap(map);
  const fragment = useAtlasState((state) => encodeLink(linkedOf(state)));
  const asks = useAtlasState((state) => state.asks !== null && state.tour === null);
  return (
    <div className={styles.page}>
      <Notices />
      <main className={styles.main}>
        <h1 className="visually-hidden">{say(title)}</h1>
        <MapRegion canvas={canvas} map={map} hasPopup>
          <div className={styles.whole}>
            <a href={pageAddress() + fragment} target="_blank" rel="noopener">
              {say(EMBED.whole)}
            </a>
            {/* A popup offers what only the whole atlas has the room for. */}
            <p role="status">{asks && say(EMBED.there)}</p>
          </div>
          <details className={styles.legend}>
            <summary>{say(EMBED.legend)}</summary>
            <LayersPanel />
          </details>
        </MapRegion>
      </main>
    </div>
  );
}
