import { useState } from "react";
import type { ExportedRoute } from "../../core/export/exported.ts";
import { nameAt, nameOfRoute } from "../../core/place-at.ts";
import { measureRoute } from "../../core/route.ts";
import { fitInLink } from "../../state/routes-text.ts";
import { saveFile } from "../save-file.ts";
import { useAtlas, useAtlasState, useStore } from "../use-atlas.ts";
import styles from "./Measurement.module.css";

/** All measured routes, to take along. */
export function RouteExports() {
  const atlas = useAtlas();
  const store = useStore();
  const fits = useAtlasState((state) => fitInLink(state.routes.routes));
  const [said, setSaid] = useState("");
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
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied.`);
    } catch {
      setSaid("The browser does not let this page copy; save a file instead, or copy the address.");
    }
  };
  const save = (name: string, type: string, text: string) => {
    saveFile(name, type, text);
    setSaid(`${name} saved.`);
  };
  return (
    <div className={styles.exports}>
      <h3>Take along</h3>
      <div className={styles.buttons}>
        <button
          type="button"
          onClick={async () => {
            const { routesAsText } = await import("../../core/export/routes-text.ts");
            await copy(routesAsText(exported(), units()), "Text");
          }}
        >
          Copy as text
        </button>
        <button type="button" disabled={!fits} onClick={() => copy(document.URL, "Link")}>
          Copy link
        </button>
        <button
          type="button"
          onClick={async () => {
            const { routesAsGeoJson } = await import("../../core/export/routes-geojson.ts");
            save("routes.geojson", "application/geo+json", routesAsGeoJson(exported()));
          }}
        >
          GeoJSON
        </button>
        <button
          type="button"
          onClick={async () => {
            const { routesAsCsv } = await import("../../core/export/routes-csv.ts");
            save("routes.csv", "text/csv", routesAsCsv(exported(), units()));
          }}
        >
          CSV
        </button>
        <button
          type="button"
          onClick={async () => {
            const { routesAsKml } = await import("../../core/export/routes-kml.ts");
            save("routes.kml", "application/vnd.google-earth.kml+xml", routesAsKml(exported()));
          }}
        >
          KML
        </button>
        <button
          type="button"
          onClick={async () => {
            const { routesAsGpx } = await import("../../core/export/routes-gpx.ts");
            save("routes.gpx", "application/gpx+xml", routesAsGpx(exported()));
          }}
        >
          GPX
        </button>
      </div>
      {!fits && <p className={styles.hint}>These routes have too many points for a link; a file holds them all.</p>}
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </div>
  );
}
