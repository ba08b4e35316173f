/** What a place of a file is called. */
import { wellFormed } from "../export/plain-text.ts";
import { shownText } from "../shown-text.ts";
import type { JsonValue, Property } from "./own-layer.ts";

/** Names of properties that hold a name, the likeliest first. */
const NAMES = [
  "name",
  "title",
  "label",
  "name_en",
  "name:en",
  "nom",
  "название",
  "наименование",
  "имя",
  "名称",
  "名字",
];
const MOST_UNITS = 200;

/** On one line, cut where it is long; null where no property holds one. */
export function nameIn(properties: readonly Property[]): string | null {
  const byName = new Map(properties.map(([name, value]) => [name.trim().toLowerCase(), value]));
  for (const name of NAMES) {
    const text = shownText(textOf(byName.get(name)).slice(0, 10 * MOST_UNITS));
    if (text !== "") return text.length > MOST_UNITS ? `${wellFormed(text.slice(0, MOST_UNITS))}…` : text;
  }
  return null;
}

/** A name in several languages, as this atlas exports it, is called by its English one, else by the first. */
function textOf(value: JsonValue | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const texts = Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as const] : [],
  );
  return (texts.find(([key]) => key === "en") ?? texts[0])?.[1] ?? "";
}
