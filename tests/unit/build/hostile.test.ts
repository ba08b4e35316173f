/** Every text of geo/ and data/, replaced by what some reader of texts takes for something else. */
import { beforeAll, describe, expect, it } from "vitest";
import { compileProject } from "../../../src/build/build-atlas.ts";
import type { Issue } from "../../../src/build/issue.ts";
import { LONG, ODD, textsIn, UNREADABLE } from "../../support/hostile.ts";
import { changed, checkFiles, spotsIn, spotsOf, validFiles } from "../../support/hostile-project.ts";

const FILES = validFiles();
const ALL = spotsIn(FILES).map(({ path }) => path);

/**
 * The files with `textOf` each spot in as many of the spots as can have one, and the Issues that the others had. A spot
 * that an Issue speaks of gets its own text back, until there is none.
 */
function settle(textOf: (spot: string) => string, spots: readonly string[]) {
  const free = new Set(spots);
  const refused: Issue[] = [];
  for (let round = 0; round < 10; round++) {
    const checked = checkFiles(changed(FILES, ({ path }) => (free.has(path) ? textOf(path) : undefined)));
    if (checked.issues.length === 0) return { free, refused, checked };
    refused.push(...checked.issues);
    const named = spotsOf(checked.issues, [...free]);
    if (named.size === 0) throw new Error(`no text is at fault: ${JSON.stringify(checked.issues[0])}`);
    for (const spot of named) free.delete(spot);
  }
  throw new Error("the Issues have no end");
}

/** What only the authors and the build read. */
const UNSEEN =
  /geo\/base\/|falseFriends|\.derive\.|\.measure\.|attribution$|articles\.json 0\.custom|geo\/online\.json|borderFigures/;
const numberOf = (spot: string) => ALL.indexOf(spot);
/** The number keeps each text apart from the others. */
const numbered = (text: string) => (spot: string) => `${text} ${numberOf(spot)}`;

/** The spots where any plain words may stand; the others are ids, words of a list, dates and addresses. */
let words: readonly string[];
beforeAll(() => {
  expect(checkFiles(FILES).issues).toEqual([]);
  words = [...settle((spot) => `Plain words ${numberOf(spot)}`, ALL).free];
});

describe("a text of geo/ or data/", () => {
  it("stands in some fifty fields of the small project, names and quotations among them", () => {
    expect(words.length).toBeGreaterThan(50);
    for (const field of [/name\.ru$/, /quotes\.0\.exact$/, /gist$/, /why$/, /toponyms\.0\.text$/, /author\.0\.family$/])
      expect(words.some((spot) => field.test(spot))).toBe(true);
  });

  it.each(Object.entries(ODD))("is text to the build, whatever it looks like: %s", (_, text) => {
    const { free, checked } = settle(numbered(text), words);
    // An attribution may hold links, so no other markup; and no quotation is longer than twenty words.
    const lost = words.filter((spot) => !free.has(spot) && !/attribution$|quote|exact/.test(spot));
    expect(lost).toEqual([]);
    const artefacts = [...compileProject(checked).values()].flatMap((artefact) => textsIn(JSON.parse(artefact)));
    const found = new Set(artefacts.map((spot) => spot.text));
    const missing = [...free].filter((spot) => !UNSEEN.test(spot) && !found.has(numbered(text)(spot)));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(LONG))("is refused where it is too long, and nowhere cut: %s", (_, text) => {
    const { free, refused, checked } = settle(numbered(text), words);
    expect(refused.every(({ code }) => code === "schema" || code === "quote-long")).toBe(true);
    expect([...free].filter((spot) => /name\.|toponyms/.test(spot))).toEqual([]);
    const artefacts = [...compileProject(checked).values()].flatMap((artefact) => textsIn(JSON.parse(artefact)));
    const found = new Set(artefacts.map((spot) => spot.text));
    expect([...free].filter((spot) => !UNSEEN.test(spot) && !found.has(numbered(text)(spot)))).toEqual([]);
  });

  it.each(Object.entries(UNREADABLE))("is an Issue everywhere where nobody could read it: %s", (_, text) => {
    const { free, refused } = settle(numbered(text), words);
    expect([...free]).toEqual([]);
    expect(new Set(refused.map(({ code }) => code))).toContain("schema");
  });
});

describe("an id, a word of a list, a date or an address", () => {
  it.each(Object.entries({ ...ODD, ...UNREADABLE }))("is an Issue and no crash where it is none: %s", (_, text) => {
    const strict = ALL.filter((spot) => !words.includes(spot));
    expect(strict.length).toBeGreaterThan(50);
    const { issues } = checkFiles(changed(FILES, ({ path }) => (strict.includes(path) ? text : undefined)));
    expect(issues).not.toEqual([]);
  });

  it("is no program: an address that a reader presses is of the web", () => {
    const addresses = ALL.filter((spot) => /(\.url|URL|style)$/.test(spot));
    expect(addresses.length).toBeGreaterThan(1);
    for (const text of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//x.example"])
      for (const address of addresses) {
        const { issues } = checkFiles(changed(FILES, ({ path }) => (path === address ? text : undefined)));
        expect([...new Set(issues.map(({ code }) => code))]).toEqual(["schema"]);
      }
  });
});
