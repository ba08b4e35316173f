/** What the page says of itself before any script runs: title, description, and both in every language for the script. */
import type { AtlasFile } from "../core/model.ts";

type About = Pick<AtlasFile, "title" | "description">;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The picture that link previews show. */
const PICTURE = /\s*<meta\s[^>]*(?:property="og:image[^"]*"|name="twitter:card")[^>]*>/g;

/**
 * index.html with its marks filled in; head and body speak English, as the page does until a script runs. `hasPicture`:
 * whether the picture for link previews is one of this atlas.
 */
export function withHead(html: string, { title, description }: About, hasPicture: boolean): string {
  const marks: Readonly<Record<string, string>> = {
    TITLE: title.en,
    DESCRIPTION: description.en,
    ABOUT: JSON.stringify({ title, description } satisfies About),
  };
  const filled = html.replace(/%ATLAS_([A-Z]+)%/g, (mark, name: string) => escaped(marks[name] ?? mark));
  return hasPicture ? filled : filled.replace(PICTURE, "");
}
