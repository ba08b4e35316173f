import { describe, expect, it } from "vitest";
import type { Away, Feature, Surroundings } from "../../../src/core/model.ts";
import { wordsOfSurroundings } from "../../../src/core/surroundings-text.ts";
import { madeAtlas, madeFeature } from "../../support/made-atlas.ts";

const BORDER = madeFeature("shared-border", { kind: "international-border", accuracyMetres: 100 });
const LANDMARKS: readonly Feature[] = [
  madeFeature("heihe", { name: { en: "Heihe", ru: "Хэйхэ", zh: "黑河" } }),
  madeFeature("nizhneleninskoye", { kind: "village", name: { en: "Nizhneleninskoye", ru: "Нижнеленинское" } }),
  madeFeature("bridge", {
    kind: "road-bridge",
    name: { en: "Blagoveshchensk–Heihe road bridge", ru: "Мост Благовещенск — Хэйхэ" },
  }),
  madeFeature("tumen", {
    kind: "tripoint",
    name: {
      en: "Tumen tripoint: China, North Korea, Russia",
      ru: "Стык границ России, Китая и КНДР на реке Туманной",
      zh: "中俄朝三国国界交界点",
    },
  }),
  madeFeature("tavan-bogd", {
    kind: "tripoint",
    name: { en: "Tavan Bogd tripoint", ru: "Таван-Богдо-Ула, западный стык границ", zh: "奎屯山,中俄蒙国界西端交界点" },
  }),
  madeFeature("bering", { kind: "strait", name: { en: "Bering Strait", ru: "Берингов пролив", zh: "白令海峡" } }),
  madeFeature("kara", { kind: "strait", name: { en: "Kara Gate", ru: "Карские Ворота" } }),
  madeFeature("galwan", {
    kind: "clash-area",
    name: {
      en: "Galwan Valley clash, June 2020",
      ru: "Столкновение в долине Галван, июнь 2020 года",
      zh: "2020年6月加勒万河谷冲突",
    },
  }),
  madeFeature("yamal", { kind: "lng-plant", name: { en: "Yamal LNG, Sabetta", ru: "Ямал СПГ, Сабетта" } }),
];
const atlas = madeAtlas({ features: [BORDER, ...LANDMARKS] });
const words = (surroundings: Partial<Surroundings>, accuracyMetres = 3000, unit: "km" | "mi" | "nm" = "km") =>
  wordsOfSurroundings(
    atlas,
    madeFeature("here", { accuracyMetres, surroundings: { border: null, nearest: null, ...surroundings } }),
    unit,
  );
const border = (away: Away, accuracyMetres?: number, unit?: "km" | "mi" | "nm") =>
  words({ border: away }, accuracyMetres, unit)[0];
const from = (feature: string, metres = 12_000, bearingDegrees = 0) =>
  words({ nearest: { feature, metres, bearingDegrees } })[0];

describe("the border", () => {
  it("is where a place lies from, with length and direction", () => {
    expect(border({ metres: 54_000, bearingDegrees: 107 })).toEqual({
      en: "54 km east-south-east of the border",
      ru: "в 54 км к востоко-юго-востоку от границы",
      zh: "边界东南偏东方向 54 公里",
    });
  });

  it("is at the place that is no further than both accuracies", () => {
    const at = { en: "at the border", ru: "у границы", zh: "位于边界" };
    expect(border({ metres: 0, bearingDegrees: 0 })).toEqual(at);
    expect(border({ metres: 3000, bearingDegrees: 90 })).toEqual(at);
    expect(border({ metres: 4000, bearingDegrees: 90 })?.en).toBe("4 km east of the border");
  });

  it("is told without a direction where the shortest way leads over the pole", () => {
    expect(border({ metres: 9_424_000, bearingDegrees: 13 })).toEqual({
      en: "9,424 km from the border",
      ru: "в 9\u00a0424 км от границы",
      zh: "距边界 9,424 公里",
    });
  });

  it.each([
    ["km", 3_000, "321 km"],
    ["mi", 3_000, "199 mi"],
    ["nm", 3_000, "173 NM"],
    ["mi", 30_000, "200 mi"],
    ["nm", 30_000, "170 NM"],
    ["km", 150_000, "300 km"],
  ] as const)("is told in %s to what %i m allow: %s", (unit, accuracyMetres, length) => {
    expect(border({ metres: 321_000, bearingDegrees: 0 }, accuracyMetres, unit)?.en).toBe(
      `${length} north of the border`,
    );
  });
});

describe("a landmark", () => {
  it("is named as each language does it inside a sentence", () => {
    expect(from("heihe")).toEqual({
      en: "12 km north of Heihe",
      ru: "в 12 км к северу от города Хэйхэ",
      zh: "黑河正北方向 12 公里",
    });
    expect(from("nizhneleninskoye")?.ru).toBe("в 12 км к северу от села Нижнеленинское");
    expect(from("yamal")?.ru).toBe("в 12 км к северу от завода «Ямал СПГ, Сабетта»");
    expect(from("yamal")?.en).toBe("12 km north of Yamal LNG, Sabetta");
  });

  it("is not called twice what it is", () => {
    expect(from("bridge")?.ru).toBe("в 12 км к северу от моста Благовещенск — Хэйхэ");
    expect(from("bering")?.ru).toBe("в 12 км к северу от Берингова пролива");
    expect(from("kara")?.ru).toBe("в 12 км к северу от пролива Карские Ворота");
    expect(from("bering")?.en).toBe("12 km north of the Bering Strait");
  });

  it("is a tripoint without the countries that meet there", () => {
    expect(from("tumen")?.en).toBe("12 km north of the Tumen tripoint");
    expect(from("tumen")?.ru).toBe("в 12 км к северу от стыка границ России, Китая и КНДР на реке Туманной");
    expect(from("tavan-bogd")).toMatchObject({
      ru: "в 12 км к северу от стыка границ Таван-Богдо-Ула",
      zh: "奎屯山正北方向 12 公里",
    });
  });

  it("is the place of a clash, without its date", () => {
    expect(from("galwan")).toEqual({
      en: "12 km north of the place of the Galwan Valley clash",
      ru: "в 12 км к северу от места столкновения в долине Галван",
      zh: "2020年6月加勒万河谷冲突地点正北方向 12 公里",
    });
  });

  it("is next to the place that is no further than both accuracies", () => {
    expect(from("heihe", 6000)).toEqual({ en: "next to Heihe", ru: "у города Хэйхэ", zh: "紧邻黑河" });
  });

  it("comes after the border; what is not known is left out", () => {
    const away = { metres: 12_000, bearingDegrees: 180 };
    const both = words({ border: away, nearest: { feature: "heihe", ...away } });
    expect(both.map(({ en }) => en)).toEqual(["12 km south of the border", "12 km south of Heihe"]);
    expect(words({})).toEqual([]);
  });
});
