declare module "edtf" {
  /** Parses a date; throws on what is not EDTF. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
