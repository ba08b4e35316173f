import { type RefObject, useEffect, useState } from "react";
import { featuresInSight } from "../core/in-sight.ts";
import type { Message } from "../core/language.ts";
import type { Feature } from "../core/model.ts";
import { pause } from "../core/pause.ts";
import { viewSentence } from "../core/view-sentence.ts";
import { loadDrawn, shapeOf } from "./drawn-geometry.ts";
import { useAtlas, useAtlasState } from "./use-atlas.ts";
import { useVisibleFeatures } from "./use-shown-features.ts";

/** So long the map has rested when it is described. */
const REST_MS = 1000;
/** Some 10 ms of work; then the page may answer. */
const AT_ONCE = 1000;

/** What the map shows, said when it has come to rest; null until then. `map`: the element that the map fills. */
export function useViewSentence(map: RefObject<HTMLElement | null>): Message | null {
  const atlas = useAtlas();
  const view = useAtlasState((state) => state.view);
  const projection = useAtlasState((state) => state.projection);
  const unit = useAtlasState((state) => state.preferences.unit);
  const visible = useVisibleFeatures();
  const [sentence, setSentence] = useState<Message | null>(null);
  useEffect(() => {
    let gone = false;
    const describe = async () => {
      // What is missing is told where it is drawn or measured. Where it comes as tiles, all of it would be too much:
      // a place is then in sight where its middle is.
      const drawn = atlas.geometry === "tiles" ? [] : await loadDrawn(null);
      const { clientWidth: widthPx = 0, clientHeight: heightPx = 0 } = map.current ?? {};
      if (gone || widthPx === 0 || heightPx === 0) return;
      const frame = { ...view, projection, widthPx, heightPx };
      const seen: Feature[] = [];
      for (let from = 0; from < visible.length; from += AT_ONCE) {
        if (from > 0) await pause();
        if (gone) return;
        seen.push(...featuresInSight(frame, visible.slice(from, from + AT_ONCE), ({ id }) => shapeOf(drawn, id)));
      }
      const next = viewSentence(atlas, frame, seen, unit);
      // The same sentence is not said twice.
      setSentence((before) => (before?.en === next.en ? before : next));
    };
    const timer = setTimeout(() => void describe(), REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [atlas, view, projection, unit, visible, map]);
  return sentence;
}
