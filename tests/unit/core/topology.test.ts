import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { collectionOf } from "../../../src/core/topology.ts";

type Encoded = Topology<Record<string, GeometryCollection>>;
const line = (...coordinates: number[][]) => ({ type: "LineString" as const, coordinates });
const features: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { id: "amur" }, geometry: line([127, 50], [128, 49]) },
    { type: "Feature", properties: { id: "khabarovsk" }, geometry: { type: "Point", coordinates: [135, 48] } },
  ],
};

describe("collectionOf", () => {
  it("gives back the features of every object, each with the name of its object", () => {
    const encoded = topology({ rivers: features, graticule: line([0, 0], [10, 0]) }) as unknown as Encoded;
    expect(collectionOf(encoded).features.map(({ properties, geometry }) => [properties, geometry])).toEqual([
      [{ id: "amur", what: "rivers" }, features.features[0]?.geometry],
      [{ id: "khabarovsk", what: "rivers" }, features.features[1]?.geometry],
      [{ what: "graticule" }, line([0, 0], [10, 0])],
    ]);
  });

  it("throws on what is no topology", () => {
    expect(() => collectionOf(features as unknown as Encoded)).toThrow();
  });
});
