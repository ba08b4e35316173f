import { describe, expect, it } from "vitest";
import { letterOf, shortcutOf } from "../../../src/map/shortcuts.ts";

const press = (key: string, code: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe("single keys", () => {
  it.each([
    ["?", "Slash", "help"],
    ["/", "Slash", "search"],
    ["m", "KeyM", "measure"],
    ["M", "KeyM", "measure"],
    ["0", "Digit0", "home"],
    ["Home", "Home", "home"],
    ["w", "KeyW", "where"],
    ["x", "KeyX", null],
    ["-", "Slash", null],
    ["ArrowUp", "ArrowUp", null],
    ["Enter", "Enter", null],
  ] as const)("%s is %s: %s", (key, code, shortcut) => {
    expect(shortcutOf(press(key, code))).toBe(shortcut);
  });

  it("are found on a Russian keyboard at the same place", () => {
    expect(shortcutOf(press("ь", "KeyM"))).toBe("measure");
    expect(shortcutOf(press("Ц", "KeyW"))).toBe("where");
    expect(shortcutOf(press(".", "Slash"))).toBe("search");
    expect(shortcutOf(press(",", "Slash", { shiftKey: true }))).toBe("help");
    expect(letterOf(press("я", "KeyZ"))).toBe("z");
  });

  it("mean what is written on the key, wherever it is", () => {
    expect(shortcutOf(press("w", "KeyZ"))).toBe("where");
    expect(shortcutOf(press("？", "Slash", { shiftKey: true }))).toBe("help");
  });

  it.each(["ctrlKey", "metaKey", "altKey"])("with %s are the browser's", (modifier) => {
    expect(shortcutOf(press("r", "KeyR", { [modifier]: true }))).toBeNull();
  });
});
