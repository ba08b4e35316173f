import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { compare } from "../../check-geo/compare.ts";
import type { Pair } from "../../check-geo/pairs.ts";

const line = (...coordinates: number[][]): Geometry => ({ type: "LineString", coordinates });
const ours = new Map<string, Geometry>([
  ["route", line([0, 0], [1, 0])],
  ["place", { type: "Point", coordinates: [0, 0.01] }],
]);
const reference = new Map<string, Geometry>([
  ["longer", line([0, 0], [3, 0])],
  ["mark", { type: "Point", coordinates: [0, 0] }],
]);
const measured = (pair: Partial<Pair>) =>
  compare({ ours: ["route"], reference: ["longer"], toleranceMetres: 1200, why: "", ...pair }, ours, reference);

describe("compare", () => {
  it("measures two lines both ways and holds the worse against the tolerance", () => {
    const { fromOurs, fromReference, isWithin } = measured({});
    expect(fromOurs?.maxMetres).toBeCloseTo(0, 6);
    // Two degrees of longitude on the equator.
    expect(fromReference?.maxMetres).toBeCloseTo(222_639, 0);
    expect(isWithin).toBe(false);
  });

  it("measures one way only where a pair says so", () => {
    expect(measured({ from: "ours" })).toMatchObject({ fromReference: null, isWithin: true });
  });

  it("leaves out of the reference what lies west of where ours begins", () => {
    const { fromReference } = compare(
      { ours: ["b"], reference: ["a"], toleranceMetres: 1, why: "", referenceEastOf: 179 },
      new Map([["b", line([179, 0], [181, 0])]]),
      new Map([["a", line([170, 0], [180, 0], [-179, 0])]]),
    );
    expect(fromReference?.maxMetres).toBeLessThan(0.001);
  });

  it("measures from the reference where one of the two is a point", () => {
    const { fromOurs, fromReference } = measured({ ours: ["place"], reference: ["mark"] });
    expect(fromOurs).toBeNull();
    expect(fromReference?.maxMetres).toBeCloseTo(1105.7, 0);
  });

  it("takes a distance above the tolerance for out", () => {
    expect(measured({ ours: ["place"], reference: ["mark"] }).isWithin).toBe(true);
    expect(measured({ ours: ["place"], reference: ["mark"], toleranceMetres: 1100 }).isWithin).toBe(false);
  });

  it("throws, naming the feature, where one of the two is missing", () => {
    expect(() => measured({ ours: ["nowhere"] })).toThrow("«nowhere» is in geo/");
    expect(() => measured({ reference: ["nowhere"] })).toThrow("«nowhere» is in the reference");
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", fileURLToPath(new URL("../../check-geo/check-geo.ts", import.meta.url)), ...args],
      {
        encoding: "utf8",
        cwd: fileURLToPath(new URL("../../../", import.meta.url)),
        env: { ...process.env, GROUND_TRUTH: "" },
      },
    );

  it("exits 1 and asks for the reference when none is named", () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain("Name the reference");
  });

  it("exits 1 and names the file when there is none", () => {
    const { status, stderr } = run("no-such.geojson");
    expect(status).toBe(1);
    expect(stderr).toContain("There is no file no-such.geojson");
  });
});
