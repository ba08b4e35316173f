/** What is written into pages, ours and those of others: head, picture and frame, of an atlas whose texts mean harm. */
import { readFileSync } from "node:fs";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { withHead } from "../../../src/build/page-head.ts";
import { element, escaped } from "../../../src/build/poster-svg.ts";
import { unchanged } from "../../../src/core/language.ts";
import { embedCode } from "../../../src/ui/page-address.ts";
import { HOSTILE } from "../../support/hostile.ts";

const PAGE = readFileSync("index.html", "utf8");

/** The tags of a page and the names of their attributes, in order; of text nothing. */
function skeletonOf(html: string): string {
  const tags = html.match(/<[!/]?[a-z-]+(?:\s+[a-z:-]+(?:="[^"]*")?)*\s*\/?>|<!--.*?-->/gi) ?? [];
  return tags.map((tag) => tag.replace(/="[^"]*"/g, "")).join("\n");
}

describe("the head of the page", () => {
  it.each(Object.entries(HOSTILE))("has the same tags and attributes, whatever the atlas is called: %s", (_, text) => {
    const plain = withHead(PAGE, { title: unchanged("A"), description: unchanged("B") }, true);
    const hostile = withHead(PAGE, { title: unchanged(text), description: unchanged(text) }, true);
    expect(skeletonOf(hostile)).toBe(skeletonOf(plain));
    expect(hostile.match(/[<>]/g)?.length).toBe(plain.match(/[<>]/g)?.length);
  });

  it.each(["%ATLAS_ABOUT%", "%ATLAS_TITLE%", "<!-- poster -->", "$&$1$`"])(
    "takes %s in a title for no mark",
    (text) => {
      const page = withHead(PAGE, { title: unchanged(text), description: unchanged("B") }, true);
      expect(page.match(/<!-- poster -->/g)).toHaveLength(1);
      expect(page).toContain(
        `<title>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</title>`,
      );
    },
  );
});

describe("an element of the picture", () => {
  const parsed = (svg: string): Element => {
    const onError = (level: string, message: string) => {
      if (level !== "warning") throw new Error(message);
    };
    const { documentElement } = new DOMParser({ onError }).parseFromString(svg, "image/svg+xml");
    if (!documentElement) throw new Error("no element");
    return documentElement;
  };
  const visible = (text: string) => text.replace(/\p{Surrogate}/gu, "").replace(/[\s\p{Cc}\ufffd\ufffe\uffff]+/gu, "");

  it.each(Object.entries(HOSTILE))("holds a name as text and as an attribute, and no element within: %s", (_, text) => {
    const svg = element("text", { x: 1, "data-name": text }, escaped(text));
    const read = parsed(svg);
    expect(read.getElementsByTagName("*")).toHaveLength(0);
    expect([...read.attributes].map(({ name }) => name)).toEqual(["x", "data-name"]);
    expect(visible(read.textContent ?? "")).toBe(visible(text));
    expect(visible(read.getAttribute("data-name") ?? "")).toBe(visible(text));
  });
});

describe("the frame for another page", () => {
  it.each(Object.entries(HOSTILE))("has the same attributes, whatever the atlas is called: %s", (_, text) => {
    const code = (address: string, title: string) => embedCode(`https://atlas.example/?embed#${address}`, title);
    expect(skeletonOf(code(encodeURI("x"), text))).toBe(skeletonOf(code("x", "Passage Atlas")));
    expect(skeletonOf(code(`x" onload="y&quot;`, "A"))).toBe(skeletonOf(code("x", "A")));
  });
});
