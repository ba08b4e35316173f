import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { DRAWN_STATUSES } from "../../../src/core/legend-row.ts";
import { FEW_BANDS, SOFT_BANDS } from "../../../src/core/soft-bands.ts";
import { KINDS, type Kind, QUIET_AREAS, type Shape } from "../../../src/core/vocabulary.ts";
import { DETAIL_ZOOM, SOURCE, SPARSE, stateOf } from "../../../src/map/sources.ts";
import { mapStyle } from "../../../src/map/style.ts";
import { PRESSABLE } from "../../../src/map/style-features.ts";
import { HANDLES } from "../../../src/map/style-routes.ts";
import { AREA_OPACITY, DEFAULT_AREA_OPACITY, lineSymbol, pointSymbol, WIDE_AREAS } from "../../../src/map/symbols.ts";
import { ROUTE_DASHES, ROUTE_SLOTS, THEMES } from "../../../src/map/theme.ts";
import {
  accepts,
  colour,
  DATA_URL,
  DRAWINGS,
  type Drawing,
  drawing,
  NOTHING_HIDDEN,
  OF_FEATURES,
  type Properties,
  painted,
  partOf,
  type Situation,
  STYLE,
  THEME,
} from "../../support/map-style.ts";

const kindsOf = (shape: Shape) => (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].shape === shape);
/** Areas that are filled without being chosen. */
const LOUD = kindsOf("area").filter((kind) => !QUIET_AREAS.includes(kind));
const ALL_KINDS = Object.keys(KINDS) as Kind[];

const PARTS: Readonly<Record<Shape, readonly string[]>> = {
  point: ["point"],
  line: ["line", "spot"],
  area: ["band", "area", "label", "spot"],
};
const partsOf = (kind: Kind, more: Properties = {}) => PARTS[KINDS[kind].shape].map((part) => partOf(kind, part, more));

/** The layers on which a feature leaves a mark; names and invisible targets are none. */
function marksOf(kind: Kind, situation: Situation = {}): string[] {
  const opacityOf: Record<string, string> = { fill: "fill-opacity", line: "line-opacity", circle: "circle-opacity" };
  return OF_FEATURES.filter((layer) => {
    if (layer.layout?.["icon-image"]) return partsOf(kind).some((part) => accepts(layer, part, situation));
    const opacity = opacityOf[layer.type];
    return partsOf(kind).some(
      (part) => opacity && accepts(layer, part, situation) && Number(painted(layer.id, opacity, part, situation)) > 0,
    );
  }).map(({ id }) => id);
}

describe("mapStyle", () => {
  it.each(Object.values(THEMES))("is a style in which the specification's validator finds nothing, $name", (theme) => {
    expect(validateStyleMin(mapStyle(theme, DATA_URL))).toEqual([]);
  });

  it("fetches the features' geometry, the tiles of the relief and nothing else", () => {
    const addresses = Object.values(STYLE.sources).flatMap((source) => {
      if (source.type === "geojson") return typeof source.data === "string" ? [source.data] : [];
      return "tiles" in source ? (source.tiles ?? []) : [source.type];
    });
    expect(addresses).toEqual([`${DATA_URL}app/relief/{z}/{x}/{y}.webp`]);
    expect([STYLE.glyphs, STYLE.sprite]).toEqual([undefined, undefined]);
  });

  it("changes its source seldom, since a globe's frame masks the tiles anew wherever it does", () => {
    const masked = DRAWINGS.filter(({ type }) => ["fill", "line", "color-relief"].includes(type));
    const runs = masked.map(({ source }) => source).filter((source, i, all) => source !== all[i - 1]);
    expect(runs).toEqual([
      ...["base", "detail", "relief", "base", "detail"],
      ...["features", "own", "scales", "figure", "routes"],
    ]);
  });

  it("leaves out what is drawn from a source that holds nothing", () => {
    const state: Record<string, { default?: unknown }> = STYLE.state ?? {};
    for (const source of SPARSE) {
      const drawn = DRAWINGS.filter((layer) => layer.source === source);
      expect(drawn.length).toBeGreaterThan(0);
      for (const { layout } of drawn) expect(layout?.visibility).toEqual(["global-state", stateOf(source)]);
      expect(state[stateOf(source)]).toEqual({ default: "none" });
    }
  });

  it("draws the features from tiles where it is told to, and all else as it does", () => {
    const tiled = mapStyle(THEMES.light, DATA_URL, "pmtiles://https://atlas.example/data/app/geometry.pmtiles");
    expect(validateStyleMin(tiled)).toEqual([]);
    expect(tiled.sources.features).toEqual({
      type: "vector",
      url: "pmtiles://https://atlas.example/data/app/geometry.pmtiles",
      promoteId: "id",
    });
    const whole = mapStyle(THEMES.light, DATA_URL).layers;
    expect(tiled.layers).toEqual(
      whole.map((layer) =>
        "source" in layer && layer.source === SOURCE.features ? { ...layer, "source-layer": SOURCE.features } : layer,
      ),
    );
  });

  it("differs between the themes in colours alone", () => {
    const shape = (name: "light" | "dark") => mapStyle(THEMES[name], DATA_URL).layers.map(({ id, type }) => [id, type]);
    expect(shape("dark")).toEqual(shape("light"));
  });
});

const bandOf = (kind: Kind, bands: number) => ({ ...partOf(kind, "band"), bands });

describe("a kind of the vocabulary", () => {
  it.each(ALL_KINDS)("leaves a mark on the map: %s", (kind) => {
    expect(marksOf(kind)).not.toEqual([]);
  });

  it("is outlined only when it is chosen, where it has an outline alone", () => {
    const outline = partOf("exercise-series", "area");
    const selected = { featureState: { selected: true } };
    expect(painted("area-outline", "line-opacity", outline)).toBe(0);
    expect(painted("area-outline", "line-opacity", outline, selected)).toBeGreaterThan(0);
    expect(painted("area-outline", "line-color", outline, selected)).toBe(colour(THEME.selected));
  });

  const STROKES = kindsOf("line").flatMap((kind) =>
    ([null, ...DRAWN_STATUSES] as const).flatMap((status) =>
      (["casing", "line", "over"] as const).map((stroke) => ({ kind, status, stroke })),
    ),
  );
  /** The style's own layers for what lies beneath all other lines. */
  const layerOf = (kind: Kind, stroke: string) =>
    kind === "river" ? `river-${stroke}` : stroke === "line" ? "line" : `line-${stroke}`;

  it.each(STROKES)("has on the map the strokes that the legend shows: $kind $status $stroke", (one) => {
    const { kind, status, stroke } = one;
    const drawn = lineSymbol(kind, status)[stroke];
    const properties = partOf(kind, "line", status ? { status } : {});
    const id = layerOf(kind, stroke);
    if (kind === "river" && (status || !drawn)) return;
    expect(painted(id, "line-width", properties, { zoom: 7 })).toBeCloseTo(drawn?.widthPx ?? 0, 9);
    if (!drawn) return;
    expect(painted(id, "line-dasharray", properties) ?? [1, 0]).toEqual(drawn.dash ?? [1, 0]);
    const tones = { ink: THEME.ink.grey, paper: THEME.land, water: THEME.sea, bank: THEME.river };
    expect(painted(id, "line-color", properties)).toBe(colour(tones[drawn.tone] ?? ""));
  });

  it.each(kindsOf("point"))("is from afar the disc of its table: %s", (kind) => {
    const { radiusPx, filled } = pointSymbol(kind);
    const properties = partOf(kind, "point");
    expect(painted("point", "circle-radius", properties)).toBe(radiusPx);
    expect(painted("point", "circle-color", properties)).toBe(colour(filled ? THEME.ink.grey : THEME.land));
  });

  it.each(LOUD)("has bands that add up to the fill that the legend shows: %s", (kind) => {
    const band = Number(painted("area-band", "fill-opacity", bandOf(kind, SOFT_BANDS)));
    expect(1 - (1 - band) ** SOFT_BANDS).toBeCloseTo(AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY, 9);
  });

  it.each(LOUD)("has the whole fill in its one band where its outline is known: %s", (kind) => {
    const band = Number(painted("area-band", "fill-opacity", bandOf(kind, 1)));
    expect(band).toBeCloseTo(AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY, 9);
  });

  it.each(QUIET_AREAS)("has no fill until it is pointed out: %s", (kind) => {
    const lit = { featureState: { lit: true } };
    expect(painted("area-band", "fill-opacity", bandOf(kind, FEW_BANDS))).toBeCloseTo(0, 9);
    expect(Number(painted("area-band", "fill-opacity", bandOf(kind, FEW_BANDS), lit))).toBeGreaterThan(0.01);
  });

  it.each(WIDE_AREAS)("no longer tints a close view where it is as wide as the map: %s", (kind) => {
    expect(painted("area-band", "fill-opacity", bandOf(kind, SOFT_BANDS), { zoom: 8 })).toBeCloseTo(0, 9);
  });
});

describe("what is too small to be seen from afar", () => {
  const SMALL = { size: 0.05 };

  it.each([...kindsOf("line"), ...kindsOf("area")])("is a spot, which can be pressed: %s", (kind) => {
    const spot = partOf(kind, "spot", SMALL);
    expect(accepts(drawing("spot"), spot, { zoom: 3 })).toBe(true);
    expect(accepts(drawing("point-hit"), spot, { zoom: 3 })).toBe(true);
  });

  it("is no spot from close by, where it is seen as what it is", () => {
    const spot = partOf("road-bridge", "spot", SMALL);
    expect(accepts(drawing("spot"), spot, { zoom: 12 })).toBe(false);
    expect(accepts(drawing("point-hit"), spot, { zoom: 12 })).toBe(false);
  });
});

describe("colours of the features", () => {
  it.each(Object.entries(THEME.ink))("are the ink of their layer: %s", (name, ink) => {
    const properties = partOf("sea-route", "line", { ink: name });
    expect(painted("line", "line-color", properties)).toBe(colour(ink));
  });

  it("are water's for rivers, between banks", () => {
    const properties = partOf("river", "line", { layer: "regions" });
    expect(painted("river-line", "line-color", properties)).toBe(colour(THEME.sea));
    expect(painted("river-casing", "line-color", properties)).toBe(colour(THEME.river));
  });

  it("point out what is selected, and only that", () => {
    const properties = partOf("gas-pipeline", "line");
    const selected = { featureState: { selected: true } };
    expect(painted("line-glow", "line-opacity", properties)).toBe(0);
    expect(painted("line-glow", "line-opacity", properties, selected)).toBeGreaterThan(0);
    expect(painted("line-glow", "line-color", properties, selected)).toBe(colour(THEME.selected));
  });
});

describe("layers that answer to the pointer", () => {
  it.each(Object.values(THEMES))("are all in the style, $name", (theme) => {
    const ids = mapStyle(theme, DATA_URL).layers.map((layer) => layer.id);
    expect(ids).toEqual(expect.arrayContaining([...PRESSABLE]));
  });

  it.each(ALL_KINDS)("let every kind be pressed: %s", (kind) => {
    const answering = PRESSABLE.filter((id) => partsOf(kind).some((part) => accepts(drawing(id), part)));
    expect(answering).not.toEqual([]);
  });

  it("answer for points before lines, lines before areas, and areas before names of countries", () => {
    const order = ["circle", "line", "fill", "symbol"];
    const ranks = PRESSABLE.map((id) => order.indexOf(drawing(id).type));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("include a target of 14 pixels around a thin line", () => {
    expect(painted("line-hit", "line-width", partOf("parallel", "line"))).toBe(14);
  });
});

describe("toggles", () => {
  const SHOWN = { zoom: 6 };
  const HIDDEN = { zoom: 6, globalState: { ...NOTHING_HIDDEN, hidden: ["energy"] } };
  /** Small, as spots and their names are for, and large, as names of areas are for. */
  const acceptedBy = (kind: Kind, layer: string, situation: Situation) => {
    const parts = [...partsOf(kind, { layer, size: 0.1 }), ...partsOf(kind, { layer, size: 40 })];
    return OF_FEATURES.filter((one) => parts.some((part) => accepts(one, part, situation))).map(({ id }) => id);
  };

  it.each(ALL_KINDS)("take everything of a hidden layer off the map, names and targets too: %s", (kind) => {
    expect(acceptedBy(kind, "energy", HIDDEN)).toEqual([]);
  });

  it.each(ALL_KINDS)("leave other layers alone: %s", (kind) => {
    expect(acceptedBy(kind, "places", HIDDEN)).toEqual(acceptedBy(kind, "places", SHOWN));
  });

  it.each(ALL_KINDS)("take one row of the legend off the map, and nothing else of its layer: %s", (kind) => {
    const hiding = (row: string) => ({ zoom: 6, globalState: { ...NOTHING_HIDDEN, hiddenKinds: [row] } });
    expect(acceptedBy(kind, "places", hiding(`places/${kind}`))).toEqual([]);
    expect(acceptedBy(kind, "places", hiding("places/unheard-of"))).toEqual(acceptedBy(kind, "places", SHOWN));
  });

  it("are known to the style before the reader has touched one", () => {
    expect(STYLE.state).toMatchObject({ hidden: { default: [] }, hiddenKinds: { default: [] } });
  });
});

describe("the base map", () => {
  const opacities = (zoom: number, detail: boolean) =>
    ["base-land", "detail-land"].map((id) =>
      painted(id, "fill-opacity", {}, { zoom, globalState: { ...NOTHING_HIDDEN, detail } }),
    );

  it("is the coarse one from afar", () => {
    expect(opacities(DETAIL_ZOOM - 0.1, true)).toEqual([1, 0]);
  });

  it("is the fine one from close by, once it is there", () => {
    expect(opacities(DETAIL_ZOOM, true)).toEqual([0, 1]);
  });

  it("stays the coarse one from close by until then", () => {
    expect(opacities(DETAIL_ZOOM, false)).toEqual([1, 0]);
  });
});

describe("names", () => {
  const named = (kind: Kind, zoom: number, more: Properties = {}) =>
    accepts(drawing("label-point"), partOf(kind, "point", more), { zoom });

  it("of capitals stand on the smallest globe", () => {
    expect(named("capital", 0)).toBe(true);
  });

  it("of cities stand there where a passage speaks of them, and wait where none does", () => {
    expect(named("city", 0, { cited: 1 })).toBe(true);
    expect(named("city", 0)).toBe(false);
    expect(named("city", 4)).toBe(true);
  });

  it("of villages wait until there is room", () => {
    expect(named("village", 2)).toBe(false);
    expect(named("village", 6)).toBe(true);
  });

  it("of areas wait until the area is wide enough on the map", () => {
    const namedAt = (zoom: number) => accepts(drawing("label-area"), partOf("strait", "label"), { zoom });
    expect([namedAt(3), namedAt(8)]).toEqual([false, true]);
  });
});

describe("measured routes", () => {
  const SLOTS = Array.from({ length: ROUTE_SLOTS }, (_, slot) => slot);
  const markOf = (part: string, more: Properties = {}): Properties => ({
    part,
    slot: 0,
    from: 0,
    isActive: true,
    ...more,
  });
  const drawnBy = (source: string, properties: Properties, situation?: Situation) =>
    DRAWINGS.filter((one) => one.source === source && accepts(one, properties, situation)).map(({ id }) => id);

  it.each(SLOTS)("have the colour and dash of their slot, by which they are told apart: %i", (slot) => {
    const ink = colour(THEME.routes[slot] ?? "");
    expect(painted("route", "line-color", markOf("leg", { slot }))).toBe(ink);
    expect(painted("route", "line-dasharray", markOf("leg", { slot }))).toEqual(ROUTE_DASHES[slot]);
    for (const id of ["route-end", "route-middle", "route-vertex"])
      expect(painted(id, "circle-stroke-color", markOf("vertex", { slot }))).toBe(ink);
    expect(painted("route-length", "text-color", markOf("length", { slot }))).toBe(ink);
  });

  it("are wider where they are active", () => {
    for (const id of ["route", "route-casing"]) {
      const [active, other] = [true, false].map((isActive) => painted(id, "line-width", markOf("leg", { isActive })));
      expect(Number(active)).toBeGreaterThan(Number(other));
    }
  });

  it.each([
    ["leg", ["route-casing", "route"]],
    ["length", ["route-length"]],
    ["vertex", ["route-vertex"]],
    ["middle", ["route-middle"]],
    ["end", ["route-end"]],
  ])("have a mark for each of their parts, and one alone: %s", (part, layers) => {
    expect(drawnBy(SOURCE.routes, markOf(part))).toEqual(layers);
  });

  it.each(["vertex", "middle", "length"])("have no %s from afar where it is to be seen from near only", (part) => {
    const shownAt = (zoom: number) => drawnBy(SOURCE.routes, markOf(part, { from: 7 }), { zoom }).length;
    expect([shownAt(6.9), shownAt(7)]).toEqual([0, 1]);
  });

  it("have handles that can be taken hold of, those of vertices over those of middles", () => {
    const ids = DRAWINGS.map(({ id }) => id);
    const heights = HANDLES.map((id) => ids.indexOf(id));
    expect(Math.min(...heights)).toBeGreaterThan(ids.indexOf("route"));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it("lie over everything that the atlas draws of itself", () => {
    const ofAtlas = DRAWINGS.filter(({ source }) => source === SOURCE.features);
    const lowest = DRAWINGS.findIndex(({ source }) => source === SOURCE.routes);
    expect(lowest).toBeGreaterThan(DRAWINGS.indexOf(ofAtlas.at(-1) as Drawing));
  });

  it("share the map with a checked figure, whose parts each have a mark of their own", () => {
    expect(["line", "end", "length"].map((part) => drawnBy(SOURCE.figure, { part }))).toEqual([
      ["figure-casing", "figure"],
      ["figure-end"],
      ["figure-length"],
    ]);
  });
});

describe("the border at a scale", () => {
  const shown = (scale: string) =>
    accepts(drawing("border-scale"), { id: "50m" }, { globalState: { ...NOTHING_HIDDEN, scale } });

  it("is drawn at the scale that was chosen, and at no other", () => {
    expect([shown("50m"), shown("110m"), shown("")]).toEqual([true, false, false]);
  });

  it("is known to the style before a scale was chosen", () => {
    expect(STYLE.state).toMatchObject({ scale: { default: "" } });
  });
});
