import { describe, expect, it } from "vitest";
import { featuresAsCsv } from "../../../../src/core/export/features-csv.ts";
import type { PublishedFeature, PublishedGeometry } from "../../../../src/core/published.ts";
import { citation, GEOMETRIES, HOSTILE, LONE_SURROGATES, POLYGONS, publishedFeature, RING } from "./features.ts";
import { readCsv } from "./routes.ts";

function rowsOf(...features: PublishedFeature[]): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(featuresAsCsv(features).slice(1));
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ""])));
}
const onOf = (geometry: PublishedGeometry) => {
  const [row] = rowsOf(publishedFeature("a", { geometry }));
  return [Number(row?.lng), Number(row?.lat)];
};

describe("featuresAsCsv", () => {
  it("begins with a byte order mark and the names of its columns", () => {
    expect(featuresAsCsv([])).toBe(
      "\uFEFFid,layer,kind,name_en,name_ru,name_zh,aliases,certainty,basis,accuracy_m,when,status,lat,lng,length_m,area_m2,passages,about,placing,source,licence,wkt\r\n",
    );
  });

  it("has a row for every feature", () => {
    const [row] = rowsOf(
      publishedFeature("pipe", {
        layer: "energy",
        kind: "gas-pipeline",
        alias: [
          { text: "Pipe", lang: "en" },
          { text: "Труба", lang: "ru" },
        ],
        when: "2019-12/..",
        status: "operating",
        lengthMetres: 1234.5678,
        placing: "By its ends.",
        source: { title: "A map", licence: "ODbL-1.0", url: "https://map.example/" },
        citations: [citation("cfr-2024", 6, "x"), citation("cfr-2024", 6, "y"), citation("hawn-2020", 9, "z")],
        geometry: {
          type: "LineString",
          coordinates: [
            [0, 10],
            [0, 20],
          ],
        },
      }),
    );
    expect(row).toEqual({
      id: "pipe",
      layer: "energy",
      kind: "gas-pipeline",
      name_en: "Vladivostok",
      name_ru: "Владивосток",
      name_zh: "符拉迪沃斯托克",
      aliases: "Pipe; Труба",
      certainty: "certain",
      basis: "centroid",
      accuracy_m: "3000",
      when: "2019-12/..",
      status: "operating",
      lat: "15",
      lng: "0",
      length_m: "1234.568",
      area_m2: "",
      passages: "cfr-2024 ¶6; hawn-2020 ¶9",
      about: "A city on the Sea of Japan.",
      placing: "By its ends.",
      source: "A map https://map.example/",
      licence: "ODbL-1.0",
      wkt: "LINESTRING (0 10, 0 20)",
    });
  });

  it("leaves empty what is unknown", () => {
    const [row] = rowsOf(publishedFeature("a", { name: { en: "a" }, alias: [] }));
    for (const column of [
      "name_ru",
      "name_zh",
      "aliases",
      "when",
      "status",
      "length_m",
      "area_m2",
      "passages",
      "placing",
    ])
      expect(row?.[column]).toBe("");
  });

  it("writes any geometry as well-known text", () => {
    expect(
      rowsOf(...GEOMETRIES.map((geometry, i) => publishedFeature(`f${i}`, { geometry }))).map(({ wkt }) => wkt),
    ).toEqual([
      "POINT (131.8735 43.1056)",
      "LINESTRING (100 50, 101.5 50.25, 103 50)",
      "MULTILINESTRING ((170 60, 180 65), (-180 65, -169.599999 66))",
      "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))",
      "MULTIPOLYGON (((170 60, 180 60, 180 70, 170 60)), ((-180 60, -170 60, -180 70, -180 60)))",
    ]);
  });

  it("writes a tiny number without an exponent, and as the same number", () => {
    const [row] = rowsOf(publishedFeature("a", { geometry: { type: "Point", coordinates: [-1e-7, 0.1 + 0.2] } }));
    expect(row?.wkt).toBe("POINT (-0.0000001 0.30000000000000004)");
  });

  it("gives a position on the feature: outside its holes, on its longest line, in its first part", () => {
    const [lng = NaN, lat] = onOf(RING);
    expect(lat).toBe(4.5);
    expect(lng < 3 ? lng > 0 : lng > 6 && lng < 9).toBe(true);
    const [short, long] = [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [5, 0],
        [5, 2],
      ],
    ] as const;
    expect(onOf({ type: "MultiLineString", coordinates: [short, long] })[0]).toBe(5);
    expect(onOf(POLYGONS)).toEqual([177.5, 65]);
  });

  it("gives a position inside an area that bends, where it is widest", () => {
    // Two arms, the right one wider, joined in the south.
    const hook: PublishedGeometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [8, 0],
          [8, 9],
          [6, 9],
          [6, 1],
          [1, 1],
          [1, 9],
          [0, 9],
          [0, 0],
        ],
      ],
    };
    expect(onOf(hook)).toEqual([7, 4.5]);
  });

  it.each(["=1+1", '=HYPERLINK("http://example.org","x")', "+1", "@SUM(A1)", "\t=1"])(
    "puts an apostrophe before %j, which a spreadsheet would reckon, in any column of text",
    (text) => {
      const hostile = { text, lang: "en" };
      const [row] = rowsOf(
        publishedFeature(text, {
          layer: text,
          name: { en: text, ru: text, zh: text },
          alias: [hostile],
          when: text,
          about: text,
          placing: text,
          source: { title: text, licence: text },
          citations: [citation(text, 1, text)],
        }),
      );
      const { kind, certainty, basis, accuracy_m, status, lat, lng, length_m, area_m2, wkt, ...texts } = row ?? {};
      expect(Object.keys(texts)).toHaveLength(12);
      for (const cell of Object.values(texts)) expect(cell).toMatch(/^'/);
    },
  );

  it("keeps every text in its cell", () => {
    const texts = [...HOSTILE, ...LONE_SURROGATES].filter((text) => !/^[=@]/.test(text));
    const rows = rowsOf(...texts.map((text) => publishedFeature(text, { name: { en: text }, about: text })));
    expect(rows.map(({ id }) => id)).toEqual(texts);
    expect(rows.map(({ about }) => about)).toEqual(texts);
  });
});
