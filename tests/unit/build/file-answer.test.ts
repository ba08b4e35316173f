/** The servers of the journeys must answer as hosts do, or tiles would be proven with the wrong host. */
import { describe, expect, it } from "vitest";
import { rangeOf } from "../../support/file-answer.ts";

describe("a range of a file of ten bytes", () => {
  it.each([
    [undefined, 200, 0, 10, undefined],
    ["bytes=0-3", 206, 0, 4, "bytes 0-3/10"],
    ["bytes=7-", 206, 7, 10, "bytes 7-9/10"],
    ["bytes=-2", 206, 8, 10, "bytes 8-9/10"],
    ["bytes=8-100", 206, 8, 10, "bytes 8-9/10"],
    ["bytes=10-12", 416, 0, 0, "bytes */10"],
    ["lines=1-2", 200, 0, 10, undefined],
  ])("%s", (asked, status, start, end, of) => {
    const answer = rangeOf(10, asked);
    expect(answer).toMatchObject({ status, start, end });
    expect(answer.headers["Content-Range"]).toBe(of);
  });
});
