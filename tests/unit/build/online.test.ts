import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileOnline } from "../../../src/build/compile-online.ts";
import { onlineSchema } from "../../../src/build/schema/geo.ts";

const TEXT = { en: "Tiles", ru: "Плитки", zh: "瓦片" };
const COMMON = { title: TEXT, about: TEXT, attribution: "© Somebody" };
const LIGHT = "https://tiles.example/light.json";
const DARK = "https://tiles.example/dark.json";
const compiled = (more: object) => compileOnline(onlineSchema.parse({ ...COMMON, ...more }))?.map;
const accepts = (more: object) => onlineSchema.safeParse({ ...COMMON, ...more }).success;

describe("geo/online.json", () => {
  it("may be null: then the site offers no base map of another server", () => {
    expect(compileOnline(onlineSchema.parse(null))).toBeNull();
  });

  it("has a style for each theme, or one for both", () => {
    expect(compiled({ style: LIGHT, styleDark: DARK })).toEqual({ kind: "style", light: LIGHT, dark: DARK });
    expect(compiled({ style: LIGHT })).toEqual({ kind: "style", light: LIGHT, dark: LIGHT });
  });

  it.each(["https://tiles.example/a.pmtiles", "tiles/a.pmtiles", "../a.pmtiles"])("has a file of tiles: %s", (file) => {
    expect(compiled({ pmtiles: file })).toEqual({ kind: "pmtiles", file });
  });

  it.each([
    [{}],
    [{ style: LIGHT, pmtiles: "a.pmtiles" }],
    [{ styleDark: DARK }],
    [{ pmtiles: "a.pmtiles", styleDark: DARK }],
    [{ style: "http://tiles.example/light.json" }],
    [{ style: "light.json" }],
    [{ pmtiles: "/a.pmtiles" }],
    [{ pmtiles: "http://tiles.example/a.pmtiles" }],
    [{ style: LIGHT, key: "secret" }],
  ])("is not accepted with %j", (more) => {
    expect(accepts(more)).toBe(false);
  });

  it("of this atlas says what is done with the boundaries of others, and credits OpenStreetMap", () => {
    const offer = compileOnline(onlineSchema.parse(JSON.parse(readFileSync("geo/online.json", "utf8"))));
    expect(offer?.about.en).toMatch(/boundaries .* are left out/);
    expect(offer?.attribution).toContain("https://www.openstreetmap.org/copyright");
  });
});
