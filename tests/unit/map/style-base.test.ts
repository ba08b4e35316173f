import { describe, expect, it } from "vitest";
import { DETAIL_ZOOM, SOURCE } from "../../../src/map/sources.ts";
import { accepts, DRAWINGS, drawing, NOTHING_HIDDEN, type Properties, painted } from "../../support/map-style.ts";

const heightOf = (id: string) => DRAWINGS.indexOf(drawing(id));
/** The base layers that would draw a part of the base map at a zoom, with any opacity at all. */
function drawnBy(properties: Properties, zoom: number, globalState: Properties = NOTHING_HIDDEN): string[] {
  const layers = DRAWINGS.filter(({ source, type }) => source === SOURCE.base && type === "line");
  return layers
    .filter((layer) => {
      const { maxzoom = 24 } = layer as { maxzoom?: number };
      return zoom < maxzoom && accepts(layer, properties, { zoom, globalState });
    })
    .filter(({ id }) => Number(painted(id, "line-opacity", properties, { zoom, globalState })) > 0)
    .map(({ id }) => id);
}

describe("the land", () => {
  it("lies over the bright water along its coast and the edge of it, so that only the sea side is seen", () => {
    for (const source of [SOURCE.base, SOURCE.detail])
      for (const id of ["shallows", `${source}-coast`]) expect(heightOf(id)).toBeLessThan(heightOf(`${source}-land`));
  });

  it("is drawn once, coarse or fine", () => {
    for (const zoom of [0, DETAIL_ZOOM - 0.1, DETAIL_ZOOM, 9])
      for (const detail of [true, false]) {
        const situation = { zoom, globalState: { ...NOTHING_HIDDEN, detail } };
        const opacities = [SOURCE.base, SOURCE.detail].map((source) =>
          painted(`${source}-land`, "fill-opacity", {}, situation),
        );
        expect(opacities).toEqual(detail && zoom >= DETAIL_ZOOM ? [0, 1] : [1, 0]);
      }
  });

  it("has its edge at the same zooms as its fill, coarse and fine", () => {
    for (const [zoom, detail] of [
      [DETAIL_ZOOM - 0.1, true],
      [DETAIL_ZOOM, true],
      [DETAIL_ZOOM, false],
    ] as const)
      for (const source of [SOURCE.base, SOURCE.detail]) {
        const situation = { zoom, globalState: { ...NOTHING_HIDDEN, detail } };
        expect(painted(`${source}-coast`, "line-opacity", {}, situation)).toBe(
          painted(`${source}-land`, "fill-opacity", {}, situation),
        );
      }
  });
});

describe("outlines of countries", () => {
  const opacityOf = (source: string, zoom: number, globalState: Properties) =>
    painted(`${source}-outline`, "line-opacity", {}, { zoom, globalState: { ...NOTHING_HIDDEN, ...globalState } });

  it("are left out, as a whole layer, while no area is chosen or pointed out", () => {
    for (const detail of [true, false])
      for (const source of [SOURCE.base, SOURCE.detail]) expect(opacityOf(source, 6, { detail })).toBe(0);
  });

  it("are drawn once else, coarse or fine as the land is", () => {
    const outlined = true;
    expect([opacityOf("base", 2, { outlined }), opacityOf("detail", 2, { outlined })]).toEqual([1, 0]);
    expect([opacityOf("base", 6, { outlined }), opacityOf("detail", 6, { outlined })]).toEqual([1, 0]);
    const both = { outlined, detail: true };
    expect([opacityOf("base", 6, both), opacityOf("detail", 6, both)]).toEqual([0, 1]);
  });
});

describe("the relief", () => {
  it("lies over land and sea, and under every line and name", () => {
    const relief = heightOf("relief");
    expect(relief).toBeGreaterThan(heightOf("detail-land"));
    const lines = DRAWINGS.filter(({ type }) => ["line", "symbol", "circle"].includes(type));
    const below = lines.filter((layer) => DRAWINGS.indexOf(layer) < relief).map(({ id }) => id);
    expect(below).toEqual(["shallows", "base-coast", "detail-coast"]);
  });

  it("is there from afar and gone before its pixels are seen", () => {
    const opacities = [0, 3, 4.5, 5.6].map((zoom) => Number(painted("relief", "color-relief-opacity", {}, { zoom })));
    expect(opacities.slice(0, 2)).toEqual([1, 1]);
    expect(opacities[2]).toBeLessThan(0.6);
    expect(opacities[3]).toBe(0);
  });
});

describe("rivers", () => {
  const LENA = { what: "named-rivers", name: "Lena", rank: 1 };
  const ZEYA = { what: "named-rivers", name: "Zeya", rank: 3, schematic: true };
  const NAMELESS = { what: "rivers" };
  const REACH = { what: "rivers", id: "amur", layer: "regions", row: "regions/river" };

  it.each([
    ["a nameless river", NAMELESS, "rivers"],
    ["a river with a name", LENA, "named-rivers"],
    ["a river drawn through towns", ZEYA, "schematic-rivers"],
  ])("are drawn once each: %s", (_, properties, layer) => {
    expect(drawnBy(properties, 4)).toEqual([layer]);
  });

  it("go where their coarse lines would be seen to miss the water, those drawn through towns first", () => {
    expect([LENA, ZEYA].map((river) => drawnBy(river, 7.5))).toEqual([["named-rivers"], []]);
    expect([LENA, NAMELESS].map((river) => drawnBy(river, 10))).toEqual([[], []]);
  });

  it.each<[string, Properties]>([
    ["its layer", { hidden: ["regions"] }],
    ["its row of the legend", { hiddenKinds: ["regions/river"] }],
    ["all but what a filter lets through", { filtered: true, only: { ussuri: 1 } }],
  ])("are drawn by the base map where a feature draws them only while it is hidden: %s", (_, hidden) => {
    expect(drawnBy(REACH, 4)).toEqual([]);
    expect(drawnBy(REACH, 4, { ...NOTHING_HIDDEN, ...hidden })).toEqual(["rivers"]);
  });

  it("have no name where they have no line", () => {
    const label = drawing("label-river") as ReturnType<typeof drawing> & { maxzoom?: number };
    for (const zoom of [4, 5, 6, 7, 8, 9])
      for (const river of [LENA, ZEYA])
        if (accepts(label, river, { zoom })) expect(drawnBy(river, zoom), `zoom ${zoom}`).toHaveLength(1);
    expect(drawnBy(LENA, label.maxzoom ?? 24)).toHaveLength(1);
  });

  it("end at the shores of lakes, which lie over them", () => {
    for (const id of ["rivers", "named-rivers", "schematic-rivers"])
      expect(heightOf("lakes")).toBeGreaterThan(heightOf(id));
  });
});
