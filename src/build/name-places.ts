/** The names of features on the map: in each language, along which paths, where in their areas and beside their signs. */
import { nameOf } from "../core/feature-name.ts";
import { LANGUAGES } from "../core/language.ts";
import type { Feature, FeatureId } from "../core/model.ts";
import { KINDS, type Kind } from "../core/vocabulary.ts";
import { anchorOf } from "./anchor.ts";
import { linesMetres } from "./extent.ts";
import { linesOf, polygonsOf } from "./geometry.ts";
import { namePaths, STRAIGHT_ZOOM } from "./name-paths.ts";
import { besideLine, roomIn, type Side, sideWithRoom } from "./name-room.ts";
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

export interface NamePlaces {
  /** The line itself carries its name from close by. Null where it is named beside its spot. */
  readonly onLine: (id: FeatureId) => NamedZooms | null;
  /** From afar a line is named along `path`s, and where even these are too short, `midway`; briefly from very far. */
  readonly alongLine: (id: FeatureId) => readonly {
    readonly part: "path" | "midway";
    readonly geometry: Geometry;
    readonly more: NamedZooms & Partial<NamesOnMap> & { readonly side?: Side };
  }[];
  /** Where the name of an area stands: inside its first polygon. */
  readonly inArea: (geometry: Geometry) => Geometry;
  /** On which side of its sign most room is; nothing where that is the right. */
  readonly beside: (geometry: Geometry) => { readonly side?: Side };
}

const isBridge = (kind: Kind) => kind === "road-bridge" || kind === "rail-bridge";
const isBorder = (kind: Kind) => kind === "international-border" || kind === "boundary";
/** From very far, letters could not follow it. */
const isWinding = (kind: Kind) => isBorder(kind) || kind === "gas-pipeline" || kind === "sea-route";
/** Of the paths, those that names of areas keep away from: neither so smooth that they miss the line, nor long to measure. */
const COURSE_ZOOM = 4;
/** Until then what is named midway has no path that is long enough. */
const MIDWAY_UNTIL = 3;
/** Until then the parts of a line are too short for their full names. */
const SHORT_UNTIL = 4;

/** `names`: by the id of the feature. */
export function namePlaces(
  resolved: readonly ResolvedFeature[],
  names: ReadonlyMap<FeatureId, NamesOnMap>,
): NamePlaces {
  const named = resolved.filter(({ properties: { kind } }) => KINDS[kind].shape === "line" && !isBridge(kind));
  const paths = new Map(
    named.map(({ id, geometry, properties: { kind } }) => [
      id,
      { kind, geometry, bands: namePaths(linesOf(geometry)) },
    ]),
  );
  const courses = [...paths.values()].flatMap(({ kind, bands }) =>
    (bands.find(({ from }) => from === COURSE_ZOOM)?.lines ?? []).map((line) => ({ line, isBorder: isBorder(kind) })),
  );
  const lines = named.flatMap(({ geometry }) => linesOf(geometry));
  const points = resolved.flatMap(({ geometry }) => (geometry.type === "Point" ? [geometry.coordinates] : []));
  const shortOf = (id: FeatureId) => short(names.get(id) ?? { name: id });
  // Of the parts of one line the longest speaks for all.
  const spokesmen = new Map(
    [...paths]
      .filter(([, { kind }]) => isWinding(kind))
      .sort(([, a], [, b]) => linesMetres(a.geometry) - linesMetres(b.geometry))
      .map(([id]) => [shortOf(id).name, id]),
  );
  return {
    onLine: (id) => (paths.has(id) ? { namedFrom: STRAIGHT_ZOOM } : null),
    alongLine: (id) => {
      const found = paths.get(id);
      if (!found) return [];
      const { kind, geometry, bands } = found;
      const along = bands.map(({ from, until, lines }) => ({
        part: "path" as const,
        geometry: { type: "MultiLineString" as const, coordinates: lines },
        more: {
          namedFrom: isWinding(kind) ? Math.max(from, MIDWAY_UNTIL) : from,
          namedUntil: until,
          ...(from < SHORT_UNTIL && shortOf(id)),
        },
      }));
      const isSpokesman = spokesmen.get(shortOf(id).name) === id;
      const course = bands
        .find(({ from }) => from === SHORT_UNTIL - 2)
        ?.lines.reduce((a, b) => (b.length > a.length ? b : a));
      const { at, side } = besideLine(
        course ?? [[...anchorOf(geometry)] as [number, number]],
        lines,
        points,
        MIDWAY_UNTIL - 1,
      );
      const midway = {
        part: "midway" as const,
        geometry: { type: "Point" as const, coordinates: [...at] as [number, number] },
        more: { namedFrom: 0, namedUntil: MIDWAY_UNTIL, side, ...shortOf(id) },
      };
      return [...(isSpokesman ? [midway] : []), ...along].filter(({ more }) => more.namedFrom < more.namedUntil);
    },
    inArea: (geometry) => ({
      type: "Point",
      coordinates: [...roomIn(polygonsOf(geometry)[0] ?? [], anchorOf(geometry), courses)],
    }),
    beside: (geometry) => {
      const side = sideWithRoom(anchorOf(geometry), lines);
      return side === "right" ? {} : { side };
    },
  };
}
