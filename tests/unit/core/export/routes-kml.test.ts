import type { Feature, Point } from "geojson";
import { describe, expect, it } from "vitest";
import type { ExportedRoute } from "../../../../src/core/export/exported.ts";
import { routesAsKml } from "../../../../src/core/export/routes-kml.ts";
import { formatAreas, formatLengths } from "../../../../src/core/format.ts";
import { apart, BEIJING, exportedRoute, MOSCOW, NAMES, NOME, PEVEK, readKml, SHANGHAI, textsOf } from "./routes.ts";

/** The line of a single route, read again. */
function lineOf(route: ExportedRoute): Feature {
  const [line] = readKml(routesAsKml([route])).features;
  if (!line) throw new Error("nothing read");
  return line;
}
const positionsOf = ({ geometry }: Feature) => (geometry.type === "LineString" ? geometry.coordinates : []);

describe("routesAsKml", () => {
  it("is read again with the same vertices", () => {
    const line = lineOf(exportedRoute([MOSCOW, BEIJING, SHANGHAI]));
    expect(apart(positionsOf(line), [MOSCOW, BEIJING, SHANGHAI])).toBeLessThan(1e-9);
  });

  it("brings longitudes within ±180", () => {
    const line = lineOf(exportedRoute([PEVEK, NOME]));
    expect(apart(positionsOf(line), [PEVEK, [-165.4064, 64.5011]])).toBeLessThan(1e-9);
  });

  it("brings a closed route back to its start, and says what it encloses", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true });
    const line = lineOf(route);
    expect(apart(positionsOf(line), [MOSCOW, BEIJING, SHANGHAI, MOSCOW])).toBeLessThan(1e-9);
    expect(line.properties).toMatchObject({
      closed: "true",
      areaSquareMetres: String(Math.round(route.measured.areaSquareMetres ?? NaN)),
    });
    expect(line.properties?.description).toContain(formatAreas(route.measured.areaSquareMetres ?? NaN));
  });

  it("says what was measured, and how", () => {
    const route = exportedRoute([MOSCOW, BEIJING], { name: "To Beijing" });
    const { properties } = lineOf(route);
    expect(properties).toMatchObject({ name: "To Beijing", method: "geodesic", closed: "false" });
    expect(Number(properties?.lengthMetres)).toBeCloseTo(route.measured.metres, 3);
    expect(properties?.description).toContain(formatLengths(route.measured.metres));
    expect(properties).not.toHaveProperty("areaSquareMetres");
    expect(properties).not.toHaveProperty("accuracyMetres");
  });

  it("promises no more than the line that was taken over from the map", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true, accuracyMetres: 25_000 });
    const { metres, areaSquareMetres } = route.measured;
    const { properties } = lineOf(route);
    expect(properties?.accuracyMetres).toBe("25000");
    expect(properties?.description).toContain(`${formatLengths(metres, "km", 25_000)}, each leg`);
    expect(properties?.description).toContain("Along a line drawn to within about 25 km.");
    expect(properties?.description).toContain(formatAreas(areaSquareMetres ?? NaN, "km", 25_000 * metres));
  });

  it("says that a rhumb line is not what will be drawn", () => {
    expect(lineOf(exportedRoute([PEVEK, NOME], { mode: "rhumb" })).properties?.description).toContain(
      "not by the rhumb lines",
    );
    expect(lineOf(exportedRoute([PEVEK, NOME])).properties?.description).not.toContain("rhumb");
  });

  it("asks for lines that follow the globe", () => {
    const kml = routesAsKml([exportedRoute([MOSCOW, BEIJING]), exportedRoute([PEVEK, NOME])]);
    expect(textsOf(kml, "tessellate")).toEqual(["1", "1"]);
  });

  it("has a point for every vertex with a name, once", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], {
      closed: true,
      vertexNames: ["Moscow", null, "Shanghai"],
    });
    const points = readKml(routesAsKml([route])).features.slice(1) as Feature<Point>[];
    expect(points.map(({ properties }) => [properties?.name, properties?.vertex])).toEqual([
      ["Moscow", "1"],
      ["Shanghai", "3"],
    ]);
    expect(
      apart(
        points.map(({ geometry }) => geometry.coordinates),
        [MOSCOW, SHANGHAI],
      ),
    ).toBeLessThan(1e-9);
  });

  it("keeps every name", () => {
    const kml = routesAsKml(NAMES.map((name) => exportedRoute([MOSCOW, BEIJING], { name, vertexNames: [name, null] })));
    const names = readKml(kml).features.map(({ properties }) => properties?.name);
    expect(names).toEqual(NAMES.flatMap((name) => [name, name]));
    const [title, ...all] = textsOf(kml, "name");
    expect(title).toBe("Routes measured in Passage Atlas");
    expect(all).toEqual(NAMES.flatMap((name) => [name, name, name]));
  });

  it("drops what no XML can hold, and marks half a character", () => {
    const name = "a\u0000\u0008\u000b\u000c\u001f\ufffe\uffffb\ud800c\udc00d😀";
    expect(lineOf(exportedRoute([MOSCOW, BEIJING], { name })).properties?.name).toBe("ab\ufffdc\ufffdd😀");
  });

  it("is a point for a route of one vertex, and has no geometry for one of none", () => {
    expect(lineOf(exportedRoute([MOSCOW])).geometry).toMatchObject({ type: "Point", coordinates: MOSCOW });
    const kml = routesAsKml([exportedRoute([], { name: "Nothing yet" })]);
    expect(textsOf(kml, "name")).toContain("Nothing yet");
    expect(textsOf(kml, "coordinates")).toEqual([]);
  });
});
