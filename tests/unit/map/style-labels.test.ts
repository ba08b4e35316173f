import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/core/language.ts";
import { KINDS, type Kind } from "../../../src/core/vocabulary.ts";
import { accepts, DRAWINGS, type Drawing, laidOut, NOTHING_HIDDEN, partOf, STYLE } from "../../support/map-style.ts";

const NAMES = { name: "Heihe", nameRu: "Хэйхэ", nameZh: "黑河" };
const LABELS = DRAWINGS.filter(({ id }) => id.startsWith("label-"));
const KIND_NAMES = Object.keys(KINDS) as Kind[];
const inLanguage = (labels: Language) => ({ globalState: { ...NOTHING_HIDDEN, labels } });
/** What a layer makes of a layout property for names of every kind, base map included, at near and far zooms. */
function valuesOf(property: string, layer: Drawing, language: Language): unknown[] {
  const features = [
    ...KIND_NAMES.map((kind) => partOf(kind, "point", NAMES)),
    ...["ocean", "sea", "lake", "country"].flatMap((kind) => [1, 2, 3, 4].map((rank) => ({ ...NAMES, kind, rank }))),
  ];
  return [1, 5, 9].flatMap((zoom) =>
    features.map((properties) => laidOut(layer.id, property, properties, { zoom, ...inLanguage(language) })),
  );
}

describe("names on the map", () => {
  it.each(LABELS)("are written in the language of the labels: $id", ({ id }) => {
    const written = LANGUAGES.map((language) => laidOut(id, "text-field", NAMES, inLanguage(language)));
    expect(written).toEqual(["Heihe", "Хэйхэ", "黑河"]);
  });

  it.each(["ru", "zh"] as const)("are English where none is known in the language: %s", (language) => {
    expect(laidOut("label-point", "text-field", { name: "Heihe" }, inLanguage(language))).toBe("Heihe");
  });

  it("are English until a language is chosen", () => {
    expect(STYLE.state).toMatchObject({ labels: { default: "en" } });
    expect(laidOut("label-point", "text-field", NAMES)).toBe("Heihe");
  });

  it.each(LANGUAGES)("are nowhere smaller than 10 pixels: %s", (language) => {
    const sizes = LABELS.flatMap((layer) => valuesOf("text-size", layer, language)).map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  });

  it("are set closer and a pixel larger in Chinese, whose strokes are many and whose characters stand apart", () => {
    for (const layer of LABELS) {
      expect(new Set(valuesOf("text-letter-spacing", layer, "zh"))).toEqual(new Set([0]));
      const larger = valuesOf("text-size", layer, "en").map((size) => Number(size) + 1);
      expect(valuesOf("text-size", layer, "zh")).toEqual(larger);
    }
  });

  it("slant for water, but never in Chinese", () => {
    const fontOf = (id: string, kind: string, language: Language) =>
      laidOut(id, "text-font", { ...NAMES, kind, rank: 1 }, inLanguage(language));
    expect(fontOf("label-water", "sea", "ru")).toBe("Noto Sans Italic");
    expect(fontOf("label-area", "sea", "en")).toBe("Noto Sans Italic");
    const chinese = LABELS.flatMap((layer) => valuesOf("text-font", layer, "zh"));
    expect(chinese.filter((font) => String(font).includes("Italic"))).toEqual([]);
  });
});

describe("the fonts of the names", () => {
  const faces = STYLE["font-faces"] as Record<string, readonly { url: string; "unicode-range": readonly string[] }[]>;

  it.each(LANGUAGES)("are all declared, each with a file of the site: %s", (language) => {
    const used = new Set(LABELS.flatMap((layer) => valuesOf("text-font", layer, language)).map(String));
    expect(used.size).toBeGreaterThan(2);
    expect([...used].filter((font) => !faces[font])).toEqual([]);
  });

  it("come from the site's own folder alone", () => {
    const urls = Object.values(faces).flatMap((files) => files.map(({ url }) => url));
    expect(urls.filter((url) => !/^https:\/\/atlas\.example\/data\/app\/fonts\/[\w-]+\.woff2$/.test(url))).toEqual([]);
  });

  it("draw Chinese quotation marks an em wide in Chinese names and narrow in others", () => {
    const firstFor = (font: string) =>
      faces[font]?.find((face) =>
        face["unicode-range"].some((range) => range === "U+201C-201D" || range === "U+2000-206F"),
      );
    expect(firstFor("Noto Sans SC")?.url).toContain("noto-sans-sc");
    expect(firstFor("Noto Sans")?.url).not.toContain("noto-sans-sc");
  });
});

const { subjects }: { subjects: string[] } = JSON.parse(
  readFileSync(new URL("../../../data/atlas.json", import.meta.url), "utf8"),
);

/** A feature of each of the seven subjects, with the part that carries its name and a zoom at which it does. */
const SUBJECTS: readonly [id: string, kind: Kind, part: string, zoom: number][] = [
  ["shared-border", "international-border", "path", 5],
  ["shared-border", "international-border", "midway", 2],
  ["vladivostok", "city", "point", 2],
  ["bridge-blagoveshchensk-heihe", "road-bridge", "spot", 5],
  ["bridge-nizhneleninskoye-tongjiang", "rail-bridge", "spot", 5],
  ["pos1-chayanda-amur", "gas-pipeline", "path", 5],
  ["pos2-mongolia", "gas-pipeline", "midway", 2],
  ["northern-sea-route", "sea-route", "path", 5],
  ["northern-sea-route", "sea-route", "midway", 0],
  ["galwan-river", "river", "path", 7],
  ["galwan-clash-2020", "clash-area", "spot", 5],
  ["joint-sea-2012", "naval-exercise", "label", 6],
  ["vostok-2018", "ground-exercise", "label", 6],
  ["air-patrol-2019", "air-patrol", "label", 4],
];

describe("names of the seven subjects", () => {
  const namedFrom = (zoom: number) => ({ namedFrom: zoom, namedUntil: zoom + 1, size: 5 });
  const subjectOf = (id: string) => (subjects.includes(id) ? { subject: true } : {});
  const namingLayers = (kind: Kind, part: string, zoom: number, id: string) =>
    LABELS.filter((layer) =>
      accepts(
        layer,
        partOf(kind, part, { id, ...subjectOf(id), ...namedFrom(zoom), size: part === "spot" ? 0.01 : 5 }),
        { zoom },
      ),
    ).map((layer) => layer.id);

  it.each(SUBJECTS)("are written once, by a layer of their own: %s, a %s, as %s at zoom %i", (id, kind, part, zoom) => {
    const layers = namingLayers(kind, part, zoom, id);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatch(/^label-subject-/);
  });

  it("are placed before all others: their layers lie above", () => {
    const ids = DRAWINGS.map(({ id }) => id);
    const heights = (isSubject: boolean) =>
      LABELS.filter(({ id }) => id.startsWith("label-subject-") === isSubject).map(({ id }) => ids.indexOf(id));
    expect(Math.min(...heights(true))).toBeGreaterThan(Math.max(...heights(false)));
  });

  it("leave the layers of other names to other features", () => {
    expect(namingLayers("city", "point", 5, "khabarovsk")).toEqual(["label-point"]);
    expect(namingLayers("river", "path", 5, "amur")).toEqual(["label-line"]);
    expect(namingLayers("sea", "label", 5, "sea-of-japan")).toEqual(["label-area"]);
  });

  it("have the sea route named before its ships are set, which make room", () => {
    const ids = DRAWINGS.map(({ id }) => id);
    expect(ids.indexOf("label-subject-route")).toBeGreaterThan(ids.indexOf("sign-line"));
  });

  it("have no name along a path outside of its zooms", () => {
    const path = partOf("gas-pipeline", "path", { id: "pos1-chayanda-amur", namedFrom: 4, namedUntil: 5 });
    const named = (zoom: number) => LABELS.some((layer) => accepts(layer, path, { zoom }));
    expect([3, 4, 5].map(named)).toEqual([false, true, false]);
  });
});

describe("a name beside its sign", () => {
  const anchors = (more: object, zoom = 6) =>
    String(laidOut("label-point", "text-variable-anchor-offset", partOf("city", "point", { ...more }), { zoom }));

  it("is tried first on the side with most room: its own edge is then the nearer one", () => {
    const first = (side?: string) => anchors(side ? { side } : {}).match(/\b(left|right|top|bottom)\b/)?.[0];
    expect([first(), first("left"), first("below"), first("above")]).toEqual(["left", "right", "top", "bottom"]);
  });

  it("keeps further off where signs stand than where discs do", () => {
    const offset = (zoom: number) => Number(anchors({}, zoom).match(/left"?,\[?([\d.]+)/)?.[1]);
    expect(offset(6)).toBeGreaterThan(offset(2));
    expect(offset(2)).toBeGreaterThan(0);
  });
});
