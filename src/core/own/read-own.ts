/** A file of places that a reader opens: recognised by its content, decoded, and read within stated bounds. */
import { decodeText } from "../decode.ts";
import type { Message } from "../language.ts";
import { OWN_FAULTS } from "../messages/own-faults.ts";
import type { LayerId } from "../model.ts";
import { err, ok, type Result } from "../result.ts";
import { MOST_BYTES } from "./bounds.ts";
import { type Collector, collectorOf, LIMITS, type Limits } from "./collector.ts";
import { skipSpace } from "./json-items.ts";
import type { OwnFormat, OwnReading, PositionColumns } from "./own-layer.ts";
import { type ColumnsAsked, parseCsv } from "./parse-csv.ts";
import { parseGeoJson } from "./parse-geojson.ts";
import { parseGpx } from "./parse-gpx.ts";
import { parseKml } from "./parse-kml.ts";
import type { Progress } from "./progress.ts";
import { eachTag } from "./xml-items.ts";

export interface ReadOptions {
  /** Of which the features are to be. */
  readonly layer: LayerId;
  /** Of a table, where the reader was asked. */
  readonly columns?: PositionColumns | null | undefined;
  readonly progress?: Progress;
  readonly limits?: Limits;
}

export type Read = OwnReading | ColumnsAsked;

/** What is in a file; or the columns to ask the reader for; or why it is refused, as the end of a sentence. Never throws. */
export function readOwn(bytes: Uint8Array, options: ReadOptions): Result<Read, Message> {
  // The first bytes of every ZIP.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return err(OWN_FAULTS.packed);
  const text = decodeText(bytes, MOST_BYTES, declaredEncoding(bytes));
  return text.ok ? readOwnText(text.value, options) : text;
}

/** What an XML file says that it is written in, where this browser can read that. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, label = "utf-8"] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? [];
  // It says so in single bytes: then it is not written in two.
  if (/utf-?16|ucs-?2/i.test(label)) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}

/** The same of a text. */
export function readOwnText(text: string, { layer, columns, progress, limits }: ReadOptions): Result<Read, Message> {
  const format = formatOf(text);
  if (!format.ok) return format;
  const into = collectorOf(layer, limits ?? LIMITS);
  const outcome = READERS[format.value](text, into, progress ?? (() => {}), columns ?? null);
  if (outcome && "columns" in outcome) return ok(outcome);
  if (outcome) return err(outcome);
  const reading = into.reading(format.value);
  return reading.features.length + reading.refused === 0 ? err(OWN_FAULTS.nothing) : ok(reading);
}

type Reader = (
  text: string,
  into: Collector,
  progress: Progress,
  columns: PositionColumns | null,
) => Message | ColumnsAsked | null;

const READERS: Readonly<Record<OwnFormat, Reader>> = {
  geojson: parseGeoJson,
  kml: parseKml,
  gpx: parseGpx,
  csv: parseCsv,
};

/** By how it begins: names of files lie. */
function formatOf(text: string): Result<OwnFormat, Message> {
  const first = text[skipSpace(text, 0)];
  if (first === undefined) return err(OWN_FAULTS.empty);
  if (first === "{" || first === "[") return ok("geojson");
  if (first !== "<") return ok("csv");
  let root = "";
  eachTag(text, 0, text.length, ({ name }) => {
    root = name.toLowerCase();
    return false;
  });
  if (root === "kml" || root === "gpx") return ok(root);
  return err(root === "html" ? OWN_FAULTS.page : OWN_FAULTS.unknown);
}
