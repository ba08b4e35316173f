/** Places that a reader opens from a file: a layer beside the atlas, in memory alone. Positions in degrees, WGS 84. */
import type { Message } from "../language.ts";
import type { Bbox, Cap, LngLat } from "../lnglat.ts";
import type { FeatureId, LayerId } from "../model.ts";

/** [longitude, latitude] in degrees as the file gives them, and whatever follows: a height, as a rule. */
export type Position = readonly number[];

export type OwnGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint" | "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly OwnGeometry[] };

export const GEOMETRY_TYPES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
] as const satisfies readonly OwnGeometry["type"][];

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** A pair and no key of an object: a file may name anything, also what every object has. */
export type Property = readonly [name: string, value: JsonValue];

/** What a file says of a place. */
export interface ReadFeature {
  /** Null where the file gives none. */
  readonly name: string | null;
  /** What the file knows it by, if anything. */
  readonly sourceId: string | number | null;
  readonly geometry: OwnGeometry;
  readonly properties: readonly Property[];
}

export interface OwnFeature extends ReadFeature {
  /** «own/3/17»: its layer, and its place in it from 0. */
  readonly id: FeatureId;
  readonly bbox: Bbox;
  /** What must be in sight for the whole feature to be. */
  readonly cap: Cap;
  /** A position on the feature, where its popup stands when it was not pressed. */
  readonly anchor: LngLat;
}

/** Where in a file something stands: a line from 1, and the way through the data, «features[3].geometry». */
export interface Where {
  readonly line: number;
  readonly path: string;
}

export interface Problem {
  readonly where: Where;
  readonly message: Message;
  /** The place was left out; else it is there, and this is to be known of it. */
  readonly refused: boolean;
}

export type OwnFormat = "geojson" | "kml" | "gpx" | "csv";

/** What a file gave. Features and those left out are all that it has. */
export interface OwnReading {
  readonly format: OwnFormat;
  /** What must be in sight for all of it to be. */
  readonly cap: Cap;
  readonly features: readonly OwnFeature[];
  /** The first of them; the counts are of all. */
  readonly problems: readonly Problem[];
  readonly refused: number;
  readonly noted: number;
}

/** A column of a table, and what stands first in it. */
export interface Column {
  readonly name: string;
  readonly sample: string;
}

/** The columns of a table that hold the positions, from 0. */
export interface PositionColumns {
  readonly lng: number;
  readonly lat: number;
}

export interface OwnLayer extends OwnReading {
  /** «own/3» */
  readonly id: LayerId;
  readonly name: string;
  readonly fileName: string;
  /** Which of the looks for own layers it has, from 0. */
  readonly slot: number;
}

/** As many as the map tells apart; then they are given again. */
export const OWN_SLOTS = 4;

const PREFIX = "own/";

export const ownLayerId = (n: number): LayerId => `${PREFIX}${n}`;
export const ownFeatureId = (layer: LayerId, index: number): FeatureId => `${layer}/${index}`;

/** Whether an id is of a layer or a feature that the reader opened. No id of an atlas has a slash. */
export const isOwn = (id: LayerId | FeatureId): boolean => id.startsWith(PREFIX);

/** The layer of an own feature. */
export const ownLayerOf = (id: FeatureId): LayerId => id.slice(0, id.lastIndexOf("/"));

/** The feature of an id, where it is of one of these layers. */
export function findOwn(layers: readonly OwnLayer[], id: FeatureId | null | undefined): OwnFeature | null {
  if (!id || !isOwn(id)) return null;
  const layer = layers.find((one) => one.id === ownLayerOf(id));
  return layer?.features[Number(id.slice(id.lastIndexOf("/") + 1))] ?? null;
}
