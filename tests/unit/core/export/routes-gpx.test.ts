import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { routesAsGpx } from "../../../../src/core/export/routes-gpx.ts";
import { formatLengths } from "../../../../src/core/format.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import {
  apart,
  BEIJING,
  exportedRoute,
  MOSCOW,
  NAMES,
  NOME,
  PEVEK,
  readGpx,
  readXml,
  SHANGHAI,
  textsOf,
} from "./routes.ts";

const positionsOf = (feature: Feature | undefined) =>
  feature?.geometry.type === "LineString" ? feature.geometry.coordinates : [];
const attributesOf = (gpx: string) =>
  [...readXml(gpx).getElementsByTagName("rtept")].map((point) => [
    point.getAttribute("lon"),
    point.getAttribute("lat"),
  ]);

describe("routesAsGpx", () => {
  it("is read again with the same vertices", () => {
    const { features } = readGpx(routesAsGpx([exportedRoute([MOSCOW, BEIJING, SHANGHAI])]));
    expect(features).toHaveLength(1);
    expect(apart(positionsOf(features[0]), [MOSCOW, BEIJING, SHANGHAI])).toBeLessThan(1e-9);
  });

  it("brings a closed route back to its start", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true, vertexNames: ["Moscow", null, null] });
    const gpx = routesAsGpx([route]);
    expect(apart(positionsOf(readGpx(gpx).features[0]), [MOSCOW, BEIJING, SHANGHAI, MOSCOW])).toBeLessThan(1e-9);
    expect(textsOf(gpx, "name")).toEqual(["A route", "Moscow", "Moscow"]);
  });

  it("brings longitudes within ±180, and below 180 as the schema has it", () => {
    const vertices: LngLat[] = [PEVEK, [180, 66], [179.999_999_999_9, 66], NOME];
    expect(attributesOf(routesAsGpx([exportedRoute(vertices)])).map(([lng]) => lng)).toEqual([
      "170.2833",
      "-180",
      "-180",
      "-165.4064",
    ]);
  });

  it("writes degrees without an exponent, which the schema does not allow", () => {
    const near: LngLat[] = [
      [1e-7, -1e-8],
      [-1e-12, 1e-12],
    ];
    expect(attributesOf(routesAsGpx([exportedRoute(near)]))).toEqual([
      ["0.0000001", "-0.00000001"],
      ["0", "0"],
    ]);
  });

  it("says how long the route is, and what joins its points", () => {
    const route = exportedRoute([PEVEK, NOME], { mode: "rhumb" });
    const [description] = textsOf(routesAsGpx([route]), "desc");
    expect(description).toContain(formatLengths(route.measured.metres));
    expect(description).toContain("rhumb");
  });

  it("promises no more than the line that was taken over from the map", () => {
    const route = exportedRoute([MOSCOW, BEIJING], { accuracyMetres: 25_000 });
    const [description] = textsOf(routesAsGpx([route]), "desc");
    expect(description).toContain(`${formatLengths(route.measured.metres, "km", 25_000)}, each leg`);
    expect(description).toContain("drawn to within about 25 km");
  });

  it("names a route, then its vertices; one without a name has none", () => {
    const gpx = routesAsGpx([
      exportedRoute([MOSCOW, BEIJING, SHANGHAI], { name: "East", vertexNames: ["Moscow", null, "Shanghai"] }),
      exportedRoute([PEVEK, NOME], { name: "Over the line" }),
    ]);
    expect(textsOf(gpx, "name")).toEqual(["East", "Moscow", "Shanghai", "Over the line"]);
    expect(readGpx(gpx).features.map(({ properties }) => properties?.name)).toEqual(["East", "Over the line"]);
  });

  it("keeps every name", () => {
    const gpx = routesAsGpx(NAMES.map((name) => exportedRoute([MOSCOW, BEIJING], { name, vertexNames: [null, name] })));
    expect(textsOf(gpx, "name")).toEqual(NAMES.flatMap((name) => [name, name]));
  });

  it("drops what no XML can hold, and marks half a character", () => {
    const name = "a\u0000\u001fb\ud800";
    expect(textsOf(routesAsGpx([exportedRoute([MOSCOW], { name })]), "name")).toEqual(["ab\ufffd"]);
  });

  it("is of version 1.1, with what is required of it", () => {
    const root = readXml(routesAsGpx([])).documentElement;
    expect(root?.namespaceURI).toBe("http://www.topografix.com/GPX/1/1");
    expect([root?.getAttribute("version"), root?.getAttribute("creator")]).toEqual(["1.1", "Passage Atlas"]);
  });
});
