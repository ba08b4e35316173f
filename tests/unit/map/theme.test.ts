import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEPTH } from "../../../src/build/relief.ts";
import { RING_OPACITY } from "../../../src/map/symbols.ts";
import { ROUTE_DASHES, ROUTE_SLOTS, THEMES, type Theme } from "../../../src/map/theme.ts";
import { contrast } from "../../support/contrast.ts";

/** A colour drawn with an opacity over another. */
function blended(over: string, under: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = NaN, b = NaN] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

const grounds = (theme: Theme) => [theme.land, theme.sea];
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
/** The colour of a ground under what lies over it. */
const under = (ground: string, rgb: readonly number[], opacity: number) =>
  `#${channels(ground)
    .map((channel, i) => Math.round(channel + ((rgb[i] ?? NaN) - channel) * opacity))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")}`;
/** Land on the darkest and the lightest slope, and the deepest sea. */
const relieved = ({ land, sea, relief: { shade, light } }: Theme) => [
  under(land, shade.rgb, shade.most),
  under(land, light.rgb, light.most),
  under(sea, shade.rgb, shade.most * DEPTH),
];
/** The halo of names, as colour and opacity. */
function haloOf({ halo }: Theme): readonly [rgb: number[], opacity: number] {
  const [red = NaN, green = NaN, blue = NaN, opacity = NaN] = (halo.match(/[\d.]+/g) ?? []).map(Number);
  return [[red, green, blue], opacity];
}
const worst = (theme: Theme, colour: string) => Math.min(...grounds(theme).map((ground) => contrast(colour, ground)));
const themes = Object.values(THEMES);
const inks = themes.flatMap((theme) => Object.entries(theme.ink).map(([name, ink]) => ({ theme, name, ink })));

const routes = themes.flatMap((theme) => theme.routes.map((colour, i) => ({ theme, slot: i + 1, colour })));

const LAYERS: { ink: string }[] = JSON.parse(
  readFileSync(new URL("../../../geo/layers.json", import.meta.url), "utf8"),
).layers;

// Success criterion 1.4.11: what is needed to see a graphic has 3:1; 1.4.3: text has 4.5:1.
describe("contrast", () => {
  it.each(inks)("of the ink $name, which names are written in, is that of text, $theme.name", ({ theme, ink }) => {
    expect(worst(theme, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(inks)("of a ring in the ink $name is 3:1 against land and sea, $theme.name", ({ theme, ink }) => {
    for (const ground of grounds(theme))
      expect(contrast(blended(ink, ground, RING_OPACITY), ground)).toBeGreaterThan(3);
  });

  it.each(themes)("of rivers and boundaries is 3:1 against land and sea, $name", (theme) => {
    expect(worst(theme, theme.river)).toBeGreaterThanOrEqual(3);
    expect(worst(theme, theme.boundary)).toBeGreaterThanOrEqual(3);
  });

  it.each(routes)("of measured route $slot, whose length is written in it, is that of text, $theme.name", (route) => {
    expect(worst(route.theme, route.colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)("of what is selected is 3:1 against land and sea, $name", (theme) => {
    expect(worst(theme, theme.selected)).toBeGreaterThanOrEqual(3);
  });

  it.each(themes)("of names is that of text against land and sea, $name", (theme) => {
    expect(worst(theme, theme.label)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)("of the names of waters is that of text against land and sea, $name", (theme) => {
    expect(worst(theme, theme.waterLabel)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("relief", () => {
  it.each(themes)("leaves every line 3:1 on the darkest slope, the lightest and the deepest sea, $name", (theme) => {
    const lines = [...Object.values(theme.ink), ...theme.routes, theme.river, theme.boundary, theme.selected];
    const least = Math.min(...relieved(theme).flatMap((ground) => lines.map((line) => contrast(line, ground))));
    expect(least).toBeGreaterThanOrEqual(3);
  });

  it.each(themes)("leaves every name the contrast of text within its halo, $name", (theme) => {
    const names = [...Object.values(theme.ink), theme.label, theme.waterLabel];
    const grounds = relieved(theme).map((ground) => under(ground, ...haloOf(theme)));
    const least = Math.min(...grounds.flatMap((ground) => names.map((name) => contrast(name, ground))));
    expect(least).toBeGreaterThanOrEqual(4.5);
  });
});

describe("inks", () => {
  it("are another for every layer of the atlas", () => {
    expect(new Set(LAYERS.map(({ ink }) => ink)).size).toBe(LAYERS.length);
  });

  it.each(themes)("differ from each other, $name", (theme) => {
    const colours = Object.values(theme.ink);
    expect(new Set(colours).size).toBe(colours.length);
  });
});

describe("measured routes", () => {
  it.each(themes)("have a colour for every slot, and no two the same, $name", (theme) => {
    expect(new Set(theme.routes).size).toBe(ROUTE_SLOTS);
    expect(theme.routes).toHaveLength(ROUTE_SLOTS);
  });

  it("have a dash for every slot, and no two the same, so that colour alone need not be seen", () => {
    expect(new Set(ROUTE_DASHES.map((dash) => dash.join())).size).toBe(ROUTE_SLOTS);
    expect(ROUTE_DASHES).toHaveLength(ROUTE_SLOTS);
  });

  it("have dashes of a line and a gap, in turn, the first without a gap to see", () => {
    expect(ROUTE_DASHES.every((dash) => dash.length % 2 === 0)).toBe(true);
    expect(ROUTE_DASHES.map((dash) => dash.some((length, i) => i % 2 === 1 && length > 0))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});
