/** `npm run new-atlas folder`: a small valid atlas of a tale of our own, to be overwritten with another. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonSchemas, SCHEMAS_FOLDER, schemaAddress } from "./json-schemas.ts";

const SLUG = "night-train";

/** A made-up tale; paragraph n is its n-th line. */
const TALE = `The night train

Inês left Lisbon with one suitcase and a loaf of bread. The station clock was six minutes slow, and nobody minded.

In the morning the train crossed a high bridge, and below it stood Porto, all roofs and smoke. She ate the last of the bread on the platform.
`;

const city = (id: string, names: object, at: readonly [lng: number, lat: number], about: string) => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: at },
  properties: {
    kind: "city",
    name: names,
    certainty: "certain",
    basis: "centroid",
    accuracyMetres: 3000,
    when: null,
    about,
    source: { title: "Placed by hand", licence: "CC0-1.0" },
  },
});

const quote = (exact: string) => ({ type: "TextQuoteSelector", exact });
const citation = (paragraph: number, feature: string, exact: string) => ({
  paragraph,
  features: [feature],
  mention: "named",
  quotes: [quote(exact)],
});
const toponym = (text: string) => ({ text, lang: "en", inArticles: true });

/** By path. */
const JSON_FILES: Readonly<Record<string, object>> = {
  "data/atlas.json": {
    title: { en: "The night train" },
    description: { en: "The places of a short tale, each linked to its passage." },
  },
  "geo/layers.json": {
    layers: [
      { id: "cities", title: { en: "Cities" }, about: { en: "Where the tale begins and where it ends." }, ink: "blue" },
    ],
  },
  "geo/cities.geojson": {
    type: "FeatureCollection",
    features: [
      city("lisbon", { en: "Lisbon", ru: "Лиссабон", zh: "里斯本" }, [-9.14, 38.72], "The capital of Portugal."),
      city("porto", { en: "Porto", ru: "Порту", zh: "波尔图" }, [-8.61, 41.15], "A city on the river Douro."),
    ],
  },
  "data/articles.json": [
    {
      id: SLUG,
      type: "article",
      title: "The night train",
      "title-short": "The night train",
      language: "en",
      note: "Made up as an example.",
      custom: { paragraphs: [1, 3], citeAs: "The night train" },
    },
  ],
  [`data/passages/${SLUG}.json`]: {
    article: SLUG,
    passages: [
      { paragraph: 1, section: null, heading: true, gist: "The title of the tale." },
      { paragraph: 2, section: null, gist: "Inês sets out from Lisbon, carrying little." },
      { paragraph: 3, section: null, gist: "She arrives in Porto, which she first sees from a bridge." },
    ],
  },
  [`data/citations/${SLUG}.json`]: {
    article: SLUG,
    citations: [
      citation(2, "lisbon", "left Lisbon with one suitcase"),
      citation(3, "porto", "below it stood Porto, all roofs and smoke"),
    ],
  },
  "data/gazetteer.json": {
    places: [
      { feature: "lisbon", toponyms: [toponym("Lisbon")] },
      { feature: "porto", toponyms: [toponym("Porto")] },
    ],
  },
};

/** A list has no room for a pointer to its schema, so the editor is told here. */
const EDITOR = {
  "json.schemas": [{ fileMatch: ["/data/articles.json"], url: `./${SCHEMAS_FOLDER}articles.json` }],
};

const README = `# An atlas of its own

This folder holds what an atlas is made of. The program that shows it is elsewhere; from there:

\`\`\`sh
ATLAS=path/to/this/folder npm run check   # says what is wrong, where, and what to do about it
ATLAS=path/to/this/folder npm start       # opens the atlas, and follows every change
ATLAS=path/to/this/folder npm run build   # writes the site to dist/
\`\`\`

With \`ARTICLE_TEXTS=path/to/this/folder/texts\` before the first, every quotation is compared with the text.

| file | holds |
|---|---|
| \`data/atlas.json\` | title and one line of description; may hold \`subjects\` and \`openingView\` |
| \`data/articles.json\` | the texts as records of CSL-JSON; \`custom.paragraphs\`: the first and the last that count |
| \`data/passages/${SLUG}.json\` | what each paragraph says, in your own words |
| \`data/citations/${SLUG}.json\` | which paragraph speaks of which place, with a short quotation |
| \`data/gazetteer.json\` | what each place is called; may be left out |
| \`geo/layers.json\` | the layers, in order |
| \`geo/cities.geojson\` | the places of the layer \`cities\` |
| \`texts/${SLUG}.txt\` | the tale; paragraph n is its n-th line that is not empty. Not part of the site |
| \`schemas/\` | what each file may hold, for editors; made, so not to be changed |

To begin: change the title in \`data/atlas.json\`, move a place in \`geo/cities.geojson\`, and see what the check says. A
position is [longitude, latitude]. A text in each language is \`{ "en", "ru", "zh" }\`; where one is left out, English
stands. Every property, and the files that may be added, are told in \`geo/README.md\` and \`data/README.md\` of the program.

The tale and the positions are free to use (CC0-1.0).
`;

/** Writes the atlas. Throws, and writes nothing, where the folder holds anything already, or is no folder. */
export function makeNewAtlas(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file. Name a folder that is not there yet.`);
    if (readdirSync(folder).length > 0)
      throw new Error(`${folder} is not empty, and stays as it is. Name a folder that is empty or not there yet.`);
  }
  for (const [path, text] of filesOfNewAtlas()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** By path, in the order in which they are written. */
function filesOfNewAtlas(): Map<string, string> {
  const written = Object.entries(JSON_FILES).map(([path, json]): [string, string] => [path, textOf(path, json)]);
  const schemas = [...jsonSchemas()].map(([name, text]): [string, string] => [`${SCHEMAS_FOLDER}${name}.json`, text]);
  return new Map([
    ["README.md", README],
    ...written,
    [`texts/${SLUG}.txt`, TALE],
    ...schemas,
    [".vscode/settings.json", `${JSON.stringify(EDITOR, null, 2)}\n`],
  ]);
}

function textOf(path: string, json: object): string {
  const whole = Array.isArray(json) ? json : { $schema: schemaAddress(path), ...json };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
