/** The tours as they are shipped: what the links and the schema cannot say. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { compileAtlas, compileGeometry } from "../../../src/build/compile.ts";
import type { SourceTour } from "../../../src/build/schema/tours.ts";
import { type Atlas, makeAtlas } from "../../../src/core/atlas.ts";
import { LANGUAGES } from "../../../src/core/language.ts";
import type { TourStep } from "../../../src/core/model.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Parts of the drawn geometry that are the feature itself, not its label or its spot. */
const OWN_PARTS = ["point", "line", "area"];

let atlas: Atlas;
let written: readonly SourceTour[];
let drawn: ReadonlySet<string>;
beforeAll(() => {
  const { sources, resolved, measured } = checkProject(ROOT);
  if (!sources) throw new Error("the sources did not parse");
  const file = compileAtlas(sources, resolved, measured);
  atlas = makeAtlas(file);
  written = sources.tours;
  const steps = file.tours.flatMap((tour) => tour.steps);
  const shown = new Set(steps.flatMap(({ feature, others }) => [feature, ...others]));
  const shownFeatures = resolved.filter(({ id }) => shown.has(id));
  drawn = new Set(
    compileGeometry(file, shownFeatures).features.flatMap(({ properties }) =>
      OWN_PARTS.includes(properties?.part) ? [properties?.id as string] : [],
    ),
  );
});

const TOURS = [
  "follow-the-gas",
  "across-the-amur",
  "through-the-ice",
  "drills-at-sea",
  "what-the-articles-dispute",
] as const;
const stepsOf = (id: string): readonly TourStep[] => atlas.tourById.get(id)?.steps ?? [];

describe("the tours", () => {
  it("come to the reader as they are written, in their order", () => {
    expect(atlas.tours).toEqual(written);
    expect(atlas.tours.map(({ id }) => id)).toEqual(TOURS);
  });

  it("say in one short line each what the reader will see", () => {
    const long = atlas.tours.filter(({ about }) => LANGUAGES.some((language) => about[language].length > 120));
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(TOURS)("%s", (id) => {
  it("has four to seven steps", () => {
    expect(stepsOf(id).length).toBeGreaterThanOrEqual(4);
    expect(stepsOf(id).length).toBeLessThanOrEqual(7);
  });

  it("shows at every step features that are drawn, each once", () => {
    const shown = stepsOf(id).map(({ feature, others }) => [feature, ...others]);
    expect(shown.flat().filter((feature) => !drawn.has(feature))).toEqual([]);
    expect(shown.filter((features) => new Set(features).size < features.length)).toEqual([]);
  });

  it("rests on passages that cite what it shows, at most steps", () => {
    const cited = stepsOf(id).filter(({ passage, feature }) =>
      atlas.citationsOfPassage.get(passage ?? "")?.some((citation) => citation.feature === feature),
    );
    expect(stepsOf(id).filter((step) => step.passage !== null)).toEqual(cited);
    expect(cited.length).toBeGreaterThan(stepsOf(id).length / 2);
  });

  it.each([
    ["en", /^[A-Z].*\.$/],
    ["ru", /^[А-ЯЁ].*\.$/],
    ["zh", /^[\p{Script=Han}\d“].*。$/u],
  ] as const)("says something of its own at every step in %s, in sentences that fit the card", (language, sentence) => {
    const texts = stepsOf(id).map(({ text }) => text[language]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.length > 240 || !sentence.test(text))).toEqual([]);
  });

  /** A year or a figure that is lost or changed in a translation would be a false statement. Chinese counts in 亿. */
  it("gives the same numbers in every language", () => {
    const numbersOf = (text: string) =>
      (text.replace(/(?<=\d)[,\u00a0](?=\d{3})|\$\d+ billion/g, "").match(/\d+/g) ?? []).map(Number);
    const grouped = stepsOf(id).map(({ text }) => LANGUAGES.map((language) => numbersOf(text[language])));
    for (const [en = [], ru = [], zh = []] of grouped) {
      expect(en.filter((number) => !ru.includes(number) || !zh.includes(number))).toEqual([]);
    }
  });
});
