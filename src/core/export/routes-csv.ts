import { LENGTH_UNITS, METRES_PER, travelHours } from "../format.ts";
import { csvTable, textCell } from "./csv.ts";
import {
  type ExportedRoute,
  type ExportUnits,
  plainNumber,
  plainPosition,
  roundedBearing,
  stopsOf,
} from "./exported.ts";

const COLUMNS = [
  "route",
  "method",
  "n",
  "name",
  "lat",
  "lng",
  "leg_m",
  ...LENGTH_UNITS.map((unit) => `leg_${unit}`),
  "initial_bearing",
  "final_bearing",
  "cumulative_m",
  "cumulative_hours",
  "speed",
  "accuracy_m",
] as const;

/**
 * The routes as a table of RFC 4180 in UTF-8: one row a vertex, with the leg that leads to it; a closed route has its
 * start once more at the end. Lengths are given to the millimetre, bearings to 0.0001°, numbers with a dot; `accuracy_m`
 * says within what a line taken over from the map is true. Text that a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export function routesAsCsv(routes: readonly ExportedRoute[], { speed }: Pick<ExportUnits, "speed">): string {
  const rows = routes.flatMap((exported) =>
    stopsOf(exported).map(({ at, name, leg }, i) => {
      const { lng, lat } = plainPosition(at);
      const { mode, accuracyMetres } = exported.route;
      const cumulativeMetres = leg?.cumulativeMetres ?? 0;
      return [
        textCell(exported.name),
        textCell(mode),
        String(i + 1),
        textCell(name ?? ""),
        lat,
        lng,
        leg ? plainNumber(leg.metres, 3) : "",
        ...LENGTH_UNITS.map((unit) => (leg ? plainNumber(leg.metres / METRES_PER[unit], 6) : "")),
        leg ? String(roundedBearing(leg.initialBearing)) : "",
        leg ? String(roundedBearing(leg.finalBearing)) : "",
        plainNumber(cumulativeMetres, 3),
        plainNumber(travelHours(cumulativeMetres, speed), 4),
        textCell(`${speed.value} ${speed.unit}`),
        accuracyMetres === null ? "" : plainNumber(accuracyMetres, 3),
      ];
    }),
  );
  return csvTable([COLUMNS, ...rows]);
}
