import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/build/issue.ts";
import { paragraphsOf, readFiles, readTexts } from "../../../src/build/read.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe("paragraphsOf", () => {
  it("counts non-empty lines, trimmed", () => {
    expect(paragraphsOf("\n One \n\n\t\nTwo\nThree\n\n")).toEqual(["One", "Two", "Three"]);
  });

  it("reads both kinds of line ends alike", () => {
    expect(paragraphsOf("One\r\n\r\nTwo\r\n")).toEqual(["One", "Two"]);
  });

  it("finds none in an empty text", () => {
    expect(paragraphsOf(" \n\n")).toEqual([]);
  });
});

describe("readTexts", () => {
  it("finds a text by its slug, or by its number in the order of the articles", () => {
    write("001_a1b2.txt", "Second\n");
    write("tale.txt", "First\n");
    expect([...readTexts(folder, ["tale", "sequel"])]).toEqual([
      ["tale", ["First"]],
      ["sequel", ["Second"]],
    ]);
  });

  it("prefers the slug to the number, and leaves out what is not there", () => {
    write("000_a1b2.txt", "By number\n");
    write("tale.txt", "By slug\n");
    expect([...readTexts(folder, ["tale", "sequel"])]).toEqual([["tale", ["By slug"]]]);
  });
});

describe("readFiles", () => {
  it("reads JSON and GeoJSON of geo/ and data/ by their path, and nothing else", () => {
    write("geo/layers.json", "[1]");
    write("geo/places.geojson", "[2]");
    write("geo/README.md", "words");
    write("data/passages/tale.json", "[3]");
    write("elsewhere/tale.json", "[4]");
    const issues: Issue[] = [];
    expect([...readFiles(folder, issues)]).toEqual([
      ["geo/layers.json", [1]],
      ["geo/places.geojson", [2]],
      ["data/passages/tale.json", [3]],
    ]);
    expect(issues).toEqual([]);
  });

  it("reports a file that is no JSON and reads the others", () => {
    write("geo/layers.json", "{");
    write("geo/places.geojson", "[2]");
    const issues: Issue[] = [];
    expect([...readFiles(folder, issues).keys()]).toEqual(["geo/places.geojson"]);
    expect(issues).toEqual([expect.objectContaining({ code: "json-syntax", file: "geo/layers.json" })]);
  });
});
