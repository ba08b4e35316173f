/** The seven subjects, each with one of its features and a passage that speaks of it. */
export interface Subject {
  readonly title: string;
  readonly feature: string;
  readonly layer: string;
  /** A zoom at which its anchor can be pressed. */
  readonly zoom: number;
  readonly passage: string;
  /** Words of the quotation that the reader marks. */
  readonly quotation: RegExp;
}

export const SUBJECTS: readonly Subject[] = [
  {
    title: "the shared border",
    feature: "shared-border",
    layer: "Borders",
    zoom: 10,
    passage: "cfr-2024.6",
    quotation: /shared border/,
  },
  {
    title: "Vladivostok",
    feature: "vladivostok",
    layer: "Places",
    zoom: 10,
    passage: "newlines-2020.8",
    quotation: /Vladivostok/,
  },
  {
    title: "the Amur bridges",
    feature: "bridge-blagoveshchensk-heihe",
    layer: "Crossings and transport",
    zoom: 13,
    passage: "yearbook-2021.9",
    quotation: /rail and road bridges/,
  },
  {
    title: "Power of Siberia",
    feature: "pos2-mongolia",
    layer: "Energy",
    zoom: 6,
    passage: "cfr-2024.28",
    quotation: /Power of Siberia 2/,
  },
  {
    title: "the Northern Sea Route",
    feature: "northern-sea-route",
    layer: "Arctic and sea routes",
    zoom: 3,
    passage: "cfr-2024.29",
    quotation: /Northern Sea Route/,
  },
  {
    title: "Galwan Valley",
    feature: "galwan-clash-2020",
    layer: "Disputes",
    zoom: 11,
    passage: "convenience-2020.28",
    quotation: /Galwan Valley/,
  },
  {
    title: "an exercise area",
    feature: "vostok-2018",
    layer: "Military",
    zoom: 7,
    passage: "yearbook-2021.11",
    quotation: /Vostok/,
  },
];
