/** Which characters a font holds: the `cmap` table of an uncompressed OpenType font, in format 4, which ends at U+FFFF. */

/** The code points of a font below U+10000; throws where it has no table of them. */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = offsetOfTable(view, "cmap");
  const subtables = range(view.getUint16(cmap + 2)).map((i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const segments = subtables.find((at) => view.getUint16(at) === 4);
  if (segments === undefined) throw new Error("the font has no table of characters in format 4");
  return inSegments(view, segments);
}

const range = (length: number) => Array.from({ length }, (_, i) => i);

function offsetOfTable(view: DataView, tag: string): number {
  const record = range(view.getUint16(4))
    .map((i) => 12 + 16 * i)
    .find((at) => range(4).every((i) => view.getUint8(at + i) === tag.charCodeAt(i)));
  if (record === undefined) throw new Error(`the font has no table ${tag}`);
  return view.getUint32(record + 8);
}

/** Each segment has a shift or a list of glyphs; glyph 0 is the empty box. */
function inSegments(view: DataView, at: number): Set<number> {
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(
    (column) => (i: number) => at + column + 2 * i,
  ) as [Column, Column, Column, Column];
  return new Set(
    range(segments).flatMap((i) => {
      const from = view.getUint16(starts(i));
      const offset = view.getUint16(offsets(i));
      const glyphOf = (code: number) =>
        offset === 0
          ? (code + view.getUint16(deltas(i))) & 0xffff
          : view.getUint16(offsets(i) + offset + 2 * (code - from));
      // The last segment closes the table with U+FFFF, which is no character.
      return range(view.getUint16(ends(i)) - from + 1)
        .map((n) => from + n)
        .filter((code) => code !== 0xffff && glyphOf(code) !== 0);
    }),
  );
}

type Column = (segment: number) => number;
