/**
 * One golden folder for each Issue code: what it holds lies over the valid project, and expected.json says which
 * Issues that yields, in order, each with a part of its message.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { formatIssue, ISSUE_CODES, type Issue } from "../../../src/build/issue.ts";

type Expected = Pick<Issue, "code" | "file" | "path" | "message">;

const FIXTURES = fileURLToPath(new URL("../../fixtures/issues/", import.meta.url));
const folders = readdirSync(FIXTURES).filter((name) => name !== "valid");

let temporary = "";
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), "issues-"));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The Issues of the valid project with the named folders laid over it. */
function issuesWith(...overlays: string[]): readonly Issue[] {
  const root = join(temporary, ["valid", ...overlays].join("-"));
  for (const name of ["valid", ...overlays]) cpSync(join(FIXTURES, name), root, { recursive: true });
  return checkProject(root, join(root, "texts")).issues;
}

function expectedOf(folder: string): Expected[] {
  const file = join(FIXTURES, folder, "expected.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

describe("the golden folders", () => {
  it("are as many as the Issue codes, and named like them", () => {
    expect(folders.toSorted()).toEqual([...ISSUE_CODES].sort());
  });

  it("lie over a project that yields no Issue", () => {
    expect(issuesWith()).toEqual([]);
  });
});

describe.each(folders)("%s", (folder) => {
  it("expects Issues of its own code only, and at least one", () => {
    expect(new Set(expectedOf(folder).map((issue) => issue.code))).toEqual(new Set([folder]));
  });

  it("yields exactly the Issues it expects, each with what to do about it", () => {
    const expected = expectedOf(folder);
    const issues = issuesWith(folder);
    expect(issues.map(({ code, file, path }) => ({ code, file, path }))).toEqual(
      expected.map(({ code, file, path }) => ({ code, file, path })),
    );
    for (const [i, issue] of issues.entries()) {
      expect(issue.message).toContain(expected[i]?.message);
      expect(formatIssue(issue)).toContain(`[${folder}]\n  → ${issue.remedy}`);
      expect(issue.remedy).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
