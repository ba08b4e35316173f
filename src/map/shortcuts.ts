/** Single keys that do something while the map has the focus, and only then (WCAG 2.1.4). */

export const SHORTCUTS = {
  "?": "help",
  "/": "search",
  "0": "home",
  home: "home",
  g: "projection",
  l: "layers",
  m: "measure",
  n: "next",
  p: "previous",
  r: "north",
  w: "where",
} as const;
export type Shortcut = (typeof SHORTCUTS)[keyof typeof SHORTCUTS];

type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key means, or null. Keys with Ctrl, Alt or Command are the browser's. */
export function shortcutOf(event: Key): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const letter = letterOf(event);
  return letter in SHORTCUTS ? SHORTCUTS[letter as keyof typeof SHORTCUTS] : null;
}

/** The Latin letter or the sign of a key in lower case; where the layout has none, as a Russian one, that of the same key. */
export function letterOf({ key, code, shiftKey }: Key): string {
  const plain = key.normalize("NFKC").toLowerCase();
  // A Russian layout writes points and commas with the key of the slash.
  if (code === "Slash" && (plain === "." || plain === ",")) return shiftKey ? "?" : "/";
  return /^[^ -~]$/.test(plain) && /^Key[A-Z]$/.test(code) ? code.slice(-1).toLowerCase() : plain;
}
