import { DEFAULT_LAYOUT, type Layout, type Side } from "../../state/state.ts";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { usePageWidth } from "../use-media.ts";
import { type Columns, columnsOf } from "./column-widths.ts";

export interface Arrangement {
  readonly columns: Columns;
  readonly isFolded: (side: Side) => boolean;
  readonly toggle: (side: Side) => void;
  /** In CSS pixels; null is as wide as the page likes. */
  readonly resize: (side: "left" | "right", px: number | null) => void;
}

/** The arrangement that the reader chose, and ways to change it. */
export function useLayout(): Arrangement {
  const layout = useAtlasState((state) => state.preferences.layout);
  const set = useSetLayout();
  const pagePx = usePageWidth();
  return {
    columns: columnsOf(pagePx, layout),
    isFolded: (side) => layout.folded.includes(side),
    toggle: (side) => {
      const isFolded = layout.folded.includes(side);
      set({ ...layout, folded: isFolded ? layout.folded.filter((one) => one !== side) : [...layout.folded, side] });
    },
    resize: (side, px) => set({ ...layout, [side === "left" ? "leftPx" : "rightPx"]: px }),
  };
}

/** Back to where everything was at first. */
export function useResetLayout(): () => void {
  const set = useSetLayout();
  return () => set(DEFAULT_LAYOUT);
}

function useSetLayout(): (layout: Layout) => void {
  const dispatch = useDispatch();
  return (layout) => dispatch({ type: "preferencesSet", preferences: { layout } });
}
