import { useEffect, useEffectEvent, useState } from "react";
import { PARTS } from "../../core/messages/faults.ts";
import { OWN_OPEN } from "../../core/messages/own-open.ts";
import { onDemand } from "../on-demand.tsx";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./OwnPlaces.module.css";
import { pickFiles } from "./pick-files.ts";

const OwnLayers = onDemand(PARTS.ownLayers, async () => (await import("./OwnLayers.tsx")).OwnLayers);

const ACCEPTED = ".geojson,.json,.geojsonl,.kml,.gpx,.csv,.tsv,.txt,.xml,application/geo+json,text/csv";

/** The way in to the reader's own layers: a button, and the whole page for a file that is dropped on it. */
export function OwnPlaces() {
  const say = useSay();
  /** All that were ever given: the program that reads them may come later than the second of them. */
  const [files, setFiles] = useState<readonly File[]>([]);
  const give = (more: readonly File[]) => setFiles((before) => [...before, ...more]);
  const hasLayers = useAtlasState((state) => state.own.length > 0);
  const over = useDroppedFiles(give);
  return (
    <section aria-label={say(OWN_OPEN.label)} className={styles.own} data-over={over}>
      <h3>{say(OWN_OPEN.label)}</h3>
      <button type="button" onClick={() => pickFiles(ACCEPTED, give)}>
        {say(OWN_OPEN.open)}
      </button>
      <p className={styles.about}>{say(OWN_OPEN.about)}</p>
      {(files.length > 0 || hasLayers) && <OwnLayers files={files} />}
    </section>
  );
}

/** Takes files that are dropped where nothing else takes them; whether some are held over the page. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const dispatch = useDispatch();
  const [over, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    onFiles(files);
    dispatch({ type: "partAsked", part: "layers" });
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      // Also where another part of the page takes them, lest the browser leave the page for the file.
      const isTaken = event.defaultPrevented;
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(!isTaken);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    addEventListener("dragover", onDragOver);
    addEventListener("dragleave", onDragLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onDragOver);
      removeEventListener("dragleave", onDragLeave);
      removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}
