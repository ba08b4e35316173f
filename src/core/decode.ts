/** Bytes of a file that a reader opens → text, or a sentence that says why not. */
import { err, ok, type Result } from "./result.ts";

export const MAX_BYTES = 5_000_000;

/** Byte order marks, and what follows them. */
const MARKS = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Why a file of so many bytes is not even read, or null. */
export function sizeFault(bytes: number): string | null {
  if (bytes <= MAX_BYTES) return null;
  return `it has ${(bytes / 1e6).toFixed(1)} MB, and no more than ${MAX_BYTES / 1e6} MB are read`;
}

/** Reads UTF-8, and UTF-16 that begins with a byte order mark. */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  const fault = sizeFault(bytes.length);
  if (fault) return err(fault);
  const encoding = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding ?? "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? err("it is not a text but holds binary data") : ok(text);
  } catch {
    // A PDF, a picture or a word processor's file ends here as a rule; a text in an old encoding too.
    if (bytes.includes(0)) return err("it is not a text but holds binary data");
    return err("its characters are neither UTF-8 nor UTF-16; save it as a text in UTF-8");
  }
}
