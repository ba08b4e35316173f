import { describe, expect, it } from "vitest";
import { attributionText, type OnlineOffer, serverOf } from "../../../src/core/online.ts";

const TEXT = { en: "Tiles", ru: "Плитки", zh: "瓦片" };
const offer = (map: OnlineOffer["map"], attribution = "© Somebody"): OnlineOffer => ({
  title: TEXT,
  about: TEXT,
  attribution,
  map,
});
const PAGE = "https://atlas.example/some/folder/";

describe("serverOf", () => {
  it.each([
    ["https://tiles.example/a.pmtiles", "tiles.example"],
    ["https://tiles.example:8443/a.pmtiles", "tiles.example:8443"],
    ["tiles/a.pmtiles", null],
    ["https://atlas.example/a.pmtiles", null],
  ])("of the file %s is %s", (file, server) => {
    expect(serverOf(offer({ kind: "pmtiles", file }), PAGE)).toBe(server);
  });

  it("of a style is where its document lies", () => {
    const style = {
      kind: "style",
      light: "https://a.example/light.json",
      dark: "https://a.example/dark.json",
    } as const;
    expect(serverOf(offer(style), PAGE)).toBe("a.example");
  });
});

describe("attributionText", () => {
  it("is the attribution without its links", () => {
    const html = '<a href="https://a.example">A</a> © B, data from <a href="https://c.example">C</a>';
    expect(attributionText(offer({ kind: "pmtiles", file: "a" }, html))).toBe("A © B, data from C");
  });
});
