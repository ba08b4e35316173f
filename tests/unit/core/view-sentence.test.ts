import { describe, expect, it } from "vitest";
import type { Frame } from "../../../src/core/frame.ts";
import type { Feature } from "../../../src/core/model.ts";
import { viewSentence } from "../../../src/core/view-sentence.ts";
import { madeAtlas, madeFeature } from "../../support/made-atlas.ts";

const FRAME: Frame = {
  projection: "mercator",
  zoom: 4,
  lng: 120,
  lat: 52,
  bearing: 0,
  pitch: 0,
  widthPx: 1000,
  heightPx: 700,
};
const TOWN = madeFeature("skovorodino", {
  kind: "town",
  anchor: [123.9, 53.98],
  name: { en: "Skovorodino", ru: "Сковородино", zh: "斯科沃罗季诺" },
});
const [CITY, BORDER, FIELD, LAND] = [
  madeFeature("vladivostok", { name: { en: "Vladivostok", ru: "Владивосток" }, anchor: [131.9, 43.1] }),
  madeFeature("shared-border", { kind: "international-border", name: { en: "China–Russia border" } }),
  madeFeature("field", { kind: "gas-field", name: { en: "A field" } }),
  madeFeature("china", { kind: "country", name: { en: "China" } }),
] as const;
const cites = (feature: string, n: number) => ({
  feature,
  passage: `tale.${n}`,
  mention: "named" as const,
  quotes: [],
  when: null,
});
const atlas = madeAtlas({
  subjects: ["shared-border", "vladivostok", "china"],
  features: [TOWN, CITY, BORDER, FIELD, LAND],
  citations: [cites("china", 1), cites("china", 2), cites("field", 1)],
});
const say = (change: Partial<Frame> = {}, seen: readonly Feature[] = [], unit: "km" | "mi" = "km") =>
  viewSentence(atlas, { ...FRAME, ...change }, seen, unit);

describe("the sentence of the view", () => {
  it("says where the map is, how wide, what is in sight and how it is turned, in every language", () => {
    const seen = [LAND, FIELD, CITY, TOWN, BORDER];
    expect(say({ bearing: 40, pitch: 30 }, seen)).toEqual({
      en:
        "Flat map centred at 52° N, 120° E, near Skovorodino; about 3,000 km across; in sight: 5 places, among them " +
        "China–Russia border, Vladivostok, A field. Tilted 30°. North is at the top left.",
      ru:
        "Плоская карта, центр: 52° с. ш., 120° в. д., у города Сковородино; около 3\u00a0000 км в поперечнике; в поле " +
        "зрения: 5 мест, среди них: China–Russia border, Владивосток, A field. Наклон 30°. Север вверху слева.",
      zh:
        "平面地图，中心 52° N, 120° E，靠近斯科沃罗季诺；宽约 3,000 公里；视野内有 5 个地点，其中有" +
        "China–Russia border、Vladivostok、A field。倾斜 30°。北在左上方。",
    });
  });

  it("names the subjects first, then what is cited most, and land, seas and regions last", () => {
    const named = (seen: readonly Feature[]) => /them (.*)\. */.exec(say({}, [...seen, TOWN, TOWN]).en)?.[1];
    expect(named([LAND, FIELD, CITY, BORDER])).toBe("China–Russia border, Vladivostok, A field");
    expect(named([LAND, FIELD])).toBe("A field, Skovorodino, Skovorodino");
  });

  it("names all where there are few, and says so where there are none", () => {
    expect(say({}, [LAND, CITY]).en).toContain("; in sight: 2 places: Vladivostok, China.");
    expect(say({}, [CITY]).en).toContain("; in sight: 1 place: Vladivostok.");
    expect(say().en).toBe("Flat map centred at 52° N, 120° E; about 3,000 km across. No place is in sight.");
  });

  it("is near a settlement only where that is in sight, and not far from the middle", () => {
    expect(say({}, [TOWN]).en).toContain("near Skovorodino");
    expect(say({}, [CITY]).en).not.toContain("near");
    expect(say({ zoom: 7 }, [TOWN]).en).not.toContain("near");
  });

  it("gives a position as exactly as the width makes sense of, and the width in the reader's unit", () => {
    expect(say({ zoom: 8, lat: 52.26, lng: 120.04 }).en).toMatch(
      /^Flat map centred at 52\.3° N, 120\.0° E; about 190 km/,
    );
    expect(say({ zoom: 13 }).en).toMatch(/52\.00° N, 120\.00° E; about 5\.9 km across/);
    expect(say({}, [], "mi").en).toContain("about 1,900 mi across");
  });

  it("says when a whole side of the globe or the whole flat world is in the frame", () => {
    expect(say({ zoom: 0, projection: "globe" }).en).toMatch(
      /^Globe centred at .*; a whole side of the Earth in sight/,
    );
    expect(say({ zoom: 0 }).en).toContain("; the whole world in sight");
  });

  it.each([
    [30, "at the top left"],
    [90, "on the left"],
    [180, "at the bottom"],
    [-135, "at the bottom right"],
    [-10, "at the top"],
  ])("turned by %d° has north %s", (bearing, side) => {
    expect(say({ bearing }).en).toContain(`North is ${side}.`);
  });

  it("does not speak of a turn or a tilt of nothing", () => {
    expect(say({ bearing: 0.3, pitch: 0.2 }).en).not.toMatch(/North|Tilted/);
  });
});
