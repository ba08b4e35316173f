import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, MAX_BYTES } from "../../../src/core/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const units = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
};
const text = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0") && !text.startsWith("\ufeff"));

describe("decodeText", () => {
  it("reads UTF-8, with a byte order mark or without, and UTF-16 with one", () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const bytes of [utf8(text), utf8(`\ufeff${text}`), utf16(text, false), utf16(text, true)])
          expect(decodeText(bytes)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it.each([
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff), /binary/],
    ["text with a NUL in it", utf8("one\0two"), /binary/],
    ["UTF-16 without a byte order mark", utf16("ferry", false).slice(2), /binary/],
    ["an old encoding", Uint8Array.of(0x66, 0xe4, 0x68, 0x72), /UTF-8/],
    ["half a character of UTF-16", utf16("ferry", true).slice(0, 5), /binary|UTF-8/],
    ["more than 5 MB", new Uint8Array(MAX_BYTES + 100_000).fill(97), /5\.1 MB.* 5 MB/],
  ])("refuses %s and says why", (_, bytes, sentence) => {
    const decoded = decodeText(bytes);
    expect(decoded.ok ? decoded : decoded.error.en).toMatch(sentence);
  });

  it("reads as much as it says it does", () => {
    expect(decodeText(new Uint8Array(MAX_BYTES).fill(97)).ok).toBe(true);
  });
});
