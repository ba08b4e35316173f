/** Small vector tiles and a file of them, as Mapbox Vector Tile 2.1 and PMTiles 3 specify. */
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";

/** Pixels of a tile on a side. */
export const EXTENT = 4096;

/** Positions in pixels of the tile, y down; a polygon is one ring, clockwise on the screen, not closed. */
export interface MadeMark {
  readonly shape: "point" | "polygon";
  readonly positions: readonly (readonly [x: number, y: number])[];
  readonly properties?: Readonly<Record<string, string>>;
}
export type MadeLayers = Readonly<Record<string, readonly MadeMark[]>>;
export interface MadeTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly layers: MadeLayers;
}

/** The whole tile and some more, as tiles are cut. */
export const WHOLE_TILE: MadeMark["positions"] = [
  [-64, -64],
  [EXTENT + 64, -64],
  [EXTENT + 64, EXTENT + 64],
  [-64, EXTENT + 64],
];

/** The tile of a zoom that holds a position in degrees. */
export function tileAt(z: number, lng: number, lat: number): { z: number; x: number; y: number } {
  const across = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const north = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { z, x: Math.floor(((lng + 180) / 360) * across), y: Math.floor(north * across) };
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
const bytesField = (tag: number, bytes: readonly number[]) => [
  ...varint(tag * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];
const numberField = (tag: number, value: number) => [...varint(tag * 8), ...varint(value)];
const textField = (tag: number, text: string) => bytesField(tag, [...new TextEncoder().encode(text)]);

/** The bytes of a tile, not compressed. */
export function madeTile(layers: MadeLayers): Uint8Array {
  return Uint8Array.from(Object.entries(layers).flatMap(([name, marks]) => bytesField(3, madeLayer(name, marks))));
}

function madeLayer(name: string, marks: readonly MadeMark[]): number[] {
  const pairs = marks.flatMap(({ properties = {} }) => Object.entries(properties));
  const keys = [...new Set(pairs.map(([key]) => key))];
  const values = [...new Set(pairs.map(([, value]) => value))];
  return [
    ...numberField(15, 2),
    ...textField(1, name),
    ...marks.flatMap(({ shape, positions, properties = {} }) => {
      const tags = Object.entries(properties).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)]);
      return bytesField(2, [
        ...bytesField(2, tags.flatMap(varint)),
        ...numberField(3, shape === "point" ? 1 : 3),
        ...bytesField(4, geometry(shape, positions).flatMap(varint)),
      ]);
    }),
    ...keys.flatMap((key) => textField(3, key)),
    ...values.flatMap((value) => bytesField(4, textField(1, value))),
    ...numberField(5, EXTENT),
  ];
}

/** Commands (MoveTo 1, LineTo 2, ClosePath 7) and steps from one position to the next, signs folded in. */
function geometry(shape: MadeMark["shape"], positions: MadeMark["positions"]): number[] {
  const folded = (n: number) => (n < 0 ? -2 * n - 1 : 2 * n);
  const steps = positions.map(([x, y], i) => {
    const [fromX, fromY] = positions[i - 1] ?? [0, 0];
    return [folded(x - fromX), folded(y - fromY)];
  });
  if (shape === "point") return [8 * steps.length + 1, ...steps.flat()];
  const [first = [], ...others] = steps;
  return [8 + 1, ...first, 8 * others.length + 2, ...others.flat(), 8 + 7];
}

const HEADER_BYTES = 127;

/** A whole file: header, one directory, metadata that names the tiles' layers, and the tiles, all gzipped. */
export function madePmtiles(tiles: readonly MadeTile[]): Uint8Array {
  const entries = tiles
    .map(({ z, x, y, layers }) => ({ id: zxyToTileId(z, x, y), bytes: gzipSync(madeTile(layers)) }))
    .sort((a, b) => a.id - b.id);
  const directory = gzipSync(
    Uint8Array.from([
      ...varint(entries.length),
      ...entries.flatMap(({ id }, i) => varint(id - (entries[i - 1]?.id ?? 0))),
      ...entries.flatMap(() => varint(1)),
      ...entries.flatMap(({ bytes }) => varint(bytes.length)),
      // One more than the offset of the first; 0 stands for «right behind the one before».
      ...entries.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
    ]),
  );
  const names = [...new Set(tiles.flatMap(({ layers }) => Object.keys(layers)))];
  const metadata = gzipSync(JSON.stringify({ vector_layers: names.map((id) => ({ id, fields: {} })) }));
  const data = Buffer.concat(entries.map(({ bytes }) => bytes));

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new Uint8Array(header.buffer).set(new TextEncoder().encode("PMTiles\u0003"));
  const parts = [directory, metadata, Buffer.alloc(0), data];
  let offset = HEADER_BYTES;
  for (const [i, { length }] of parts.entries()) {
    header.setBigUint64(8 + 16 * i, BigInt(offset), true);
    header.setBigUint64(16 + 16 * i, BigInt(length), true);
    offset += length;
  }
  for (const at of [72, 80, 88]) header.setBigUint64(at, BigInt(entries.length), true);
  const zooms = tiles.map(({ z }) => z);
  const [gzip, vector] = [2, 1];
  for (const [at, byte] of [1, gzip, gzip, vector, Math.min(...zooms), Math.max(...zooms)].entries())
    header.setUint8(96 + at, byte);
  // The world, in ten-millionths of a degree.
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.setInt32(102 + 4 * i, degrees * 1e7, true);
  return Buffer.concat([new Uint8Array(header.buffer), ...parts]);
}
