import { expect, it } from "vitest";
import { faultOf } from "../../../src/core/load-fault.ts";
import { WHY } from "../../../src/core/messages/loading.ts";

it.each([
  ["AJAXError: Not Found (404): http://127.0.0.1:45404/assets/a/data/app/geometry.geojson", "404"],
  ["503", "503"],
])("a status is said as its number: %s", (said, status) => {
  expect(faultOf(said)).toEqual({ en: status, ru: status, zh: status });
});

it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed", "network error"])(
  "no answer is told in the reader's language, not in the browser's: %s",
  (said) => expect(faultOf(said)).toBe(WHY.noAnswer),
);

it.each([
  "Unexpected end of JSON input",
  "Unexpected token '<', \"<!doctype \"... is not valid JSON",
  "Input data given to 'features' is not a valid GeoJSON object.",
  "Cannot convert undefined or null to object",
])("what came and is not the file is told as such: %s", (said) => expect(faultOf(said)).toBe(WHY.broken));
