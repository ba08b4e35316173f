import fc from "fast-check";
import { it } from "vitest";
import { CASES } from "../../../support/fuzz-cases.ts";
import { badLat, casesOf, goodLat, goodLng, holds, holdsOfBytes, hostileText, type Made } from "./fuzzing.ts";

const quoted = hostileText.map((text) => `"${text.replaceAll('"', '""')}"`);
const place = fc.oneof(
  fc.tuple(quoted, goodLng, goodLat, quoted).map((cells): Made => ({ text: cells.join(","), good: true })),
  fc.tuple(quoted, goodLng, badLat, quoted).map((cells): Made => ({ text: cells.join(","), good: false })),
  fc
    .tuple(quoted, fc.constantFrom("", "east", "1;2", "--1", "1e"), goodLat)
    .map((cells): Made => ({ text: cells.join(","), good: false })),
  quoted.map((cell): Made => ({ text: `${cell},,`, good: false })),
);
const SIGNS = [",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "lon,lat\n", "1,2\n", "POINT (1 2)", "\uFEFF", "="];

it(`CSV: ${CASES} files, good, bad and broken`, () => {
  fc.assert(
    fc.property(
      casesOf(place, (places) => `name,lon,lat,__proto__\n${places.join("\n")}\n`, SIGNS),
      (one) => holds(one, "csv"),
    ),
    { numRuns: CASES },
  );
});

it(`any format: ${CASES} files of any bytes, behind any mark`, () => {
  const mark = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4]);
  fc.assert(
    fc.property(mark, fc.uint8Array({ maxLength: 40 }), (start, rest) =>
      holdsOfBytes(new Uint8Array([...start, ...rest])),
    ),
    { numRuns: CASES },
  );
});
