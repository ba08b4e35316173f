/** The mistakes that whoever writes a first atlas makes, and what is said of them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { SECOND_ATLAS } from "../../support/atlas-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plain-words-"));
  cpSync(SECOND_ATLAS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the check says after words in a file were replaced, by the place in it. */
function saidAfter(file: string, words: string, others: string): (readonly [path: string, message: string])[] {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(words);
  writeFileSync(join(folder, file), text.replace(words, others));
  return checkProject(folder)
    .issues.filter((issue) => issue.file === file)
    .map(({ path, message }) => [path, message]);
}

const TOWNS = "geo/towns.geojson";
const FIRST = "features[0].properties";

describe("a slip of the pen", () => {
  it("in a property is told with the property that is missing", () => {
    expect(saidAfter(TOWNS, '"certainty"', '"certianty"')).toEqual([
      [`${FIRST}.certainty`, "“certainty” is missing; it is one of “certain”, “less-certain”, “uncertain”"],
      [FIRST, "no property “certianty” is known here; “certainty” is missing"],
    ]);
  });

  it("in a word of a list is told with the word that was meant", () => {
    const [[, message] = []] = saidAfter(TOWNS, '"kind": "city"', '"kind": "ctiy"');
    expect(message).toMatch(/^“ctiy” is not one of “international-border”, .*; did you mean “city”\?$/);
  });

  it("that is like no word of the list is not guessed at", () => {
    const [[, message] = []] = saidAfter(TOWNS, '"certain"', '"quite sure"');
    expect(message).toBe("“quite sure” is not one of “certain”, “less-certain”, “uncertain”");
  });
});

describe("what stands in the wrong form", () => {
  it.each([
    [
      "a number in quotation marks",
      '"accuracyMetres": 3000',
      '"accuracyMetres": "3000"',
      `${FIRST}.accuracyMetres`,
      "expected a number, and found the text “3000”: leave out its quotation marks",
    ],
    [
      "a text without them",
      '"about": "A city on the upper Danube."',
      '"about": 7',
      `${FIRST}.about`,
      "expected a text in quotation marks, and found 7",
    ],
    ["an empty text", '"about": "A city on the upper Danube."', '"about": " "', `${FIRST}.about`, "the text is empty"],
    [
      "an accuracy of nothing",
      '"accuracyMetres": 3000',
      '"accuracyMetres": 0',
      `${FIRST}.accuracyMetres`,
      "0 is too small: it is more than 0",
    ],
    [
      "a height above the sea",
      "9.99, 48.4",
      "9.99, 48.4, 478",
      "features[0].geometry.coordinates",
      "a position is [longitude, latitude], and this one has 3 numbers",
    ],
    ["half a position", "9.99, 48.4", "9.99", "features[0].geometry.coordinates", "it has 1 item, and needs 2 or more"],
    [
      "a form of geometry",
      '"type": "Point"',
      '"type": "point"',
      "features[0].geometry.type",
      "“point” is not one of “Point”, “LineString”, “MultiLineString”, “Polygon”, “MultiPolygon”; did you mean “Point”?",
    ],
    [
      "an id",
      '"id": "ulm"',
      '"id": "Ulm on the Danube"',
      "features[0].id",
      "“Ulm on the Danube”: an id is lower case words joined by hyphens",
    ],
    [
      "swapped coordinates",
      "9.99, 48.4",
      "48.4, 99.9",
      "features[0].geometry.coordinates[0]",
      "ulm: [48.4, 99.9] is not on the Earth",
    ],
  ])("%s", (_, words, others, path, message) => {
    expect(saidAfter(TOWNS, words, others)).toContainEqual([path, message]);
  });

  it("a whole file that should be a list", () => {
    writeFileSync(join(folder, "data/articles.json"), "{}");
    expect(checkProject(folder).issues).toMatchObject([
      { file: "data/articles.json", message: "expected a list in [ ], and found an object in { }" },
    ]);
  });

  it("a quotation that is only a text", () => {
    const quote = '{ "type": "TextQuoteSelector", "exact": "We began at Ulm" }';
    expect(saidAfter("data/citations/down-the-river.json", quote, '"We began at Ulm"')).toEqual([
      ["citations[1].quotes[0]", "expected an object in { }, and found the text “We began at Ulm”"],
    ]);
  });

  it("a text without end", () => {
    const [[, message] = []] = saidAfter(TOWNS, "A city on the upper Danube.", "A city. ".repeat(60));
    expect(message).toBe("the text has 479 characters, and room is for 240");
  });
});

it("a place that is cited and not drawn is told where it is cited", () => {
  expect(saidAfter("data/citations/down-the-river.json", '"regensburg"', '"ratisbon"')).toEqual([
    ["citations[2].features[0]", "no feature «ratisbon» is in geo/"],
  ]);
});
