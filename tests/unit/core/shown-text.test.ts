import { describe, expect, it } from "vitest";
import { parseShown, shownText, withoutTurns } from "../../../src/core/shown-text.ts";
import { webAddress } from "../../../src/core/web-address.ts";
import { ODD } from "../../support/hostile.ts";

describe("withoutTurns", () => {
  it("takes out what turns the direction of all that follows, and leaves the marks of letters", () => {
    expect(withoutTurns("a \u202egnp.exe\u202c \u2067b\u2069")).toBe("a gnp.exe b");
    expect(withoutTurns(ODD.marks ?? "")).toBe(ODD.marks);
  });
});

describe("shownText", () => {
  it("is one line of whole characters", () => {
    expect(shownText(" a\nb\u0000 \ud800\u202e ")).toBe("a b \ufffd");
  });
});

describe("parseShown", () => {
  it.each(["\u202e", "\u2066"])(
    "leaves no sign that turns in any string, written as itself or as an escape",
    (sign) => {
      const value = { a: [`x${sign}y`], b: { c: sign } };
      const clean = { a: ["xy"], b: { c: "" } };
      expect(parseShown(JSON.stringify(value))).toEqual(clean);
      const written = `\\u${sign.charCodeAt(0).toString(16)}`;
      expect(parseShown(JSON.stringify(value).replaceAll(sign, written))).toEqual(clean);
      expect(parseShown(JSON.stringify(value).replaceAll(sign, written.toUpperCase().replace("U", "u")))).toEqual(
        clean,
      );
    },
  );

  it("is the value itself where there is none, and throws on what is no JSON", () => {
    const value = { texts: Object.values(ODD), n: 1.5, nothing: null };
    expect(parseShown(JSON.stringify(value))).toEqual(value);
    expect(() => parseShown("<!doctype html>")).toThrow(SyntaxError);
  });

  it("sets no prototype", () => {
    const value = parseShown('{"__proto__":{"polluted":"\u202e1"}}') as { polluted?: string };
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(value.polluted).toBeUndefined();
  });
});

describe("webAddress", () => {
  it.each(["https://press.example/a", "http://press.example", "HTTPS://press.example/#x"])("is %s", (address) => {
    expect(webAddress(address)).toBe(address);
  });

  it.each([
    null,
    "",
    "press.example",
    "//press.example",
    "javascript:alert(1)",
    " \tjava\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://press.example/1",
    "file:///etc/passwd",
  ])("is none of %j", (address) => {
    expect(webAddress(address)).toBeNull();
  });
});
