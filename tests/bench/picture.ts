/** The ratios as bars: an SVG that is read on light and on dark paper. */
import { FIGURES, type FigureName, type Results } from "./figures.ts";
import { mediansOfPage, ratioOf } from "./summary.ts";

const SHOWN: readonly FigureName[] = [
  "firstMapMs",
  "popupMs",
  "frameMs",
  "frameP95Ms",
  "scriptPerFrameMs",
  "bytesGzip",
  "heapMB",
];
const BARS = [
  ["atlas", "atlas", "#9b4bb5"],
  ["maplibre", "bare MapLibre", "#6b7680"],
  ["leaflet", "Leaflet", "#3f8f4f"],
  ["openlayers", "OpenLayers", "#1c7fb6"],
] as const;

const WIDTH = 760;
const LEFT = 280;
const RIGHT = 60;
const BAR = 12;
const GROUP = BARS.length * (BAR + 2) + 14;
const TOP = 54;
/** What is further out is cut and says its number. */
const MOST = 3;

export function pictureOf({ peers }: Results): string {
  const bare = mediansOfPage(peers, "maplibre");
  const shown = SHOWN.filter((name) => bare[name] !== undefined);
  const height = TOP + shown.length * GROUP + 8;
  const x = (ratio: number) => LEFT + (Math.min(ratio, MOST) / MOST) * (WIDTH - LEFT - RIGHT);
  const groups = shown.map((name, row) => {
    const y = TOP + row * GROUP;
    const bars = BARS.map(([page, title, colour], i) => {
      const ratio = ratioOf(name, mediansOfPage(peers, page), bare);
      const top = y + i * (BAR + 2);
      if (!Number.isFinite(ratio)) return text(LEFT + 4, top + 10, "not measured", { size: 10 });
      const width = Math.max(1, x(ratio) - LEFT).toFixed(1);
      const label = `${ratio.toFixed(2)} ×${ratio > MOST ? " →" : ""}`;
      return `<rect x="${LEFT}" y="${top}" width="${width}" height="${BAR}" fill="${colour}"><title>${title}: ${label}</title></rect>${text(x(ratio) + 4, top + 10, label, { size: 10 })}`;
    });
    return text(LEFT - 10, y + 32, FIGURES[name].title, { anchor: "end" }) + bars.join("");
  });
  const legend = BARS.map(
    ([, title, colour], i) =>
      `<rect x="${LEFT + i * 118}" y="30" width="10" height="10" fill="${colour}"/>${text(LEFT + 15 + i * 118, 39, title, { size: 11 })}`,
  );
  const one = x(1).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" font-family="system-ui, sans-serif">
<title>Each page as a multiple of a bare MapLibre page; shorter is better</title>
<style>text { fill: #24292f } line { stroke: #24292f } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } line { stroke: #e6edf3 } }</style>
${text(LEFT, 16, "As a multiple of a bare MapLibre page; shorter is better", { size: 12 })}
${legend.join("\n")}
<line x1="${one}" x2="${one}" y1="${TOP - 6}" y2="${height - 8}" stroke-dasharray="3 3" stroke-width="1"/>
${groups.join("\n")}
</svg>
`;
}

function text(x: number, y: number, says: string, { size = 12, anchor = "start" } = {}): string {
  return `<text x="${x.toFixed(1)}" y="${y}" font-size="${size}" text-anchor="${anchor}">${says}</text>`;
}
