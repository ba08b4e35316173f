/** Dates in EDTF (ISO 8601-2, levels 0 and 1). */
import edtf from "edtf";

/** What is wrong with a date, or null. */
export function dateFault(when: string): string | null {
  try {
    edtf(when, { level: 1 });
    return null;
  } catch {
    return `«${when}» is not a date in EDTF`;
  }
}
