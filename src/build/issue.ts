/** A mistake of an author in geo/ or data/: what is wrong, where, and what to do about it. */
export interface Issue {
  readonly code: IssueCode;
  /** Relative to the project: «geo/energy.geojson». */
  readonly file: string;
  /** Where in the file: «features[3].properties.kind», or "" for the whole. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export const ISSUE_CODES = [
  "file-missing",
  "file-unlisted",
  "json-syntax",
  "schema",
  "date",
  "position-range",
  "label-disputed",
  "longitude-jump",
  "ring-unclosed",
  "derivation",
  "id-duplicate",
  "feature-unknown",
  "fairway-unknown",
  "article-unknown",
  "paragraph-unknown",
  "passage-missing",
  "quote-long",
  "quote-sentence",
  "quote-not-found",
  "quote-ambiguous",
  "text-missing",
  "mention-missing",
  "toponym-absent",
  "claim-measure",
  "claim-verdict",
  "tour-uncited",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export function formatIssue({ code, file, path, message, remedy }: Issue): string {
  return `${file}${path ? ` ${path}` : ""}: ${message} [${code}]\n  → ${remedy}`;
}

/** «features[3].properties.kind» */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key)),
    "",
  );
}
