/** The names of features on the map: in each language, along which paths, where in their areas and beside their signs. */
import { nameOf } from "../core/feature-name.ts";
import { lengthMetres } from "../core/geodesic.ts";
import { LANGUAGES } from "../core/language.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { Feature, FeatureId } from "../core/model.ts";
import { KINDS, type Kind } from "../core/vocabulary.ts";
import { anchorOf } from "./anchor.ts";
import { type Line, linesOf, polygonsOf } from "./geometry.ts";
import { namePaths, STRAIGHT_ZOOM, smoothPaths } from "./name-paths.ts";
import { roomIn } from "./name-room.ts";
import { besideLine, type Side, sideWithRoom, viewAt } from "./name-side.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { Geometry } from "./schema/geo.ts";

/** A language without a name of its own is left out, and reads English. */
export interface NamesOnMap {
  readonly name: string;
  readonly nameRu?: string;
  readonly nameZh?: string;
}

/** Without quotation marks, as maps write names, for a line would begin with one that closes. */
function chineseOnMap(kind: Kind, name: string): string {
  const bare = name.replace(/[“”]/g, "");
  // Written downwards along a line, a hyphen would become a character that no font of the site has.
  return KINDS[kind].shape === "line" ? bare.replaceAll("-", "−") : bare;
}

export function namesOnMap(feature: Feature): NamesOnMap {
  const [name, ru, zh] = LANGUAGES.map((language) => nameOf(feature, language)) as [string, string, string];
  return { name, ...(ru !== name && { nameRu: ru }), ...(zh !== name && { nameZh: chineseOnMap(feature.kind, zh) }) };
}

/** For which whole zooms a name runs here; without an end, from there on. */
export interface NamedZooms {
  readonly namedFrom: number;
  readonly namedUntil?: number;
}

/** A name without what tells its parts apart: «Power of Siberia: Kovykta to Chayanda» is «Power of Siberia» from afar. */
const short = (names: NamesOnMap) =>
  Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, name.split(/:\s|：|\s\(|（|天然气管道/)[0] as string]),
  );

/** A part of what the map draws that only carries a name, and what it says beside the feature's own properties. */
export interface NamedPart {
  readonly part: "path" | "midway";
  readonly geometry: Geometry;
  readonly more: NamedZooms & Partial<NamesOnMap> & { readonly side?: Side };
}

export interface NamePlaces {
  /** The line itself carries its name from close by. Null where it is named beside its spot. */
  readonly onLine: (id: FeatureId) => NamedZooms | null;
  /** From afar a line is named along `path`s, and where even these are too short, `midway`; briefly from very far. */
  readonly alongLine: (id: FeatureId) => readonly NamedPart[];
  /** Where the name of an area stands: inside its first polygon. */
  readonly inArea: (geometry: Geometry) => Geometry;
  /** On which side of its sign most room is; nothing where that is the right. */
  readonly beside: (geometry: Geometry) => { readonly side?: Side };
}

const BORDERS: readonly Kind[] = ["international-border", "boundary"];
/** Named from very far on: midway, where letters could not follow them, and along their paths from nearer by. */
const LEADING: readonly Kind[] = ["international-border", "gas-pipeline", "sea-route", "river"];
const MIDWAY_UNTIL = 3;
/** What only divides waits until there is room. */
const DIVIDING_FROM = 5;
/** Until then the parts of a line are too short for their full names. */
const SHORT_UNTIL = 6;
/** Zoom of the paths that names of areas keep away from: true enough, and not long to measure. */
const COURSE_ZOOM = 4;
/** At which most settlements and bridges are named. */
const SIDE_ZOOM = 6;

const isNamedAlong = (kind: Kind) => KINDS[kind].shape === "line" && kind !== "road-bridge" && kind !== "rail-bridge";
const metresOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + lengthMetres(line), 0);

/** `names`: by the id of the feature. */
export function namePlaces(
  resolved: readonly ResolvedFeature[],
  names: ReadonlyMap<FeatureId, NamesOnMap>,
): NamePlaces {
  const named = new Map(
    resolved
      .filter(({ properties }) => isNamedAlong(properties.kind))
      .map(({ id, geometry, properties }) => [id, { kind: properties.kind, lines: linesOf(geometry) }]),
  );
  const courses = [...named.values()].flatMap(({ kind, lines }) =>
    smoothPaths(lines, COURSE_ZOOM).map((line) => ({ line, isBorder: BORDERS.includes(kind) })),
  );
  const allLines = [...named.values()].flatMap(({ lines }) => lines);
  const allPoints = resolved.flatMap(({ geometry }) => (geometry.type === "Point" ? [geometry.coordinates] : []));
  const fromAfar = viewAt(MIDWAY_UNTIL - 1, smoothPaths(allLines, MIDWAY_UNTIL - 1), allPoints);
  const fromNear = viewAt(SIDE_ZOOM, allLines, []);
  const shortOf = (id: FeatureId) => short(names.get(id) ?? { name: id });
  // Of the parts of one line the longest speaks for all from afar.
  const spokesmen = new Map(
    [...named]
      .filter(([, { kind }]) => LEADING.includes(kind) && kind !== "river")
      .sort(([, a], [, b]) => metresOf(a.lines) - metresOf(b.lines))
      .map(([id]) => [shortOf(id).name, id]),
  );
  const midwayOf = (id: FeatureId, lines: readonly Line[]): NamedPart[] => {
    const [path] = smoothPaths(lines, MIDWAY_UNTIL - 1).sort((a, b) => lengthMetres(b) - lengthMetres(a));
    if (!path || path.length < 3 || spokesmen.get(shortOf(id).name) !== id) return [];
    const { at, side } = besideLine(path, fromAfar);
    const more = { namedFrom: 0, namedUntil: MIDWAY_UNTIL, side, ...shortOf(id) };
    return [{ part: "midway", geometry: { type: "Point", coordinates: [...at] }, more }];
  };
  const rooms = new Map<Geometry, LngLat>();
  return {
    onLine: (id) => (named.has(id) ? { namedFrom: STRAIGHT_ZOOM } : null),
    alongLine: (id) => {
      const found = named.get(id);
      if (!found) return [];
      const { kind, lines } = found;
      const paths = namePaths(lines, LEADING.includes(kind) ? MIDWAY_UNTIL : DIVIDING_FROM);
      return [
        ...midwayOf(id, lines),
        ...paths.map(
          ({ from, until, lines: coordinates }): NamedPart => ({
            part: "path",
            geometry: { type: "MultiLineString", coordinates },
            more: { namedFrom: from, namedUntil: until, ...(from < SHORT_UNTIL && shortOf(id)) },
          }),
        ),
      ];
    },
    inArea: (geometry) => {
      const at = rooms.get(geometry) ?? roomIn(polygonsOf(geometry)[0] ?? [], anchorOf(geometry), courses);
      rooms.set(geometry, at);
      return { type: "Point", coordinates: [...at] };
    },
    beside: (geometry) => {
      const side = sideWithRoom(anchorOf(geometry), fromNear);
      return side === "right" ? {} : { side };
    },
  };
}
