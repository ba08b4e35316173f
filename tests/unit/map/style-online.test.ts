import { expression, featureFilter, latest, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/language.ts";
import { mapStyle } from "../../../src/map/style.ts";
import { type ForeignStyle, foreignStyleOf } from "../../../src/map/style-foreign.ts";
import { type OnlineBase, withOnline } from "../../../src/map/style-online.ts";
import { schemaOf } from "../../../src/map/style-tiles.ts";
import { THEMES } from "../../../src/map/theme.ts";
import { contrast } from "../../support/contrast.ts";

const ADDRESS = "https://tiles.example/styles/plain.json";
const ATTRIBUTION = "© Somebody";
const NAMED = ["Heihe"];
const COMMON = { attribution: ATTRIBUTION, named: NAMED };
const OURS = mapStyle(THEMES.light, "https://atlas.example/data/");

/** A style as others write them: with sprite, glyphs, boundaries, patterns, and filters old and new. */
const PLAIN = {
  version: 8,
  name: "Plain",
  sprite: "https://tiles.example/sprite",
  glyphs: "https://tiles.example/{fontstack}/{range}.pbf",
  terrain: { source: "heights" },
  sources: {
    planet: { type: "vector", url: "/planet", attribution: "<b>Theirs</b>" },
    shade: { type: "raster", tiles: ["../shade/{z}/{x}/{y}.png"], tileSize: 256 },
    unused: { type: "vector", url: "https://unused.example/tiles.json" },
  },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#eeeeee" } },
    { id: "shade", type: "raster", source: "shade" },
    {
      id: "water",
      type: "fill",
      source: "planet",
      "source-layer": "water",
      metadata: { group: 1 },
      paint: { "fill-color": "#aaaaaa", "fill-outline-color": "#000000" },
    },
    {
      id: "wood",
      type: "fill",
      source: "planet",
      "source-layer": "landcover",
      paint: { "fill-pattern": "wood" },
    },
    { id: "house-3d", type: "fill-extrusion", source: "planet", "source-layer": "building" },
    {
      id: "road",
      type: "line",
      source: "planet",
      "source-layer": "transportation",
      filter: ["==", "class", "primary"],
      paint: {
        "line-color": "#ffffff",
        "line-width": {
          stops: [
            [6, 1],
            [14, 4],
          ],
        },
      },
    },
    { id: "boundary-2", type: "line", source: "planet", "source-layer": "boundary" },
    { id: "admin", type: "line", source: "planet", "source-layer": "lines" },
    {
      id: "shield",
      type: "symbol",
      source: "planet",
      "source-layer": "transportation_name",
      layout: { "icon-image": "road", "text-field": "{ref}" },
    },
    {
      id: "one-way",
      type: "symbol",
      source: "planet",
      "source-layer": "transportation",
      layout: { "icon-image": "a" },
    },
    {
      id: "country-label",
      type: "symbol",
      source: "planet",
      "source-layer": "place",
      layout: { "text-field": "{name}" },
    },
    {
      id: "place-old",
      type: "symbol",
      source: "planet",
      "source-layer": "place",
      filter: ["all", ["in", "class", "city", "country", "state"], ["has", "rank"]],
      layout: { "text-field": "{name:latin}\n{name}", "text-font": ["Metropolis Bold"], "icon-image": "dot" },
      paint: { "text-color": "#333333", "icon-opacity": 0.5 },
    },
    {
      id: "place-new",
      type: "symbol",
      source: "planet",
      "source-layer": "place",
      filter: ["match", ["get", "class"], ["town"], false, true],
      layout: { "text-field": ["get", "name"], "text-font": ["Noto Sans Italic"] },
    },
    { id: "place-all", type: "symbol", source: "planet", "source-layer": "place", layout: { "text-field": "{name}" } },
    { id: "from-afar", type: "fill", source: "planet", "source-layer": "landcover", maxzoom: 5 },
    { id: "lost", type: "fill", source: "nowhere", "source-layer": "water" },
  ],
};

function foreign(json: unknown): ForeignStyle {
  const style = foreignStyleOf(json, ADDRESS);
  if (!style) throw new Error("not a style");
  return style;
}
const STYLE: OnlineBase = { ...COMMON, kind: "style", style: foreign(PLAIN) };
const LAYERS = {
  protomaps: ["boundaries", "buildings", "earth", "landcover", "landuse", "places", "pois", "roads", "water"],
  openmaptiles: [
    "boundary",
    "building",
    "landcover",
    "landuse",
    "park",
    "place",
    "transportation",
    "water",
    "waterway",
  ],
};
const tiles = (schema: "protomaps" | "openmaptiles", layers: readonly string[] = LAYERS[schema]): OnlineBase => ({
  ...COMMON,
  kind: "vector",
  url: "pmtiles://https://tiles.example/a.pmtiles",
  schema,
  layers,
});
const RASTER: OnlineBase = { ...COMMON, kind: "raster", url: "pmtiles://https://tiles.example/a.pmtiles" };
const BASES = [
  { name: "a style", base: STYLE },
  { name: "Protomaps tiles", base: tiles("protomaps") },
  { name: "OpenMapTiles tiles", base: tiles("openmaptiles") },
  { name: "pictures", base: RASTER },
];

interface Drawing {
  readonly id: string;
  readonly type: string;
  readonly minzoom?: number;
  readonly source?: string;
  readonly "source-layer"?: string;
  readonly filter?: Parameters<typeof featureFilter>[0];
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
}
const drawingsOf = (base: OnlineBase, theme = THEMES.light) =>
  withOnline(mapStyle(theme, "https://atlas.example/data/"), base, theme).layers as unknown as readonly Drawing[];
const theirsOf = (base: OnlineBase) => drawingsOf(base).filter(({ id }) => id.startsWith("online:"));
function drawing(base: OnlineBase, id: string): Drawing {
  const found = drawingsOf(base).find((layer) => layer.id === id);
  if (!found) throw new Error(`no layer ${id}`);
  return found;
}

type Properties = Readonly<Record<string, unknown>>;
const accepts = ({ filter }: Drawing, properties: Properties, type: "Point" | "Polygon" | "LineString" = "Point") =>
  featureFilter(filter, "filter").filter(
    { zoom: 8 },
    { type: ["Unknown", "Point", "LineString", "Polygon"].indexOf(type) as 1, properties },
  );
function textOf({ layout }: Drawing, properties: Properties, labels: Language = "en"): string {
  const specification = (latest as never as Record<string, Record<string, never>>).layout_symbol?.["text-field"];
  const globalState = { labels };
  return String(
    expression
      .normalizePropertyExpression(layout?.["text-field"] as never, "text-field", specification as never, globalState)
      .evaluate({ zoom: 8, globalState }, { type: "Unknown", properties } as never),
  );
}

describe.each(BASES)("a style of ours with $name in it", ({ base }) => {
  it.each(Object.values(THEMES))("is one in which the specification's validator finds nothing, $name", (theme) => {
    const style = withOnline(mapStyle(theme, "https://atlas.example/data/"), base, theme);
    expect(validateStyleMin(style)).toEqual([]);
  });

  it("keeps every layer and source of ours as it was, in order", () => {
    const style = withOnline(OURS, base, THEMES.light);
    expect(style.layers.filter(({ id }) => !id.startsWith("online:"))).toEqual(OURS.layers);
    expect(style.sources).toMatchObject(OURS.sources);
  });

  it("has what the other server draws in one place: over our land, under our boundaries", () => {
    const ids = drawingsOf(base).map(({ id }) => id);
    const theirs = ids.flatMap((id, at) => (id.startsWith("online:") ? [at] : []));
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs).toEqual(theirs.map((_, i) => (theirs[0] ?? 0) + i));
    expect(theirs[0]).toBeGreaterThan(ids.indexOf("detail-land"));
    expect(theirs.at(-1)).toBeLessThan(ids.indexOf("base-boundaries"));
  });

  it("tells its sources from ours by their names, and credits each as the site's owner wrote", () => {
    const { sources } = withOnline(OURS, base, THEMES.light);
    const added = Object.entries(sources).filter(([id]) => !(id in OURS.sources));
    expect(added.length).toBeGreaterThan(0);
    for (const [id, source] of added) {
      expect(id).toMatch(/^online:/);
      expect(source).toMatchObject({ attribution: ATTRIBUTION });
    }
  });

  it("asks for nothing from afar, where the embedded map is as fine", () => {
    for (const { minzoom = 0 } of theirsOf(base)) expect(minzoom).toBeGreaterThanOrEqual(5);
  });

  it("draws no boundary of theirs and names no country or region of theirs", () => {
    for (const layer of theirsOf(base)) {
      expect(layer["source-layer"] ?? "").not.toMatch(/bound/);
      if (layer.type !== "symbol") continue;
      for (const claim of ["country", "state", "province", "region"])
        expect([claim, accepts(layer, { class: claim, kind: claim, rank: 1, name: "X" })]).toEqual([claim, false]);
    }
  });
});

describe("a style of others", () => {
  it("keeps of its layers what can be drawn without its sprite and without claims", () => {
    expect(theirsOf(STYLE).map(({ id }) => id)).toEqual([
      "online:ground",
      "online:shade",
      "online:water",
      "online:road",
      "online:place-old",
      "online:place-new",
      "online:place-all",
    ]);
  });

  it("brings only the sources that are drawn, their addresses made absolute", () => {
    const { sources } = withOnline(OURS, STYLE, THEMES.light);
    expect(Object.keys(sources).filter((id) => id.startsWith("online:"))).toEqual(["online:planet", "online:shade"]);
    expect(sources["online:planet"]).toMatchObject({ url: "https://tiles.example/planet" });
    expect(sources["online:shade"]).toMatchObject({ tiles: ["https://tiles.example/shade/{z}/{x}/{y}.png"] });
  });

  it.each([
    ["with a scheme of its own", "pmtiles://https://tiles.example/a.pmtiles"],
    ["that cannot be read", "//["],
  ])("leaves an address %s alone", (_, url) => {
    const { sources } = foreign({ ...PLAIN, sources: { planet: { type: "vector", url } } });
    expect(sources.planet).toMatchObject({ url });
  });

  it("has the sea of our theme, against which our inks are legible", () => {
    for (const theme of Object.values(THEMES)) {
      const water = drawingsOf(STYLE, theme).find(({ id }) => id === "online:water");
      expect(water?.paint).toMatchObject({ "fill-color": theme.sea });
      expect(water?.paint).not.toHaveProperty("fill-outline-color");
    }
  });

  it("writes names in our fonts, cut as theirs were, without icons", () => {
    const font = (id: string) => JSON.stringify(drawing(STYLE, id).layout?.["text-font"]);
    expect(font("online:place-old")).toContain('"Noto Sans Bold"');
    expect(font("online:place-new")).toContain('"Noto Sans Italic"');
    expect(font("online:place-all")).toContain('"Noto Sans"');
    const { layout, paint } = drawing(STYLE, "online:place-old");
    expect([...Object.keys(layout ?? {}), ...Object.keys(paint ?? {})].filter((key) => /icon/.test(key))).toEqual([]);
  });

  it("writes names in colours that are legible on our land and sea", () => {
    for (const theme of Object.values(THEMES)) {
      const colours = drawingsOf(STYLE, theme).filter(({ id }) => id.startsWith("online:place"));
      for (const { paint } of colours)
        expect(paint).toMatchObject({ "text-color": theme.label, "text-halo-color": theme.halo });
    }
  });

  it.each(["online:place-old", "online:place-new", "online:place-all"])(
    "names settlements, but none twice: %s",
    (id) => {
      const layer = drawing(STYLE, id);
      const city = { class: "city", rank: 1, name: "爱辉", "name:en": "Aihui" };
      expect(accepts(layer, city)).toBe(true);
      expect(accepts(layer, { ...city, "name:en": "Heihe" })).toBe(false);
    },
  );

  it("keeps its own choice of settlements", () => {
    expect(accepts(drawing(STYLE, "online:place-old"), { class: "town", rank: 1, name: "A" })).toBe(false);
    expect(accepts(drawing(STYLE, "online:place-new"), { class: "town", rank: 1, name: "A" })).toBe(false);
    expect(accepts(drawing(STYLE, "online:place-all"), { class: "town", rank: 1, name: "A" })).toBe(true);
  });

  it.each([
    ["a text", "hello"],
    ["nothing", null],
    ["an older version", { ...PLAIN, version: 7 }],
    ["no layers", { ...PLAIN, layers: undefined }],
    ["no sources", { ...PLAIN, sources: [] }],
    ["layers without type", { ...PLAIN, layers: [{ id: "a" }, null, 5] }],
    ["boundaries alone", { ...PLAIN, layers: PLAIN.layers.filter(({ id }) => id === "boundary-2") }],
  ])("is none where it has %s", (_, json) => {
    expect(foreignStyleOf(json, ADDRESS)).toBeNull();
  });
});

describe("names of the other server's settlements", () => {
  const layers = theirsOf(tiles("openmaptiles")).filter(({ type }) => type === "symbol");
  const HARBIN = { "name:en": "Harbin", "name:ru": "Харбин", "name:zh": "哈尔滨", name: "哈尔滨市" };

  it.each([
    ["en", "Harbin"],
    ["ru", "Харбин"],
    ["zh", "哈尔滨"],
  ] as const)("are in the language of the labels: %s", (language, name) => {
    for (const layer of layers) expect(textOf(layer, HARBIN, language)).toBe(name);
  });

  it("are as written there where nothing else is known", () => {
    for (const language of ["en", "ru", "zh"] as const)
      for (const layer of layers) expect(textOf(layer, { name: "Айгунь" }, language)).toBe("Айгунь");
  });
});

describe("tiles in our colours", () => {
  it.each([
    [["earth", "water", "roads", "places", "boundaries"], "protomaps"],
    [["water", "transportation", "place", "boundary"], "openmaptiles"],
    [["water", "place"], "openmaptiles"],
    [["parcels", "zoning"], null],
    [[], null],
  ])("follow a schema that their layers tell: %j", (layers, schema) => {
    expect(schemaOf(layers)).toBe(schema);
  });

  it.each(["protomaps", "openmaptiles"] as const)("ask for no layer that the tiles do not have: %s", (schema) => {
    const layers = theirsOf(tiles(schema, ["water"])).filter(({ source }) => source);
    expect(new Set(layers.map((layer) => layer["source-layer"]))).toEqual(new Set(["water"]));
  });

  it.each([
    ["protomaps", "water", "Polygon", { kind: "lake" }, "online:water-water"],
    ["protomaps", "landuse", "Polygon", { kind: "forest" }, "online:wood-landuse"],
    ["protomaps", "roads", "LineString", { kind: "highway" }, "online:mainRoad-roads"],
    ["protomaps", "roads", "LineString", { kind: "rail" }, "online:railway-roads"],
    ["protomaps", "places", "Point", { kind: "locality", kind_detail: "town", name: "A" }, "online:town-places"],
    ["openmaptiles", "water", "Polygon", { class: "river" }, "online:water-water"],
    ["openmaptiles", "landcover", "Polygon", { class: "wood" }, "online:wood-landcover"],
    ["openmaptiles", "transportation", "LineString", { class: "motorway" }, "online:mainRoad-transportation"],
    ["openmaptiles", "transportation", "LineString", { class: "rail" }, "online:railway-transportation"],
    ["openmaptiles", "place", "Point", { class: "city", name: "A" }, "online:city-place"],
  ] as const)("have a mark for what %s keeps in %s, %s %j", (schema, sourceLayer, shape, properties, id) => {
    const marks = theirsOf(tiles(schema)).filter(
      (layer) => layer["source-layer"] === sourceLayer && accepts(layer, properties, shape),
    );
    expect(marks.map((layer) => layer.id)).toContain(id);
  });
});

describe("the ground beneath tiles that have no land", () => {
  const opacity = (zoom: number, online: boolean) => {
    const { paint } = drawing(tiles("openmaptiles"), "online:ground");
    const specification = (latest as never as Record<string, Record<string, never>>).paint_background?.[
      "background-opacity"
    ];
    const globalState = { online };
    return expression
      .normalizePropertyExpression(paint?.["background-opacity"] as never, "a", specification as never, globalState)
      .evaluate({ zoom, globalState });
  };

  it("covers the embedded map from close by, and only while tiles come", () => {
    expect([opacity(9, true), opacity(9, false), opacity(5, true)]).toEqual([1, 0, 0]);
  });
});

describe("contrast on the more detailed map", () => {
  const areas = ["wood", "ice", "built", "building"] as const;
  const grounds = Object.values(THEMES).flatMap((theme) => areas.map((area) => ({ theme, area })));

  it.each(grounds)("of every ink and of selection is 3:1 on $area, $theme.name", ({ theme, area }) => {
    for (const ink of [...Object.values(theme.ink), theme.selected, ...theme.routes])
      expect(contrast(ink, theme.streets[area])).toBeGreaterThanOrEqual(3);
  });

  it.each(grounds)("of names is that of text on $area, $theme.name", ({ theme, area }) => {
    expect(contrast(theme.label, theme.streets[area])).toBeGreaterThanOrEqual(4.5);
  });
});
