import { describe, expect, it } from "vitest";
import { headersFile, policyOf, security } from "../../../src/build/security.ts";
import { unchanged } from "../../../src/core/language.ts";
import type { OnlineOffer } from "../../../src/core/online.ts";
import { madeFile } from "../../support/made-atlas.ts";

const offer = (map: OnlineOffer["map"], hosts?: readonly string[]): OnlineOffer => ({
  title: unchanged("Tiles"),
  about: unchanged("Streets."),
  attribution: "© Somebody",
  map,
  hosts,
});
const STYLE = { kind: "style", light: "https://tiles.example/l.json", dark: "https://dark.example/d.json" } as const;

/** By directive, as a browser reads it. */
const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((directive): [string, string[]] => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

const HTML = `<!doctype html><html><head><meta charset="utf-8" /><link rel="stylesheet" href="./a.css"></head></html>`;

/** index.html as the plugin makes it of a bundle with these files. */
function built(bundle: object, html = HTML): string {
  const { transformIndexHtml } = security();
  if (typeof transformIndexHtml !== "object") throw new Error("the plugin does not touch index.html");
  const context = { path: "/index.html", filename: "index.html", bundle } as never;
  return transformIndexHtml.handler.call({} as never, html, context) as string;
}
const withOffer = (onlineBase: OnlineOffer | null, fileName = "data/app/atlas.json") => ({
  [fileName]: { type: "asset", fileName, source: JSON.stringify(madeFile({ onlineBase })) },
});

describe("the policy of the built page", () => {
  it("lets it load from its own origin alone, and run what is a file", () => {
    expect(directives(policyOf(null))).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "worker-src": ["'self'"],
      "style-src": ["'self'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "manifest-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
  });

  it("adds the servers of the base map that the site offers, each once", () => {
    const connect = (of: OnlineOffer) => directives(policyOf(of))["connect-src"];
    expect(connect(offer(STYLE, ["https://tiles.example", "https://fonts.example:8443"]))).toEqual([
      "'self'",
      "https://tiles.example",
      "https://dark.example",
      "https://fonts.example:8443",
    ]);
    expect(connect(offer({ kind: "pmtiles", file: "https://tiles.example/a.pmtiles" }))).toContain(
      "https://tiles.example",
    );
    expect(connect(offer({ kind: "pmtiles", file: "tiles/a.pmtiles" }))).toEqual(["'self'"]);
  });

  it("stands in the page before all that it is about, whatever the name of the atlas's file", () => {
    for (const file of ["data/app/atlas.json", "data/app/atlas-1a2b.json", "data/app/atlas.1a2b.json"]) {
      const html = built(withOffer(offer(STYLE), file));
      const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
      expect(policy).toBe(policyOf(offer(STYLE)));
      expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
      expect(html.indexOf("charset")).toBeLessThan(html.indexOf("Content-Security-Policy"));
    }
  });

  it("is never left out without a word", () => {
    expect(() => built({})).toThrow("no atlas.json");
    expect(() => built(withOffer(null), "<html></html>")).toThrow("charset");
    expect(security().apply).toBe("build");
  });
});

describe("the headers for hosts", () => {
  it("are the page's policy, with what only a header can say, and a year for files with a hash", () => {
    const [, all = "", assets = ""] = headersFile(offer(STYLE)).split(/^\/.*\n/m);
    expect(all).toContain(`  Content-Security-Policy: ${policyOf(offer(STYLE))}; frame-ancestors *\n`);
    for (const header of [
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer",
      "Permissions-Policy: camera=()",
    ])
      expect(all).toContain(`  ${header}`);
    expect(assets).toBe("  Cache-Control: public, max-age=31536000, immutable\n");
    expect(all).not.toContain("Cache-Control");
  });
});
