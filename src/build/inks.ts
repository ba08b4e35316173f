import type { LayerId } from "../core/model.ts";
import { INKS, type Ink } from "../core/vocabulary.ts";
import type { SourceLayer } from "./schema/geo.ts";

/** The ink of each layer: the one it names, or the next of the list. */
export function inksOf(layers: readonly SourceLayer[]): ReadonlyMap<LayerId, Ink> {
  return new Map(layers.map(({ id, ink }, i) => [id, ink ?? (INKS[i % INKS.length] as Ink)]));
}
