/** Elements of SVG as text. What comes from data becomes text or an attribute's value, whatever it holds. */

type Value = string | number | undefined;

export function element(name: string, attributes: Readonly<Record<string, Value>>, content = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join("");
  return content === "" && !HTML_NEEDS_END.has(name)
    ? `<${name}${written}/>`
    : `<${name}${written}>${content}</${name}>`;
}

const HTML_NEEDS_END = new Set(["title", "a"]);

/** For text and attributes alike. Characters that no text has, and half of a pair, are left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** With no more digits than are seen, and no zero before the point. */
export const short = (value: number, decimals = 2): string =>
  String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, "$1.");
