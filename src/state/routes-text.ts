/**
 * Measured routes as text for a link: `flags~line~name` a route, `;` between them. Flags: `g` geodesic or `r` rhumb, then
 * `c` for a closed one, then the accuracy in metres of a line taken over from the map; the line as in core/polyline.ts, to the metre. One geodesic route may also be written by hand, as
 * `lng,lat;lng,lat`.
 */
import type { LngLat } from "../core/lnglat.ts";
import { decodeLine, encodeLine } from "../core/polyline.ts";
import type { Route } from "../core/route.ts";
import { withoutTurns } from "../core/shown-text.ts";
import { MAX_ROUTES, MAX_VERTICES } from "./routes.ts";

/** Of all routes together: some 15 kB, which every browser and most mail programs carry. */
export const MAX_VERTICES_IN_LINK = 2000;

/** So far a line may go round the globe, some 27 times (core/polyline.ts). */
const MAX_LNG = 10_000;

/** Whether a link can hold these routes; what it cannot hold, an export can. */
export const fitInLink = (routes: readonly Route[]) =>
  routes.reduce((sum, { vertices }) => sum + vertices.length, 0) <= MAX_VERTICES_IN_LINK &&
  routes.every(({ vertices }) => vertices.every(isWritable));

const isWritable = ([lng]: LngLat) => Math.abs(lng) <= MAX_LNG;

/** Null where there is nothing to hold or too much. */
export const encodeRoutes = (routes: readonly Route[]): string | null =>
  routes.length === 0 || !fitInLink(routes) ? null : textOfRoutes(routes);

/** Of any number of vertices. A line that has gone round the globe more often than a link can say is left out. */
export function textOfRoutes(routes: readonly Route[]): string {
  return routes
    .filter(({ vertices }) => vertices.every(isWritable))
    .map(({ mode, closed, accuracyMetres, vertices, name }) => {
      const flags = `${mode === "rhumb" ? "r" : "g"}${closed ? "c" : ""}${accuracyMetres === null ? "" : Math.round(accuracyMetres)}`;
      return [flags, encodeLine(vertices), ...(name ? [escaped(name)] : [])].join("~");
    })
    .join(";");
}

/** Null for rubbish; never throws. */
export function decodeRoutes(text: string): readonly Route[] | null {
  const routes = text.includes("~") ? text.split(";").map(decodeRoute) : [handWritten(text)];
  if (routes.length > MAX_ROUTES || routes.some((route) => route === null)) return null;
  return routes.flatMap((route, i) => (route ? [{ ...route, id: i + 1 }] : []));
}

function decodeRoute(text: string): Omit<Route, "id"> | null {
  const [flags = "", line = "", name, ...rest] = text.split("~");
  const [, letter, closing, accuracy] = /^([gr])(c?)(\d{0,7})$/.exec(flags) ?? [];
  const vertices = decodeLine(line);
  if (!letter || !vertices || vertices.length === 0 || vertices.length > MAX_VERTICES || rest.length > 0) return null;
  return {
    mode: letter === "r" ? "rhumb" : "geodesic",
    closed: closing === "c",
    accuracyMetres: accuracy ? Number(accuracy) : null,
    vertices,
    name: name === undefined ? null : withoutTurns(unescaped(name)) || null,
  };
}

function handWritten(text: string): Omit<Route, "id"> | null {
  const vertices = text.split(";").map((pair): LngLat | null => {
    const [, lng, lat] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(pair) ?? [];
    const at = [Number(lng), Number(lat)] as const;
    return lng !== undefined && Math.abs(at[0]) <= MAX_LNG && Math.abs(at[1]) <= 90 ? at : null;
  });
  const isWhole = vertices.every((at) => at !== null) && vertices.length <= MAX_VERTICES_IN_LINK;
  return isWhole
    ? { mode: "geodesic", closed: false, accuracyMetres: null, vertices: vertices as LngLat[], name: null }
    : null;
}

/** The separators of this text, kept apart from those in a name. Half a character, which no address can hold, is shown. */
const escaped = (name: string) =>
  name.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[~;%]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const unescaped = (name: string) =>
  name.replace(/%(7e|3b|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
