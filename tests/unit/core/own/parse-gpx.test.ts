import { describe, expect, it } from "vitest";
import { geometriesOf, propertiesOf, read, told } from "./reading.ts";

/** Each part on a line of its own, the first on line 3. */
const gpx = (...parts: string[]) =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n${parts.join("\n")}\n</gpx>`;
const trkpt = (lng: unknown, lat: unknown, inside = "") => `<trkpt lat="${lat}" lon="${lng}">${inside}</trkpt>`;
const trk = (...segments: string[]) =>
  `<trk><name>Walk</name>${segments.map((one) => `<trkseg>${one}</trkseg>`).join("")}</trk>`;

describe("a file of GPX", () => {
  it("gives waypoints, routes and tracks with their names and heights", () => {
    const reading = read(
      gpx(
        '<wpt lat="43.1" lon="131.9"><ele>8</ele><name>Port</name><sym>Anchor</sym></wpt>',
        "<rte><name>Ferry</name><rtept lat='43' lon='131'><name>A</name></rtept><rtept lon='132' lat='44'/></rte>",
        trk(
          trkpt(1, 2, "<ele>5</ele><time>2024-05-01T08:00:00Z</time>") +
            trkpt(3, 4, "<ele>6</ele><time>2024-05-01T09:00:00Z</time>"),
        ),
        trk(trkpt(1, 2) + trkpt(3, 4), trkpt(5, 6) + trkpt(7, 8)),
      ),
    );
    expect(told(reading)).toEqual([]);
    expect(reading.features.map(({ name }) => name)).toEqual(["Port", "Ferry", "Walk", "Walk"]);
    expect(geometriesOf(reading)).toEqual([
      { type: "Point", coordinates: [131.9, 43.1, 8] },
      { type: "LineString", coordinates: [[131, 43], [132, 44]] }, // biome-ignore format: a line on a line
      { type: "LineString", coordinates: [[1, 2, 5], [3, 4, 6]] }, // biome-ignore format: a line on a line
      { type: "MultiLineString", coordinates: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] }, // biome-ignore format: lines on a line
    ]);
    expect(propertiesOf(reading).slice(0, 3)).toEqual([
      { name: "Port", sym: "Anchor" },
      { _gpxType: "rte", name: "Ferry" },
      {
        _gpxType: "trk",
        name: "Walk",
        coordinateProperties: { times: ["2024-05-01T08:00:00Z", "2024-05-01T09:00:00Z"] },
      },
    ]);
  });

  it("does not name a route after its first point", () => {
    const text = gpx('<rte><rtept lat="1" lon="2"><name>A</name></rtept><rtept lat="3" lon="4"/></rte>');
    expect(read(text).features[0]?.name).toBeNull();
  });
});

describe("what is wrong with a part", () => {
  it("is told by its line, and the others are kept", () => {
    const reading = read(
      gpx(
        '<wpt lat="43.1" lon="131.9"/>',
        '<wpt lat="north" lon="131.9"/>',
        '<wpt lon="131.9"/>',
        '<wpt lat="131.9" lon="43.1"></wpt>',
        `<trk><trkseg>${trkpt(1, 2)}`,
        `${trkpt("", 2)}</trkseg></trk>`,
        trk(trkpt(1, 2)),
        trk(),
        "<rte><name>a</b><rtept lat='1' lon='2'/><rtept lat='3' lon='4'/></rte>",
        trk(trkpt(1, 2) + trkpt(3, 4), trkpt(5, 6)),
      ),
    );
    expect(reading.features).toHaveLength(2);
    expect(reading.refused).toBe(7);
    expect(told(reading)).toEqual([
      "4 wpt.wpt: Its latitude or longitude is no number.",
      "5 wpt.wpt: Its latitude or longitude is no number.",
      "6 wpt.coordinates: The latitude 131.9 is beyond 90°. Have longitude and latitude changed places?",
      "8 trk.trkpt: Its latitude or longitude is no number.",
      "9 trk: A line needs two positions.",
      "10 trk: It has no position.",
      "11 rte: It is broken: its elements do not open and close in order.",
      "+12 trk: Segments of a single point were left out.",
    ]);
  });

  it("is told where the file is cut short", () => {
    const text = gpx('<wpt lat="1" lon="2"/>', trk(trkpt(1, 2) + trkpt(3, 4)));
    const reading = read(text.slice(0, text.lastIndexOf("</trkseg>")));
    expect(reading.features).toHaveLength(1);
    expect(told(reading)).toEqual([
      "4 trk: It is broken: its elements do not open and close in order.",
      "+4 : The file ends before its last element does. What follows is missing.",
    ]);
  });
});

it("reads a track of a million points, and says that it kept no times", { timeout: 60_000 }, () => {
  const points = Array.from({ length: 1_000_000 }, (_, i) =>
    trkpt((i % 3600) / 10 - 180, (i % 100) / 2, "<ele>1</ele>"),
  );
  const reading = read(gpx(trk(points.join("\n"))));
  expect(reading.features[0]?.geometry).toMatchObject({ type: "LineString", coordinates: { length: 1_000_000 } });
  expect(told(reading).at(-1) ?? told(reading)[0]).toBeDefined();
  expect(told(reading)).toContain(
    "+3 trk: It has more than 10,000 points: the times and other values of each were left out.",
  );
});
