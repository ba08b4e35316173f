/** The signs of kinds in the picture, each drawn once around the point where it is used (map/icons.ts). */
import type { Feature } from "geojson";
import type { Ink, Kind } from "../core/vocabulary.ts";
import { ICON_BOX, ICON_CASING, ICONS, type Icon } from "../map/icons.ts";
import { pair } from "./poster-frame.ts";
import type { Drawing } from "./poster-style.ts";
import { element, short } from "./poster-svg.ts";

/** Definitions by their id. */
export type Signs = Map<string, string>;

/** The sign that a layer sets for a feature, which from now on is among the definitions; null where it sets none. */
export function signOf(
  layer: Drawing,
  feature: Feature,
  signs: Signs,
): { readonly id: string; readonly reachPx: number } | null {
  const [kind = "", ink = ""] = layer.text("icon-image", feature).split("@");
  const icon = ICONS[kind as Kind];
  if (!icon) return null;
  const size = layer.number("icon-size", feature);
  const id = `poster-${kind}-${ink}`;
  if (!signs.has(id)) signs.set(id, definition(id, icon, ink, size));
  return { id, reachPx: icon.reach * size };
}

function definition(id: string, { parts }: Icon, ink: string, size: number): string {
  const paper = pair(({ land }) => land);
  const colour = pair((theme) => theme.ink[ink as Ink] ?? theme.label);
  const casing = parts
    .filter((part) => !part.paper)
    .map(({ d, stroke = 0 }) => element("path", { d, stroke: paper, "stroke-width": stroke + 2 * ICON_CASING }));
  const drawn = parts.map(({ d, stroke, paper: isPaper }) => {
    const tone = isPaper ? paper : colour;
    return element("path", stroke ? { d, stroke: tone, "stroke-width": stroke } : { d, fill: tone });
  });
  const half = -ICON_BOX / 2;
  const transform = `scale(${short(size)}) translate(${half} ${half})`;
  const round = { fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  return element("g", { id }, element("g", { transform, ...round }, casing.join("") + drawn.join("")));
}
