/** Bytes of a file that a reader opens → text, or why not, as the end of a sentence. */
import type { Message } from "./language.ts";
import { FAULTS } from "./messages/own-copy.ts";
import { err, ok, type Result } from "./result.ts";

export const MAX_BYTES = 5_000_000;

/** Byte order marks, and what follows them. */
const MARKS = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Why a file of so many bytes is not even read, or null. */
export function sizeFault(bytes: number, most = MAX_BYTES): Message | null {
  return bytes <= most ? null : FAULTS.tooLarge(bytes, most);
}

/** Reads UTF-8, and UTF-16 that begins with a byte order mark; else what the file itself says that it is written in. */
export function decodeText(bytes: Uint8Array, most = MAX_BYTES, declared = "utf-8"): Result<string, Message> {
  const fault = sizeFault(bytes.length, most);
  if (fault) return err(fault);
  const encoding = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding ?? declared;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? err(FAULTS.binary) : ok(text);
  } catch {
    // A PDF, a picture or a word processor's file ends here as a rule; a text in an old encoding too.
    if (bytes.includes(0)) return err(FAULTS.binary);
    return err(FAULTS.encoding);
  }
}
