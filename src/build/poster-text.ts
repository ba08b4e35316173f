/** The names of the picture as text in every language, of which the page shows one. Those that are all of a feature are links. */
import type { Feature } from "geojson";
import { groupBy } from "../core/group.ts";
import type { Language } from "../core/language.ts";
import type { AtlasFile } from "../core/model.ts";
import { linkTo } from "./poster-features.ts";
import { pair, placed } from "./poster-frame.ts";
import type { Name } from "./poster-names.ts";
import type { Drawing } from "./poster-style.ts";
import { element, escaped, short } from "./poster-svg.ts";

export interface Written {
  readonly links: string;
  readonly names: string;
}

/** The names of one size of the picture. */
export interface Sized {
  readonly size: string;
  readonly names: readonly Name[];
}

/** What is the same in several sizes is written once, and says in which, unless it is in all of them. */
export function writtenNames(sizes: readonly Sized[], atlas: Pick<AtlasFile, "features">): Written {
  const alike = groupBy(
    sizes.flatMap(({ size, names }) => names.map((name) => ({ name, size, key: textOf(name, {}) }))),
    ({ key }) => key,
  );
  const all = [...alike.values()].flatMap((same) => {
    const [first] = same;
    const where = same.length < sizes.length ? { "data-sizes": same.map(({ size }) => size).join(" ") } : {};
    return first ? { name: first.name, text: textOf(first.name, where) } : [];
  });
  const known = new Set(atlas.features.map(({ id }) => id));
  /** Countries are drawn by their names alone; whatever else is named is a link by its sign. */
  const isLink = ({ layer, feature }: Name) => layer.source === "base" && known.has(feature.properties?.id);
  const linked = groupBy(
    all.filter(({ name }) => isLink(name)),
    ({ name }) => String(name.feature.properties?.id),
  );
  const links = [...linked].map(([id, texts]) => linkTo(id, atlas, texts.map(({ text }) => text).join("")));
  const plain = all.filter(({ name }) => !isLink(name)).map(({ text }) => text);
  const halo = {
    stroke: pair((theme) => theme.halo),
    "stroke-width": 2.6,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  return {
    links: element("g", { "data-group": "names", ...halo }, links.join("")),
    names: element("g", { "aria-hidden": "true", "pointer-events": "none", ...halo }, plain.join("")),
  };
}

function textOf(
  { layer, feature, language, at, anchor, offset }: Name,
  more: Readonly<Record<string, string>>,
): string {
  const opacity = layer.number("text-opacity", feature);
  const name = layer.text("text-field", feature, language);
  const isCapitals = layer.text("text-transform", feature) === "uppercase";
  return element(
    "text",
    {
      lang: language,
      ...placed(at),
      transform: `translate(${short(offset.x, 1)} ${short(offset.y, 1)})`,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: layer.colour("text-color", feature),
      "fill-opacity": opacity < 1 ? short(opacity) : undefined,
      ...writingOf(layer, feature, language),
      ...more,
    },
    escaped(isCapitals ? name.toUpperCase() : name),
  );
}

/** How a name is written in a language, as attributes. */
function writingOf(layer: Drawing, feature: Feature, language: Language): Readonly<Record<string, string>> {
  const font = JSON.stringify(layer.value("text-font", feature, language));
  const spacing = Number(layer.value("text-letter-spacing", feature, language));
  const weight = font.includes("Bold") ? "700" : font.includes("Medium") ? "500" : null;
  return {
    "font-size": short(Number(layer.value("text-size", feature, language))),
    ...(weight && { "font-weight": weight }),
    ...(font.includes("Italic") && { "font-style": "italic" }),
    ...(spacing > 0 && { "letter-spacing": `${short(spacing)}em` }),
  };
}
