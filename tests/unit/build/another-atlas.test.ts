/** A corpus that has nothing to do with ours: what is particular about ours must not be in it, and nothing may miss it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { feature } from "topojson-client";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Checked, checkProject, compileProject, compileProjectBase } from "../../../src/build/build-atlas.ts";
import { makeAtlas } from "../../../src/core/atlas.ts";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import { angleDegrees } from "../../../src/core/lnglat.ts";
import type { AtlasFile } from "../../../src/core/model.ts";
import { viewSentence } from "../../../src/core/view-sentence.ts";
import { INKS } from "../../../src/core/vocabulary.ts";
import { stateAtStart } from "../../../src/state/state.ts";
import { decodeLink } from "../../../src/state/url.ts";
import { atlasFiles, PROJECT, SECOND_ATLAS } from "../../support/atlas-files.ts";

let checked: Checked;
let artefacts: ReadonlyMap<string, string>;
let atlas: AtlasFile;
beforeAll(() => {
  checked = checkProject(SECOND_ATLAS, join(SECOND_ATLAS, "texts"));
  artefacts = compileProject(checkProject(SECOND_ATLAS));
  atlas = JSON.parse(artefacts.get("app/atlas.json") ?? "");
});

interface Drawn {
  readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}
const drawn = (): Drawn => JSON.parse(artefacts.get("app/geometry.geojson") ?? "");

describe("the second atlas", () => {
  it("has no Issue, its quotations compared with its text", () => {
    expect(checked.issues).toEqual([]);
  });

  it("has its own title and description, in English where it says nothing in a language", () => {
    expect(atlas.title).toEqual({ en: "Down the River", ru: "Down the River", zh: "Down the River" });
    expect(atlas.description.ru).toBe("Семь городов на Дунае в рассказе об одной прогулке.");
  });

  it("says nothing of the articles of this project", () => {
    for (const [path, text] of artefacts)
      expect([path, /shared[- ]border|Russia|China|Vladivostok|Galwan|Siberia|five articles/i.exec(text)?.[0]]).toEqual(
        [path, undefined],
      );
  });

  it("has no shared border: no lengths of one, no file of its lines, no place seen from it", () => {
    expect(atlas.borderLength).toBeNull();
    expect(artefacts.has("app/border-scales.geojson")).toBe(false);
    expect(atlas.features.filter(({ surroundings }) => surroundings.border)).toEqual([]);
    const passau = atlas.features.find(({ id }) => id === "passau");
    expect(passau?.surroundings.nearest?.feature).toBe("regensburg");
  });

  it("opens with all its places in sight", () => {
    const { centre, radiusDegrees } = atlas.openingView;
    for (const { id, anchor } of atlas.features)
      expect([id, angleDegrees(centre, anchor) <= radiusDegrees]).toEqual([id, true]);
    expect(radiusDegrees).toBeLessThan(10);
    const state = stateAtStart(makeAtlas(atlas));
    expect(state.target).toEqual({ cap: atlas.openingView });
    expect([state.view.lng, state.view.lat]).toEqual(centre);
  });

  it("is drawn in the inks that its layers name, and in the next of the list where one names none", () => {
    expect(atlas.layers.map(({ id, ink }) => [id, ink])).toEqual([
      ["towns", INKS[0]],
      ["way", "green"],
    ]);
    const inkOf = new Map(atlas.layers.map(({ id, ink }) => [id, ink]));
    for (const { properties } of drawn().features) expect(properties.ink).toBe(inkOf.get(String(properties.layer)));
  });

  it("has its subjects named before the rest, on the map and in the sentence of the view", () => {
    const subjects = new Set(drawn().features.flatMap(({ properties: { id, subject } }) => (subject ? [id] : [])));
    expect([...subjects].sort()).toEqual(["budapest", "vienna"]);
    const frame = { projection: "mercator", lng: 16, lat: 48, zoom: 5, bearing: 0, pitch: 0 } as const;
    const sentence = viewSentence(makeAtlas(atlas), { ...frame, widthPx: 900, heightPx: 700 }, atlas.features, "km");
    expect(sentence.en).toContain("among them Vienna, Budapest, ");
  });

  it("measures its own figure", () => {
    const [claim] = atlas.claims;
    expect(claim?.measured[0]?.value).toBeCloseTo(distanceMetres([16.37, 48.21], [17.11, 48.15]), 3);
    expect(claim?.verdict).toBe("agrees");
  });

  it("keeps its places in links, and those of others out", () => {
    const made = makeAtlas(atlas);
    expect(decodeLink("#feature=vienna&hide=way", made).problems).toEqual([]);
    expect(decodeLink("#feature=vladivostok", made).problems).toHaveLength(1);
  });
});

describe("its base map", () => {
  let base = "";
  beforeAll(() => {
    base = compileProjectBase(checked, "50m");
  });
  const layerOf = (name: string) => {
    const topology = JSON.parse(base);
    return (feature(topology, topology.objects[name]) as unknown as Drawn).features.map(({ properties }) => properties);
  };

  it("names countries and seas for want of labels of its own, and none leads anywhere", () => {
    const labels = layerOf("labels");
    expect(labels.map(({ name }) => name)).toEqual(expect.arrayContaining(["Austria", "Mediterranean Sea"]));
    expect(labels.filter((properties) => "id" in properties || "subject" in properties)).toEqual([]);
  });

  it("names the river that it asks for, and no other", () => {
    expect(layerOf("named-rivers").map(({ name }) => name)).toEqual(["Danube"]);
  });

  it("leaves out the boundaries that are not definite, which no feature of it explains", () => {
    const between = (checked.sources?.hiddenBoundaries ?? []).map(({ between }) => [...between].sort().join("–"));
    expect(between).toEqual(expect.arrayContaining(["China–Hong Kong", "Kosovo–Serbia", "India–Pakistan"]));
  });
});

describe("a folder of one's own", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "another-atlas-"));
    cpSync(SECOND_ATLAS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const OPTIONAL = [
    "data/atlas.json",
    "data/gazetteer.json",
    "data/unmapped/down-the-river.json",
    "data/claims.json",
    "geo/base/rivers.json",
  ];
  const NEEDED = [
    "geo/layers.json",
    "geo/towns.geojson",
    "data/articles.json",
    "data/passages/down-the-river.json",
    "data/citations/down-the-river.json",
  ];

  it("needs no more than layers, places, articles, passages and citations", () => {
    expect([...OPTIONAL, ...NEEDED, "geo/way.geojson"].sort()).toEqual([...atlasFiles(folder).keys()].sort());
    for (const path of OPTIONAL) rmSync(join(folder, path));
    const bare = checkProject(folder);
    expect(bare.issues).toEqual([]);
    const made: AtlasFile = JSON.parse(compileProject(bare).get("app/atlas.json") ?? "");
    expect(made.title.en).toBe("Passage Atlas");
    expect(made.description.en).toBe("Places that texts speak of, each linked to its passages.");
    expect([made.claims, made.tours, made.fairways, made.unmapped, made.disagreements]).toEqual([[], [], [], [], []]);
  });

  it.each(NEEDED)("without %s is told what is missing", (path) => {
    rmSync(join(folder, path));
    const [first] = checkProject(folder).issues;
    expect([first?.code, first?.file]).toEqual(["file-missing", path]);
  });

  it.each(OPTIONAL)("with a wrong %s is told so", (path) => {
    writeFileSync(join(folder, path), "{");
    expect(checkProject(folder).issues.map(({ code, file }) => [code, file])).toContainEqual(["json-syntax", path]);
    writeFileSync(join(folder, path), "[]");
    expect(checkProject(folder).issues.map(({ code, file }) => [code, file])).toContainEqual(["schema", path]);
  });

  it("that compares fairways and has none is told of each", () => {
    const [claim] = JSON.parse(readFileSync(join(folder, "data/claims.json"), "utf8")).claims;
    const measure = { method: "compare-routes", route: "by-boat", with: ["by-train"] };
    const claims = [{ ...claim, measure }];
    writeFileSync(join(folder, "data/claims.json"), JSON.stringify({ claims }));
    expect(checkProject(folder).issues.map(({ code, message }) => [code, message])).toEqual([
      ["fairway-unknown", expect.stringContaining("«by-boat»")],
      ["fairway-unknown", expect.stringContaining("«by-train»")],
    ]);
  });

  it("may be about another border", () => {
    const layers = JSON.parse(readFileSync(join(folder, "geo/layers.json"), "utf8")).layers;
    const border = { id: "border", title: { en: "Border" }, about: { en: "Of two countries." } };
    writeFileSync(join(folder, "geo/layers.json"), JSON.stringify({ layers: [...layers, border] }));
    const properties = {
      kind: "international-border",
      name: { en: "Austria–Hungary border" },
      certainty: "certain",
      basis: "digitised",
      accuracyMetres: 100,
      when: null,
      about: "Where two countries meet.",
      source: { title: "OpenStreetMap", licence: "ODbL-1.0" },
      derive: { method: "shared-boundary", countries: ["AUT", "HUN"], between: ["Austria", "Hungary"] },
    };
    const collection = {
      type: "FeatureCollection",
      features: [{ type: "Feature", id: "edge", geometry: null, properties }],
    };
    writeFileSync(join(folder, "geo/border.geojson"), JSON.stringify(collection));
    const made: AtlasFile = JSON.parse(compileProject(checkProject(folder)).get("app/atlas.json") ?? "");
    expect(made.borderLength?.feature).toBe("edge");
    const [coarsest, finest] = [made.borderLength?.scales.at(0), made.borderLength?.scales.at(-1)];
    expect(finest?.lengthMetres).toBeGreaterThan(coarsest?.lengthMetres ?? Infinity);
    expect(made.features.find(({ id }) => id === "vienna")?.surroundings.border?.metres).toBeGreaterThan(20_000);
    expect(made.features.find(({ id }) => id === "edge")?.surroundings.border).toBeNull();
  });
});

it("our own atlas says in every language what it says in one", () => {
  const texts: object[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("en" in value && !Array.isArray(value)) texts.push(value);
    for (const one of Object.values(value)) collect(one);
  };
  for (const [path, json] of atlasFiles(PROJECT)) if (!path.endsWith(".geojson")) collect(json);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => !("ru" in text && "zh" in text))).toEqual([]);
});
