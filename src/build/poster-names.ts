/**
 * The names of the picture: those that the map's style asks for, in its order, as far as they find room. A name keeps its
 * size while the picture shrinks, so that each size of it has names of its own.
 */
import type { Feature } from "geojson";
import type { Pixel } from "../core/frame.ts";
import type { Language } from "../core/language.ts";
import { type Box, doOverlap } from "./mercator.ts";
import { SIDE_PX } from "./poster-frame.ts";
import type { Drawing } from "./poster-style.ts";

/** Rough, and rather wide: nothing is measured here. In ems. */
const LETTER_EM = { small: 0.56, capital: 0.7, chinese: 1 };
const LINE_EM = 1.1;

export interface Name {
  readonly layer: Drawing;
  readonly feature: Feature;
  readonly language: Language;
  /** Of the sign that it names, in pixels from the middle of the picture. */
  readonly at: Pixel;
  readonly anchor: "start" | "middle" | "end";
  /** Of the beginning, middle or end of its baseline from there, in pixels. */
  readonly offset: Pixel;
}

/** How large the picture is, against the size it is made for, and what the style says at the zoom that goes with that. */
export interface Scale {
  readonly scale: number;
  readonly layers: readonly Drawing[];
}

/** Those of a language. `point`: in the picture at full size, or null. `signs`: what they cover there. */
export function placeNames(
  language: Language,
  { scale, layers }: Scale,
  sources: Readonly<Record<string, readonly Feature[]>>,
  point: (feature: Feature) => Pixel | null,
  signs: readonly Box[],
): Name[] {
  const boxes = signs.map((box) => scaled(box, scale));
  const names: Name[] = [];
  const edgePx = (scale * SIDE_PX) / 2;
  // Those of the last layer are placed first, as on the map.
  for (const layer of layers.filter(({ type }) => type === "symbol").reverse()) {
    const key = (feature: Feature) => layer.number("symbol-sort-key", feature) || 0;
    const named = (sources[layer.source] ?? []).filter(
      (feature) =>
        feature.geometry.type === "Point" && layer.accepts(feature) && layer.text("text-field", feature, language),
    );
    for (const feature of named.sort((a, b) => key(a) - key(b))) {
      const at = point(feature);
      if (!at) continue;
      const found = triesOf(layer, feature, language, at).find((name) => {
        const box = boxOf(name, scale);
        return box.every((edge) => Math.abs(edge) < edgePx) && !boxes.some((other) => doOverlap(other, box));
      });
      if (!found) continue;
      names.push(found);
      boxes.push(boxOf(found, scale));
    }
  }
  return names;
}

/** The places that the style allows a name, the best first. */
function triesOf(layer: Drawing, feature: Feature, language: Language, at: Pixel): Name[] {
  const variable = layer.value("text-variable-anchor-offset", feature) as { readonly values: unknown[] } | undefined;
  const pairs = variable?.values ?? [layer.text("text-anchor", feature), layer.value("text-offset", feature)];
  const sizePx = Number(layer.value("text-size", feature, language));
  return Array.from({ length: pairs.length / 2 }, (_, i) => {
    const side = String(pairs[2 * i]);
    const [right = 0, down = 0] = pairs[2 * i + 1] as number[];
    const baseline = side.includes("top") ? 0.95 : side.includes("bottom") ? -0.3 : 0.35;
    const anchor = side.includes("left") ? "start" : side.includes("right") ? "end" : "middle";
    return { layer, feature, language, at, anchor, offset: { x: right * sizePx, y: (down + baseline) * sizePx } };
  });
}

/** What a name covers, from the middle of the picture. */
function boxOf({ layer, feature, language, at, anchor, offset }: Name, scale: number): Box {
  const padding = layer.number("text-padding", feature);
  const width = widthOf(layer, feature, language);
  const size = Number(layer.value("text-size", feature, language));
  const [x, y] = [at.x * scale + offset.x, at.y * scale + offset.y];
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - 0.85 * size;
  return [left - padding, top - padding, left + width + padding, top + LINE_EM * size + padding];
}

function widthOf(layer: Drawing, feature: Feature, language: Language): number {
  const letters = [...layer.text("text-field", feature, language)];
  const isCapitals = layer.text("text-transform", feature) === "uppercase";
  const letterEm = language === "zh" ? LETTER_EM.chinese : isCapitals ? LETTER_EM.capital : LETTER_EM.small;
  const spacing = Number(layer.value("text-letter-spacing", feature, language));
  return letters.length * (letterEm + spacing) * Number(layer.value("text-size", feature, language));
}

const scaled = ([left, top, right, bottom]: Box, scale: number): Box => {
  // Signs keep their size.
  const [x, y] = [((left + right) / 2) * (scale - 1), ((top + bottom) / 2) * (scale - 1)];
  return [left + x, top + y, right + x, bottom + y];
};
