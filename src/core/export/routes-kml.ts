import type { LngLat } from "../lnglat.ts";
import type { PathMode } from "../route.ts";
import {
  accuracyWords,
  areaWords,
  type ExportedRoute,
  lengthWords,
  METHOD_WORDS,
  plainNumber,
  plainPosition,
  type Stop,
  stopsOf,
} from "./exported.ts";
import { extendedData, kmlDocument } from "./kml.ts";
import { element } from "./xml.ts";

/** A tessellated line of KML follows the great circle, whatever the route was measured along. */
const DRAWN: Readonly<Record<PathMode, string>> = {
  geodesic: "Programs join the vertices by great circles, which lie close to the geodesics that were measured",
  rhumb: "Programs join the vertices by great circles, not by the rhumb lines that were measured",
};

/**
 * The routes as KML 2.2: a folder each, with the line and a point for every vertex that has a name. The vertices are
 * given as they are, longitudes within ±180, and the line is tessellated: Google Earth joins them by great circles. A
 * route of a single vertex is a point.
 */
export function routesAsKml(routes: readonly ExportedRoute[]): string {
  return kmlDocument("Routes measured in Passage Atlas", routes.flatMap(folderLines));
}

function folderLines(exported: ExportedRoute): string[] {
  const { name, route, measured } = exported;
  const stops = stopsOf(exported);
  const { areaSquareMetres } = measured;
  const sentences = [
    `${lengthWords(exported, measured.metres)}, ${METHOD_WORDS[route.mode]}`,
    accuracyWords(exported),
    areaWords(exported),
    DRAWN[route.mode],
  ].filter((sentence) => sentence !== null);
  return [
    "<Folder>",
    element("name", name),
    "<Placemark>",
    element("name", name),
    element("description", `${sentences.join(". ")}.`),
    extendedData({
      method: route.mode,
      closed: String(route.closed),
      lengthMetres: plainNumber(measured.metres, 3),
      ...(route.accuracyMetres !== null && { accuracyMetres: plainNumber(route.accuracyMetres, 3) }),
      ...(areaSquareMetres !== null && { areaSquareMetres: plainNumber(areaSquareMetres, 0) }),
    }),
    geometryOf(stops),
    "</Placemark>",
    ...stops.slice(0, route.vertices.length).flatMap(vertexLines),
    "</Folder>",
  ];
}

function vertexLines({ at, name }: Stop, i: number): string[] {
  if (name === null) return [];
  return ["<Placemark>", element("name", name), extendedData({ vertex: String(i + 1) }), pointOf(at), "</Placemark>"];
}

function geometryOf(stops: readonly Stop[]): string {
  const [only] = stops;
  if (stops.length < 2) return only ? pointOf(only.at) : "";
  const coordinates = stops.map(({ at }) => coordinatesOf(at)).join(" ");
  return `<LineString><tessellate>1</tessellate><coordinates>${coordinates}</coordinates></LineString>`;
}

const pointOf = (at: LngLat) => `<Point><coordinates>${coordinatesOf(at)}</coordinates></Point>`;

function coordinatesOf(at: LngLat): string {
  const { lng, lat } = plainPosition(at);
  return `${lng},${lat}`;
}
