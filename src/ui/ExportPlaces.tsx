import { useId, useState } from "react";
import type { Message } from "../core/language.ts";
import { EXPORT, EXPORT_FORMATS } from "../core/messages/export.ts";
import { PARTS } from "../core/messages/faults.ts";
import type { FeatureId } from "../core/model.ts";
import { loadPublishedArticles, loadPublishedFeatures } from "../load-atlas.ts";
import styles from "./ExportPlaces.module.css";
import { loadPart } from "./on-demand.tsx";
import { pageAddress } from "./page-address.ts";
import { saveFile } from "./save-file.ts";
import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

type Format = keyof typeof EXPORT_FORMATS;
const FORMATS = Object.keys(EXPORT_FORMATS) as Format[];

/** Places with their passages, to take along: those shown, or all. */
export function ExportPlaces({ shown, all }: { readonly shown: readonly FeatureId[]; readonly all: number }) {
  const id = useId();
  const [format, setFormat] = useState<Format>("geojson");
  const [everything, setEverything] = useState(false);
  const [said, setSaid] = useState<Message | null>(null);
  const { title } = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const save = async () => {
    if (!everything && shown.length === 0) return setSaid(EXPORT.none);
    setSaid(EXPORT.loading);
    const [features, articles] = await Promise.all([loadPublishedFeatures(), loadPublishedArticles()]);
    if (!features.ok) return setSaid(features.error.message);
    if (!articles.ok) return setSaid(articles.error.message);
    const writers = await loadPart(PARTS.export, () => import("../core/export/features-export.ts"), dispatch);
    if (!writers) return setSaid(null);
    const chosen = writers.FEATURE_FORMATS.find((one) => one.id === format);
    if (!chosen) throw new Error(`no export writes ${format}`);
    const ids = new Set(shown);
    const exported = features.value.features.filter((feature) => everything || ids.has(feature.id));
    const records = articles.value.articles.map(({ csl }) => csl);
    saveFile(chosen.fileName, chosen.mediaType, chosen.write(exported, records, pageAddress(), title.en));
    setSaid(EXPORT.saved(chosen.fileName, exported.length));
  };
  return (
    <details className={styles.export}>
      <summary>{say(EXPORT.title)}</summary>
      <div className={styles.row}>
        <label htmlFor={`${id}-what`}>{say(EXPORT.which)}</label>
        <select
          id={`${id}-what`}
          value={everything ? "all" : "shown"}
          onChange={({ target }) => setEverything(target.value === "all")}
        >
          <option value="shown">{say(EXPORT.shown(shown.length))}</option>
          <option value="all">{say(EXPORT.all(all))}</option>
        </select>
        <label htmlFor={`${id}-format`}>{say(EXPORT.as)}</label>
        <select id={`${id}-format`} value={format} onChange={({ target }) => setFormat(target.value as Format)}>
          {FORMATS.map((value) => (
            <option key={value} value={value}>
              {say(EXPORT_FORMATS[value])}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void save()}>
          {say(EXPORT.save)}
        </button>
      </div>
      <p role="status">{said && say(said)}</p>
    </details>
  );
}
