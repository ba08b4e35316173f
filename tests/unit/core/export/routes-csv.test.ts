import { describe, expect, it } from "vitest";
import { type ExportedRoute, stopsOf } from "../../../../src/core/export/exported.ts";
import { routesAsCsv } from "../../../../src/core/export/routes-csv.ts";
import { METRES_PER, travelHours } from "../../../../src/core/format.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import { apart, BEIJING, exportedRoute, MOSCOW, NAMES, NOME, PEVEK, readCsv, SHANGHAI } from "./routes.ts";

const SPEED = { value: 14, unit: "kn" } as const;

/** The rows below the head, each by its columns. */
function rowsOf(...routes: ExportedRoute[]): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(routesAsCsv(routes, { speed: SPEED }).slice(1));
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ""])));
}
const positionsOf = (rows: readonly Record<string, string>[]) => rows.map(({ lng, lat }) => [Number(lng), Number(lat)]);

describe("routesAsCsv", () => {
  it("begins with a byte order mark and the names of its columns", () => {
    expect(routesAsCsv([], { speed: SPEED })).toBe(
      "\uFEFFroute,method,n,name,lat,lng,leg_m,leg_km,leg_mi,leg_nm,initial_bearing,final_bearing,cumulative_m,cumulative_hours,speed,accuracy_m\r\n",
    );
  });

  it("has a row for every vertex, with the leg that leads to it", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], {
      name: "To Shanghai",
      vertexNames: ["Moscow", "Beijing", null],
    });
    const rows = rowsOf(route);
    expect(rows.map(({ route, method, n, name }) => [route, method, n, name])).toEqual([
      ["To Shanghai", "geodesic", "1", "Moscow"],
      ["To Shanghai", "geodesic", "2", "Beijing"],
      ["To Shanghai", "geodesic", "3", ""],
    ]);
    expect(apart(positionsOf(rows), [MOSCOW, BEIJING, SHANGHAI])).toBeLessThan(1e-9);
    const [first, second] = route.measured.legs;
    expect(Number(rows[1]?.leg_m)).toBeCloseTo(first?.metres ?? NaN, 3);
    expect(Number(rows[2]?.leg_m)).toBeCloseTo(second?.metres ?? NaN, 3);
    expect(Number(rows[2]?.initial_bearing)).toBeCloseTo(second?.initialBearing ?? NaN, 4);
    expect(Number(rows[2]?.final_bearing)).toBeCloseTo(second?.finalBearing ?? NaN, 4);
    expect(Number(rows[2]?.cumulative_m)).toBeCloseTo(route.measured.metres, 3);
    expect(Number(rows[2]?.cumulative_hours)).toBeCloseTo(travelHours(route.measured.metres, SPEED), 4);
    expect(rows[2]?.speed).toBe("14 kn");
  });

  it("leaves the leg of the first vertex empty, and starts at nothing", () => {
    const [{ leg_m, leg_km, leg_mi, leg_nm, initial_bearing, final_bearing, cumulative_m, cumulative_hours } = {}] =
      rowsOf(exportedRoute([MOSCOW, BEIJING]));
    expect([leg_m, leg_km, leg_mi, leg_nm, initial_bearing, final_bearing]).toEqual(["", "", "", "", "", ""]);
    expect([cumulative_m, cumulative_hours]).toEqual(["0", "0"]);
  });

  it("gives a leg in all units, without commas", () => {
    const [, row] = rowsOf(exportedRoute([MOSCOW, BEIJING]));
    const metres = Number(row?.leg_m);
    expect(metres).toBeGreaterThan(5e6);
    expect(Number(row?.leg_km)).toBeCloseTo(metres / METRES_PER.km, 5);
    expect(Number(row?.leg_mi)).toBeCloseTo(metres / METRES_PER.mi, 5);
    expect(Number(row?.leg_nm)).toBeCloseTo(metres / METRES_PER.nm, 5);
  });

  it("has the start once more at the end of a closed route", () => {
    const rows = rowsOf(
      exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true, vertexNames: ["Moscow", null, null] }),
    );
    expect(rows.map(({ n, name }) => [n, name])).toEqual([
      ["1", "Moscow"],
      ["2", ""],
      ["3", ""],
      ["4", "Moscow"],
    ]);
    expect(apart(positionsOf(rows), [MOSCOW, BEIJING, SHANGHAI, MOSCOW])).toBeLessThan(1e-9);
  });

  it("says how good a line taken over from the map is, and nothing of a reader's own points", () => {
    expect(rowsOf(exportedRoute([MOSCOW], { accuracyMetres: 25_000 }))[0]?.accuracy_m).toBe("25000");
    expect(rowsOf(exportedRoute([MOSCOW]))[0]?.accuracy_m).toBe("");
  });

  it("brings longitudes within ±180", () => {
    const rows = rowsOf(exportedRoute([PEVEK, NOME]));
    expect(rows.map(({ lng }) => lng)).toEqual(["170.2833", "-165.4064"]);
  });

  it("writes a number of any size with digits and a dot alone, a minus before none but a degree", () => {
    const tiny: LngLat[] = [
      [1e-8, -1e-12],
      [1e-7, -1e-7],
      [-1e-8, 1e-8],
      [179.999_999_999_9, 0],
    ];
    for (const row of rowsOf(exportedRoute(tiny))) {
      const { route, method, name, speed, lat, lng, ...numbers } = row;
      expect(Object.values(numbers).join(" ")).toMatch(/^[\d. ]*$/);
      expect(`${lat} ${lng}`).toMatch(/^-?\d+(\.\d+)? -?\d+(\.\d+)?$/);
      expect([lat, lng]).not.toContain("-0");
    }
  });

  it("keeps a name with commas, quotation marks and line ends", () => {
    const rows = rowsOf(...NAMES.map((name) => exportedRoute([MOSCOW], { name, vertexNames: [name] })));
    expect(rows.map(({ route }) => route)).toEqual(NAMES);
    expect(rows.map(({ name }) => name)).toEqual(NAMES);
  });

  it.each(["=1+1", '=HYPERLINK("http://example.org","x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])(
    "puts an apostrophe before %j, which a spreadsheet would reckon",
    (name) => {
      const [row] = rowsOf(exportedRoute([MOSCOW], { name, vertexNames: [name] }));
      expect(row?.route).toMatch(/^'/);
      expect(row?.name).toBe(row?.route);
      expect(row?.name?.replaceAll("'", "")).toBe(name);
    },
  );

  it.each([
    ["a;=1+1", "a;'=1+1"],
    ["a\t@x", "a\t'@x"],
    ["a\n-1", "a\n'-1"],
  ])("puts one inside %j too, where another spreadsheet would begin a cell", (name, safe) => {
    expect(rowsOf(exportedRoute([MOSCOW], { name })).map(({ route }) => route)).toEqual([safe]);
  });

  it("leaves the sign of a number alone", () => {
    const [row] = rowsOf(exportedRoute([[-70.5, -33.25]]));
    expect([row?.lat, row?.lng]).toEqual(["-33.25", "-70.5"]);
  });

  it("has the rows of several routes one after the other, and none for a route without vertices", () => {
    const [one, none, two] = [
      exportedRoute([MOSCOW, BEIJING], { name: "one" }),
      exportedRoute([], { name: "none" }),
      exportedRoute([PEVEK, NOME], { name: "two", mode: "rhumb" }),
    ];
    const rows = rowsOf(one, none, two);
    expect(rows.map(({ route, method }) => `${route} ${method}`)).toEqual([
      "one geodesic",
      "one geodesic",
      "two rhumb",
      "two rhumb",
    ]);
    expect(rows).toHaveLength([one, none, two].flatMap(stopsOf).length);
  });
});
