import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkProject } from "../../../src/build/build-atlas.ts";
import { clearOfDisputes, type PlacedLabel } from "../../../src/build/country-names.ts";
import { linesOf, polygonsOf } from "../../../src/build/geometry.ts";
import { formatIssue, type Issue } from "../../../src/build/issue.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import type { Geometry, Label } from "../../../src/build/schema/geo.ts";
import { isInside } from "../../check-geo/distance.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DISPUTE = { administeredBy: ["A"], claimedBy: ["B"], since: null };
const ground = (geometry: Geometry, properties: object = { dispute: DISPUTE }) =>
  ({ geometry, properties }) as unknown as ResolvedFeature;
const line = (...coordinates: [number, number][]) => ground({ type: "LineString", coordinates });
const country = (change: Partial<Label> = {}): Label => ({
  text: { en: "Ruritania", ru: "Руритания", zh: "鲁里坦尼亚" },
  kind: "country",
  at: [10, 50],
  rank: 2,
  ...change,
});
function place(label: Label, disputed: readonly ResolvedFeature[], hasDefaultLabels = false) {
  const issues: Issue[] = [];
  const [placed] = clearOfDisputes({ labels: [label], hasDefaultLabels }, disputed, issues);
  return { placed, issues };
}
const zoomOf = (label: Label, ...disputed: ResolvedFeature[]) => place(label, disputed).placed?.from;

describe("the name of a country", () => {
  it("stands from the zoom of its rank on where nothing is disputed", () => {
    expect([1, 2, 3, 4].map((rank) => zoomOf(country({ rank })))).toEqual([0, 1, 3, 4]);
  });

  it("waits until it no longer lies across a disputed line", () => {
    expect(zoomOf(country(), line([14, 40], [14, 60]))).toBe(4);
    expect(zoomOf(country(), line([20, 40], [20, 60]))).toBe(2);
  });

  it("waits for its longest form among the languages", () => {
    const text = { en: "Chad", ru: "Чад", zh: "乍得" };
    const far = line([14, 40], [14, 60]);
    expect(Number(zoomOf(country({ text }), far))).toBeLessThan(
      Number(zoomOf(country({ text: { ...text, ru: "Руритания" } }), far)),
    );
  });

  it("does not wait for boundaries that no one disputes", () => {
    const boundary = ground(
      {
        type: "LineString",
        coordinates: [
          [14, 40],
          [14, 60],
        ],
      },
      { status: "definite" },
    );
    expect(zoomOf(country(), boundary)).toBe(1);
  });

  it("must not stand on disputed ground itself", () => {
    const area = ground({
      type: "Polygon",
      coordinates: [
        [
          [0, 40],
          [20, 40],
          [20, 60],
          [0, 60],
          [0, 40],
        ],
      ],
    });
    const { placed, issues } = place(country(), [area]);
    expect(placed).toBeUndefined();
    expect(issues.map(formatIssue)).toEqual([
      expect.stringMatching(
        /^geo\/base\/labels\.json labels\[0\]\.at: “Ruritania” stands on disputed ground.*\n.*Move it/,
      ),
    ]);
    // Nobody could move one of the project's own in an atlas of others.
    expect(place(country(), [area], true)).toEqual({ placed: undefined, issues: [] });
  });
});

it("names of waters do not wait", () => {
  expect(zoomOf(country({ kind: "sea" }), line([10, 40], [10, 60]))).toBeUndefined();
});

describe("the labels as they are shipped", () => {
  let checked: Checked;
  let labels: readonly PlacedLabel[];
  beforeAll(() => {
    checked = checkProject(ROOT);
    labels = checked.labels;
  });

  it("name every country by zoom 5", () => {
    const late = labels.filter(({ kind, from = 0 }) => kind === "country" && from > 5);
    expect(late.map(({ text }) => text.en)).toEqual([]);
  });

  it("name Russia and China on the smallest globe", () => {
    const first = labels.filter(({ from }) => from === 0).map(({ text }) => text.en);
    expect(first).toEqual(expect.arrayContaining(["Russia", "China"]));
  });

  it("have no middle on disputed ground", () => {
    const areas = checked.resolved
      .filter(({ properties }) => properties.dispute)
      .flatMap(({ geometry }) => polygonsOf(geometry));
    expect(areas.length).toBeGreaterThan(5);
    expect(labels.filter(({ at }) => areas.some((rings) => isInside(at, rings))).map(({ text }) => text.en)).toEqual(
      [],
    );
    expect(
      checked.resolved.filter(({ properties }) => properties.dispute).flatMap(({ geometry }) => linesOf(geometry))
        .length,
    ).toBeGreaterThan(30);
  });

  it("are each in three languages of different writing", () => {
    const wrong = labels.filter(
      ({ text: { en, ru, zh } }) =>
        !/^[\p{Script=Latin}\s’-]+$/u.test(en) ||
        !/^[\p{Script=Cyrillic}\s’—-]+$/u.test(ru) ||
        !/^[\p{Script=Han}（）]+$/u.test(zh),
    );
    expect(wrong.map(({ text }) => text.en)).toEqual([]);
  });
});
