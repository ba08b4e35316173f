import { describe, expect, it } from "vitest";
import { checkConsistency } from "../../../src/build/consistency.ts";
import type { Issue } from "../../../src/build/issue.ts";
import type { Sources } from "../../../src/build/parse.ts";

type Explained = readonly [paragraph: number, words: string];

/** An invented project: one article «tale», whose paragraphs 2 and 3 count. */
interface Project {
  /** Names by feature; those that begin with «-» are not in the articles. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly cited?: readonly (readonly [paragraph: number, ...features: string[]])[] | null;
  readonly rows?: readonly Explained[];
  readonly falseFriends?: readonly Explained[];
  readonly drawn?: readonly string[];
}

function sourcesOf({ names = {}, cited = [], rows = [], falseFriends = [], drawn = Object.keys(names) }: Project) {
  const citations = cited?.map(([paragraph, ...features]) => ({ paragraph, features, mention: "named", quotes: [] }));
  return {
    featuresOfLayer: new Map([["places", drawn.map((id) => ({ id }))]]),
    articles: [{ id: "tale", custom: { paragraphs: [2, 3], citeAs: "Tale" } }],
    citations: new Map(citations ? [["tale", { article: "tale", citations }]] : []),
    unmapped: new Map([
      [
        "tale",
        {
          article: "tale",
          rows: rows.map(([paragraph, quote]) => ({ paragraph, quote, reason: "Invented." })),
          falseFriends: falseFriends.map(([paragraph, text]) => ({ paragraph, text, reason: "Invented." })),
        },
      ],
    ]),
    gazetteer: Object.entries(names).map(([feature, toponyms]) => ({
      feature,
      toponyms: toponyms.map((text) => ({
        text: text.replace(/^-/, ""),
        lang: "en",
        inArticles: !text.startsWith("-"),
      })),
      identifiers: {},
    })),
  } as unknown as Sources;
}

/** The Issues with paragraph 2 as given; paragraphs 1 and 4 do not count. */
function issuesOf(text: string, project: Project, texts = new Map([["tale", ["Ur.", text, "Nothing.", "Ur."]]])) {
  const issues: Issue[] = [];
  checkConsistency(sourcesOf(project), texts, issues);
  return issues;
}
const codesOf = (text: string, project: Project) => issuesOf(text, project).map(({ code }) => code);

const OZ = { oz: ["Oz"] };

describe("mentions", () => {
  it("are missing where a name stands and no citation does", () => {
    const [issue, ...more] = issuesOf("All roads of the land lead to Oz, they say in town.", { names: OZ });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "mention-missing", file: "data/citations/tale.json" });
    expect(issue?.message).toContain("paragraph 2 names oz");
    expect(issue?.message).toContain("«the land lead to Oz, they say in»");
  });

  it("are there where the feature is cited from the same paragraph", () => {
    expect(codesOf("To Oz and back to Oz.", { names: OZ, cited: [[2, "ur", "oz"]] })).toEqual([]);
  });

  it("are missing where the feature is cited from another paragraph only", () => {
    expect(codesOf("To Oz.", { names: OZ, cited: [[3, "oz"]] })).toEqual(["mention-missing"]);
  });

  it("are missing where another feature is cited", () => {
    const names = { ...OZ, ur: ["Ur"] };
    expect(codesOf("To Oz, not Ur.", { names, cited: [[2, "ur"]] })).toEqual(["mention-missing"]);
  });

  it("are missed once for every place where the name stands", () => {
    expect(codesOf("To Oz and back to Oz.", { names: OZ })).toEqual(["mention-missing", "mention-missing"]);
  });

  it("are those of any of the features that share a name", () => {
    const names = { "oz-city": ["Oz"], "oz-land": ["Oz"] };
    expect(codesOf("To Oz.", { names, cited: [[2, "oz-land"]] })).toEqual([]);
    expect(issuesOf("To Oz.", { names })[0]?.message).toContain("oz-city or oz-land");
  });

  it("are those of the longer name alone where it holds a shorter one", () => {
    const names = { ...OZ, "sea-of-oz": ["Sea of Oz"] };
    expect(codesOf("By the Sea of Oz.", { names, cited: [[2, "sea-of-oz"]] })).toEqual([]);
    expect(codesOf("By the Sea of Oz off Oz.", { names, cited: [[2, "sea-of-oz"]] })).toEqual(["mention-missing"]);
  });

  it("are found through other spaces and typographic signs", () => {
    const names = { "oz-ur": ["Greater Oz-Ur"] };
    expect(codesOf("In Greater\u00a0Oz–Ur.", { names })).toEqual(["mention-missing"]);
  });

  it("are asked for in paragraphs that count, and for names that the articles use", () => {
    const names = { ...OZ, ur: ["-Ur", "-Oz City"] };
    expect(codesOf("To Oz City.", { names, cited: [[2, "oz"]] })).toEqual([]);
  });

  it("are not asked for a feature that does not exist, whose name still masks", () => {
    const names = { ...OZ, "sea-of-oz": ["Sea of Oz"] };
    expect(codesOf("By the Sea of Oz.", { names, drawn: ["oz"] })).toEqual([]);
  });

  it("are not asked for while the citations cannot be read", () => {
    expect(codesOf("To Oz.", { names: OZ, cited: null })).toEqual([]);
  });
});

describe("words that are explained", () => {
  const text = "The Oz Institute lies in Oz.";

  it("excuse the hits within them, and no others", () => {
    const falseFriends = [[2, "Oz Institute"]] as const;
    const issues = issuesOf(text, { names: OZ, falseFriends });
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining("lies in Oz.")]);
    expect(codesOf(text, { names: OZ, rows: [[2, "in Oz"]], falseFriends })).toEqual([]);
  });

  it("excuse wherever they stand in their paragraph", () => {
    expect(codesOf("Oz Day follows Oz Day.", { names: OZ, rows: [[2, "Oz Day"]] })).toEqual([]);
  });

  it("excuse nothing in another paragraph", () => {
    expect(codesOf("On Oz Day.", { names: OZ, rows: [[3, "Oz Day"]] })).toEqual(["mention-missing"]);
  });

  it("excuse no name that reaches beyond them", () => {
    const project = { names: { "sea-of-oz": ["Sea of Oz"] }, falseFriends: [[2, "of Oz"]] as const };
    expect(codesOf("By the Sea of Oz.", project)).toEqual(["mention-missing"]);
  });
});

describe("toponyms", () => {
  it("are absent where no paragraph that counts holds them as whole words", () => {
    const [issue, ...more] = issuesOf("To Oz, not Urk.", { names: { oz: ["Oz", "Ur"] }, cited: [[2, "oz"]] });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "toponym-absent", file: "data/gazetteer.json", path: "places[0].toponyms[1]" });
    expect(issue?.message).toContain("«Ur» (oz)");
  });

  it("are there also within a longer name, and may be absent when they are not said to be in the articles", () => {
    const names = { oz: ["Oz", "-Ur"], "sea-of-oz": ["Sea of Oz"] };
    expect(codesOf("By the Sea of Oz.", { names, cited: [[2, "sea-of-oz"]] })).toEqual([]);
  });
});

describe("without a text", () => {
  it("nothing is asked", () => {
    expect(issuesOf("", { names: OZ }, new Map())).toEqual([]);
    const issues: Issue[] = [];
    checkConsistency(sourcesOf({ names: OZ }), null, issues);
    expect(issues).toEqual([]);
  });
});
