/** data/licences.json: whose work the built site holds, and under which terms. */

export interface LicencesFile {
  readonly format: 1;
  /** Of the atlas itself. */
  readonly version: string;
  readonly works: readonly LicensedWork[];
}

/** `own`: the atlas. The others as they come into the site: as code, as fonts cut to what occurs, as what maps are made of. */
export type WorkKind = "own" | "code" | "fonts" | "data";

export interface LicensedWork {
  readonly kind: WorkKind;
  readonly name: string;
  readonly version: string;
  /** In the words of SPDX, of the package. */
  readonly licence: string;
  /** As its makers wrote it; null where the package brings none along. */
  readonly text: string | null;
  /** Of whom it is, where no text says so. */
  readonly author: string | null;
  /** Where its makers are found, a web address. */
  readonly home: string | null;
  /** Of the data within, where their terms are others than the package's. */
  readonly data: { readonly licence: string; readonly credit: string } | null;
}
