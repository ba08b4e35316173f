import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEPTH, RELIEF_FOLDER, reliefTiles } from "../../../src/build/relief.ts";

const TILE = 512;
const PLAIN = 128;

let tiles: ReadonlyMap<string, Uint8Array>;
/** The finest zoom, four tiles by four, one byte a pixel. */
let whole: Uint8Array;
beforeAll(async () => {
  tiles = await reliefTiles();
  const input = await Promise.all(
    Array.from({ length: 16 }, async (_, i) => {
      const [x, y] = [i % 4, Math.floor(i / 4)];
      return { input: Buffer.from(tiles.get(`${RELIEF_FOLDER}2/${x}/${y}.webp`) ?? []), left: x * TILE, top: y * TILE };
    }),
  );
  const size = { width: 4 * TILE, height: 4 * TILE };
  const canvas = sharp({ create: { ...size, channels: 3, background: { r: 0, g: 0, b: 0 } } });
  whole = await canvas.composite(input).extractChannel(0).raw().toBuffer();
});

/** Mean and spread of the values around a position, by a number of pixels to each side. */
function around(lng: number, lat: number, pixels: number): { readonly mean: number; readonly spread: number } {
  const side = 4 * TILE;
  const x0 = Math.floor(((lng + 180) / 360) * side);
  const y0 = Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * side);
  const values: number[] = [];
  for (let y = y0 - pixels; y <= y0 + pixels; y++)
    for (let x = x0 - pixels; x <= x0 + pixels; x++) values.push(whole[y * side + x] ?? NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread };
}

describe("the tiles", () => {
  it("are all those of zooms 0 to 2, 512 pixels wide, below 450 kB together", async () => {
    expect(tiles.size).toBe(1 + 4 + 16);
    for (const tile of tiles.values()) {
      const { format, width, height } = await sharp(tile).metadata();
      expect([format, width, height]).toEqual(["webp", TILE, TILE]);
    }
    expect([...tiles.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(450_000);
  });

  it("are the same to the byte when made again", async () => {
    vi.resetModules();
    const again = await (await import("../../../src/build/relief.ts")).reliefTiles();
    expect(again).not.toBe(tiles);
    expect([...again].filter(([path, tile]) => Buffer.compare(tile, tiles.get(path) ?? tile) !== 0)).toEqual([]);
    expect([...again.keys()]).toEqual([...tiles.keys()]);
  });
});

describe("the relief", () => {
  it.each([
    ["the plain of the Ob", 70, 62],
    ["the Sahara's sand and the Sahel's grass, which differ in colour", 5, 16.5],
    ["the plain of northern China", 115.5, 37.5],
    ["the ice of Greenland", -40, 74],
  ])("is next to nothing where the land is flat: %s", (_, lng, lat) => {
    const { mean, spread } = around(lng, lat, 6);
    expect(Math.abs(mean - PLAIN)).toBeLessThan(14);
    expect(spread).toBeLessThan(20);
  });

  it.each([
    ["the Himalaya", 84, 29],
    ["the Tian Shan", 80, 42],
    ["the Stanovoy Range", 127, 56.2],
    ["the Andes", -72, -14],
  ])("has light and shade in mountains: %s", (_, lng, lat) => {
    expect(around(lng, lat, 6).spread).toBeGreaterThan(25);
  });

  it.each([
    ["the Kara Sea", 75, 75, 0, 0.1],
    ["the East China Sea", 124, 30, 0, 0.15],
    ["the abyss east of Japan", 155, 36, 0.35, DEPTH],
    ["the Atlantic off Africa", -25, 22, 0.3, DEPTH],
  ])("darkens the sea with its depth: %s", (_, lng, lat, least, most) => {
    const darkness = (PLAIN - around(lng, lat, 4).mean) / 127;
    expect(darkness).toBeGreaterThan(least - 0.03);
    expect(darkness).toBeLessThan(most + 0.03);
  });

  it("has no Antarctica, which the base map leaves out", () => {
    const values = [-120, -60, 0, 60, 120].map((lng) => around(lng, -75, 8));
    expect(Math.max(...values.map(({ spread }) => spread))).toBeLessThan(2);
  });
});
