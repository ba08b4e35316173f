import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LENGTH_UNITS } from "../../../src/core/format.ts";
import { type Message, unchanged } from "../../../src/core/language.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { encodeLine } from "../../../src/core/polyline.ts";
import type { Route } from "../../../src/core/route.ts";
import { initialState, stateAtStart } from "../../../src/state/state.ts";
import { decodeLink, encodeLink, type Linked, linkedOf } from "../../../src/state/url.ts";
import { madeArticle, madeAtlas, madeClaim, madeFeature, madeLayer } from "../../support/made-atlas.ts";
import { madeRoute } from "../../support/made-route.ts";

const ARTICLE = "first-2020";
const LAYERS = ["energy", "places", "sea-routes"];
const FEATURES = ["heihe", "amur"];
const ROWS = ["places/city", "regions/river"];
const CLAIM = "border-length";
const PASSAGES = ["first-2020.2", "first-2020.5"];

const atlas = madeAtlas({
  layers: LAYERS.map((id) => madeLayer(id)),
  features: [madeFeature("heihe"), madeFeature("amur", { layer: "regions", kind: "river" })],
  articles: [madeArticle(ARTICLE)],
  passages: PASSAGES.map((id) => ({
    id,
    article: "first-2020",
    paragraph: Number(id.split(".")[1]),
    section: null,
    heading: false,
    gist: "",
  })),
  claims: [madeClaim(CLAIM)],
  privateEdition: false,
  tours: [
    {
      id: "follow-the-river",
      title: unchanged("Follow the river"),
      about: unchanged(""),
      steps: FEATURES.map((feature) => ({ feature, passage: null, text: unchanged(""), others: [] })),
    },
  ],
});

const TOUR = "follow-the-river";
const LINE: LngLat[] = [
  [33.09922, 68.96778],
  [190.35, 66.08],
];

const DEFAULT: Linked = linkedOf(stateAtStart(atlas));
const decode = (fragment: string) => decodeLink(fragment, atlas);
const inEnglish = (problems: readonly Message[]) => problems.map(({ en }) => en);

/** A number with so many decimals, as the link keeps them. */
const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((units) => units / 10 ** digits);
/** All that MapLibre's camera can be: its least zoom is −2, and on a globe less the further from the equator. */
const view = fc.record({
  zoom: decimal(-5.5, 22, 2),
  lat: decimal(-85.05, 85.05, 4),
  lng: decimal(-180, 180, 4),
  bearing: decimal(-180, 180, 1),
  pitch: decimal(0, 60, 1),
});
const routes = fc
  .array(
    fc.record({
      name: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
      mode: fc.constantFrom("geodesic" as const, "rhumb" as const),
      closed: fc.boolean(),
      accuracyMetres: fc.option(fc.nat(100_000)),
      vertices: fc.array(fc.tuple(decimal(-720, 720, 5), decimal(-90, 90, 5)), { minLength: 1, maxLength: 9 }),
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map((one, i): Route => ({ id: i + 1, ...one })));
const speed = fc.record({
  value: decimal(0, 100_000, 3).filter((value) => value > 0),
  unit: fc.constantFrom("kn" as const, "km/h" as const),
});
const linked: fc.Arbitrary<Linked> = fc.record({
  view,
  feature: fc.constantFrom(null, ...FEATURES),
  passage: fc.constantFrom(null, ...PASSAGES),
  hidden: fc.subarray(LAYERS).map((ids) => new Set(ids)),
  hiddenKinds: fc.subarray(ROWS).map((ids) => new Set(ids)),
  routes,
  unit: fc.constantFrom(null, ...LENGTH_UNITS),
  speed: fc.option(speed),
  claim: fc.constantFrom(null, CLAIM),
  tour: fc.constantFrom(null, { id: TOUR, step: 0 }, { id: TOUR, step: 1 }),
  projection: fc.constantFrom("globe" as const, "mercator" as const),
  onlyArticle: fc.constantFrom(null, ARTICLE),
  years: fc.option(fc.tuple(fc.nat(2024), fc.nat(9999 - 2024)).map(([from, more]) => ({ from, to: from + more }))),
});

describe("a link that was made here", () => {
  it("is read back as what it was made of", () => {
    fc.assert(
      fc.property(linked, (linked) => {
        expect(decode(encodeLink(linked))).toEqual({ linked, problems: [], hasView: true });
      }),
    );
  });

  it("says nothing of what is as it is by default", () => {
    expect(encodeLink({ ...DEFAULT, view: { zoom: 2, lat: 57, lng: 112, bearing: 0, pitch: 0 } })).toBe(
      "#map=2/57/112",
    );
  });

  it("has a form that can be read", () => {
    const link = encodeLink({
      view: { zoom: 4.256, lat: 50.24413, lng: 127.49016, bearing: -12.34, pitch: 30 },
      feature: "heihe",
      passage: "first-2020.5",
      hidden: new Set(["sea-routes", "energy"]),
      hiddenKinds: new Set(["regions/river", "places/city"]),
      routes: [
        madeRoute(1, LINE),
        madeRoute(2, LINE, { mode: "rhumb", closed: true, accuracyMetres: 3000, name: "A & B" }),
      ],
      unit: "nm",
      speed: { value: 14.5, unit: "km/h" },
      claim: CLAIM,
      tour: { id: TOUR, step: 1 },
      projection: "mercator",
      onlyArticle: ARTICLE,
      years: { from: 1949, to: 1969 },
    });
    expect(link).toBe(
      "#map=4.26/50.2441/127.4902/-12.3/30&feature=heihe&passage=first-2020.5&hide=energy,sea-routes" +
        "&kinds=places/city,regions/river" +
        `&route=g~${encodeLine(LINE)};rc3000~${encodeLine(LINE)}~A%20%26%20B&unit=nm&speed=14.5kmh&claim=border-length` +
        "&tour=follow-the-river.2&projection=mercator&article=first-2020&years=1949/1969",
    );
  });

  it("holds unit and speed only together with routes, whose numbers they are", () => {
    const { preferences, routes } = initialState;
    const measured = linkedOf({ ...initialState, routes: { ...routes, routes: [madeRoute(1, LINE)] } });
    expect([measured.unit, measured.speed]).toEqual([preferences.unit, preferences.speed]);
    expect([DEFAULT.unit, DEFAULT.speed]).toEqual([null, null]);
  });

  it("leaves out routes that no link can hold, and a speed that rounds to nothing", () => {
    const routes = [
      madeRoute(
        1,
        Array.from({ length: 2001 }, (_, i): LngLat => [i / 100, 50]),
      ),
    ];
    const link = encodeLink({ ...DEFAULT, routes, speed: { value: 0.0001, unit: "kn" } });
    expect(decode(link)).toEqual({ linked: DEFAULT, problems: [], hasView: true });
  });

  it("holds the selected feature of the state", () => {
    expect(linkedOf({ ...initialState, selection: { feature: "amur", at: null, here: ["amur"] } }).feature).toBe(
      "amur",
    );
  });
});

describe("decodeLink", () => {
  it("never throws, whatever the address says", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void decode(text)));
  });

  it("never throws for rubbish behind the keys it knows, and what it then holds can be written and read again", () => {
    const key = fc.constantFrom(
      "map",
      "feature",
      "passage",
      "hide",
      "route",
      "unit",
      "speed",
      "claim",
      "tour",
      "projection",
      "article",
      "years",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("0", "9", ".", "-", "/", ",", ";", "%", "e") }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const { linked } = decode(`#${pairs.map((pair) => pair.join("=")).join("&")}`);
        expect(decode(encodeLink(linked)).problems).toEqual([]);
      }),
    );
  });

  it("gives the default for an empty fragment, without a complaint", () => {
    for (const empty of ["", "#", "#&"])
      expect(decode(empty)).toEqual({ linked: DEFAULT, problems: [], hasView: false });
  });

  it.each([
    ["map", "nowhere"],
    ["map", "2/57"],
    ["map", "2/91/112"],
    ["map", "2/57/181"],
    ["map", "99/57/112"],
    ["map", "2/57/112/0/99"],
    ["map", "2/57/112/0/0/0"],
    ["map", "2//112"],
    ["map", "1e1/57/112"],
    ["feature", "atlantis"],
    ["passage", "first-2020.99"],
    ["hide", "places,oceans"],
    ["route", "33,69;80"],
    ["route", "33,95"],
    ["route", ""],
    ["route", "g~"],
    ["route", "g~BFAA~%E0%A4%A"],
    ["kinds", "places/castle"],
    ["kinds", "places/city,"],
    ["unit", "furlong"],
    ["unit", "KM"],
    ["speed", "fast"],
    ["speed", "14"],
    ["speed", "0kn"],
    ["speed", "-14kn"],
    ["speed", "1e3kn"],
    ["speed", "1000000kn"],
    ["claim", "atlantis"],
    ["tour", "atlantis.1"],
    ["tour", "follow-the-river.0"],
    ["tour", "follow-the-river.3"],
    ["tour", "follow-the-river"],
    ["projection", "cube"],
    ["article", "tenth-1999"],
    ["years", "1960"],
    ["years", "1960/1950"],
    ["years", "1950/1960/1970"],
    ["feature", "%E0%A4%A"],
  ])("gives the default for %s=%s, and one sentence that says so", (key, value) => {
    const { linked, problems, hasView } = decode(`#${key}=${value}`);
    expect(linked).toEqual(DEFAULT);
    expect(problems).toHaveLength(1);
    expect(hasView).toBe(false);
  });

  it("keeps what it can read beside what it cannot", () => {
    const { linked, problems } = decode("#feature=atlantis&projection=mercator");
    expect(linked).toEqual({ ...DEFAULT, projection: "mercator" });
    expect(inEnglish(problems)).toEqual(["The link names a place that is not in this atlas, «atlantis»."]);
  });

  it("tells of a key that it does not know", () => {
    expect(inEnglish(decode("#zoom=3").problems)).toEqual(["A part of the link was not understood, «zoom»."]);
  });

  it("says no more than forty characters of rubbish", () => {
    expect(inEnglish(decode(`#feature=${"a".repeat(41)}`).problems)).toEqual([
      `The link names a place that is not in this atlas, «${"a".repeat(40)}…».`,
    ]);
  });

  it("reads a link whose separators were escaped on the way", () => {
    expect(decode("#hide=energy%2Cplaces").linked.hidden).toEqual(new Set(["energy", "places"]));
  });

  it("reads routes written by hand", () => {
    expect(decode("#route=33.08,68.97;80.53,73.51").linked.routes).toEqual([
      madeRoute(1, [
        [33.08, 68.97],
        [80.53, 73.51],
      ]),
    ]);
  });

  it("reads a name with every sign that a link gives a meaning", () => {
    const routes = [madeRoute(1, [[33, 69]], { name: "a&b=c#d/e?f;g~h%i+j,k" })];
    expect(decode(encodeLink({ ...DEFAULT, routes })).linked.routes).toEqual(routes);
  });

  it("refuses a route that no reader can have set", () => {
    const route = Array.from({ length: 2001 }, () => "33,69").join(";");
    expect(decode(`#route=${route}`).linked.routes).toEqual([]);
  });
});
