declare module "subset-font" {
  /** The glyphs of a font that a text needs; what the font lacks is left out without a word. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: "sfnt" | "woff2";
      /** OpenType tags; left out, all. */
      readonly keepFeatures?: readonly string[];
      readonly preserveNameIds?: readonly number[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
