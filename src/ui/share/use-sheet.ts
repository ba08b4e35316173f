import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import type { Message } from "../../core/language.ts";
import { SHARE } from "../../core/messages/share.ts";
import type { MapPort } from "../../map/port.ts";
import { THEMES } from "../../map/theme.ts";
import { saveBlob } from "../save-file.ts";
import { useAtlas, useStore } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";
import { useTheme } from "../use-theme.ts";
import { composePicture } from "./compose-picture.ts";
import { legendEntriesOf } from "./legend-entries.ts";
import { MOST_PASSAGES, type Paper } from "./PrintSheet.tsx";
import { type Sheet, sheetOf } from "./sheet.ts";

const FILE = "passage-atlas.png";
/** Fine enough for paper: some 200 dots an inch on A4. */
const PRINT_SCALE = 2;
const COLOURS = { paper: "#ffffff", ink: "#1c2024", soft: "#53606c", line: "#7b8791" };

/** Makes the picture and the printed page of what the map shows. On paper and in pictures the map is the light one. */
export function useSheet(port: MapPort, legend: RefObject<HTMLElement | null>) {
  const atlas = useAtlas();
  const store = useStore();
  const language = useLanguage();
  const theme = useTheme();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [said, setSaid] = useState<Message | null>(null);
  const [busy, setBusy] = useState(false);

  const make = async (scale: number, most: number): Promise<Sheet> => {
    if (theme !== "light") port.setTheme(THEMES.light);
    try {
      const made = sheetOf(atlas, store.get(), await port.capture(scale), language, most);
      flushSync(() => setSheet(made));
      return made;
    } finally {
      if (theme !== "light") port.setTheme(THEMES[theme]);
    }
  };
  const doing = (what: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setSaid(SHARE.drawing);
    what()
      .catch((error: Error) => setSaid(SHARE.failed(error.message)))
      .finally(() => setBusy(false));
  };

  return {
    sheet,
    said,
    busy,
    savePicture: (scale: number) =>
      doing(async () => {
        const { capture, ...made } = await make(scale, 0);
        const entries = await legendEntriesOf(legend.current);
        const { picture, widthPx } = capture;
        const composed = composePicture({ ...made, map: picture, widthPx, legend: entries, colours: COLOURS });
        saveBlob(FILE, await pngOf(composed));
        setSaid(SHARE.saved(FILE, composed.width, composed.height));
      }),
    print: (paper: Paper) =>
      doing(async () => {
        await make(PRINT_SCALE, MOST_PASSAGES[paper]);
        setSaid(null);
        print();
      }),
  };
}

const pngOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("it is too large for this browser"))),
      "image/png",
    );
  });
