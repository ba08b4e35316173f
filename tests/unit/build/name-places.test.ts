import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkProject } from "../../../src/build/build-atlas.ts";
import { compileAtlas } from "../../../src/build/compile.ts";
import { polygonsOf } from "../../../src/build/geometry.ts";
import { type NamePlaces, namePlaces, namesOnMap } from "../../../src/build/name-places.ts";
import { KINDS } from "../../../src/core/vocabulary.ts";
import { isInside } from "../../check-geo/distance.ts";
import { madeFeature } from "../../support/made-atlas.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

describe("the names of a feature on the map", () => {
  const named = (change: Parameters<typeof madeFeature>[1]) => namesOnMap(madeFeature("amur", change));

  it("are those of its own in each language", () => {
    const name = { en: "Amur", ru: "Амур", zh: "黑龙江" };
    expect(named({ name })).toEqual({ name: "Amur", nameRu: "Амур", nameZh: "黑龙江" });
  });

  it("are those of the gazetteer where it has none of its own", () => {
    const alias = [
      { text: "Река Амур", lang: "ru" },
      { text: "Амур", lang: "ru" },
    ];
    expect(named({ name: { en: "Amur" }, alias })).toEqual({ name: "Amur", nameRu: "Река Амур" });
  });

  it("have no quotation marks in Chinese, which would begin or end a line of the name", () => {
    expect(named({ name: { en: "Soyuz Vostok", zh: "“东方联盟”天然气管道" } }).nameZh).toBe("东方联盟天然气管道");
  });

  it("have a minus for a hyphen in Chinese along lines, where it is written downwards", () => {
    const name = { en: "Power of Siberia 2", zh: "西伯利亚力量-2" };
    expect(named({ name, kind: "gas-pipeline" }).nameZh).toBe("西伯利亚力量−2");
    expect(named({ name, kind: "city" }).nameZh).toBe("西伯利亚力量-2");
  });
});

describe("the places of names on the map as it is shipped", () => {
  let checked: Checked;
  let places: NamePlaces;
  beforeAll(() => {
    checked = checkProject(ROOT);
    if (!checked.sources) throw new Error("the sources did not parse");
    const { features } = compileAtlas(checked.sources, checked.resolved, checked.measured);
    places = namePlaces(checked.resolved, new Map(features.map((feature) => [feature.id, namesOnMap(feature)])));
  });
  const partsOf = (id: string, part: string) => places.alongLine(id).filter((one) => one.part === part);

  it("of lines follow each other without gap or overlap, from the smallest globe on", () => {
    for (const id of ["shared-border", "northern-sea-route", "pos2-russia"]) {
      const zooms = places.alongLine(id).map(({ more }) => [more.namedFrom, more.namedUntil]);
      expect(zooms).toEqual([
        [0, 3],
        [3, 4],
        [4, 5],
        [5, 6],
        [6, 7],
        [7, 8],
      ]);
      expect(places.onLine(id)).toEqual({ namedFrom: 8 });
    }
  });

  it("of a line in parts are one from afar, with the name of the whole", () => {
    const parts = checked.resolved.filter(({ id }) => /^pos1-.*(chayanda|amur)/.test(id)).map(({ id }) => id);
    expect(parts).toEqual(["pos1-kovykta-chayanda", "pos1-chayanda-amur"]);
    const midway = parts.flatMap((id) => partsOf(id, "midway"));
    expect(midway.map(({ more }) => [more.name, more.nameRu, more.nameZh])).toEqual([
      ["Power of Siberia", "Сила Сибири", "西伯利亚力量"],
    ]);
  });

  it("of a line in parts are those of the parts from close by", () => {
    const near = partsOf("pos1-chayanda-amur", "path").filter(({ more }) => more.namedFrom >= 6);
    expect(near.map(({ more }) => more.name)).toEqual([undefined, undefined]);
  });

  it("of bridges are beside them alone", () => {
    expect(places.alongLine("bridge-blagoveshchensk-heihe")).toEqual([]);
    expect(places.onLine("bridge-blagoveshchensk-heihe")).toBeNull();
  });

  it("of what only divides wait until zoom 5", () => {
    const first = places.alongLine("line-of-actual-control").map(({ more }) => more.namedFrom);
    expect(Math.min(...first)).toBe(5);
  });

  it("of areas are inside them", () => {
    const areas = checked.resolved.filter(
      ({ properties: { kind, derive } }) => KINDS[kind].shape === "area" && !derive,
    );
    expect(areas.length).toBeGreaterThan(50);
    const outside = areas.filter(({ geometry }) => {
      const { coordinates } = places.inArea(geometry) as { coordinates: [number, number] };
      return !polygonsOf(geometry).some((rings) => isInside(coordinates, rings));
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});
