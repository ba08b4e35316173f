import type { Feature, Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/claim.ts";
import { formatLength, type LengthUnit } from "../../../src/core/format.ts";
import { formatFigure } from "../../../src/core/format-claim.ts";
import { distanceMetres, lengthMetres } from "../../../src/core/geodesic.ts";
import type { Language } from "../../../src/core/language.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { rhumbDistanceMetres, rhumbLegBetween } from "../../../src/core/rhumb.ts";
import { type Route, routeMetres } from "../../../src/core/route.ts";
import { drawnFigure, drawnRoutes } from "../../../src/map/scene-routes.ts";
import { ROUTE_SLOTS } from "../../../src/map/theme.ts";
import { NO_ROUTES } from "../../../src/state/routes.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { madeAtlas, madeClaim, madeFairway, madeFeature } from "../../support/made-atlas.ts";
import { madeRoute } from "../../support/made-route.ts";

const MURMANSK: LngLat = [33.08, 68.97];
const DIKSON: LngLat = [80.53, 73.51];
const TIKSI: LngLat = [128.87, 71.64];
// GeographicLib's own test GeodSolve0: 5,853,226 m from New York to Paris.
const JFK: LngLat = [-73.8, 40.6];
const PARIS_CDG: LngLat = [2.55, 49.01666667];
const CHORD_METRES = 50_000;

const NORTH: LngLat[] = [MURMANSK, DIKSON, TIKSI];
const atlas = madeAtlas({
  features: [
    madeFeature("murmansk", { name: { en: "Murmansk", ru: "Мурманск" }, anchor: MURMANSK }),
    madeFeature("tiksi", { name: { en: "Tiksi" }, anchor: TIKSI }),
  ],
  fairways: [madeFairway("north", { by: "by the north", line: NORTH, accuracyMetres: 30_000 })],
  claims: [
    madeClaim("apart", {
      drawing: [[MURMANSK, DIKSON]],
      measured: [{ quantity: "length", value: distanceMetres(MURMANSK, DIKSON), within: 60, label: null }],
    }),
    madeClaim("saving", { fairways: ["north"] }),
    madeClaim("words"),
  ],
});

interface Shown {
  readonly active?: number | null;
  readonly unit?: LengthUnit;
  readonly measuring?: boolean;
  readonly language?: Language;
}
/** By default the first route is active and points are being set. */
function stateWith(
  routes: readonly Route[],
  { active, unit = "km", measuring = true, language = "en" }: Shown = {},
): State {
  return {
    ...initialState,
    measuring,
    routes: { ...NO_ROUTES, routes, active: active === undefined ? (routes[0]?.id ?? null) : active },
    preferences: { ...initialState.preferences, unit, language },
  };
}
const draw = (routes: readonly Route[], shown?: Shown) => drawnRoutes(atlas, stateWith(routes, shown)).features;
const partsIn = (features: readonly Feature[], part: string) =>
  features.filter(({ properties }) => properties?.part === part);
const valuesOf = (features: readonly Feature[], key: string) => features.map(({ properties }) => properties?.[key]);
const asLine = (positions: readonly Position[]) => positions.map(([lng = NaN, lat = NaN]): LngLat => [lng, lat]);
const lineOf = (feature: Feature | undefined) =>
  asLine(feature?.geometry.type === "LineString" ? feature.geometry.coordinates : []);
const placeOf = (feature: Feature | undefined): LngLat =>
  asLine(feature?.geometry.type === "Point" ? [feature.geometry.coordinates] : [])[0] ?? [NaN, NaN];
const metresApart = (at: LngLat, ends: readonly [LngLat, LngLat]) => ends.map((end) => distanceMetres(at, end));
/** A line of so many vertices, none the same. */
const many = (count: number) => Array.from({ length: count }, (_, i): LngLat => [30 + i / 100, 70]);

describe("the legs of a route", () => {
  it("are nothing of nothing, and a single vertex has none", () => {
    expect(draw([])).toEqual([]);
    expect(valuesOf(draw([madeRoute(1, [MURMANSK])]), "part")).toEqual(["vertex"]);
  });

  it("are there between every two vertices, each with its length", () => {
    const drawn = draw([madeRoute(1, NORTH)]);
    expect(["vertex", "leg", "length"].map((part) => partsIn(drawn, part).length)).toEqual([3, 2, 2]);
  });

  it("lead back to the start of a closed route", () => {
    const drawn = draw([madeRoute(1, NORTH, { closed: true })]);
    expect(["vertex", "leg", "length", "middle"].map((part) => partsIn(drawn, part).length)).toEqual([3, 3, 3, 3]);
    expect(lineOf(partsIn(drawn, "leg").at(-1)).at(-1)?.[1]).toBe(MURMANSK[1]);
  });

  it("follow the geodesic, in chords of 50 km at most", () => {
    const line = lineOf(partsIn(draw([madeRoute(1, [MURMANSK, DIKSON])]), "leg")[0]);
    const chords = line.slice(1).map((end, i) => distanceMetres(line[i] ?? end, end));
    expect(Math.max(...chords)).toBeLessThanOrEqual(CHORD_METRES + 0.001);
    expect(lengthMetres(line)).toBeCloseTo(distanceMetres(MURMANSK, DIKSON), 2);
  });

  it("keep one bearing where they are rhumb lines, in chords of 50 km at most", () => {
    const line = lineOf(partsIn(draw([madeRoute(1, [MURMANSK, DIKSON], { mode: "rhumb" })]), "leg")[0]);
    const { initialBearing, metres } = rhumbLegBetween(MURMANSK, DIKSON);
    const chords = line.slice(1).map((end, i) => rhumbLegBetween(line[i] ?? end, end));
    expect(line.length).toBe(Math.ceil(metres / CHORD_METRES) + 1);
    for (const chord of chords) {
      expect(chord.initialBearing).toBeCloseTo(initialBearing, 6);
      expect(chord.metres).toBeLessThanOrEqual(CHORD_METRES + 0.001);
    }
  });

  it.each(["geodesic", "rhumb"] as const)("cross the antimeridian in one piece, %s", (mode) => {
    const [leg] = partsIn(
      draw([
        madeRoute(
          1,
          [
            [178, 66],
            [-178, 66],
          ],
          { mode },
        ),
      ]),
      "leg",
    );
    expect([lineOf(leg)[0]?.[0], lineOf(leg).at(-1)?.[0]]).toEqual([178, 182]);
  });

  it("tell whose they are: the active route's or another's", () => {
    const legs = partsIn(draw([madeRoute(1, NORTH), madeRoute(2, NORTH)], { active: 2 }), "leg");
    expect(valuesOf(legs, "isActive")).toEqual([false, false, true, true]);
  });
});

describe("the slot of a route, which is its colour and dash", () => {
  it("follows from its id, and comes round after the last", () => {
    const ids = [1, 2, ROUTE_SLOTS, ROUTE_SLOTS + 1];
    const legs = partsIn(draw(ids.map((id) => madeRoute(id, [MURMANSK, DIKSON]))), "leg");
    expect(valuesOf(legs, "slot")).toEqual([0, 1, ROUTE_SLOTS - 1, 0]);
  });

  it.each<[string, Shown]>([
    ["active", { active: 3 }],
    ["not active", { active: null }],
  ])("is that of everything drawn of it, %s", (_what, shown) => {
    expect(new Set(valuesOf(draw([madeRoute(3, NORTH)], shown), "slot"))).toEqual(new Set([2]));
  });
});

describe("handles", () => {
  it("are there of the active route alone: its vertices, and the middles of its legs", () => {
    const drawn = draw([madeRoute(1, NORTH), madeRoute(2, [MURMANSK, TIKSI])], { active: 1 });
    expect(partsIn(drawn, "vertex").map(placeOf)).toEqual(NORTH);
    expect(partsIn(drawn, "middle")).toHaveLength(2);
  });

  it("are not there where no route is active", () => {
    const drawn = draw([madeRoute(1, NORTH)], { active: null });
    expect([...partsIn(drawn, "vertex"), ...partsIn(drawn, "middle")]).toEqual([]);
  });

  it("have no middles unless points are being set", () => {
    const drawn = draw([madeRoute(1, NORTH)], { measuring: false });
    expect([partsIn(drawn, "vertex").length, partsIn(drawn, "middle").length]).toEqual([3, 0]);
  });

  it("say which vertex they are, and where the vertex goes that a middle becomes", () => {
    const drawn = draw([madeRoute(1, NORTH, { closed: true })]);
    expect(valuesOf(partsIn(drawn, "vertex"), "index")).toEqual([0, 1, 2]);
    expect(valuesOf(partsIn(drawn, "middle"), "index")).toEqual([1, 2, 3]);
  });

  it("lie halfway along the leg by geodesic", () => {
    const [middle] = partsIn(draw([madeRoute(1, [MURMANSK, DIKSON])]), "middle");
    const half = distanceMetres(MURMANSK, DIKSON) / 2;
    for (const metres of metresApart(placeOf(middle), [MURMANSK, DIKSON])) expect(metres).toBeCloseTo(half, 2);
  });

  it("lie halfway along the leg by rhumb line", () => {
    const [middle] = partsIn(draw([madeRoute(1, [MURMANSK, DIKSON], { mode: "rhumb" })]), "middle");
    const half = rhumbDistanceMetres(MURMANSK, DIKSON) / 2;
    expect(rhumbDistanceMetres(MURMANSK, placeOf(middle))).toBeCloseTo(half, 2);
    expect(rhumbDistanceMetres(placeOf(middle), DIKSON)).toBeCloseTo(half, 2);
  });

  it("come after everything that could cover them", () => {
    const parts = valuesOf(draw([madeRoute(1, NORTH)]), "part");
    expect(parts.slice(-5)).toEqual(["middle", "middle", "vertex", "vertex", "vertex"]);
  });
});

describe("many vertices", () => {
  const from = (count: number, part: string) => valuesOf(partsIn(draw([madeRoute(1, many(count))]), part), "from");

  it("are marked from afar where they are few, and from near only where they are more, then still nearer", () => {
    const [few, more, most] = [15, 16, 301].map((count) => from(count, "vertex")[1]);
    expect(few).toBe(0);
    expect(more).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(more);
    expect(from(300, "vertex")[1]).toBe(more);
  });

  it("show their two ends from afar all the same", () => {
    const zooms = from(301, "vertex");
    expect([zooms[0], zooms.at(-1)]).toEqual([0, 0]);
    expect(Math.min(...zooms.slice(1, -1))).toBeGreaterThan(0);
  });

  it("show the middles and lengths of legs no earlier than themselves", () => {
    const [zoom] = from(301, "vertex").slice(1);
    expect(new Set(from(301, "middle"))).toEqual(new Set([zoom]));
    const lengths = from(301, "length");
    expect(lengths.filter((from) => from === zoom)).toHaveLength(300);
  });

  it("have one length from afar, that of the whole", () => {
    const line = many(16);
    const whole = formatLength(routeMetres(madeRoute(1, line)), "km");
    const [afar, ...rest] = partsIn(draw([madeRoute(1, line)]), "length").filter((one) => one.properties?.from === 0);
    expect(afar?.properties?.text).toBe(`Route 1, ${whole}`);
    expect(rest).toEqual([]);
  });
});

describe("a length on the map", () => {
  const textsOf = (routes: readonly Route[], shown?: Shown) => valuesOf(partsIn(draw(routes, shown), "length"), "text");

  it("is measured on the ellipsoid", () => {
    expect(textsOf([madeRoute(1, [JFK, PARIS_CDG])])[0]).toMatch(/^5,853\.226 km$/);
  });

  it.each<LengthUnit>(["km", "mi", "nm"])(
    "is in the reader's first unit, with the very words of the panel: %s",
    (unit) => {
      const [ofLeg] = textsOf([madeRoute(1, [JFK, PARIS_CDG])], { unit });
      const [ofWhole] = textsOf([madeRoute(1, NORTH)], { unit, active: null });
      expect(ofLeg).toBe(formatLength(distanceMetres(JFK, PARIS_CDG), unit));
      expect(ofWhole).toBe(`Murmansk – Tiksi, ${formatLength(lengthMetres(NORTH), unit)}`);
    },
  );

  it("is in the reader's language, with the places as they are called there", () => {
    expect(textsOf([madeRoute(1, [JFK, PARIS_CDG])], { language: "ru" })).toEqual(["5\u00a0853,226 км"]);
    const [ofWhole] = textsOf([madeRoute(1, NORTH)], { language: "ru", active: null });
    expect(ofWhole).toBe(`Мурманск – Tiksi, ${formatLength(lengthMetres(NORTH), "km", undefined, "ru")}`);
    expect(textsOf([madeRoute(2, [JFK, PARIS_CDG])], { language: "zh", active: null })).toEqual([
      "路线 2，5,853.226 公里",
    ]);
  });

  it("is that of the rhumb line where the route has them", () => {
    const text = formatLength(rhumbDistanceMetres(JFK, PARIS_CDG), "km");
    expect(textsOf([madeRoute(1, [JFK, PARIS_CDG], { mode: "rhumb" })])).toEqual([text]);
    expect(textsOf([madeRoute(1, [JFK, PARIS_CDG], { mode: "rhumb" })], { active: null })).toEqual([
      `Route 1, ${text}`,
    ]);
  });

  it("is no more exact than the line that was taken over from the map", () => {
    const schematic = madeRoute(1, [JFK, PARIS_CDG], { accuracyMetres: 3000, name: "Line" });
    expect(textsOf([schematic])).toEqual(["5,853 km"]);
    expect(textsOf([schematic], { active: null })).toEqual(["Line, 5,853 km"]);
  });

  it("is nought where a vertex was set twice", () => {
    expect(textsOf([madeRoute(1, [MURMANSK, MURMANSK])])).toEqual(["0.000 km"]);
  });

  it("stands halfway along its leg", () => {
    const [length] = partsIn(draw([madeRoute(1, [MURMANSK, DIKSON])]), "length");
    const half = distanceMetres(MURMANSK, DIKSON) / 2;
    for (const metres of metresApart(placeOf(length), [MURMANSK, DIKSON])) expect(metres).toBeCloseTo(half, 2);
  });
});

describe("a route that is not active", () => {
  it("has its ends, and one label halfway with its own name and the whole length", () => {
    const drawn = draw([madeRoute(1, NORTH, { name: "North" })], { active: null });
    expect(partsIn(drawn, "end").map(placeOf)).toEqual([MURMANSK, TIKSI]);
    expect(valuesOf(partsIn(drawn, "length"), "text")).toEqual([`North, ${formatLength(lengthMetres(NORTH), "km")}`]);
  });

  it("includes the way back in that length where it is closed", () => {
    const closed = madeRoute(1, NORTH, { closed: true });
    const [text] = valuesOf(partsIn(draw([closed], { active: null }), "length"), "text");
    expect(text).toBe(`Murmansk – Tiksi, ${formatLength(lengthMetres([...NORTH, MURMANSK]), "km")}`);
  });

  it("has its label on the drawn line and not on a chord: over the Arctic from New York to Shanghai", () => {
    const ends: [LngLat, LngLat] = [
      [-74, 40.7],
      [121.5, 31.2],
    ];
    const [label] = partsIn(draw([madeRoute(1, ends)], { active: null }), "length");
    const half = distanceMetres(...ends) / 2;
    for (const metres of metresApart(placeOf(label), ends)) expect(metres).toBeCloseTo(half, 2);
  });

  it("of a single vertex is a mark without a label", () => {
    const drawn = draw([madeRoute(1, [MURMANSK])], { active: null });
    expect(new Set(valuesOf(drawn, "part"))).toEqual(new Set(["end"]));
    expect(drawn.map(placeOf)[0]).toEqual(MURMANSK);
  });
});

describe("drawing anew", () => {
  const routes = [madeRoute(1, NORTH), madeRoute(2, [MURMANSK, TIKSI])];
  const state = stateWith(routes, { active: 1 });

  it("is not done while what is measured stays as it is, whatever else changes", () => {
    const before = drawnRoutes(atlas, state);
    const after = drawnRoutes(atlas, { ...state, hovered: "murmansk", hidden: new Set(["places"]), claim: "apart" });
    expect(after).toBe(before);
  });

  it.each<[string, State]>([
    ["routes", stateWith([...routes], { active: 1 })],
    ["active route", stateWith(routes, { active: 2 })],
    ["unit", stateWith(routes, { active: 1, unit: "mi" })],
    ["measuring", stateWith(routes, { active: 1, measuring: false })],
    ["language", stateWith(routes, { active: 1, language: "ru" })],
  ])("is done for another %s", (_what, changed) => {
    const before = drawnRoutes(atlas, state);
    expect(drawnRoutes(atlas, changed)).not.toBe(before);
  });

  it("leaves every leg the very same line but the two beside a vertex that moved", () => {
    const linesOf = (vertices: readonly LngLat[]) =>
      partsIn(draw([madeRoute(1, vertices)]), "leg").map(({ geometry }) =>
        geometry.type === "LineString" ? geometry.coordinates : null,
      );
    const line = many(100);
    const before = linesOf(line);
    const after = linesOf(line.with(50, [30.5, 71]));
    expect(after.flatMap((leg, i) => (leg === before[i] ? [] : [i]))).toEqual([49, 50]);
  });
});

describe("drawnFigure", () => {
  const figure = (claim: string | null, unit: LengthUnit = "km") => drawnFigure(atlas, claim, unit, "en").features;

  it("is nothing without a chosen figure, for one that the atlas does not hold, and where nothing was measured", () => {
    expect([figure(null), figure("atlantis"), figure("words")]).toEqual([[], [], []]);
  });

  it("is the line that was measured, with its ends and its length halfway", () => {
    const drawn = figure("apart");
    expect(valuesOf(drawn, "part")).toEqual(["line", "end", "end", "length"]);
    expect(lengthMetres(lineOf(drawn[0]))).toBeCloseTo(distanceMetres(MURMANSK, DIKSON), 2);
    expect(partsIn(drawn, "end").map(placeOf)).toEqual([MURMANSK, DIKSON]);
    const half = distanceMetres(MURMANSK, DIKSON) / 2;
    const label = placeOf(partsIn(drawn, "length")[0]);
    // On the chord, which leaves the geodesic by some metres.
    for (const metres of metresApart(label, [MURMANSK, DIKSON])) expect(Math.abs(metres - half)).toBeLessThan(100);
  });

  it("is drawn in chords of 50 km at most", () => {
    const line = lineOf(figure("apart")[0]);
    const chords = line.slice(1).map((end, i) => distanceMetres(line[i] ?? end, end));
    expect(Math.max(...chords)).toBeLessThanOrEqual(CHORD_METRES + 0.001);
  });

  it.each<LengthUnit>(["km", "nm"])("says the very words in which the measurement is told, in %s", (unit) => {
    const [measured] = (atlas.claimById.get("apart") as Claim).measured;
    expect(valuesOf(partsIn(figure("apart", unit), "length"), "text")).toEqual([
      measured && formatFigure(measured, unit),
    ]);
  });

  it("is every route of ships that was compared, by name and as exact as it is", () => {
    const text = `by the north, ${formatLength(lengthMetres(NORTH), "km", 30_000)}`;
    expect(valuesOf(partsIn(figure("saving"), "length"), "text")).toEqual([text]);
    expect(text).toMatch(/^by the north, \d,\d\d\d km$/);
  });

  it("is the very same for the same figure and unit", () => {
    const before = drawnFigure(atlas, "apart", "km", "en");
    expect(drawnFigure(atlas, "apart", "km", "en")).toBe(before);
    expect(drawnFigure(atlas, "apart", "mi", "en")).not.toBe(before);
    expect(drawnFigure(atlas, "apart", "km", "ru")).not.toBe(before);
  });
});
