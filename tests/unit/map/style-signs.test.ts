import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../../src/core/vocabulary.ts";
import { ICONS } from "../../../src/map/icons.ts";
import { CORRIDOR_OPACITY, iconZoom, lineSymbol, SIGNED_KINDS, uncertainDash } from "../../../src/map/symbols.ts";
import { accepts, colour, DRAWINGS, drawing, laidOut, painted, partOf, THEME } from "../../support/map-style.ts";

/** The part of a feature that carries its sign, small enough to be one. */
const signPart = (kind: Kind) =>
  partOf(kind, { point: "point", line: "spot", area: "label" }[KINDS[kind].shape], { size: 0.01 });
const discPart = (kind: Kind) => partOf(kind, KINDS[kind].shape === "point" ? "point" : "spot", { size: 0.01 });
const isDrawn = (layer: string, part: ReturnType<typeof partOf>, zoom: number) =>
  accepts(drawing(layer), part, { zoom });
const hasDisc = (kind: Kind, zoom: number) => ["point", "spot"].some((id) => isDrawn(id, discPart(kind), zoom));
const hasSign = (kind: Kind, zoom: number) => isDrawn("sign", signPart(kind), zoom);

describe("the sign of a kind", () => {
  it.each(SIGNED_KINDS)("takes the place of the disc at its zoom, never beside it: %s", (kind) => {
    const from = iconZoom(kind) ?? Number.NaN;
    expect([hasSign(kind, from), hasDisc(kind, from)]).toEqual([true, false]);
    if (from > 0) expect([hasSign(kind, from - 1), hasDisc(kind, from - 1)]).toEqual([false, true]);
  });

  it.each(SIGNED_KINDS)("is a picture of its kind in the ink of its layer: %s", (kind) => {
    expect(laidOut("sign", "icon-image", signPart(kind))).toBe(`${kind}@grey`);
    expect(ICONS[kind]).toBeDefined();
  });

  it.each(SIGNED_KINDS)("answers to the pointer: %s", (kind) => {
    expect(isDrawn("point-hit", signPart(kind), 6)).toBe(true);
  });

  it("waits where it would cover another", () => {
    const waiting = { ...signPart("town"), from: 8 };
    expect([7, 8].map((zoom) => isDrawn("sign", waiting, zoom))).toEqual([false, true]);
  });

  it("is hidden by nothing", () => {
    expect(drawing("sign").layout?.["icon-allow-overlap"]).toBe(true);
  });

  it("stands alone until a bridge is long enough to be drawn as one", () => {
    const drawnAt = (zoom: number) => [
      isDrawn("line", partOf("road-bridge", "line", { size: 0.01 }), zoom),
      isDrawn("sign", partOf("road-bridge", "spot", { size: 0.01 }), zoom),
    ];
    expect(drawnAt(9)).toEqual([false, true]);
    expect(drawnAt(10)).toEqual([true, false]);
  });

  it("is placed before the names, which keep clear of it", () => {
    const ids = DRAWINGS.map(({ id }) => id);
    // Ships make room for the name of their route.
    const names = ids.filter((id) => id.startsWith("label-") && !id.startsWith("label-subject-route"));
    expect(Math.max(...names.map((id) => ids.indexOf(id)))).toBeLessThan(ids.indexOf("sign-line"));
  });

  it("stands out when it is chosen, and only then", () => {
    const opacity = (featureState: object) =>
      painted("sign-glow", "circle-opacity", signPart("port"), { featureState: { ...featureState } });
    expect(opacity({})).toBe(0);
    expect(Number(opacity({ selected: true }))).toBeGreaterThan(0.5);
  });

  it("goes along sea routes, and along no other line", () => {
    const along = (kind: Kind) => isDrawn("sign-line", partOf(kind, "line"), 4);
    expect([along("sea-route"), along("gas-pipeline"), along("river")]).toEqual([true, false, false]);
    expect(laidOut("sign-line", "icon-image", partOf("sea-route", "line"))).toBe("sea-route@grey");
  });
});

describe("how sure a place is", () => {
  /** `reach`: the radius in pixels at zoom 0. */
  const ring = partOf("city", "ring", { reach: 1 });
  const corridor = partOf("gas-pipeline", "corridor", { reach: 1, bands: 4 });
  const zooms = (layer: string, part: typeof ring) =>
    Array.from({ length: 12 }, (_, zoom) => zoom).filter((zoom) => isDrawn(layer, part, zoom));

  it("is a ring around a point, from eight pixels on until it is as wide as the view", () => {
    expect(zooms("ring", ring)).toEqual([3, 4, 5, 6, 7]);
  });

  it("is a band along a line, from where it is wider than the line until it would only tint the view", () => {
    expect(zooms("corridor", corridor)).toEqual([2, 3, 4, 5, 6]);
  });

  it("is told by bands that add up, in the ink of the layer", () => {
    const band = Number(painted("corridor", "fill-opacity", corridor));
    expect(1 - (1 - band) ** 4).toBeCloseTo(CORRIDOR_OPACITY, 9);
    expect(painted("corridor", "fill-color", corridor)).toBe(colour(THEME.ink.grey));
  });

  it("is told by wider gaps where the whole course is uncertain", () => {
    const dashOf = (certainty: string) => painted("line", "line-dasharray", partOf("sea-route", "line", { certainty }));
    const { dash } = lineSymbol("sea-route", null).line;
    expect(dashOf("less-certain")).toEqual(dash);
    expect(dashOf("uncertain")).toEqual(uncertainDash(dash ?? []));
  });

  it("is told by the outline of a chosen area: dashed where it is a sketch, solid where it is known", () => {
    const dashOf = (basis: string) => painted("area-outline", "line-dasharray", partOf("region", "area", { basis }));
    expect([dashOf("schematic"), dashOf("named-area")]).toEqual([
      [3, 2],
      [3, 2],
    ]);
    expect([dashOf("digitised"), dashOf("surveyed")]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});
