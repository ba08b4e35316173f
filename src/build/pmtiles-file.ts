/** One file of many tiles that a browser reads by ranges of bytes: PMTiles, version 3. */
import { gzipSync } from "node:zlib";

/** A tile of the file: its number on the Hilbert curve of all zooms, how many from there on are alike, and its bytes, gzipped. */
export interface FiledTile {
  readonly id: number;
  readonly run: number;
  readonly bytes: Uint8Array;
}

export interface TilesAbout {
  readonly maxZoom: number;
  /** The ids of the tiles' layers. */
  readonly layers: readonly string[];
}

/** What a directory says of a tile; with a run of 0, of a leaf: another directory, which begins with that tile. */
export interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
}

const HEADER_BYTES = 127;
/** A reader gets header and root directory with its first request. */
const FIRST_BYTES = 16_384;
/** Of a leaf, unless the root would then be too long; then twice as many, and so on. */
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const VECTOR = 1;

/** The number of a tile: zooms one after the other, and in each its place on the Hilbert curve. */
export function tileIdOf(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const [right, down] = [(column & side) > 0, (row & side) > 0];
    id += side * side * (right ? (down ? 2 : 3) : down ? 1 : 0);
    // The curve within a quarter is turned, so that it ends where the next begins.
    if (!down) {
      if (right) [column, row] = [side - 1 - (column & (side - 1)), side - 1 - (row & (side - 1))];
      [column, row] = [row, column];
    }
  }
  return id;
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Gzipped. The entries come in the order of their ids. */
export function encodeDirectory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  writeVarint(bytes, entries.length);
  for (const [i, { id }] of entries.entries()) writeVarint(bytes, id - (entries[i - 1]?.id ?? 0));
  for (const { run } of entries) writeVarint(bytes, run);
  for (const { length } of entries) writeVarint(bytes, length);
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    // 0: right behind the one before; else one more than the offset.
    writeVarint(bytes, before && before.offset + before.length === offset ? 0 : offset + 1);
  }
  return gzipSync(Uint8Array.from(bytes));
}

interface Directories {
  readonly root: Uint8Array;
  readonly leaves: Uint8Array;
}

/** A root short enough to come with the header, and the leaves that it then needs. */
export function encodeDirectories(entries: readonly Entry[]): Directories {
  const whole = encodeDirectory(entries);
  if (whole.length <= FIRST_BYTES - HEADER_BYTES) return { root: whole, leaves: new Uint8Array() };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const roots: Entry[] = [];
    let offset = 0;
    for (let first = 0; first < entries.length; first += size) {
      const leaf = encodeDirectory(entries.slice(first, first + size));
      roots.push({ id: entries[first]?.id ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(roots);
    if (root.length <= FIRST_BYTES - HEADER_BYTES) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** The whole file, of the whole world from zoom 0 on. */
export function pmtilesFile(tiles: readonly FiledTile[], { maxZoom, layers }: TilesAbout): Uint8Array {
  const sorted = [...tiles].sort((a, b) => a.id - b.id);
  let end = 0;
  const entries = sorted.map(({ id, run, bytes: { length } }): Entry => {
    const offset = end;
    end += length;
    return { id, offset, length, run };
  });
  const { root, leaves } = encodeDirectories(entries);
  const metadata = gzipSync(JSON.stringify({ vector_layers: layers.map((id) => ({ id, fields: {} })) }));
  const data = Buffer.concat(sorted.map(({ bytes }) => bytes));

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new Uint8Array(header.buffer).set(new TextEncoder().encode("PMTiles\u0003"));
  const parts = [root, metadata, leaves, data];
  let offset = HEADER_BYTES;
  for (const [i, { length }] of parts.entries()) {
    header.setBigUint64(8 + 16 * i, BigInt(offset), true);
    header.setBigUint64(16 + 16 * i, BigInt(length), true);
    offset += length;
  }
  const addressed = entries.reduce((sum, { run }) => sum + run, 0);
  // Tiles that there are, that have an entry, that have bytes of their own.
  for (const [i, count] of [addressed, entries.length, entries.length].entries())
    header.setBigUint64(72 + 8 * i, BigInt(count), true);
  const isClustered = 1;
  for (const [i, byte] of [isClustered, GZIP, GZIP, VECTOR, 0, maxZoom].entries()) header.setUint8(96 + i, byte);
  // West, south, east and north in ten-millionths of a degree: the square of Web Mercator.
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.setInt32(102 + 4 * i, degrees * 1e7, true);
  return Buffer.concat([new Uint8Array(header.buffer), ...parts]);
}
