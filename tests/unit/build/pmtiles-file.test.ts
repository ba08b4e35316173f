import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { tileIdToZxy, zxyToTileId } from "pmtiles";
import { expect, it } from "vitest";
import { encodeDirectories, pmtilesFile, tileIdOf } from "../../../src/build/pmtiles-file.ts";
import { openTileFile } from "../../support/tile-file.ts";

const ABOUT = { maxZoom: 14, layers: ["features"] };
const textOf = (id: number) => `tile ${id}`;
const tileOf = (id: number) => ({ id, run: 1, bytes: gzipSync(textOf(id)) });

async function read(bytes: Uint8Array, id: number): Promise<string | undefined> {
  const found = await openTileFile(bytes).getZxy(...tileIdToZxy(id));
  return found && new TextDecoder().decode(found.data);
}

it("numbers tiles as readers do", () => {
  const tile = fc
    .integer({ min: 0, max: 20 })
    .chain((z) => fc.tuple(fc.constant(z), fc.nat(2 ** z - 1), fc.nat(2 ** z - 1)));
  fc.assert(
    fc.property(tile, ([z, x, y]) => tileIdOf(z, x, y) === zxyToTileId(z, x, y)),
    { numRuns: 2000 },
  );
});

it("gives every tile that was put in, and no other, whatever their order", async () => {
  const ids = fc.uniqueArray(fc.nat(zxyToTileId(14, 0, 0) - 1), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(ids, fc.nat(1e6), async (ids, other) => {
      const file = pmtilesFile(ids.map(tileOf), ABOUT);
      for (const id of ids) expect(await read(file, id)).toBe(textOf(id));
      if (!ids.includes(other)) expect(await read(file, other)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

it("has leaves where a root would be too long to come with the header", async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 900 })), async (steps) => {
      let id = 0;
      const ids = Array.from(steps.take(20_000), (step) => {
        id += step;
        return id;
      });
      const file = pmtilesFile(
        ids.map((one) => ({ id: one, run: 1, bytes: gzipSync(textOf(one), { level: 1 }) })),
        ABOUT,
      );
      const header = await openTileFile(file).getHeader();
      expect(header.leafDirectoryLength).toBeGreaterThan(0);
      expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
      for (const one of [0, 1, 4095, 4096, 4097, 12_345, 19_999].map((i) => ids[i] ?? 0))
        expect(await read(file, one)).toBe(textOf(one));
      expect(await read(file, id + 1)).toBeUndefined();
    }),
    { numRuns: 3 },
  );
});

it("makes larger leaves until the root is short enough", () => {
  // Lengths without any order: nothing that a directory could be shortened by.
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  let [id, offset] = [0, 0];
  const entries = Array.from({ length: 300_000 }, () => {
    id += 1 + random(1e9);
    const length = 1 + random(1e6);
    offset += length;
    return { id, offset: offset - length, length, run: 1 };
  });
  const { root, leaves } = encodeDirectories(entries);
  expect(root.length).toBeLessThanOrEqual(16_384 - 127);
  expect(gunzipSync(leaves.subarray(0)).length).toBeGreaterThan(4096);
});

it("gives the tiles that are alike one after the other from one place", async () => {
  const file = pmtilesFile([{ ...tileOf(5), run: 16 }, tileOf(21)], ABOUT);
  expect(await Promise.all([4, 5, 20, 21, 22].map((id) => read(file, id)))).toEqual([
    undefined,
    "tile 5",
    "tile 5",
    "tile 21",
    undefined,
  ]);
  expect(await openTileFile(file).getHeader()).toMatchObject({ numAddressedTiles: 17, numTileEntries: 2 });
});

it("says what it holds", async () => {
  const file = openTileFile(pmtilesFile([tileOf(0), tileOf(3)], ABOUT));
  expect(await file.getHeader()).toMatchObject({
    specVersion: 3,
    clustered: true,
    tileType: 1,
    minZoom: 0,
    maxZoom: 14,
    numAddressedTiles: 2,
    minLon: -180,
    maxLat: 85,
  });
  expect(await file.getMetadata()).toEqual({ vector_layers: [{ id: "features", fields: {} }] });
});
