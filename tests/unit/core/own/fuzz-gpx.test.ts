import fc from "fast-check";
import { it } from "vitest";
import { escapeXml } from "../../../../src/core/export/xml.ts";
import { CASES } from "../../../support/fuzz-cases.ts";
import { badLat, casesOf, goodLat, goodLng, holds, hostileText, type Made } from "./fuzzing.ts";

const pointOf = (name: string, lng: unknown, lat: unknown, inside = "") =>
  `<${name} lat="${escapeXml(String(lat))}" lon="${escapeXml(String(lng))}">${inside}</${name}>`;
const goodPoint = (name: string) =>
  fc
    .tuple(goodLng, goodLat, fc.constantFrom("", "<ele>5</ele>", "<ele>high</ele>"))
    .map(([lng, lat, inside]) => pointOf(name, lng, lat, inside));
const badPoint = (name: string) =>
  fc.oneof(
    fc.tuple(goodLng, badLat).map(([lng, lat]) => pointOf(name, lng, lat)),
    goodLng.map((lng) => pointOf(name, lng, "north")),
    fc.constantFrom(`<${name}/>`, `<${name} lat="1"/>`, `<${name} lon='1' lat=''/>`),
  );
const segment = (points: readonly string[]) => `<trkseg>${points.join("")}</trkseg>`;
const head = hostileText.map((name) => `<name>${escapeXml(name)}</name>`);
const goodRest = fc.oneof(
  fc.array(goodPoint("rtept"), { minLength: 2, maxLength: 4 }).map((points) => ["rte", points.join("")] as const),
  fc
    .array(goodPoint("trkpt"), { minLength: 2, maxLength: 4 })
    .map((points) => ["trk", `${segment(points)}${segment(points.slice(0, 1))}`] as const),
);
const badRest = fc.oneof(
  goodPoint("rtept").map((one) => ["rte", one] as const),
  goodPoint("trkpt").map((one) => ["trk", `${segment([one])}${segment([])}`] as const),
  fc.tuple(goodPoint("trkpt"), badPoint("trkpt")).map((points) => ["trk", segment(points)] as const),
  fc
    .array(goodPoint("rtept"), { minLength: 2, maxLength: 3 })
    .map((points) => ["rte", `<desc>${points.join("")}`] as const),
  fc.constant(["trk", ""] as const),
);
const whole =
  (good: boolean) =>
  ([start, [name, rest]]: readonly [string, readonly [string, string]]): Made => ({
    text: `<${name}>${start}${rest}</${name}>`,
    good,
  });
const place = fc.oneof(
  goodPoint("wpt").map((text): Made => ({ text, good: true })),
  badPoint("wpt").map((text): Made => ({ text, good: false })),
  fc.tuple(head, goodRest).map(whole(true)),
  fc.tuple(head, badRest).map(whole(false)),
);
const SIGNS = [
  "<",
  ">",
  "</",
  "/>",
  "<gpx>",
  "</gpx>",
  "<trk>",
  "</trk>",
  "<trkseg>",
  "<trkpt lat='1' lon='2'/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ?>",
  "&",
  '"',
  "lat=",
  "<ele>",
];

it(`GPX: ${CASES} files, good, bad and broken`, () => {
  fc.assert(
    fc.property(
      casesOf(
        place,
        (places) => `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${places.join("\n")}</gpx>`,
        SIGNS,
      ),
      (one) => holds(one, "gpx"),
    ),
    { numRuns: CASES },
  );
});
