import { describe, expect, it } from "vitest";
import { layerOfRow, rowOf } from "../../../src/core/legend-row.ts";

describe("rowOf", () => {
  it("puts the kinds of a layer in rows of their own", () => {
    expect(rowOf({ layer: "places", kind: "port", basis: "centroid" })).toBe("places/port");
  });

  it("tells apart what is drawn apart: a status with a dash, a status without one", () => {
    const pipeline = { layer: "energy", kind: "gas-pipeline", basis: "schematic" } as const;
    expect(rowOf({ ...pipeline, status: "proposed" })).toBe("energy/gas-pipeline/proposed");
    expect(rowOf({ ...pipeline, status: "operating" })).toBe("energy/gas-pipeline");
    expect(rowOf({ ...pipeline, status: null })).toBe("energy/gas-pipeline");
  });

  it("tells an area with a known outline from one with a soft edge", () => {
    const island = { layer: "disputes", kind: "island" } as const;
    expect(rowOf({ ...island, basis: "digitised" })).toBe("disputes/island/outlined");
    expect(rowOf({ ...island, basis: "schematic" })).toBe("disputes/island");
  });

  it("keeps quiet areas in one row: they are outlined when they are chosen, however they are known", () => {
    const region = { layer: "regions", kind: "region" } as const;
    expect(rowOf({ ...region, basis: "digitised" })).toBe(rowOf({ ...region, basis: "named-area" }));
  });

  it("says of itself which layer it belongs to", () => {
    expect(layerOfRow(rowOf({ layer: "sea-routes", kind: "strait", basis: "named-area" }))).toBe("sea-routes");
  });
});
