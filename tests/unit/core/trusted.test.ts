import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOfOrigin, inertMarkup, ownProgram, POLICY_NAME } from "../../../src/core/trusted.ts";

const PAGE = "https://atlas.example/some/folder/assets/index.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("addressOfOrigin", () => {
  it("is absolute, of the same origin and no other", () => {
    expect(addressOfOrigin("../worker.js", PAGE)).toBe("https://atlas.example/some/folder/worker.js");
    expect(addressOfOrigin("https://atlas.example/x.js", PAGE)).toBe("https://atlas.example/x.js");
  });

  it.each([
    "https://else.example/x.js",
    "//else.example/x.js",
    "\\\\else.example/x.js",
    "http://atlas.example/x.js",
    "https://atlas.example:8443/x.js",
    "data:text/javascript,x",
    "blob:https://else.example/1",
    "javascript:x",
  ])("refuses %s", (address) => {
    expect(() => addressOfOrigin(address, PAGE)).toThrow(TypeError);
  });
});

describe("the policy", () => {
  it("is one, made when it is first needed, and what it lets through is what the browser trusts", async () => {
    const names: string[] = [];
    const wrapped = (rule: (text: string) => string) => (text: string) => ({ trusted: rule(text) });
    vi.stubGlobal("trustedTypes", {
      createPolicy(name: string, rules: { createHTML: (text: string) => string }) {
        names.push(name);
        return { ...rules, createHTML: wrapped(rules.createHTML) };
      },
    });
    vi.resetModules();
    const fresh = await import("../../../src/core/trusted.ts");
    expect(names).toEqual([]);
    expect(fresh.inertMarkup("<p>")).toEqual({ trusted: "<p>" });
    fresh.inertMarkup("<p>");
    expect(names).toEqual([POLICY_NAME]);
  });

  it("leaves a browser without Trusted Types its strings, after the same checks", () => {
    expect(inertMarkup("<p>")).toBe("<p>");
    expect(() => ownProgram("https://else.example/x.js")).toThrow(TypeError);
  });
});
