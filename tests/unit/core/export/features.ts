/** Features to export in the tests. */
import type {
  CslRecord,
  PublishedCitation,
  PublishedFeature,
  PublishedGeometry,
} from "../../../../src/core/published.ts";
import { NAMES } from "./routes.ts";

export const ADDRESS = "https://atlas.example/passages/";

export const POINT: PublishedGeometry = { type: "Point", coordinates: [131.8735, 43.1056] };

type Change = Partial<PublishedFeature["properties"]> & { readonly geometry?: PublishedGeometry };

/** A city with a name in three scripts, cited nowhere. */
export function publishedFeature(id: string, { geometry = POINT, ...change }: Change = {}): PublishedFeature {
  return {
    type: "Feature",
    id,
    properties: {
      id,
      layer: "places",
      kind: "city",
      name: { en: "Vladivostok", ru: "Владивосток", zh: "符拉迪沃斯托克" },
      alias: [{ text: "海参崴", lang: "zh" }],
      certainty: "certain",
      basis: "centroid",
      accuracyMetres: 3000,
      when: null,
      about: "A city on the Sea of Japan.",
      source: { title: "Drawn for the test", licence: "CC0-1.0" },
      identifiers: null,
      lengthMetres: null,
      areaSquareMetres: null,
      citations: [],
      ...change,
    },
    geometry,
  };
}

export const citation = (
  article: string,
  paragraph: number,
  exact: string,
  change: Partial<PublishedCitation> = {},
): PublishedCitation => ({ article, paragraph, mention: "named", when: null, quotes: [{ exact }], ...change });

export const RECORD: CslRecord = {
  id: "tale-2024",
  type: "webpage",
  title: "A Tale of Two Ports",
  "title-short": "Two Ports",
  author: [
    { family: "Doe", given: "Jane" },
    { family: "Roe", given: "Richard" },
  ],
  publisher: "The Press",
  issued: { "date-parts": [[2024, 3, 29]] },
  URL: "https://press.example/tale",
  language: "en",
};

/** Strings that some format has a meaning of its own for. The last ones no UTF-8 can hold. */
export const HOSTILE = [
  ...NAMES,
  "=1+1",
  "@SUM(A1)",
  "__proto__",
  "constructor",
  "\\input{x} $a_b^c$ 100% #1 ~ {{unbalanced",
  "}} \\end{document} @misc{x,",
  "\u2067right to left\u2069 \u202e",
];
export const LONE_SURROGATES = ["\ud800 alone", "alone \udc00"];

export const LINE: PublishedGeometry = {
  type: "LineString",
  coordinates: [
    [100, 50],
    [101.5, 50.25],
    [103, 50],
  ],
};
/** Cut at the antimeridian. */
export const LINES: PublishedGeometry = {
  type: "MultiLineString",
  coordinates: [
    [
      [170, 60],
      [180, 65],
    ],
    [
      [-180, 65],
      [-169.599999, 66],
    ],
  ],
};
/** A square with a hole in its middle. */
export const RING: PublishedGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
    [
      [3, 3],
      [3, 6],
      [6, 6],
      [6, 3],
      [3, 3],
    ],
  ],
};
export const POLYGONS: PublishedGeometry = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [170, 60],
        [180, 60],
        [180, 70],
        [170, 60],
      ],
    ],
    [
      [
        [-180, 60],
        [-170, 60],
        [-180, 70],
        [-180, 60],
      ],
    ],
  ],
};
export const GEOMETRIES = [POINT, LINE, LINES, RING, POLYGONS];
