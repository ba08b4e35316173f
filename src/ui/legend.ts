/** The legend of a layer: one row for each way in which one of its features is drawn, and none besides. */
import type { Feature } from "../core/model.ts";
import { KINDS, type Kind, QUIET_AREAS, STATUS, type Status } from "../core/vocabulary.ts";
import { STATUS_DASHES } from "../map/symbols.ts";

export interface LegendRow {
  readonly kind: Kind;
  /** Only where the status is drawn. */
  readonly status: Status | null;
  /** The outline is ours, and its edge is drawn soft. */
  readonly soft: boolean;
  readonly label: string;
}

export function legendOf(features: readonly Feature[]): LegendRow[] {
  const rows = features.map((feature): LegendRow => {
    const { kind, basis } = feature;
    const status = feature.status && feature.status in STATUS_DASHES ? feature.status : null;
    const soft = KINDS[kind].shape === "area" && (basis === "schematic" || basis === "named-area");
    return { kind, status, soft, label: labelOf(kind, status, soft) };
  });
  return [...new Map(rows.map((row) => [row.label, row])).values()];
}

function labelOf(kind: Kind, status: Status | null, soft: boolean): string {
  const { label, shape } = KINDS[kind];
  if (QUIET_AREAS.includes(kind)) return `${label}, outlined when chosen`;
  if (!status) return shape === "area" && !soft ? `${label}, known outline` : label;
  const words = STATUS[status];
  return kind === "boundary" ? words.charAt(0).toUpperCase() + words.slice(1) : `${label}, ${words}`;
}
