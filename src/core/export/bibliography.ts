/** The articles as bibliographic records, and lines of text to cite a passage or a feature by. Nothing unknown is filled in. */
import { formatQuote } from "../format.ts";
import type { Article, Feature } from "../model.ts";
import type { CslName, CslRecord, PublishedFeature } from "../published.ts";
import { featureAddress, passageAddress } from "./features-address.ts";
import { oneLine, wellFormed } from "./plain-text.ts";

/** The records of the articles that the features are cited from, in the order of the records. */
export function citedRecords(features: readonly PublishedFeature[], records: readonly CslRecord[]): CslRecord[] {
  const cited = new Set(features.flatMap(({ properties }) => properties.citations.map(({ article }) => article)));
  return records.filter(({ id }) => cited.has(id));
}

/** CSL-JSON 1.0.2, as Zotero and pandoc read it. */
export function articlesAsCslJson(records: readonly CslRecord[]): string {
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Of CSL; whatever else is @misc. */
const ENTRY_TYPES = new Map([
  ["article-journal", "article"],
  ["book", "book"],
  ["chapter", "incollection"],
  ["paper-conference", "inproceedings"],
  ["report", "techreport"],
]);
/** Where BibTeX keeps the title of what an entry is part of. */
const CONTAINER_FIELDS = new Map([
  ["article", "journal"],
  ["incollection", "booktitle"],
  ["inproceedings", "booktitle"],
]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The records as BibTeX in UTF-8, an entry each under the id of its article. What TeX would take for a command is
 * escaped; what is unknown is left out, so an entry may lack a field that a style asks for. A year that is only about
 * right stands in the note; a title of ours is no title, only a `shorttitle`.
 */
export function articlesAsBibTeX(records: readonly CslRecord[]): string {
  return records.map(bibTeXEntry).join("\n");
}

function bibTeXEntry(record: CslRecord): string {
  const type = ENTRY_TYPES.get(record.type) ?? "misc";
  const [year, month, day] = record.issued?.["date-parts"][0] ?? [];
  const isCirca = record.issued?.circa === true;
  const isKnown = year !== undefined && !isCirca;
  const about = isCirca && year !== undefined ? `Circa ${year}.` : null;
  const note = [about, record.note].filter(Boolean).join(" ");
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["author", record.author && braced(record.author.map(bibTeXName).join(" and "))],
    ["title", record.title && braced(braced(texOf(record.title)))],
    ["shorttitle", braced(braced(texOf(record["title-short"])))],
    [
      CONTAINER_FIELDS.get(type) ?? "howpublished",
      record["container-title"] && braced(braced(texOf(record["container-title"]))),
    ],
    ["publisher", record.publisher && braced(braced(texOf(record.publisher)))],
    ["type", record.genre && braced(texOf(record.genre))],
    ["year", isKnown ? braced(String(year)) : null],
    ["month", isKnown && month !== undefined ? MONTHS[month - 1] : null],
    ["day", isKnown && day !== undefined ? braced(String(day)) : null],
    ["url", record.URL && braced(urlOf(record.URL))],
    ["language", record.language && braced(texOf(record.language))],
    ["note", note && braced(texOf(note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${type}{${keyOf(record.id)},\n${lines.join(",\n")}\n}\n`;
}

/** «Family, Given»; braces keep together what has no such parts, or would be parted wrongly. */
function bibTeXName({ given, family, literal }: CslName): string {
  if (literal || !family) return braced(texOf(literal ?? given ?? ""));
  return [family, given].flatMap((part) => (part ? [namePart(part)] : [])).join(", ");
}

const namePart = (part: string) => (/,|\sand\s/i.test(part) ? braced(texOf(part)) : texOf(part));

const braced = (text: string) => `{${text}}`;

const TEX_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even where a backslash stands before them.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const texOf = (text: string) =>
  oneLine(wellFormed(text)).replace(/[\\{}~^#$%&_]/g, (character) => TEX_ESCAPES[character] ?? `\\${character}`);

/** Read by character, without TeX: only what would end the field, or is no part of an address, goes. */
const urlOf = (url: string) => oneLine(wellFormed(url)).replace(/[\s{}\\]/g, encodeURIComponent);

/** What cannot stand in a key becomes the number of its character. */
const keyOf = (id: string) =>
  wellFormed(id).replace(/[^A-Za-z0-9:.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

/** «Fong & Maizland, China and Russia: Exploring Ties … (2024)»; in brackets a title of ours. */
export function recordWords(record: CslRecord): string {
  const authors = (record.author ?? []).map(({ given, family, literal }) => literal ?? family ?? given ?? "");
  const year = record.issued?.["date-parts"][0]?.[0];
  const words = [authors.join(" & "), record.title ?? `[${record["title-short"]}]`].filter(Boolean).join(", ");
  return year === undefined ? words : `${words} (${record.issued?.circa ? "c. " : ""}${year})`;
}

/**
 * One line to cite a passage by: the article, its paragraph, its own address where it has one, and that of the passage
 * in the atlas. In brackets a title of ours. `address`: of the page, without query or fragment; `atlas`: its title.
 */
export function citationOf(article: Article, paragraph: number, address: string, atlas: string): string {
  const { id, citeAs, title, shortTitle, publisher, url } = article;
  const words = [citeAs, title === null ? `[${shortTitle}]` : formatQuote(title), publisher, `paragraph ${paragraph}`];
  const where = `${atlas}: ${passageAddress(id, paragraph, address)}`;
  return oneLine([`${words.filter(Boolean).join(", ")}.`, url, where].filter(Boolean).join(" "));
}

/** One line to cite a feature by: its name, what its geometry comes from, and its address in the atlas. */
export function citationOfFeature(
  { id, name, source }: Pick<Feature, "id" | "name" | "source">,
  address: string,
  atlas: string,
): string {
  const from = `Geometry: ${source.title} (${source.licence}).`;
  return oneLine(`${formatQuote(name.en)}, ${atlas}. ${from} ${featureAddress(id, address)}`);
}
