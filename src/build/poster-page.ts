/** Puts the picture of the opening view into index.html: inline, so that it is there with the page's first bytes. */
import { type Artefact, POSTER_GEOMETRY } from "./build-atlas.ts";
import { makePoster } from "./poster.ts";

/** Where it stands in index.html. */
const MARK = "<!-- poster -->";

/** What the picture is made of, by its path below data/: of each the first that there is. */
const PATHS = [["app/atlas.json"], [POSTER_GEOMETRY, "app/geometry.geojson"], ["app/base-50m.json"]] as const;

let latest: { readonly texts: readonly string[]; readonly picture: string } | null = null;

/** `artefactOf`: undefined where geo/ and data/ have mistakes; the page then comes without a picture. */
export async function withPoster(
  html: string,
  artefactOf: (path: string) => Promise<Artefact | undefined>,
): Promise<string> {
  if (!html.includes(MARK)) return html;
  const texts: string[] = [];
  for (const paths of PATHS)
    for (const path of paths) {
      const artefact = await artefactOf(path);
      if (typeof artefact !== "string") continue;
      texts.push(artefact);
      break;
    }
  const picture = texts.length < PATHS.length ? "" : pictureOf(texts);
  return html.replace(MARK, () => picture);
}

/** The dev server asks for the page again and again, and it costs a second. */
function pictureOf(texts: readonly string[]): string {
  if (latest === null || texts.some((text, i) => text !== latest?.texts[i])) {
    const [atlas, geometry, base] = texts.map((text) => JSON.parse(text));
    latest = { texts, picture: makePoster({ atlas, geometry, base }) };
  }
  // It stands where the map will be (ui/poster/poster.css) until React takes it over.
  return `<div class="poster-place" data-first="page" data-elsewhere="false">${latest.picture}</div>`;
}
