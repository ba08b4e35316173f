declare module "edtf" {
  /** Parses a date; throws on what is not EDTF. */
  export default function edtf(
    text: string,
    constraints?: { readonly level: 0 | 1 | 2 },
  ): { readonly min: number; readonly max: number };
}
