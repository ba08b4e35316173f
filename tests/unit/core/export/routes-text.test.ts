import { describe, expect, it } from "vitest";
import type { ExportUnits } from "../../../../src/core/export/exported.ts";
import { routesAsText } from "../../../../src/core/export/routes-text.ts";
import { formatAreas, formatBearing, formatDuration, formatLengths, travelHours } from "../../../../src/core/format.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import { rhumbDistanceMetres } from "../../../../src/core/rhumb.ts";
import { BEIJING, exportedRoute, MOSCOW, NAMES, NEW_YORK, NOME, PEVEK, SHANGHAI } from "./routes.ts";

const UNITS: ExportUnits = { first: "nm", speed: { value: 14, unit: "kn" } };
const linesOf = (...args: Parameters<typeof exportedRoute>) =>
  routesAsText([exportedRoute(...args)], UNITS).split("\n");

describe("routesAsText", () => {
  it("says all of every leg, then of the whole", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], {
      name: "To Shanghai",
      vertexNames: ["Moscow", null, "Shanghai"],
    });
    const [one, two] = route.measured.legs;
    if (!one || !two) throw new Error("not two legs");
    const lengths = (metres: number) => formatLengths(metres, "nm");
    const time = (metres: number) => formatDuration(travelHours(metres, UNITS.speed));
    expect(routesAsText([route], UNITS)).toBe(
      `To Shanghai
Method: each leg the shortest path on the WGS 84 ellipsoid (geodesic)
1. Moscow (55.7558° N, 37.6173° E) to 39.9042° N, 116.4074° E
   Length: ${lengths(one.metres)}; ${time(one.metres)}
   Bearing: ${formatBearing(one.initialBearing)} at its start, ${formatBearing(one.finalBearing)} at its end
   From the start: ${lengths(one.metres)}; ${time(one.metres)}
2. 39.9042° N, 116.4074° E to Shanghai (31.2304° N, 121.4737° E)
   Length: ${lengths(two.metres)}; ${time(two.metres)}
   Bearing: ${formatBearing(two.initialBearing)} at its start, ${formatBearing(two.finalBearing)} at its end
   From the start: ${lengths(one.metres + two.metres)}; ${time(one.metres + two.metres)}
Total: ${lengths(one.metres + two.metres)}
Time: ${time(one.metres + two.metres)} at 14 kn
By rhumb lines: ${lengths(rhumbDistanceMetres(MOSCOW, BEIJING) + rhumbDistanceMetres(BEIJING, SHANGHAI))}
`,
    );
  });

  it("puts the reader's unit first", () => {
    expect(linesOf([MOSCOW, BEIJING]).find((line) => line.startsWith("Total"))).toMatch(/^Total: [\d,.]+ NM · /);
  });

  it("goes back to the start of a closed route, and says what it encloses", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], {
      closed: true,
      vertexNames: ["Moscow", null, "Shanghai"],
    });
    const lines = routesAsText([route], UNITS).split("\n");
    expect(lines).toContain("3. Shanghai (31.2304° N, 121.4737° E) to Moscow (55.7558° N, 37.6173° E)");
    expect(lines).toContain(`Area enclosed by geodesics: ${formatAreas(route.measured.areaSquareMetres ?? NaN, "nm")}`);
  });

  it("says nothing of an area that is not enclosed", () => {
    expect(linesOf([MOSCOW, BEIJING, SHANGHAI]).join("\n")).not.toContain("Area");
  });

  it("promises no more than the line that was taken over from the map", () => {
    const route = exportedRoute([MOSCOW, BEIJING, [100, 39]], { closed: true, accuracyMetres: 25_000 });
    const lines = routesAsText([route], UNITS).split("\n");
    expect(lines).toContain("Along a line drawn to within about 25 km");
    expect(lines).toContain(`Total: ${formatLengths(route.measured.metres, "nm", 25_000)}`);
    expect(lines.join("\n")).not.toMatch(/\d\.\d+ (km|mi|NM)/);
  });

  it("minds the accuracy of the edge in a small area", () => {
    const field: LngLat[] = [
      [100, 40],
      [100.01, 40],
      [100.01, 40.01],
    ];
    const areaOf = (accuracyMetres: number | null) =>
      linesOf(field, { closed: true, accuracyMetres }).find((line) => line.startsWith("Area"));
    expect(areaOf(null)).toMatch(/: 0\.\d{3} NM² · 0\.\d{3} km² · 0\.\d{3} mi²$/);
    expect(areaOf(10)).toMatch(/: 0\.\d{2} NM² · 0\.\d km² · 0\.\d mi²$/);
  });

  it("compares a rhumb line with the geodesic", () => {
    const lines = linesOf([PEVEK, NOME], { mode: "rhumb" });
    expect(lines).toContain("Method: each leg at a constant bearing on the WGS 84 ellipsoid (rhumb line)");
    expect(lines).toContain(`By geodesics: ${formatLengths(exportedRoute([PEVEK, NOME]).measured.metres, "nm")}`);
  });

  it("keeps a name to its line, so that it cannot pass for figures", () => {
    const lines = linesOf([MOSCOW, NEW_YORK], {
      name: "Route\r\nTotal: 1 km",
      vertexNames: ["a\u2028Total: 2 km\u0000\u0007", "  b  "],
    });
    expect(lines[0]).toBe("Route Total: 1 km");
    expect(lines[2]).toBe("1. a Total: 2 km (55.7558° N, 37.6173° E) to b (40.7128° N, 74.0060° W)");
    expect(lines.filter((line) => line.startsWith("Total:"))).toHaveLength(1);
  });

  it("keeps the words of every name", () => {
    const words = (text: string) => text.split(/[\s\p{Cc}]+/u).filter((word) => word !== "");
    for (const name of NAMES) expect(words(linesOf([MOSCOW, BEIJING], { name })[0] ?? "")).toEqual(words(name));
  });

  it("says where a route of one vertex is", () => {
    expect(linesOf([NOME], { vertexNames: ["Nome"] })).toContain("Nome (64.5011° N, 165.4064° W)");
  });

  it("leaves an empty line between routes", () => {
    const [one, two] = [
      exportedRoute([MOSCOW, BEIJING], { name: "one" }),
      exportedRoute([PEVEK, NOME], { name: "two" }),
    ];
    expect(routesAsText([one, two], UNITS)).toBe(`${routesAsText([one], UNITS)}\n${routesAsText([two], UNITS)}`);
  });

  it("is empty for no route", () => {
    expect(routesAsText([], UNITS)).toBe("");
  });
});
