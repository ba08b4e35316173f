import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderOf, withFolder } from "../../../src/build/versioned-data.ts";

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

describe("the folder of a version", () => {
  const of = { "data/app/atlas.json": "{}", "data/app/base-50m.json": "[]" };

  it("is the same for the same content, in whatever order it is emitted", () => {
    expect(folderOf(files(of))).toBe(folderOf(new Map([...files(of)].reverse())));
    expect(folderOf(new Map([["a", Buffer.from("é")]]))).toBe(folderOf(new Map([["a", "é"]])));
    expect(folderOf(files(of))).toMatch(/^assets\/[0-9a-f]{12}\/$/);
  });

  it("is another for any change of any file: content, name, one more, one less", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }),
        fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }),
        (one, other) => {
          const isSame = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
          expect(folderOf(files(one)) === folderOf(files(other))).toBe(isSame);
        },
      ),
    );
    const changes = [
      { ...of, "data/app/atlas.json": "{} " },
      { "data/app/atlas.json": "{}" },
      { ...of, "data/app/tours.json": "" },
      { "data/app/atlas.json[]": "{}", "data/app/base-50m.json": "" },
    ];
    expect(new Set([of, ...changes].map((one) => folderOf(files(one)))).size).toBe(5);
  });
});

describe("the page", () => {
  it("says where the data are, and what it loads ahead of its program comes from there", () => {
    const html = `<head><link rel="preload" href="./data/app/atlas.json" /><a href="data/app/x"></a><title>A</title></head>`;
    const page = withFolder(html, "assets/abc/");
    expect(page).toContain('<meta name="data-folder" content="assets/abc/" />');
    expect(page).toContain('href="./assets/abc/data/app/atlas.json"');
    expect(page).toContain('href="./assets/abc/data/app/x"');
  });

  it("without a head is refused", () => {
    expect(() => withFolder("<p>Moved</p>", "assets/abc/")).toThrow("no title");
  });
});
