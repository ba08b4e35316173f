/**
 * Which features of ours have a counterpart in an independent reference, and how far apart the two may lie: as a rule
 * their stated accuracy plus ours. `why` says where the tolerance comes from.
 */
export interface Pair {
  readonly ours: readonly string[];
  readonly reference: readonly string[];
  readonly toleranceMetres: number;
  readonly why: string;
  /** For a row that would be too long with all its ids. */
  readonly title?: string;
  /** Where only one of the two is a part of the other. By default both ways between lines, else from the reference. */
  readonly from?: "ours" | "reference";
  /** Leaves out of the reference what lies west of this longitude, where ours does not go. */
  readonly referenceEastOf?: number;
}

const pair = (ours: string, reference: string, toleranceMetres: number, why: string, more?: Partial<Pair>): Pair => ({
  ours: [ours],
  reference: [reference],
  toleranceMetres,
  why,
  ...more,
});

const placePair = (ours: string, reference = `place-${ours}`) =>
  pair(ours, reference, 3000, "theirs 3 km: two ideas of a town's centre");

const groundPair = (reference: string, theirs: number) =>
  pair("tsentr-2019", reference, theirs + 20_000, `theirs ${theirs / 1000} km + ours 20 km`);

export const PAIRS: readonly Pair[] = [
  // The border
  {
    ...pair(
      "shared-border",
      "border-east-osm",
      150,
      "theirs 100 m, rounded; the same data, so a test of our derivation",
    ),
    reference: ["border-east-osm", "border-west-osm"],
    title: "shared-border, both sections",
  },
  pair("shared-border", "treaty-7-1", 250, "theirs 150 m + ours 100 m"),
  pair("shared-border", "treaty-7-2", 250, "theirs 150 m + ours 100 m"),
  pair("shared-border", "treaty-10-2", 200, "theirs 100 m + ours 100 m"),
  pair("tripoint-tumen", "tripoint-CN-RU-KP", 160, "theirs 60 m + ours 100 m"),
  pair("tripoint-tarbagan-dakh", "tripoint-CN-RU-MN-east", 800, "theirs 400 m + ours 400 m"),
  pair("tripoint-altai-west", "tripoint-CN-RU-KZ", 350, "theirs 150 m + ours 200 m"),
  pair("tripoint-tavan-bogd", "tripoint-CN-RU-MN-west", 550, "theirs 200 m + ours 350 m"),
  pair("settled-abagaitu", "treaty-7-1", 2650, "theirs 150 m + ours 2.5 km"),
  pair("settled-abagaitu", "treaty-7-2", 2650, "theirs 150 m + ours 2.5 km"),
  pair("settled-heixiazi", "treaty-10-2", 3100, "theirs 100 m + ours 3 km"),
  // The rivers are sections of the border, so every place of ours must lie on theirs, and not the other way.
  pair("amur", "border-east-osm", 400, "theirs 100 m + ours 300 m", { from: "ours" }),
  pair("ussuri", "border-east-osm", 400, "theirs 100 m + ours 300 m", { from: "ours" }),
  pair("argun", "border-east-osm", 400, "theirs 100 m + ours 300 m", { from: "ours" }),
  // Bridges
  pair("bridge-blagoveshchensk-heihe", "bridge-blagoveshchensk-heihe", 150, "theirs 150 m"),
  pair("bridge-nizhneleninskoye-tongjiang", "bridge-tongjiang-nizhneleninskoye", 150, "theirs 150 m"),
  // Pipelines
  {
    ours: [
      "pos1-kovykta-chayanda",
      "pos1-chayanda-amur",
      "pos1-heihe-changling",
      "pos1-changling-yongqing",
      "pos1-yongqing-shanghai",
    ],
    reference: ["gem-P2353", "gem-P2352", "gem-P4484", "gem-P4483", "gem-P4486"],
    title: "pos1, all five parts",
    toleranceMetres: 25_000,
    why: "ours 25 km; theirs 0.1–20 km",
  },
  pair("pos1-chayanda-amur", "crossing-pos1", 1000, "theirs 300 m + three decimals of ours"),
  pair("pos1-heihe-changling", "crossing-pos1", 1000, "theirs 300 m + three decimals of ours"),
  pair("pos2-russia", "gem-P0734", 170_000, "theirs 20 km + ours 150 km"),
  // The reference runs on to Shanghai by mistake, so only ours is measured against it.
  pair("pos2-mongolia", "gem-P5409", 170_000, "theirs 20 km + ours 150 km", { from: "ours" }),
  pair("pos2-china", "gem-P5409", 220_000, "theirs 20 km + ours 200 km", { from: "ours" }),
  pair("yamal-lng", "yamal-lng-sabetta", 4500, "theirs 1.5 km + ours 3 km"),
  pair("sabetta", "yamal-lng-sabetta", 4500, "theirs 1.5 km + ours 3 km"),
  // The Northern Sea Route; the reference begins in Murmansk, ours in the Kara Gate.
  pair("northern-sea-route", "nsr-marnet", 50_000, "theirs 20 km + ours 30 km", { referenceEastOf: 57.95 }),
  pair("nsr-limit-west", "nsr-limit-zhelaniya", 8000, "theirs 3 km + ours 5 km"),
  pair("nsr-limit-east", "nsr-limit-dezhnev", 8000, "theirs 3 km + ours 5 km"),
  // Theirs are boxes with one decimal and no stated accuracy, and where a strait ends is not agreed.
  pair("kara-gate", "strait-karskiye", 25_000, "theirs 20 km: a rough box; + ours 5 km", { from: "ours" }),
  pair("vilkitsky-strait", "strait-vil'kitskogo", 28_000, "theirs 20 km: a rough box; + ours 8 km", { from: "ours" }),
  pair("dmitry-laptev-strait", "strait-dmitriy", 26_000, "theirs 20 km: a rough box; + ours 6 km", { from: "ours" }),
  // Clashes and exercises
  pair("galwan-river", "galwan-mouth", 1000, "theirs 300 m + four decimals of ours, the mouth being named"),
  pair("galwan-river", "galwan-source", 6000, "theirs 1 km + ours 5 km"),
  pair("galwan-clash-2020", "galwan-clash-window", 6500, "theirs 4 km + ours 2.5 km"),
  pair("zhenbao-island", "zhenbao-damansky", 600, "theirs 300 m + ours 300 m"),
  pair("vostok-2018", "tsugol-village", 35_000, "theirs 15 km + ours 20 km"),
  groundPair("ground-donguz-orenburg", 40_000),
  groundPair("ground-totskoye", 15_000),
  groundPair("ground-chebarkul", 15_000),
  groundPair("ground-yurga", 15_000),
  groundPair("ground-aleysk", 20_000),
  groundPair("ground-safakulevo", 25_000),
  groundPair("ground-kharabali", 30_000),
  groundPair("ground-buynaksk", 30_000),
  // Places
  pair("nizhneleninskoye", "place-nizhneleninskoye", 1800, "theirs 0.8 km + ours 1 km"),
  ...["vladivostok", "blagoveshchensk", "heihe", "khabarovsk", "skovorodino"].map((id) => placePair(id)),
  ...["changling", "yongqing", "murmansk", "dikson", "pevek", "provideniya", "qingdao", "lensk"].map((id) =>
    placePair(id),
  ),
  placePair("novy-urengoy", "place-novy"),
  pair("tiksi", "place-tiksi", 6100, "3 km + 3.1 km: theirs marks the northern part, near the airport; ours the port"),
];
