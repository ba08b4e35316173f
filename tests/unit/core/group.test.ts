import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../../src/core/group.ts";

describe("groupBy", () => {
  it("keeps keys, and the items of a key, in order of first appearance", () => {
    const groups = groupBy(["pear", "fig", "plum", "feijoa"], (word) => word.charAt(0));
    expect([...groups]).toEqual([
      ["p", ["pear", "plum"]],
      ["f", ["fig", "feijoa"]],
    ]);
  });

  it("loses no item and repeats none", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const grouped = [...groupBy(items, (item) => item % 3).values()].flat();
        expect(grouped.sort()).toEqual([...items].sort());
      }),
    );
  });

  it("makes no group of nothing", () => {
    expect(groupBy([], () => "key").size).toBe(0);
  });
});
