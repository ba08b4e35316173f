import { formatBearing, formatDuration, formatPosition, travelHours } from "../format.ts";
import {
  accuracyWords,
  areaWords,
  type ExportedRoute,
  type ExportUnits,
  lengthWords,
  METHOD_WORDS,
  type Stop,
  stopsOf,
} from "./exported.ts";
import { oneLine } from "./plain-text.ts";

/** The routes as plain text to read or to paste into a letter: leg by leg, then the whole. Ends with a line feed. */
export function routesAsText(routes: readonly ExportedRoute[], units: ExportUnits): string {
  return routes.map((exported) => `${routeLines(exported, units).join("\n")}\n`).join("\n");
}

function routeLines(exported: ExportedRoute, { first, speed }: ExportUnits): string[] {
  const { route, measured } = exported;
  const lengths = (metres: number) => lengthWords(exported, metres, first);
  const time = (metres: number) => formatDuration(travelHours(metres, speed));
  const stops = stopsOf(exported);
  const legLines = stops.flatMap((to, i) => {
    const from = stops[i - 1];
    if (!from || !to.leg) return [];
    const { metres, initialBearing, finalBearing, cumulativeMetres } = to.leg;
    return [
      `${i}. ${stopWords(from)} to ${stopWords(to)}`,
      `   Length: ${lengths(metres)}; ${time(metres)}`,
      `   Bearing: ${formatBearing(initialBearing)} at its start, ${formatBearing(finalBearing)} at its end`,
      `   From the start: ${lengths(cumulativeMetres)}; ${time(cumulativeMetres)}`,
    ];
  });
  const otherWay = route.mode === "geodesic" ? "By rhumb lines" : "By geodesics";
  const [accuracy, area] = [accuracyWords(exported), areaWords(exported, first)];
  return [
    oneLine(exported.name),
    `Method: ${METHOD_WORDS[route.mode]}`,
    ...(accuracy === null ? [] : [accuracy]),
    ...(legLines.length > 0 ? legLines : stops.map(stopWords)),
    `Total: ${lengths(measured.metres)}`,
    `Time: ${time(measured.metres)} at ${speed.value} ${speed.unit}`,
    ...(legLines.length > 0 ? [`${otherWay}: ${lengths(measured.otherMetres)}`] : []),
    ...(area === null ? [] : [area]),
  ];
}

const stopWords = ({ at, name }: Stop) =>
  name === null ? formatPosition(at) : `${oneLine(name)} (${formatPosition(at)})`;
