import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/claim.ts";
import { capOfClaim, drawingOfClaim } from "../../../src/core/drawing-of-claim.ts";
import { angleDegrees, type Cap, type LngLat } from "../../../src/core/lnglat.ts";
import { madeAtlas, madeClaim, madeFairway, madeFeature } from "../../support/made-atlas.ts";

const MOSCOW: LngLat = [37.62, 55.75];
const CIRCLE: LngLat = [37.62, 66.56];
const SUEZ: LngLat[] = [
  [-74, 40],
  [32, 30],
  [122, 31],
];
const NORTH: LngLat[] = [
  [-74, 40],
  [190, 66],
  [122, 31],
];
const cap = (lng: number, lat: number, radiusDegrees: number): Cap => ({ centre: [lng, lat], radiusDegrees });
const atlas = madeAtlas({
  features: [
    madeFeature("heihe", { cap: cap(127.5, 50.2, 0) }),
    madeFeature("amur", { cap: cap(130, 50, 8) }),
    madeFeature("kara", { cap: cap(70, 76, 6) }),
  ],
  fairways: [
    madeFairway("suez", { by: "by Suez", line: SUEZ, accuracyMetres: 30_000 }),
    madeFairway("north", { by: "by the north", line: NORTH, accuracyMetres: 50_000 }),
  ],
});
const draw = (change: Partial<Claim>) => drawingOfClaim(atlas, madeClaim("made", change));
const capOf = (change: Partial<Claim>) => capOfClaim(atlas, madeClaim("made", change));
const isIn = ({ centre, radiusDegrees }: Cap, at: LngLat) => angleDegrees(centre, at) <= radiusDegrees + 1e-9;

describe("drawingOfClaim", () => {
  it("is what was measured, without a name and as accurate as the measurement, then the routes of ships by theirs", () => {
    const measured = [{ quantity: "length" as const, value: 1_204_000, within: 500, label: null }];
    expect(draw({ drawing: [[MOSCOW, CIRCLE]], measured, fairways: ["north", "suez"] })).toEqual([
      { line: [MOSCOW, CIRCLE], name: null, accuracyMetres: 500 },
      { line: NORTH, name: "by the north", accuracyMetres: 50_000 },
      { line: SUEZ, name: "by Suez", accuracyMetres: 30_000 },
    ]);
  });

  it("is nothing where nothing was measured", () => {
    expect(draw({})).toEqual([]);
  });

  it("leaves out a route of ships that the atlas does not hold", () => {
    expect(draw({ fairways: ["panama", "suez"] }).map(({ name }) => name)).toEqual(["by Suez"]);
  });
});

describe("capOfClaim", () => {
  it("holds every line that is drawn", () => {
    const whole = capOf({ drawing: [[MOSCOW, CIRCLE]], fairways: ["suez"] });
    expect([MOSCOW, CIRCLE, ...SUEZ].map((at) => whole && isIn(whole, at))).toEqual([true, true, true, true, true]);
  });

  it("is about the lines alone, where there are any", () => {
    expect(capOf({ drawing: [[MOSCOW, CIRCLE]], features: ["amur"] })).toEqual(capOf({ drawing: [[MOSCOW, CIRCLE]] }));
  });

  it("holds the caps of all features, where nothing is drawn", () => {
    const whole = capOf({ features: ["heihe", "kara", "amur"] });
    const ofAmur: LngLat[] = [
      [130, 58],
      [130, 42],
    ];
    const ofKara: LngLat[] = [
      [70, 82],
      [70, 70],
    ];
    expect([...ofAmur, ...ofKara].map((at) => whole && isIn(whole, at))).toEqual([true, true, true, true]);
  });

  it("is that of the feature, where there is one", () => {
    const whole = capOf({ features: ["amur"] });
    expect(whole?.centre[0]).toBeCloseTo(130, 9);
    expect(whole?.centre[1]).toBeCloseTo(50, 9);
    expect(whole?.radiusDegrees).toBeCloseTo(8, 9);
  });

  it("is null where there is nothing to be seen, or nothing that the atlas holds", () => {
    expect([capOf({}), capOf({ features: ["atlantis"] })]).toEqual([null, null]);
  });
});
