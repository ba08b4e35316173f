/** Rows of the legend: what is drawn alike within a layer. The build marks geometry with them, a reader hides by them. */
import type { LayerId } from "./model.ts";
import { type Basis, KINDS, type Kind, QUIET_AREAS, type Status } from "./vocabulary.ts";

/** «layer/kind», or «layer/kind/how» where one kind is drawn in more than one way. */
export type RowId = string;

/** The statuses that are drawn: each has a dash of its own (map/symbols.ts). */
export const DRAWN_STATUSES = [
  "disputed",
  "indefinite",
  "line-of-control",
  "proposed",
] as const satisfies readonly Status[];
export type DrawnStatus = (typeof DRAWN_STATUSES)[number];

export const drawnStatusOf = (status: Status | null | undefined): DrawnStatus | null =>
  DRAWN_STATUSES.find((drawn) => drawn === status) ?? null;

/** Whether the outline or course is ours, or only roughly agreed: its edge is drawn soft. */
export const isSoft = (basis: Basis): boolean => basis === "schematic" || basis === "named-area";

interface Drawn {
  readonly layer: LayerId;
  readonly kind: Kind;
  readonly status?: Status | null | undefined;
  readonly basis: Basis;
}

export function rowOf({ layer, kind, status, basis }: Drawn): RowId {
  const isOutlined = KINDS[kind].shape === "area" && !isSoft(basis) && !QUIET_AREAS.includes(kind);
  const how = drawnStatusOf(status) ?? (isOutlined ? "outlined" : null);
  return how === null ? `${layer}/${kind}` : `${layer}/${kind}/${how}`;
}

/** The layer that a row belongs to. */
export const layerOfRow = (row: RowId): LayerId => row.split("/")[0] ?? "";
