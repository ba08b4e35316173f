import { useState } from "react";
import type { ExportedRoute } from "../../core/export/exported.ts";
import type { Message } from "../../core/language.ts";
import { PARTS } from "../../core/messages/faults.ts";
import { TAKE_ALONG } from "../../core/messages/measured-route.ts";
import { nameAt, nameOfRoute } from "../../core/place-at.ts";
import { measureRoute } from "../../core/route.ts";
import { fitInLink } from "../../state/routes-text.ts";
import { loadPart } from "../on-demand.tsx";
import { saveFile } from "../save-file.ts";
import { useAtlas, useAtlasState, useStore } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./Measurement.module.css";

/** All measured routes, to take along. */
export function RouteExports() {
  const atlas = useAtlas();
  const store = useStore();
  const say = useSay();
  const fits = useAtlasState((state) => fitInLink(state.routes.routes));
  const [said, setSaid] = useState<Message | null>(null);
  // Files are in English in every language of the page.
  const exported = (): ExportedRoute[] =>
    store.get().routes.routes.map((route) => ({
      name: nameOfRoute(atlas.features, route),
      route,
      measured: measureRoute(route),
      vertexNames: route.vertices.map((at) => nameAt(atlas.features, at)),
    }));
  const units = () => {
    const { unit, speed } = store.get().preferences;
    return { first: unit, speed };
  };
  const part = <T,>(load: () => Promise<T>) => loadPart(PARTS.export, load, store.dispatch);
  const copy = async (text: string, copied: Message) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      setSaid(TAKE_ALONG.noCopy);
    }
  };
  const save = (name: string, type: string, text: string) => {
    saveFile(name, type, text);
    setSaid(TAKE_ALONG.saved(name));
  };
  return (
    <div className={styles.exports}>
      <h3>{say(TAKE_ALONG.title)}</h3>
      <div className={styles.buttons}>
        <button
          type="button"
          onClick={async () => {
            const made = await part(() => import("../../core/export/routes-text.ts"));
            if (made) await copy(made.routesAsText(exported(), units()), TAKE_ALONG.textCopied);
          }}
        >
          {say(TAKE_ALONG.copyText)}
        </button>
        <button type="button" disabled={!fits} onClick={() => copy(document.URL, TAKE_ALONG.linkCopied)}>
          {say(TAKE_ALONG.copyLink)}
        </button>
        <button
          type="button"
          onClick={async () => {
            const made = await part(() => import("../../core/export/routes-geojson.ts"));
            if (made) save("routes.geojson", "application/geo+json", made.routesAsGeoJson(exported()));
          }}
        >
          GeoJSON
        </button>
        <button
          type="button"
          onClick={async () => {
            const made = await part(() => import("../../core/export/routes-csv.ts"));
            if (made) save("routes.csv", "text/csv", made.routesAsCsv(exported(), units()));
          }}
        >
          CSV
        </button>
        <button
          type="button"
          onClick={async () => {
            const made = await part(() => import("../../core/export/routes-kml.ts"));
            if (made) save("routes.kml", "application/vnd.google-earth.kml+xml", made.routesAsKml(exported()));
          }}
        >
          KML
        </button>
        <button
          type="button"
          onClick={async () => {
            const made = await part(() => import("../../core/export/routes-gpx.ts"));
            if (made) save("routes.gpx", "application/gpx+xml", made.routesAsGpx(exported()));
          }}
        >
          GPX
        </button>
      </div>
      {!fits && <p className={styles.hint}>{say(TAKE_ALONG.tooLong)}</p>}
      <p role="status" className={styles.hint}>
        {said && say(said)}
      </p>
    </div>
  );
}
