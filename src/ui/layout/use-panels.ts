import { useState } from "react";
import type { PANELS } from "../../core/messages/page.ts";
import type { State } from "../../state/state.ts";
import { useAtlas, useAtlasState } from "../use-atlas.ts";

export type Panel = keyof typeof PANELS;
const RIGHT = ["Reader", "Measure", "Figures"] as const satisfies readonly Panel[];
const STANDING = ["Layers", "Places", ...RIGHT, "Timeline"] as const satisfies readonly Panel[];
/** Those that are there only while there is something in them. */
type Passing = "Welcome" | "Tour" | "Place";
type Standing = (typeof STANDING)[number];
type RightPanel = (typeof RIGHT)[number];
export const isRight = (panel: Panel): panel is RightPanel => RIGHT.some((one) => one === panel);
const isStanding = (panel: Panel): panel is Standing => STANDING.some((one) => one === panel);

export interface Panels {
  /** Where one panel is seen at a time: all that can be, and the one that is. */
  readonly all: readonly Panel[];
  readonly panel: Panel;
  /** Those of the right column, and the one that is seen. */
  readonly rights: readonly RightPanel[];
  readonly right: RightPanel;
  readonly open: (panel: Panel) => void;
  /** Whether the sheet is at its greater height. */
  readonly tall: boolean;
  readonly setTall: (tall: boolean) => void;
}

/** Which panels are in sight. What the reader does opens its panel: a place, a step of a tour, a passage, a measurement. */
export function usePanels(): Panels {
  const { claims, borderLength } = useAtlas();
  const hasFigures = claims.length > 0 || borderLength !== null;
  const seen = useWishes();
  const [known, setKnown] = useState(NO_WISHES);
  const [standing, setStanding] = useState<Standing>("Places");
  const [passing, setPassing] = useState<Passing | null>("Welcome");
  const [right, setRight] = useState<RightPanel>("Reader");
  const [tall, setTall] = useState(false);

  const open = (panel: Panel) => {
    if (isStanding(panel)) setStanding(panel);
    setPassing(isStanding(panel) ? null : panel);
    if (isRight(panel)) setRight(panel);
  };
  // While rendering, not after: what opens takes the focus as soon as it is there.
  if (WISHES.some((name) => known[name] !== seen[name])) {
    setKnown(seen);
    if (seen.asks && seen.asks !== known.asks) open(seen.asks.panel);
    const next = passingFor(known, seen);
    if (next) {
      setPassing(next);
      // The map is part of the answer.
      setTall(false);
    }
  }
  const there = { Welcome: seen.welcome, Tour: seen.tour !== null, Place: seen.selection !== null };
  const passed = passing && (there[passing] ? passing : passing === "Place" && there.Tour ? "Tour" : null);
  const all: Panel[] = (["Welcome", "Tour", "Place"] as const).filter((name) => there[name]);
  const isThere = (name: Panel) => name !== "Figures" || hasFigures;
  const [standings, rights] = [STANDING.filter(isThere), RIGHT.filter(isThere)];
  return { all: [...all, ...standings], panel: passed ?? standing, rights, right, open, tall, setTall };
}

interface Wishes {
  readonly welcome: boolean;
  readonly asks: State["asks"];
  readonly target: State["target"];
  readonly selection: State["selection"];
  readonly tour: State["tour"];
}
const WISHES = ["asks", "target", "selection", "tour"] as const;
const NO_WISHES: Wishes = { welcome: false, asks: null, target: null, selection: null, tour: null };

function useWishes(): Wishes {
  const welcome = useAtlasState((state) => state.welcome);
  const asks = useAtlasState((state) => state.asks);
  const target = useAtlasState((state) => state.target);
  const selection = useAtlasState((state) => state.selection);
  const tour = useAtlasState((state) => state.tour);
  return { welcome, asks, target, selection, tour };
}

/** The passing panel that a change of the state asks for. */
function passingFor(known: Wishes, seen: Wishes): "Tour" | "Place" | null {
  if (seen.tour && seen.tour !== known.tour) return "Tour";
  const { selection } = seen;
  if (!selection || selection === known.selection) return null;
  // A link to a passage means the passage, also where it names a place.
  if (seen.asks?.panel === "Reader" && seen.asks !== known.asks) return null;
  const isOther = selection.feature !== known.selection?.feature || selection.at !== known.selection.at;
  // The same place, wished for once more from a list; a layer that is switched leaves the camera alone.
  return isOther || seen.target !== known.target ? "Place" : null;
}
