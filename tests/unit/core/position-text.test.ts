import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPosition } from "../../../src/core/format.ts";
import { LANGUAGES } from "../../../src/core/language.ts";
import { type LngLat, unwrapLng } from "../../../src/core/lnglat.ts";
import { POSITION } from "../../../src/core/messages/position-text.ts";
import { parsePosition, positionFault, quoted } from "../../../src/core/position-text.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((tenThousandths) => tenThousandths / 1e4);
const anyPosition = fc.tuple(between(-180, 180), between(-90, 90));

const faultOf = (text: string) => {
  const position = parsePosition(text);
  return position.ok ? position : position.error.en;
};

function expectPosition(text: string, [lng, lat]: LngLat): void {
  const position = parsePosition(text);
  if (!position.ok || !position.value) throw new Error(`${text}: ${JSON.stringify(position)}`);
  expect(position.value[0]).toBeCloseTo(lng, 9);
  expect(position.value[1]).toBeCloseTo(lat, 9);
}

describe("parsePosition reads", () => {
  it.each([
    ["55.75 37.62", "two numbers"],
    ["55.75, 37.62", "two numbers and a comma"],
    ["55.75,37.62", "a comma without a space"],
    ["55.75; 37.62", "a semicolon"],
    ["55.75、37.62", "a Chinese comma"],
    ["55,75 37,62", "decimal commas"],
    ["55,75; 37,62", "decimal commas and a semicolon"],
    ["55,75, 37,62", "commas of both uses"],
    ["55,75,37,62", "commas of both uses without a space"],
    ["55.75 N 37.62 E", "letters after the numbers"],
    ["N55.75 E37.62", "letters before the numbers"],
    ["N 55.75, E 37.62", "letters before the numbers, and a comma"],
    ["37.62E 55.75N", "the longitude first, with letters after"],
    ["E37.62 N55.75", "the longitude first, with letters before"],
    ["55.75n37.62e", "small letters and no space"],
    ["55.75 north, 37.62 east", "words"],
    ["55.75° 37.62°", "signs of degrees"],
    ["55.75º N 37.62˚ E", "signs that look like those of degrees"],
    ["55.7500° N, 37.6200° E", "what the atlas writes"],
    ["55,75° с.ш. 37,62° в.д.", "Russian letters"],
    ["55,75 с. ш., 37,62 в. д.", "Russian letters with spaces"],
    ["С 55,75 В 37,62", "single Russian letters"],
    ["北纬55.75 东经37.62", "Chinese words"],
    ["北緯55.75度，東經37.62度", "traditional Chinese words"],
    ["５５．７５，３７．６２", "wide digits"],
    ["北纬５５．７５°，东经３７．６２°。", "wide digits and a Chinese full stop"],
    ["北纬：55.75　东经：37.62", "Chinese words with colons, and a wide space"],
    ["纬度55.75，经度37.62", "Chinese words of the axes"],
    ["纬度：北纬55.75度；经度：东经37.62度", "Chinese words of axes and hemispheres"],
    ["经度 37.62, 纬度 55.75", "the longitude first, by the words of the axes"],
    ["широта 55,75, долгота 37,62", "Russian words of the axes"],
    ["широта: 55,75° с. ш.; долгота: 37,62° в. д.", "Russian words of axes and hemispheres"],
    ["55,75 северной широты, 37,62 восточной долготы", "Russian words in full"],
    ["55,75° сев. широты, 37,62° вост. долготы", "Russian words cut short"],
    ["55,75 градуса с. ш. 37,62 градуса в. д.", "the Russian word for degrees"],
    ["lat: 55.75, lon: 37.62", "English words of the axes"],
    ["latitude 55.75 longitude 37.62", "English words in full"],
    ["  55.75\u00a0\t37.62 \n", "other spaces"],
    ["\u200e55.75, 37.62\u200f", "marks that cannot be seen"],
    ["55.75, 37.62.", "the end of a sentence"],
    ["+55.75 +37.62", "plus signs"],
    ["+55.75 N +37.62 E", "plus signs and letters"],
    ["geo:55.75,37.62", "a geo: address"],
    ["GEO:55.75,37.62,120;crs=wgs84;u=35?z=4", "a geo: address with all its parts"],
  ])("«%s»: %s", (text) => {
    expectPosition(text, [37.62, 55.75]);
  });

  it.each([
    ["55°45′N 37°37′E", [37 + 37 / 60, 55.75]],
    ["55°45′ 37°37′", [37 + 37 / 60, 55.75]],
    ["55°45′ с.ш. 37°37′ в.д.", [37 + 37 / 60, 55.75]],
    ["55.75°, 37°37′", [37 + 37 / 60, 55.75]],
    ["55 45 N 37 37 E", [37 + 37 / 60, 55.75]],
    ["55 45, 37 37", [37 + 37 / 60, 55.75]],
    ["55°45,6′N 37°37,2′E", [37 + 37.2 / 60, 55.76]],
    ["55°45.6'N 37°37.2'E", [37 + 37.2 / 60, 55.76]],
    [`55°45'21"N, 37°37'04"E`, [37 + 37 / 60 + 4 / 3600, 55 + 45 / 60 + 21 / 3600]],
    ["55°45′21″N 37°37′04.8″E", [37 + 37 / 60 + 4.8 / 3600, 55 + 45 / 60 + 21 / 3600]],
    ["55°45'21''N 37°37’4”E", [37 + 37 / 60 + 4 / 3600, 55 + 45 / 60 + 21 / 3600]],
    ["55 45 21 N 37 37 4 E", [37 + 37 / 60 + 4 / 3600, 55 + 45 / 60 + 21 / 3600]],
    [
      "55 градусов 45 минут 21 секунда с. ш., 37 гр. 37 мин. 4 сек. в. д.",
      [37 + 37 / 60 + 4 / 3600, 55 + 45 / 60 + 21 / 3600],
    ],
    ["55°45′21,5″ с. ш. 37°37′4,5″ в. д.", [37 + 37 / 60 + 4.5 / 3600, 55 + 45 / 60 + 21.5 / 3600]],
    ["北纬39度54分 东经116度23分12秒", [116 + 23 / 60 + 12 / 3600, 39.9]],
  ] as const)("degrees with minutes: «%s»", (text, at) => {
    expectPosition(text, at);
  });

  it.each([
    ["-33.5 -70.5"],
    ["−33.5, −70.5"],
    ["–33,5; –70,5"],
    ["33.5 S 70.5 W"],
    ["33,5° ю.ш. 70,5° з.д."],
    ["南纬33.5 西经70.5"],
    ["33,5° южной широты, 70,5° западной долготы"],
    ["широта −33,5; долгота −70,5"],
    ["纬度：-33.5 经度：-70.5"],
    ["－３３．５，－７０．５"],
    ["-33°30′ -70°30′"],
    ["geo:-33.5,-70.5"],
  ])("south and west: «%s»", (text) => {
    expectPosition(text, [-70.5, -33.5]);
  });

  it("a minus before nought degrees", () => {
    expectPosition("-0°30′ -0°15′", [-0.25, -0.5]);
  });

  it("nought without a sign", () => {
    for (const text of ["-0 -0", "0 S 0 W", "geo:-0,-0"])
      expect(parsePosition(text)).toEqual({ ok: true, value: [0, 0] });
  });

  it("the longitude as it was counted, from 0 to 360 too", () => {
    expectPosition("66.08 190.35", [190.35, 66.08]);
    expectPosition("90 -360", [-360, 90]);
  });

  it.each(LANGUAGES)("whatever formatPosition writes, in %s", (language) => {
    fc.assert(
      fc.property(anyPosition, ([lng, lat]) => {
        const position = parsePosition(formatPosition([lng, lat], 4, language));
        const [readLng, readLat] = (position.ok && position.value) || [NaN, NaN];
        expect(readLat).toBeCloseTo(lat, 9);
        expect(unwrapLng(readLng, lng)).toBeCloseTo(lng, 9);
      }),
    );
  });

  it.each(LANGUAGES)("the examples that a reader is shown, in %s", (language) => {
    for (const example of POSITION.examples[language].split(/ or | или | 或/)) {
      const position = parsePosition(example);
      const [lng, lat] = (position.ok && position.value) || [NaN, NaN];
      expect(
        [lng, lat].map((degrees) => degrees.toFixed(2)),
        example,
      ).toEqual(["37.62", "55.75"]);
    }
  });

  it("the same from decimal degrees in every way to write them", () => {
    fc.assert(
      fc.property(anyPosition, ([lng, lat]) => {
        const comma = (degrees: number) => String(degrees).replace(".", ",");
        const letters = [lat < 0 ? "S" : "N", lng < 0 ? "W" : "E"];
        const [northing, easting] = [Math.abs(lat), Math.abs(lng)];
        for (const text of [
          `${lat} ${lng}`,
          `${lat}, ${lng}`,
          `${comma(lat)}; ${comma(lng)}`,
          `geo:${lat},${lng}`,
          `${northing}${letters[0]} ${easting}${letters[1]}`,
          `${letters[1]} ${comma(easting)} ${letters[0]} ${comma(northing)}`,
          `${comma(northing)}° ${lat < 0 ? "ю. ш." : "с. ш."} ${comma(easting)}° ${lng < 0 ? "з. д." : "в. д."}`,
          `${lat < 0 ? "南纬" : "北纬"}${northing}度，${lng < 0 ? "西经" : "东经"}${easting}度`,
          `широта ${comma(lat)}, долгота ${comma(lng)}`,
        ])
          expectPosition(text, [lng, lat]);
      }),
    );
  });
});

describe("parsePosition says what is wrong with", () => {
  it.each([
    ["", "nothing is there"],
    [" \n ", "nothing is there"],
    ["95 20", "latitude 95 is beyond 90; the latitude comes first"],
    ["131.87, 43.11", "latitude 131.87 is beyond 90; the latitude comes first"],
    ["95 120", "latitude 95 is beyond 90"],
    ["90°00′01″ N 5° E", "latitude 90.000278 is beyond 90"],
    ["20 361", "longitude 361 is beyond 360"],
    ["20 N 190 E", "longitude 190 is beyond 180"],
    ["geo:95,20", "latitude 95 is beyond 90"],
    ["55 N 37 N", "two latitudes are there, and no longitude"],
    ["55° E 37° W", "two longitudes are there, and no latitude"],
    ["55°60′ N 37° E", "minutes stay below 60; 60 is too many"],
    ["55°45′75″ N 37° E", "seconds stay below 60; 75 is too many"],
    ["55 N", "only a latitude is there"],
    ["в.д. 37", "only a longitude is there"],
    ["55.75 N 37.62", "give both numbers a letter, or none"],
    ["-55.75 S 37.62 E", "a minus and a letter say the same; leave one of them out"],
    ["55.5 30 N 37 E", "only the last of degrees, minutes and seconds may have a fraction"],
    ["geo:55.75", "a geo: address is written as geo:55.75,37.62"],
    ["geo:0,0?q=Moscow", "a geo: address is written as geo:55.75,37.62"],
    ["geo:55,37;crs=epsg-3857", "only geo: addresses in WGS 84 are read"],
    ["широта 55,75", "only a latitude is there"],
    ["широта 55,75; 37,62", "it is not clear which number is what; write 55.75, 37.62 or 55°45′ N 37°37′ E"],
  ])("«%s»", (text, sentence) => {
    expect(faultOf(text)).toBe(sentence);
  });

  it("in Russian and in Chinese too, with the numbers as they are written there", () => {
    const faults = ["55 N", "91.5 20", "55°61′ N 37° E"].map((text) => parsePosition(text));
    expect(faults.map((one) => one.ok || [one.error.ru, one.error.zh])).toEqual([
      ["есть только широта", "只有纬度"],
      ["широта 91,5 выходит за ±90; широта идёт первой", "纬度 91.5 超出 ±90；纬度在前"],
      ["минут должно быть меньше 60, а здесь 61", "分应小于 60；61 太大"],
    ]);
  });

  it.each(["55", "55.75", "-55", "55,75°", "55°45′"])("one number alone: «%s»", (text) => {
    expect(faultOf(text)).toMatch(/^only one of latitude and longitude is there/);
  });

  it.each(["55,37", "55,75,37", "55,75,37°"])("a comma that may be of either use: «%s»", (text) => {
    expect(faultOf(text)).toMatch(/^a comma may part two numbers/);
  });

  it.each(["55.75 - 37.62", "55.75-37.62", "2018-09-11", "55 –"])("a dash that may be no minus: «%s»", (text) => {
    expect(faultOf(text)).toMatch(/^it is not clear which dash is a minus/);
  });

  it.each([
    "1 2 3",
    "55 45 37 37",
    "55.75, 37.62, 12",
    "1,5 2.5",
    "55, 75 N 37, 62 E",
    "55′ 37′",
    "55°45° 37°",
    "55°° 37°",
    "12N 13E 14E",
    "N55.75, 37.62E",
    "55.75N,, 37.62E",
    "1e5 2e3",
    "1 2 3 4 N 5 E",
  ])("numbers that do not tell what they are: «%s»", (text) => {
    expect(faultOf(text)).toMatch(/^it is not clear which number is what/);
  });
});

describe("parsePosition leaves to others", () => {
  it.each([
    "Vladivostok",
    "Vostok-2018",
    "Power of Siberia 2",
    "Essen 2",
    "Joint air patrol of 23 July 2019",
    "2020年12月22日中俄联合空中战略巡航",
    "Восток-2018",
    "Севан 2",
    "Градиент 5",
    "Минск 2",
    "Latvia 5",
    "Долгая 7",
    "N",
    "east",
    "…",
    ",",
    "55.75° N, 37.62° E is Moscow",
    "[37.62, 55.75]",
    `55.75 ${" ".repeat(200)} 37.62`,
  ])("«%s»", (text) => {
    expect(parsePosition(text)).toEqual({ ok: true, value: null });
  });
});

it("parsePosition answers every text with a position, a sentence or nothing", () => {
  const piece = fc.constantFrom(
    ..."0123456789 .,;-−°′″'\"NSEWnсшювдз北纬东经度分秒：。".split(""),
    "широта",
    "lon",
    "geo:",
    "45",
    "с.ш.",
    "\u0301",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      const position = parsePosition(text);
      if (!position.ok) expect(position.error.en).toMatch(/^[a-z]/);
      else if (position.value) expect(positionFault(position.value)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

describe("positionFault", () => {
  it("finds none up to the poles and a turn", () => {
    expect(positionFault([360, 90])).toBeNull();
    expect(positionFault([-360, -90])).toBeNull();
  });

  it.each([
    [[0, 90.1], "latitude 90.1 is beyond 90"],
    [[-361, 0], "longitude -361 is beyond 360"],
    [[0, NaN], "latitude NaN is beyond 90"],
    [[Infinity, 0], "longitude Infinity is beyond 360"],
  ] as const)("of %s", (at, sentence) => {
    expect(positionFault(at)?.en).toBe(sentence);
  });
});

describe("quoted", () => {
  it("puts a text in quotation marks, on one line", () => {
    expect(quoted(" so\n it is ").en).toBe("“so it is”");
  });

  it("puts it in those of each language, and others inside", () => {
    expect(quoted("he said “no”")).toEqual({ en: "“he said ‘no’”", ru: "«he said „no“»", zh: "“he said ‘no’”" });
  });

  it("cuts a long one after 40 characters, between them", () => {
    expect(quoted("😀".repeat(41)).en).toBe(`“${"😀".repeat(40)}…”`);
    expect(quoted("x".repeat(40)).en).toBe(`“${"x".repeat(40)}”`);
  });
});
