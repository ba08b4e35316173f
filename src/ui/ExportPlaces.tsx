import { useId, useState } from "react";
import { count } from "../core/format.ts";
import type { FeatureId } from "../core/model.ts";
import { loadPublishedArticles, loadPublishedFeatures } from "../load-atlas.ts";
import styles from "./ExportPlaces.module.css";
import { pageAddress } from "./page-address.ts";
import { saveFile } from "./save-file.ts";

const FORMATS = {
  geojson: "GeoJSON",
  csv: "CSV, for a spreadsheet",
  kml: "KML, for Google Earth",
  "linked-places": "Linked Places (LPF)",
  annotations: "Web Annotations (JSON-LD)",
  "csl-json": "CSL-JSON: the articles",
  bibtex: "BibTeX: the articles",
} as const;

/** Places with their passages, to take along: those shown, or all. */
export function ExportPlaces({ shown, all }: { readonly shown: readonly FeatureId[]; readonly all: number }) {
  const id = useId();
  const [format, setFormat] = useState<keyof typeof FORMATS>("geojson");
  const [everything, setEverything] = useState(false);
  const [said, setSaid] = useState("");
  const save = async () => {
    setSaid("Loading …");
    const [features, articles] = await Promise.all([loadPublishedFeatures(), loadPublishedArticles()]);
    if (!features.ok) return setSaid(features.error.message);
    if (!articles.ok) return setSaid(articles.error.message);
    const { FEATURE_FORMATS } = await import("../core/export/features-export.ts");
    const chosen = FEATURE_FORMATS.find((one) => one.id === format);
    if (!chosen) throw new Error(`no export writes ${format}`);
    const ids = new Set(shown);
    const exported = features.value.features.filter((feature) => everything || ids.has(feature.id));
    const records = articles.value.articles.map(({ csl }) => csl);
    saveFile(chosen.fileName, chosen.mediaType, chosen.write(exported, records, pageAddress()));
    setSaid(`${chosen.fileName} saved, with ${count(exported.length, "place")}.`);
  };
  return (
    <details className={styles.export}>
      <summary>Take places along</summary>
      <div className={styles.row}>
        <label htmlFor={`${id}-what`}>Which</label>
        <select
          id={`${id}-what`}
          value={everything ? "all" : "shown"}
          onChange={({ target }) => setEverything(target.value === "all")}
        >
          <option value="shown">those shown ({shown.length})</option>
          <option value="all">all of the atlas ({all})</option>
        </select>
        <label htmlFor={`${id}-format`}>As</label>
        <select
          id={`${id}-format`}
          value={format}
          onChange={({ target }) => setFormat(target.value as keyof typeof FORMATS)}
        >
          {Object.entries(FORMATS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void save()}>
          Save
        </button>
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
