import { describe, expect, it } from "vitest";
import { roomIn } from "../../../src/build/name-room.ts";
import { besideLine, sideWithRoom, viewAt } from "../../../src/build/name-side.ts";
import { isInside } from "../../check-geo/distance.ts";

type Line = [number, number][];
const box = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const CENTRE: [number, number] = [10, 0];
const AREA = [box(0, -4, 20, 4)];
const course = (line: Line, isBorder = false) => ({ line, isBorder });

describe("the place of an area's name", () => {
  it("is its middle where nothing is in the way", () => {
    const [lng, lat] = roomIn(AREA, CENTRE, []);
    expect(Math.hypot(lng - 10, lat)).toBeLessThan(1);
  });

  it("is inside an area that is hollow in its middle", () => {
    const horseshoe: Line[] = [
      [
        [0, -4],
        [20, -4],
        [20, -2],
        [3, -2],
        [3, 2],
        [20, 2],
        [20, 4],
        [0, 4],
        [0, -4],
      ],
    ];
    expect(isInside(roomIn(horseshoe, [1.5, 0], []), horseshoe)).toBe(true);
  });

  it("keeps away from a line that crosses the area", () => {
    const [, lat] = roomIn(AREA, CENTRE, [
      course([
        [0, 0.2],
        [20, 0.2],
      ]),
    ]);
    expect(Math.abs(lat - 0.2)).toBeGreaterThan(1.2);
  });

  it("stays on its side of a border, however much room is on the other", () => {
    const border: Line = [
      [-5, -1],
      [25, -1],
    ];
    const middle: [number, number] = [10, -2];
    expect(roomIn(AREA, middle, [course(border, true)])[1]).toBeLessThan(-1);
    expect(roomIn(AREA, middle, [course(border)])[1]).toBeGreaterThan(-1);
  });

  it("is not moved by lines elsewhere", () => {
    expect(
      roomIn(AREA, CENTRE, [
        course([
          [0, 30],
          [20, 30],
        ]),
      ]),
    ).toEqual(roomIn(AREA, CENTRE, []));
  });
});

describe("the side of a sign on which its name is written", () => {
  const AT: [number, number] = [130, 48];
  const at = (...lines: Line[]) => sideWithRoom(AT, viewAt(6, lines, []));

  it("is the right where nothing is in the way", () => {
    expect(at()).toBe("right");
  });

  it("is the left where a line runs on the right", () => {
    expect(
      at([
        [130.5, 46],
        [130.5, 50],
      ]),
    ).toBe("left");
  });

  it("is below or above where lines run on both sides", () => {
    const level: Line = [
      [125, 48],
      [135, 48],
    ];
    expect(at(level)).toBe("below");
    expect(
      at(level, [
        [125, 47.9],
        [135, 47.9],
      ]),
    ).toBe("above");
  });
});

describe("the place beside a line that is named from afar", () => {
  const LINE: Line = Array.from({ length: 21 }, (_, i) => [100 + 3 * i, 50]);

  it("is near the middle of the line, and not on it", () => {
    const { at, side } = besideLine(LINE, viewAt(2, [LINE], []));
    expect(at).toEqual([130, 50]);
    expect(side).toBe("below");
  });

  it("is elsewhere along the line where the middle is taken", () => {
    const across: Line = [
      [130, 20],
      [130, 65],
    ];
    const { at, side } = besideLine(LINE, viewAt(2, [LINE, across], []));
    expect([at[0] !== 130, side]).toEqual([true, "below"]);
  });

  it("keeps clear of signs", () => {
    const signs: Line = [
      [128, 46],
      [130, 46],
      [132, 46],
    ];
    expect(besideLine(LINE, viewAt(2, [LINE], signs)).side).toBe("above");
  });

  it("is not asked of a line without a middle", () => {
    expect(() =>
      besideLine(
        [
          [0, 0],
          [1, 1],
        ],
        viewAt(2, [], []),
      ),
    ).toThrow("fewer than three vertices");
  });
});
