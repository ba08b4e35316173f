import fc from "fast-check";
import { expect, it } from "vitest";
import { CASES } from "../../../support/fuzz-cases.ts";
import { badLat, casesOf, goodLat, goodLng, holds, hostileText, type Made } from "./fuzzing.ts";
import { propertiesOf, read } from "./reading.ts";

const position = fc.tuple(goodLng, goodLat);
const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.double(),
    fc.constantFrom(null, true, -0),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(hostileText, tie("any"), { maxKeys: 3, noNullPrototype: false }),
  ),
})).any;

const goodGeometry = fc.oneof(
  position.map((coordinates) => ({ type: "Point", coordinates })),
  fc.array(position, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: "MultiPoint", coordinates })),
  fc.array(position, { minLength: 2, maxLength: 4 }).map((coordinates) => ({ type: "LineString", coordinates })),
  fc
    .array(position, { minLength: 3, maxLength: 5 })
    .map((ring) => ({ type: "Polygon", coordinates: [[...ring, ring[0]]] })),
  fc.array(position, { minLength: 1, maxLength: 2 }).map((points) => ({
    type: "GeometryCollection",
    geometries: points.map((coordinates) => ({ type: "Point", coordinates })),
  })),
);
const badGeometry = fc.oneof(
  fc.constantFrom(null, undefined, 7, "Point", [], {}),
  fc.tuple(goodLng, badLat).map((coordinates) => ({ type: "Point", coordinates })),
  fc
    .constantFrom(...["Point", "LineString", "Polygon", "MultiPolygon", "GeometryCollection"])
    .map((type) => ({ type })),
  position.map((one) => ({ type: "LineString", coordinates: [one] })),
  position.map((one) => ({ type: "Polygon", coordinates: [[one, one, one].slice(0, 2)] })),
  position.map(([lng]) => ({ type: "Point", coordinates: [lng, "here"] })),
);
const place = fc.oneof(
  fc.tuple(goodGeometry, json, hostileText).map(
    ([geometry, properties, id]): Made => ({
      text: JSON.stringify({ type: "Feature", id, geometry, properties }),
      good: true,
    }),
  ),
  fc.tuple(badGeometry, json).map(
    ([geometry, properties]): Made => ({
      text: JSON.stringify({ type: "Feature", geometry, properties }),
      good: false,
    }),
  ),
  fc
    .constantFrom("null", "7", "{}", '"Feature"', '{"type":"Feature",}', '{"type" "Feature"}', "{x}")
    .map((text): Made => ({ text, good: false })),
);
const SIGNS = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  '"features":[',
  '{"type":"FeatureCollection","features":[',
  "1",
  "null",
  "\n",
  "\u0000",
];

it(`GeoJSON: ${CASES} files, good, bad and broken`, () => {
  fc.assert(
    fc.property(
      casesOf(place, (places) => `{"type":"FeatureCollection","features":[${places.join(",\n")}]}`, SIGNS),
      (one) => holds(one, "geojson"),
    ),
    { numRuns: CASES },
  );
});

it("GeoJSON: loses and changes no property", () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, json, { noNullPrototype: false }), (properties) => {
      const feature = { type: "Feature", properties, geometry: { type: "Point", coordinates: [1, 2] } };
      const text = JSON.stringify(feature);
      expect(propertiesOf(read(text))[0]).toEqual(Object.fromEntries(Object.entries(JSON.parse(text).properties)));
    }),
    { numRuns: 1000 },
  );
});
