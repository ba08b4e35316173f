/** The legend of a layer: one row for each way in which one of its features is drawn, and none besides. */
import { composed, type Message } from "../core/language.ts";
import { type DrawnStatus, drawnStatusOf, isSoft, type RowId, rowOf } from "../core/legend-row.ts";
import { LEGEND } from "../core/messages/layers.ts";
import { KIND_WORDS, STATUS_WORDS } from "../core/messages/vocabulary.ts";
import type { Feature } from "../core/model.ts";
import { KINDS, type Kind, QUIET_AREAS } from "../core/vocabulary.ts";

/** Of a symbol in the legend. */
export const SWATCH_PX = { width: 30, height: 20 } as const;

export interface LegendRow {
  readonly row: RowId;
  readonly kind: Kind;
  /** Only where the status is drawn. */
  readonly status: DrawnStatus | null;
  /** The outline is ours, and its edge is drawn soft. */
  readonly soft: boolean;
  readonly label: Message;
}

export function legendOf(features: readonly Feature[]): LegendRow[] {
  const rows = new Map<RowId, LegendRow>();
  for (const feature of features) {
    const row = rowOf(feature);
    if (rows.has(row)) continue;
    const { kind, basis } = feature;
    const status = drawnStatusOf(feature.status);
    const soft = KINDS[kind].shape === "area" && isSoft(basis);
    rows.set(row, { row, kind, status, soft, label: labelOf(kind, status, soft) });
  }
  return [...rows.values()];
}

function labelOf(kind: Kind, status: DrawnStatus | null, soft: boolean): Message {
  const words = KIND_WORDS[kind];
  if (QUIET_AREAS.includes(kind)) return LEGEND.whenChosen(words);
  if (!status) return KINDS[kind].shape === "area" && !soft ? LEGEND.knownOutline(words) : words;
  return kind === "boundary" ? capitalised(STATUS_WORDS[status]) : LEGEND.withStatus(words, STATUS_WORDS[status]);
}

const capitalised = (words: Message) =>
  composed((language) => words[language].charAt(0).toUpperCase() + words[language].slice(1));
