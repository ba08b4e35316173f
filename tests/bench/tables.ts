/** Results → the tables of README.md, ratios first. */
import { FIGURES, type FigureName, type Grown, type Results } from "./figures.ts";
import { mediansOfPage, ratioOf, targetsOf } from "./summary.ts";

const TITLES: Readonly<Record<string, string>> = {
  atlas: "atlas",
  maplibre: "bare MapLibre",
  leaflet: "Leaflet",
  openlayers: "OpenLayers",
};
const PAGES = Object.keys(TITLES);

/** Figures of which a multiple of the bare page's says something. */
export const COMPARED: readonly FigureName[] = [
  "firstMapMs",
  "firstPictureMs",
  "popupMs",
  "frameMs",
  "frameP95Ms",
  "scriptPerFrameMs",
  "bytesGzip",
  "bytesBrotli",
  "dataGzip",
  "heapMB",
];
/** Of one page alone, or of the site. */
const OF_ATLAS: readonly FigureName[] = [
  "strokeShownMs",
  "strokeShownP95Ms",
  "strokeMs",
  "strokeP95Ms",
  "scrollMs",
  "scrollP95Ms",
];
const OF_GROWTH: readonly FigureName[] = ["buildS", "siteGzip"];

type Row = readonly string[];

export function tablesOf(results: Results): string {
  const parts = [machineLine(results), targetTable(results)];
  if (results.peers.length > 0) parts.push(ratioTable(results), figureTable(results), failureList(results));
  if (results.growth.length > 0) parts.push(growthTable(results.growth));
  return parts.filter((part) => part !== "").join("\n\n");
}

function machineLine({ machine, day, rounds }: Results): string {
  if (!machine) return "";
  const { cores, chromium, renderer, node, system } = machine;
  const days = [...new Set(Object.values(day))].join(" and ");
  const many = rounds === 1 ? "one round" : `medians of ${rounds} rounds`;
  return `${system}, ${cores} cores, Chromium ${chromium}, ${renderer}, Node ${node}; ${many}; measured on ${days}.`;
}

function targetTable(results: Results): string {
  const rows = targetsOf(results).map(
    ({ text, value, most }): Row => [text, digits(value), `≤ ${most}`, value <= most ? "yes" : "**no**"],
  );
  return rows.length === 0 ? "" : table(["To reach", "atlas", "at most", "reached"], rows);
}

function ratioTable({ peers }: Results): string {
  const bare = mediansOfPage(peers, "maplibre");
  const rows = COMPARED.map(
    (name): Row => [
      FIGURES[name].title,
      ...PAGES.map((page) => times(ratioOf(name, mediansOfPage(peers, page), bare))),
    ],
  );
  return table(["As a multiple of bare MapLibre", ...PAGES.map((page) => TITLES[page] ?? page)], rows);
}

function figureTable({ peers, popups, toggles }: Results): string {
  const titles: Partial<Record<FigureName, string>> = {
    heapPopupsMB: `Memory after ${popups} popups`,
    heapTogglesMB: `Memory after ${toggles} toggles more`,
  };
  const names = (Object.keys(FIGURES) as FigureName[]).filter((name) => !OF_GROWTH.includes(name));
  const rows = names.map((name): Row => {
    const { title, unit } = FIGURES[name];
    const pages = OF_ATLAS.includes(name) ? ["atlas"] : PAGES;
    return [
      unit === "" ? title : `${titles[name] ?? title}, ${unit}`,
      ...PAGES.map((page) => (pages.includes(page) ? digits(mediansOfPage(peers, page)[name]) : "")),
    ];
  });
  return table(["Medians", ...PAGES.map((page) => TITLES[page] ?? page)], rows);
}

/** A page that failed is a row that says so. */
function failureList({ peers }: Results): string {
  const rows = peers.flatMap(({ page, round, failures }) =>
    failures.map((why): Row => [TITLES[page] ?? page, String(round), escaped(why)]),
  );
  return rows.length === 0 ? "" : table(["Not measured", "round", "why"], rows);
}

function growthTable(growth: readonly Grown[]): string {
  const ofAtlas: readonly FigureName[] = [
    "firstMapMs",
    "dataGzip",
    "frameMs",
    "frameP95Ms",
    "scriptPerFrameMs",
    "popupMs",
    ...OF_ATLAS,
    "longestTaskMs",
    "longestOwnMs",
    "heapMB",
  ];
  const compared: readonly FigureName[] = ["firstMapMs", "frameMs", "frameP95Ms", "scriptPerFrameMs", "heapMB"];
  const column = ({ pages, figures, failures }: Grown) => {
    const atlas = mediansOfPage(pages, "atlas");
    const bare = mediansOfPage(pages, "maplibre");
    return [
      ...compared.map((name) => times(ratioOf(name, atlas, bare))),
      ...OF_GROWTH.map((name) => digits(figures[name])),
      ...ofAtlas.map((name) => digits(atlas[name])),
      escaped(
        [...failures, ...pages.flatMap(({ page, failures }) => failures.map((why) => `${page}: ${why}`))].join("; "),
      ),
    ];
  };
  const heads = [
    ...compared.map((name) => `${FIGURES[name].title}, × bare MapLibre`),
    ...[...OF_GROWTH, ...ofAtlas].map((name) => `${FIGURES[name].title}, ${FIGURES[name].unit}`),
    "Not measured",
  ];
  const columns = growth.map(column);
  const rows = heads.map((head, i): Row => [head, ...columns.map((one) => one[i] ?? "")]);
  return table(["Features and passages", ...growth.map(({ size }) => size.toLocaleString("en-GB"))], rows);
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Three significant digits; a dash for what there is not. */
export function digits(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return Number(value.toPrecision(3)).toString();
}
const times = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : "–");
const escaped = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
