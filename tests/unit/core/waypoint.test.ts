import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message, unchanged } from "../../../src/core/language.ts";
import { resolveWaypoint, type WaypointPlace, waypointPlacesOf } from "../../../src/core/waypoint.ts";
import { madeFeature } from "../../support/made-atlas.ts";

type Unnamed = Omit<WaypointPlace, "name">;
/** What it is called is the first of its names. */
const named = (place: Unnamed): WaypointPlace => ({ ...place, name: unchanged(place.names[0] ?? place.id) });
const madePlace = (name: string) => named({ id: name, names: [name], anchor: [60, 50], shape: "point" });
const MADE: readonly Unnamed[] = [
  {
    id: "vladivostok",
    names: ["Vladivostok", "Владивосток", "符拉迪沃斯托克", "海参崴", "Haishenwai"],
    anchor: [131.87, 43.11],
    shape: "point",
  },
  { id: "olekminsk", names: ["Olyokminsk", "Олёкминск"], anchor: [120.43, 60.37], shape: "point" },
  { id: "khabarovsk", names: ["Khabarovsk", "Хабаровск"], anchor: [135.07, 48.48], shape: "point" },
  { id: "khabarovsk-region", names: ["Khabarovsk Region"], anchor: [136, 54], shape: "area" },
  { id: "unnamed", names: ["—"], anchor: [0, 0], shape: "point" },
  { id: "xian", names: ["Xi’an", "西安"], anchor: [108.94, 34.34], shape: "point" },
  { id: "bei", names: ["Beijing", "Пекин", "北京"], anchor: [116.4, 39.9], shape: "point" },
  { id: "arctic", names: ["Arctic", "北极地区"], anchor: [0, 80], shape: "area" },
  { id: "amur-oblast", names: ["Amur Oblast", "Амурская область"], anchor: [128, 53], shape: "area" },
  { id: "amur", names: ["Amur", "Амур", "黑龙江", "Heilong Jiang"], anchor: [130, 49], shape: "line" },
  { id: "heilongjiang", names: ["Heilongjiang", "黑龙江省"], anchor: [128, 47], shape: "area" },
  { id: "lena-basin", names: ["Lena"], anchor: [120, 65], shape: "area" },
  { id: "lena", names: ["Lena"], anchor: [127, 66], shape: "line" },
  { id: "new-york-state", names: ["New York"], anchor: [-75, 43], shape: "area" },
  { id: "new-york", names: ["New York", "Нью-Йорк"], anchor: [-74, 40.7], shape: "point" },
  { id: "power-north", names: ["Power of Siberia: north", "Power of Siberia"], anchor: [115, 60], shape: "line" },
  { id: "power-south", names: ["Power of Siberia: south", "Power of Siberia"], anchor: [127, 52], shape: "line" },
  { id: "springfield-east", names: ["Springfield"], anchor: [-72.6, 42.1], shape: "point" },
  { id: "springfield-west", names: ["Springfield"], anchor: [-89.6, 39.8], shape: "point" },
];
const PLACES: readonly WaypointPlace[] = [
  ...MADE.map(named),
  ...["Tarko", "Tartu", "Tarusa", "Tarbagatai", "Tarim", "Taraz", "Tarifa"].map(madePlace),
];

const resolve = (text: string) => resolveWaypoint(text, PLACES);
const placeFor = (text: string) => {
  const waypoint = resolve(text);
  return waypoint.ok ? waypoint.value.place : waypoint.error.en;
};

describe("resolveWaypoint takes", () => {
  it("a position before any name", () => {
    expect(resolve("43.11 N 131.87 E")).toEqual({ ok: true, value: { at: [131.87, 43.11], place: null, name: null } });
  });

  it("the anchor of a place, with its id and the name to show", () => {
    expect(resolve("海参崴")).toEqual({
      ok: true,
      value: { at: [131.87, 43.11], place: "vladivostok", name: unchanged("Vladivostok") },
    });
  });

  it.each([
    ["VLADIVOSTOK", "vladivostok", "in capitals"],
    ["Владивосток", "vladivostok", "in Russian"],
    ["Hǎishēnwǎi", "vladivostok", "with tones"],
    ["hai shen-wai", "vladivostok", "in syllables"],
    ["Олекминск", "olekminsk", "with е for ё"],
    ["Olekminsk", "olekminsk", "in another transliteration"],
    ["Habarovsk", "khabarovsk", "in a third"],
    ["Xian", "xian", "without an apostrophe"],
    ["xi'an", "xian", "with another apostrophe"],
    ["нью йорк", "new-york", "with a space for a hyphen"],
    ["  Hai Shenwai! ", "vladivostok", "among spaces and marks"],
  ])("«%s» for %s: %s", (text, place) => {
    expect(placeFor(text)).toBe(place);
  });

  it("of one name the point, whatever the order", () => {
    expect(placeFor("New York")).toBe("new-york");
    const turned = resolveWaypoint("New York", PLACES.toReversed());
    expect(turned.ok && turned.value.place).toBe("new-york");
  });

  it("of one name the line before the area", () => {
    expect(placeFor("Lena")).toBe("lena");
  });

  it("what is called so first before what is called so too", () => {
    expect(placeFor("Heilongjiang")).toBe("heilongjiang");
  });

  it("a whole name before a longer one that begins so, in any transliteration", () => {
    expect(placeFor("Amur")).toBe("amur");
    expect(placeFor("Habarovsk")).toBe("khabarovsk");
  });

  it("the spelling that was typed before another transliteration of it", () => {
    const made = ["Harino", "Kharino"].map((name) => madePlace(name));
    for (const { id } of made) expect(resolveWaypoint(id, made)).toMatchObject({ ok: true, value: { place: id } });
  });

  it.each([
    ["vla", "vladivostok"],
    ["Влад", "vladivostok"],
    ["Habarovsk R", "khabarovsk-region"],
    ["海", "vladivostok"],
    ["黑龙江省", "heilongjiang"],
    ["New Yor", "new-york"],
    ["Heilongj", "amur"],
  ])("«%s» for the only name that begins so", (text, place) => {
    expect(placeFor(text)).toBe(place);
  });
});

const POSITIONS = "a position is 55.75, 37.62 or 55°45′ N 37°37′ E";

describe("resolveWaypoint says", () => {
  it("which places a name may mean", () => {
    expect(placeFor("Power of Siberia")).toBe(
      "“Power of Siberia” may be Power of Siberia: north or Power of Siberia: south; write more of the name, or a position",
    );
  });

  it("so in each language, with the places as they are called there", () => {
    const made = waypointPlacesOf([
      madeFeature("amur", { kind: "river", name: { en: "Amur", ru: "Амур", zh: "黑龙江" } }),
      madeFeature("amursk", { name: { en: "Amursk", ru: "Амурск", zh: "阿穆尔斯克" } }),
      madeFeature("amur-bay", { kind: "sea", name: { en: "Amur Bay", ru: "Амурский залив" } }),
    ]);
    const waypoint = resolveWaypoint("Аму", made);
    expect(waypoint.ok || waypoint.error).toEqual({
      en: "“Аму” may be Amur, Amursk or Amur Bay; write more of the name, or a position",
      ru: "«Аму» – это может быть Амур, Амурск или Амурский залив; напишите название полнее или координаты",
      zh: "“Аму”可能是黑龙江（Amur）、阿穆尔斯克（Amursk）或Amur Bay；请把名称写得更完整，或写坐标",
    });
  });

  it("which names begin so, in the script that was typed", () => {
    expect(placeFor("北")).toBe(
      "“北” may be Beijing (北京) or Arctic (北极地区); write more of the name, or a position",
    );
  });

  it("where the places are that are called the same", () => {
    expect(placeFor("Springfield")).toBe(
      "“Springfield” may be Springfield (42.1000° N, 72.6000° W) or Springfield (39.8000° N, 89.6000° W); " +
        "write more of the name, or a position",
    );
  });

  it("five names and how many there are beside", () => {
    expect(placeFor("tar")).toMatch(/may be Tarko, Tartu, Tarusa, Tarbagatai, Tarim or 2 others;/);
    const sorry = resolveWaypoint("tar", ["Tar A", "Tar B", "Tar C", "Tar D", "Tar E", "Tar F"].map(madePlace));
    expect(sorry.ok || sorry.error.en).toMatch(/may be Tar A, Tar B, Tar C, Tar D, Tar E or 1 other;/);
  });

  it("what a position wants, where it has a mistake", () => {
    expect(placeFor("95 20")).toBe("latitude 95 is beyond 90; the latitude comes first");
    expect(placeFor("")).toBe("nothing is there");
  });

  it.each([
    ["Vladivostock", "Vladivostok"],
    ["Vadivostok", "Vladivostok"],
    ["Владивасток", "Vladivostok"],
    ["Vladivotsok", "Vladivostok"],
    ["海参威", "海参崴"],
  ])("which name is nearest to «%s»", (text, nearest) => {
    expect(placeFor(text)).toBe(`no place is called “${text}”; the nearest is ${nearest}; ${POSITIONS}`);
  });

  it("three names that are near, the nearest first", () => {
    const made = ["Irbitsabc", "Irbitsab", "Irbitsa", "Irbitso"].map(madePlace);
    const waypoint = resolveWaypoint("Irbitsq", made);
    expect(waypoint.ok || waypoint.error.en).toMatch(/; the nearest is Irbitsa, Irbitso or Irbitsab; /);
  });

  it.each([
    ["Vladimir", PLACES],
    ["Mamoma", [madePlace("Makamamoma")]],
  ])("no name that is near «%s»", (text, places) => {
    const waypoint = resolveWaypoint(text, places);
    expect(waypoint.ok || waypoint.error.en).toBe(`no place is called “${text}”; ${POSITIONS}`);
  });

  it("that two letters begin too many names", () => {
    expect(placeFor("Vl")).toBe(
      `no place is called “Vl”, and 3 letters are needed to find it by its beginning; ${POSITIONS}`,
    );
  });

  it.each(["Zzyzx", "???", "。", "\u0301"])("that nothing is called «%s»", (text) => {
    expect(placeFor(text)).toBe(`no place is called “${text}”; ${POSITIONS}`);
  });

  it("that a paste is no name", () => {
    expect(placeFor("Vladivostok ".repeat(10_000))).toMatch(/^no place is called “Vladivostok .*…”; a position is/);
  });
});

it("resolveWaypoint answers every text, over any places, with a position or a sentence", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "", "海参崴", "55 37", "N"));
  const place = fc.record({
    id: text,
    names: fc.array(text, { maxLength: 3 }),
    anchor: fc.constant([1, 2] as const),
    shape: fc.constantFrom("point", "line", "area"),
  });
  fc.assert(
    fc.property(text, fc.array(place.map(named), { maxLength: 4 }), (text, places) => {
      const waypoint = resolveWaypoint(text, places);
      if (waypoint.ok) expect(waypoint.value.at).toHaveLength(2);
      else for (const words of Object.values(waypoint.error)) expect(words).not.toBe("");
    }),
    { numRuns: 100 },
  );
});

it("resolveWaypoint takes what a place is called in any language before what another is called too", () => {
  const places = waypointPlacesOf([
    madeFeature("province", {
      kind: "region",
      name: { en: "Heilongjiang" },
      alias: [{ text: "黑龙江", lang: "zh-Hant" }],
    }),
    madeFeature("amur", { kind: "river", name: { en: "Amur", ru: "Амур", zh: "黑龙江" } }),
  ]);
  expect(resolveWaypoint("黑龙江", places)).toMatchObject({ ok: true, value: { place: "amur" } });
});

describe("waypointPlacesOf", () => {
  it("gives each feature with all its names, the English one first", () => {
    const amur = madeFeature("amur", {
      kind: "river",
      name: { en: "Amur", zh: "黑龙江" },
      alias: [{ text: "Heilong Jiang", lang: "zh-Latn" }],
      anchor: [130, 49],
    });
    expect(waypointPlacesOf([madeFeature("x"), amur])).toEqual([
      { id: "x", name: unchanged("x"), names: ["x"], anchor: [0, 0], shape: "point" },
      {
        id: "amur",
        name: message("Amur", "Amur", "黑龙江"),
        names: ["Amur", "黑龙江", "Heilong Jiang"],
        anchor: [130, 49],
        shape: "line",
      },
    ]);
  });
});
