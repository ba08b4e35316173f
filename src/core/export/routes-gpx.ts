import {
  accuracyWords,
  type ExportedRoute,
  lengthWords,
  METHOD_WORDS,
  plainPosition,
  type Stop,
  stopsOf,
} from "./exported.ts";
import { element, XML_DECLARATION } from "./xml.ts";

/**
 * The routes as GPX 1.1, a <rte> each: the vertices as they are, longitudes within [-180, 180); a closed route has its
 * start once more at the end. GPX cannot say what joins the points of a route: the description does.
 */
export function routesAsGpx(routes: readonly ExportedRoute[]): string {
  return [
    XML_DECLARATION,
    '<gpx version="1.1" creator="Passage Atlas" xmlns="http://www.topografix.com/GPX/1/1">',
    ...routes.flatMap(routeLines),
    "</gpx>",
    "",
  ].join("\n");
}

function routeLines(exported: ExportedRoute): string[] {
  const { name, route, measured } = exported;
  const accuracy = [accuracyWords(exported)].filter((words) => words !== null);
  return [
    "<rte>",
    element("name", name),
    element("desc", [`${lengthWords(exported, measured.metres)}, ${METHOD_WORDS[route.mode]}`, ...accuracy].join(". ")),
    ...stopsOf(exported).map(pointLine),
    "</rte>",
  ];
}

function pointLine({ at, name }: Stop): string {
  const { lng, lat } = plainPosition(at);
  return `<rtept lat="${lat}" lon="${lng}">${element("name", name)}</rtept>`;
}
