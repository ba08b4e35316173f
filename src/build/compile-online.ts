import type { OnlineOffer } from "../core/online.ts";
import type { SourceOnline } from "./schema/geo.ts";

/** One style serves both themes where the site names no dark one. */
export function compileOnline(source: SourceOnline): OnlineOffer | null {
  if (!source) return null;
  const { title, about, attribution, style = "", styleDark = style, pmtiles, hosts } = source;
  const map: OnlineOffer["map"] = pmtiles
    ? { kind: "pmtiles", file: pmtiles }
    : { kind: "style", light: style, dark: styleDark };
  return { title, about, attribution, map, ...(hosts && { hosts }) };
}
