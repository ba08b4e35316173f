import { describe, expect, it } from "vitest";
import { readOwnText } from "../../../../src/core/own/read-own.ts";
import { faultOf, geometriesOf, propertiesOf, read, told } from "./reading.ts";

const asks = (text: string) => {
  const outcome = readOwnText(text, { layer: "own/1" });
  return outcome.ok && "columns" in outcome.value ? outcome.value.columns : null;
};

describe("a table", () => {
  it("gives a place a row, with its other cells as texts", () => {
    const reading = read('name,lat,lon,code\nVladivostok,43.1,131.9,007\n"Heihe, the ""port""",50.2,127.5,\n');
    expect(told(reading)).toEqual([]);
    expect(geometriesOf(reading)).toEqual([
      { type: "Point", coordinates: [131.9, 43.1] },
      { type: "Point", coordinates: [127.5, 50.2] },
    ]);
    expect(propertiesOf(reading)).toEqual([{ name: "Vladivostok", code: "007" }, { name: 'Heihe, the "port"' }]);
  });

  it.each([
    ["Longitude;Latitude", "131,9;43,1"],
    ["LON\tLAT", "131.9\t43.1"],
    ["x|y", "131.9|43.1"],
    ["decimalLatitude,decimalLongitude", "43.1,131.9"],
    ["широта;долгота", "43,1;131,9"],
    ["经度,纬度", "131.9,43.1"],
    ["geo_long,geo_lat", "+131.9°,43.1°"],
    ['"Longitude (deg)","Latitude (deg)"', " 131.9 , 43.1 "],
    ["lon,lat,2020,2021", "131.9,43.1,5,6"],
    ["\uFEFFlon,lat", "131.9,43.1"],
  ])("has its columns found: %s", (head, row) => {
    for (const end of ["\n", "\r\n"]) {
      expect(geometriesOf(read(`${head}${end}${row}${end}`))).toEqual([{ type: "Point", coordinates: [131.9, 43.1] }]);
    }
  });

  it("may have well-known text, which goes before longitude and latitude", () => {
    const text = 'name,lon,lat,wkt\nA,0,0,"LINESTRING (1 2, 3 4)"\nB,0,0,POINT Z (5 6 7)\n';
    expect(geometriesOf(read(text))).toEqual([
      { type: "LineString", coordinates: [[1, 2], [3, 4]] }, // biome-ignore format: a line on a line
      { type: "Point", coordinates: [5, 6, 7] },
    ]);
    expect(geometriesOf(read("id,shape\n1,\n2,POINT(1 2)\n"))).toHaveLength(1);
    expect(geometriesOf(read("id,shape\n1,SRID=4326;POINT(1 2)\n2,\n"))).toHaveLength(1);
  });

  it("asks for the columns where it finds none, and is read with those that it is told", () => {
    const text = "place,east,north\nVladivostok,131.9,43.1\nHeihe,127.5,50.2\n";
    expect(asks(text)).toEqual([
      { name: "place", sample: "Vladivostok" },
      { name: "east", sample: "131.9" },
      { name: "north", sample: "43.1" },
    ]);
    const reading = read(text, { columns: { lng: 1, lat: 2 } });
    expect(propertiesOf(reading)).toEqual([{ place: "Vladivostok" }, { place: "Heihe" }]);
    expect(geometriesOf(reading)[1]).toEqual({ type: "Point", coordinates: [127.5, 50.2] });
  });

  it("may have no names of columns: then its first row is a place", () => {
    const text = "A,131.9,43.1\nB,127.5,50.2\n";
    expect(asks(text)).toEqual([
      { name: "1", sample: "A" },
      { name: "2", sample: "131.9" },
      { name: "3", sample: "43.1" },
    ]);
    expect(read(text, { columns: { lng: 1, lat: 2 } }).features).toHaveLength(2);
  });

  it("has names of columns that come twice told apart", () => {
    expect(propertiesOf(read("lon,lat,a,a,__proto__\n1,2,x,y,z\n"))[0]).toEqual(
      Object.fromEntries([
        ["a", "x"],
        ["a (2)", "y"],
        ["__proto__", "z"],
      ]),
    );
  });

  it("loses the apostrophe that keeps spreadsheets from taking a text for a formula", () => {
    expect(propertiesOf(read("lon,lat,a,b\n1,2,'=1+1,'tis\n"))).toEqual([{ a: "=1+1", b: "'tis" }]);
  });
});

describe("what is wrong with a row", () => {
  it("is told by its line, and the others are kept", () => {
    const reading = read(
      [
        "name,lon,lat",
        "A,131.9,43.1",
        '"B\non two lines",east,43.1',
        "",
        "C,,",
        "D,131.9",
        "E,43.1,131.9",
        'F,131.9,43.1,"more"',
        "G,1e999,2",
        '"H,131.9,43.1',
        "I,131.9,43.1",
      ].join("\n"),
    );
    expect(reading.features.map(({ name }) => name)).toEqual(["A", "F"]);
    expect(told(reading)).toEqual([
      "3 : “east” is no number.",
      "6 : The row has no position.",
      "7 : “” is no number.",
      "8 coordinates: The latitude 131.9 is beyond 90°. Have longitude and latitude changed places?",
      "10 : “1e999” is no number.",
      "11 : A quotation mark is not closed, or stands where none may.",
    ]);
  });

  it("is that its well-known text is none", () => {
    const texts = [
      "POINT (1 2)",
      "POINT (1)",
      "POINT (1 2",
      "POINT (1 2))",
      "CIRCLE (1 2)",
      "POINT EMPTY",
      "",
      "POLYGON (1 2, 3 4)",
    ];
    const reading = read(`wkt,n\n${texts.map((text, i) => `"${text}",${i}`).join("\n")}\n`);
    expect(reading.features).toHaveLength(1);
    expect(told(reading)).toEqual([
      "3 coordinates: “[1]” is no position: it needs two numbers.",
      "4 : “POINT (1 2” is no well-known text of a geometry.",
      "5 : “POINT (1 2))” is no well-known text of a geometry.",
      "6 : “CIRCLE (1 2)” is no well-known text of a geometry.",
      "7 : “POINT EMPTY” is no well-known text of a geometry.",
      "8 : The row has no position.",
      "9 coordinates[0][0]: “1” is no position: it needs two numbers.",
    ]);
  });
});

it.each(["A text without any columns.\n\nNone at all.", "x", "name\nA\n"])("is no table: %j", (text) => {
  expect(faultOf(text)).toMatch(/nor a table/);
});

it("reads a hundred thousand rows, and refuses more", { timeout: 60_000 }, () => {
  const rows = (n: number) =>
    `lon,lat,n\n${Array.from({ length: n }, (_, i) => `${i % 180},${i % 90},${i}`).join("\n")}\n`;
  expect(read(rows(100_000)).features).toHaveLength(100_000);
  expect(faultOf(rows(100_001))).toBe("it has more than 100,000 places, and no more are read");
});
