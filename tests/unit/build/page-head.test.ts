import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withHead } from "../../../src/build/page-head.ts";
import { message, unchanged } from "../../../src/core/language.ts";
import { PROJECT } from "../../support/atlas-files.ts";

const PAGE = readFileSync(join(PROJECT, "index.html"), "utf8");
const head = (title: string, hasPicture = true) =>
  withHead(PAGE, { title: unchanged(title), description: message("Places.", "Места.", "地点。") }, hasPicture);

/** As a browser reads an attribute. */
const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
  );

describe("the page's head", () => {
  it("has the title in its tab, for link previews, and while the atlas opens", () => {
    const page = head("Down the River");
    expect(page).toContain("<title>Down the River</title>");
    expect(page).toContain('<meta property="og:title" content="Down the River" />');
    expect(page).toContain('<meta name="description" content="Places." />');
    expect(page).toContain("Down the River is opening…");
    expect(page).not.toContain("%ATLAS");
  });

  it("hands title and description to the script in every language", () => {
    const [, about = ""] = /data-about="([^"]*)"/.exec(head("Tales")) ?? [];
    expect(JSON.parse(unescaped(about))).toEqual({
      title: { en: "Tales", ru: "Tales", zh: "Tales" },
      description: { en: "Places.", ru: "Места.", zh: "地点。" },
    });
  });

  it.each([
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "$& $1 %ATLAS_ABOUT%",
    "it's &amp; so",
  ])("shows as text: %s", (title) => {
    const page = head(title);
    expect(page).not.toMatch(/<script>|<img/);
    const [, shown = ""] = /<title>(.*)<\/title>/.exec(page) ?? [];
    expect(unescaped(shown)).toBe(title);
    const [, about = ""] = /data-about="([^"]*)"/.exec(page) ?? [];
    expect(JSON.parse(unescaped(about)).title.en).toBe(title);
  });

  it("has the picture for link previews only where that is one of this atlas", () => {
    expect(head("Tales")).toContain("og:image");
    const without = head("Tales", false);
    expect(without).not.toMatch(/og:image|twitter:card|China/);
    expect(without).toContain('<link rel="icon"');
  });
});
