/** The whole build: geo/ and data/ → artefacts, or Issues. */
import type { FeatureCollection } from "geojson";
import type { AtlasFile, TextsFile } from "../core/model.ts";
import { type BaseScale, compileBase } from "./base.ts";
import { measureClaims } from "./check-claims.ts";
import { compileAtlas, compileGeometry } from "./compile.ts";
import { checkConsistency } from "./consistency.ts";
import { clearOfDisputes, type PlacedLabel } from "./country-names.ts";
import { borderScaleLines } from "./derive/border-scales.ts";
import { compileTiles, TILES_ABOVE_BYTES } from "./feature-tiles.ts";
import { cutFonts, namesIn, readInterfaceText } from "./fonts.ts";
import type { Issue } from "./issue.ts";
import { linkSources } from "./link.ts";
import type { MeasuredClaim } from "./measure-claim.ts";
import { compileOpeningGeometry } from "./opening.ts";
import { parseFiles, type Sources } from "./parse.ts";
import { publishArticles, publishClaims, publishFairways, publishFeatures, publishPassages } from "./publish.ts";
import { checkQuotes } from "./quotes.ts";
import { readFiles, readTexts } from "./read.ts";
import { countryOutlines, drawnStretches, type ResolvedFeature, resolveFeatures, sharedBorderOf } from "./resolve.ts";
import { type ResolvedRiver, resolveRivers } from "./rivers.ts";
import { isAbove, measuredParts, namesOfParts, posterParts } from "./tiled-geometry.ts";

/** A file of the site: text, or bytes. */
export type Artefact = string | Uint8Array;

/** Paths below data/ of the site, for the build and the app alike. */
export const BASE_FILES: Record<BaseScale, string> = {
  opening: "app/base-opening.json",
  "50m": "app/base-50m.json",
  "10m": "app/base-10m.json",
};

export interface Checked {
  readonly issues: readonly Issue[];
  readonly sources: Sources | null;
  readonly resolved: readonly ResolvedFeature[];
  /** The rivers of the base map that have a name. */
  readonly rivers: readonly ResolvedRiver[];
  readonly labels: readonly PlacedLabel[];
  /** By the id of the claim. */
  readonly measured: ReadonlyMap<string, MeasuredClaim>;
  /** The paragraphs of each article, where a folder of texts was named: they make the edition a private one. */
  readonly texts: ArticleTexts | null;
}

type ArticleTexts = ReadonlyMap<string, readonly string[]>;

/** Reads and checks the project at `root`; with a folder of article texts, the quotations against them too. */
export function checkProject(root: string, textsFolder?: string): Checked {
  const issues: Issue[] = [];
  const sources = parseFiles(readFiles(root, issues), issues);
  if (!sources) return { issues, sources, resolved: [], rivers: [], labels: [], measured: new Map(), texts: null };
  linkSources(sources, issues);
  const slugs = sources.articles.map((article) => article.id);
  const texts = textsFolder ? readTexts(textsFolder, slugs) : null;
  checkQuotes(sources, texts, issues);
  checkConsistency(sources, texts, issues);
  const resolved = resolveFeatures(sources, issues);
  const rivers = resolveRivers(sources, resolved, issues);
  const labels = clearOfDisputes(sources, resolved, issues);
  return { issues, sources, resolved, rivers, labels, measured: measureClaims(sources, resolved, issues), texts };
}

/** Before the paths of what the build makes for itself alone: no file of the site. */
export const FOR_BUILD = "build/";
/** The parts that the poster shows, where the whole is not one file. */
export const POSTER_GEOMETRY = `${FOR_BUILD}poster-geometry.json`;
const MAP_NAMES = `${FOR_BUILD}map-names.json`;

interface Compiled {
  readonly atlas: AtlasFile;
  readonly geometry: FeatureCollection;
}

function compiled({ sources, resolved, measured, texts }: Checked): Compiled {
  if (!sources) throw new Error("compileProject: the sources did not parse");
  const atlas = { ...compileAtlas(sources, resolved, measured), privateEdition: texts !== null };
  return { atlas, geometry: compileGeometry(atlas, resolved) };
}

/**
 * Artefacts by their path below data/ of the site, as text, with the geometry whole however much it is. The base maps are
 * made apart: they cost seconds.
 */
export const compileProject = (checked: Checked): Map<string, string> => textsOf(checked, compiled(checked));

/** The same; with the geometry as tiles where it is more than `tilesAbove` bytes of GeoJSON. */
export function compileSite(checked: Checked, tilesAbove = TILES_ABOVE_BYTES): Map<string, Artefact> {
  const { atlas, geometry } = compiled(checked);
  if (!isAbove(tilesAbove, geometry)) return textsOf(checked, { atlas, geometry });
  const tiled: AtlasFile = { ...atlas, geometry: "tiles" };
  const artefacts = new Map<string, Artefact>(
    textsOf(checked, { atlas: tiled, geometry: measuredParts(geometry) }).set(
      POSTER_GEOMETRY,
      JSON.stringify(posterParts(geometry, atlas)),
    ),
  );
  return artefacts
    .set(MAP_NAMES, JSON.stringify(namesOfParts(geometry)))
    .set("app/geometry.pmtiles", compileTiles(geometry));
}

function textsOf({ sources, resolved, texts }: Checked, { atlas, geometry }: Compiled): Map<string, string> {
  if (!sources) throw new Error("compileProject: the sources did not parse");
  const border = sharedBorderOf(sources);
  const artefacts: Record<string, unknown> = {
    "app/atlas.json": atlas,
    "app/fingerprints.json": [...sources.fingerprints.values()],
    ...(texts && { "app/texts.json": compileTexts(sources, texts) }),
    "app/geometry.geojson": geometry,
    ...(atlas.geometry === "whole" && { "app/geometry-opening.json": compileOpeningGeometry(geometry) }),
    ...(border && { "app/border-scales.geojson": borderScaleLines(border) }),
    "features.geojson": publishFeatures(atlas, resolved),
    "passages.json": publishPassages(atlas),
    "articles.json": publishArticles(atlas, sources.articles),
    "claims.json": publishClaims(atlas),
    "fairways.geojson": publishFairways(atlas),
  };
  return new Map(Object.entries(artefacts).map(([path, value]) => [path, JSON.stringify(value)]));
}

/** The full texts of a private edition, as [paragraph, text]; never part of a build that was given none. */
function compileTexts(sources: Sources, texts: ArticleTexts): TextsFile {
  return sources.articles.map(({ id, custom: { paragraphs } }) => ({
    article: id,
    paragraphs: (texts.get(id) ?? [])
      .map((text, i): [number, string] => [i + 1, text])
      .filter(([n]) => n >= paragraphs[0] && n <= paragraphs[1]),
  }));
}

export function compileProjectBase({ sources, rivers, labels }: Checked, scale: BaseScale): string {
  if (!sources) throw new Error("compileProjectBase: the sources did not parse");
  return compileBase(scale, {
    drawn: drawnStretches(sources),
    labels,
    outlines: countryOutlines(sources),
    rivers,
    subjects: sources.atlas?.subjects ?? [],
  });
}

/**
 * The fonts of the site by path, for the names on the map and all that the artefacts and the program at `root` say.
 * `artefacts`: those of compileProject and both base maps.
 */
export function compileFonts(root: string, artefacts: ReadonlyMap<string, Artefact>): Promise<Map<string, Uint8Array>> {
  const textOf = (artefact: Artefact | undefined) => (typeof artefact === "string" ? artefact : "");
  const onMap = ["app/geometry.geojson", MAP_NAMES, ...Object.values(BASE_FILES)];
  return cutFonts({
    mapNames: onMap.flatMap((path) => namesIn(textOf(artefacts.get(path)))),
    interfaceText: readInterfaceText(root),
    otherText: [...artefacts.values()].map((artefact) => rareIn(textOf(artefact))).join("\n"),
  });
}

/** What is not ASCII, with the character before it, which it may be an accent of: all else every font has. */
const rareIn = (text: string) => [...new Set(text.match(/.?[\u0080-\u{10ffff}]+/gsu))].join("\n");
