/** Vector tiles of another server in the colours of this atlas. Boundaries and names of countries are not asked of them. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { FADES_IN, isNotNamed, ONLINE, ONLINE_NAME, ONLINE_ZOOM } from "./online.ts";
import { fontOf, haloOf, sizeOf } from "./style-names.ts";
import type { Theme } from "./theme.ts";

/** The two schemas that tiles of OpenStreetMap mostly follow: of Protomaps' basemap (version 4) and of OpenMapTiles. */
export type Schema = "protomaps" | "openmaptiles";

/** Which schema the tiles follow, by the ids of their layers; null where it is neither. */
export function schemaOf(layers: readonly string[]): Schema | null {
  const hasOne = (...ids: string[]) => ids.some((id) => layers.includes(id));
  if (hasOne("earth", "roads", "places")) return "protomaps";
  return hasOne("water", "waterway", "transportation", "place") ? "openmaptiles" : null;
}

/** Where the tiles hold a subject: in which of their layers, and under which values of a property; all where none is named. */
interface Where {
  readonly layer: string;
  readonly property?: string;
  readonly values?: readonly string[];
}
type Subject =
  | "land"
  | "wood"
  | "ice"
  | "built"
  | "water"
  | "stream"
  | "building"
  | "minorRoad"
  | "road"
  | "mainRoad"
  | "railway"
  | "village"
  | "town"
  | "city";

const kinds = (layer: string, ...values: string[]): Where => ({ layer, property: "kind", values });
const classes = (layer: string, ...values: string[]): Where => ({ layer, property: "class", values });
const detail = (...values: string[]): Where => ({ layer: "places", property: "kind_detail", values });

const SUBJECTS: Readonly<Record<Schema, Readonly<Record<Subject, readonly Where[]>>>> = {
  protomaps: {
    land: [{ layer: "earth" }],
    wood: [kinds("landcover", "forest"), kinds("landuse", "forest", "wood", "park", "national_park", "nature_reserve")],
    ice: [kinds("landcover", "glacier"), kinds("landuse", "glacier")],
    built: [kinds("landcover", "urban_area"), kinds("landuse", "residential", "industrial", "commercial")],
    water: [{ layer: "water" }],
    stream: [kinds("water", "river", "stream", "canal")],
    building: [kinds("buildings", "building", "building_part")],
    minorRoad: [kinds("roads", "minor_road")],
    road: [kinds("roads", "medium_road", "major_road")],
    mainRoad: [kinds("roads", "highway")],
    railway: [kinds("roads", "rail")],
    village: [detail("village", "hamlet")],
    town: [detail("town")],
    city: [detail("city")],
  },
  openmaptiles: {
    land: [],
    wood: [classes("landcover", "wood"), { layer: "park" }],
    ice: [classes("landcover", "ice")],
    built: [classes("landuse", "residential", "suburb", "neighbourhood", "industrial", "commercial")],
    water: [{ layer: "water" }],
    stream: [classes("waterway", "river", "stream", "canal")],
    building: [{ layer: "building" }],
    minorRoad: [classes("transportation", "minor", "tertiary")],
    road: [classes("transportation", "secondary", "primary")],
    mainRoad: [classes("transportation", "trunk", "motorway")],
    railway: [classes("transportation", "rail")],
    village: [classes("place", "village", "hamlet")],
    town: [classes("place", "town")],
    city: [classes("place", "city")],
  },
};

const isShape = (shape: "Polygon" | "LineString" | "Point"): ExpressionSpecification => [
  "==",
  ["geometry-type"],
  shape,
];
const width = (...stops: number[]): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.5],
  ["zoom"],
  ...stops,
];

/** `has`: the ids of the tiles' layers. `named`: settlements that the atlas names itself, in English. From the ground up. */
export function tileLayers(
  schema: Schema,
  has: readonly string[],
  theme: Theme,
  named: readonly string[],
): LayerSpecification[] {
  const { streets } = theme;
  const source = `${ONLINE}tiles`;
  /** A style layer for each of the tiles' layers that hold the subject. */
  const draw = (
    subject: Subject,
    shape: Parameters<typeof isShape>[0],
    layer: object,
    part = "",
  ): LayerSpecification[] =>
    SUBJECTS[schema][subject]
      .filter((where) => has.includes(where.layer))
      .map((where) => {
        const is = where.values && ["in", ["get", where.property], ["literal", where.values]];
        const filter = ["all", isShape(shape), ...(is ? [is] : []), ...("filter" in layer ? [layer.filter] : [])];
        const id = `${ONLINE}${subject}${part}-${where.layer}`;
        return { ...layer, id, source, "source-layer": where.layer, filter } as LayerSpecification;
      });
  const fill = (subject: Subject, colour: string, minzoom = ONLINE_ZOOM) => {
    const paint = { "fill-color": colour, "fill-antialias": false, "fill-opacity": FADES_IN };
    return draw(subject, "Polygon", { type: "fill", minzoom, paint });
  };
  const line = (subject: Subject, colour: string, widthPx: ExpressionSpecification, minzoom: number, part = "") => {
    const layout = { "line-cap": "round", "line-join": "round" };
    const paint = { "line-color": colour, "line-width": widthPx };
    return draw(subject, "LineString", { type: "line", minzoom, layout, paint }, part);
  };
  const name = (subject: Subject, sizePx: number, minzoom: number) =>
    draw(subject, "Point", {
      type: "symbol",
      minzoom,
      filter: isNotNamed(named),
      layout: {
        "text-field": ONLINE_NAME,
        "text-font": fontOf("regular"),
        "text-size": ["interpolate", ["linear"], ["zoom"], minzoom, sizeOf(sizePx), minzoom + 6, sizeOf(sizePx + 3)],
        "text-max-width": 8,
        "symbol-sort-key": ["coalesce", ["get", "rank"], ["-", 20, ["coalesce", ["get", "population_rank"], 0]]],
      },
      paint: { "text-color": theme.label, "text-opacity": 0.85, ...haloOf(theme) },
    });
  return [
    ...fill("land", theme.land),
    ...fill("wood", streets.wood),
    ...fill("built", streets.built, 6),
    ...fill("ice", streets.ice),
    ...fill("water", theme.sea),
    ...line("stream", theme.coast, width(5, 0.5, 10, 1.2, 14, 2.5), ONLINE_ZOOM),
    ...fill("building", streets.building, 13),
    ...line("railway", streets.railway, width(7, 0.5, 12, 1.1, 16, 2), 7),
    ...line("minorRoad", streets.edge, width(10, 0.4, 13, 1.2, 17, 9), 10),
    ...line("road", streets.edge, width(7, 0.5, 11, 2.4, 17, 14), 7, "-edge"),
    ...line("mainRoad", streets.edge, width(5, 0.7, 11, 4, 17, 18), ONLINE_ZOOM, "-edge"),
    ...line("road", streets.road, width(10, 0.4, 11, 1.2, 17, 11), 10),
    ...line("mainRoad", streets.road, width(8, 0.4, 11, 2.2, 17, 14), 8),
    ...name("village", 10.5, 10),
    ...name("town", 11, 7),
    ...name("city", 12, ONLINE_ZOOM),
  ];
}
