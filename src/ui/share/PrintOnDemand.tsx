import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { MapPort } from "../../map/port.ts";
import { useAtlas, useStore } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";
import { MOST_PASSAGES, PrintSheet } from "./PrintSheet.tsx";
import { type Sheet, sheetOf } from "./sheet.ts";

/** The printed page for a reader who prints by the browser's own command: the map as it stands that moment. */
export function PrintOnDemand({ port }: { readonly port: MapPort }) {
  const atlas = useAtlas();
  const store = useStore();
  const language = useLanguage();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    const before = () => {
      // The dialog has prepared a finer one.
      if (document.querySelector(".print-sheet")) return;
      const made = sheetOf(atlas, store.get(), port.captureNow(), language, MOST_PASSAGES.A4);
      flushSync(() => setSheet(made));
    };
    const after = () => setSheet(null);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [atlas, store, language, port]);
  return sheet && <PrintSheet sheet={sheet} paper="A4" />;
}
