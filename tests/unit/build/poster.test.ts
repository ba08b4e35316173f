import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject, compileProjectBase } from "../../../src/build/build-atlas.ts";
import { compileAtlas, compileGeometry } from "../../../src/build/compile.ts";
import { makePoster, type PosterInput } from "../../../src/build/poster.ts";
import { openingFrame, SIDE_PX } from "../../../src/build/poster-frame.ts";
import { makeAtlas } from "../../../src/core/atlas.ts";
import { type Frame, type Pixel, projectorOf, sightRadiusDegrees } from "../../../src/core/frame.ts";
import { featuresInSight } from "../../../src/core/in-sight.ts";
import { LANGUAGES } from "../../../src/core/language.ts";
import { angleDegrees, type LngLat } from "../../../src/core/lnglat.ts";
import type { AtlasFile } from "../../../src/core/model.ts";
import { KINDS, QUIET_AREAS } from "../../../src/core/vocabulary.ts";
import { THEMES } from "../../../src/map/theme.ts";
import { decodeLink } from "../../../src/state/url.ts";
import { madeFeature, madeFile, madeLayer } from "../../support/made-atlas.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** As served; the page around it and its first map have to fit a budget of their own. */
const MOST_BYTES = 45_000;

let input: PosterInput & { readonly atlas: AtlasFile };
let svg: string;
let picture: Document;
let frame: Frame;
beforeAll(() => {
  const checked = checkProject(ROOT);
  if (!checked.sources) throw new Error("the sources did not parse");
  const atlas = compileAtlas(checked.sources, checked.resolved, checked.measured);
  const geometry = compileGeometry(atlas, checked.resolved);
  input = { atlas, geometry, base: JSON.parse(compileProjectBase(checked, "50m")) };
  svg = makePoster(input);
  picture = parsed(svg);
  frame = openingFrame(atlas.openingView, SIDE_PX);
});

const parsed = (text: string) => new DOMParser().parseFromString(text, "image/svg+xml");
const all = (of: Document | Element, name: string): Element[] => [...of.getElementsByTagName(name)];
const linksOf = (of: Document) => new Map(all(of, "a").map((link) => [link.getAttribute("data-feature") ?? "", link]));
const partsOf = (id: string, part: string) =>
  input.geometry.features.filter(({ properties }) => properties?.id === id && properties.part === part);

/** The corners of a path's lines, in pixels from the middle of the picture. */
function cornersOf(path: string): Pixel[] {
  const corners: Pixel[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, numbers = "", end] of path.matchAll(/m([-\d ]+)(z?)/g)) {
    const steps = (numbers.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + (steps[i] ?? Number.NaN), y + (steps[i + 1] ?? Number.NaN)];
      if (i === 0) [startX, startY] = [x, y];
      corners.push({ x: x / 10, y: y / 10 });
    }
    if (end) [x, y] = [startX, startY];
  }
  return corners;
}

/** Where an element stands by shares of the square, in pixels from its middle. */
function placeOf(element: Element): Pixel {
  const share = (...names: string[]) =>
    Number.parseFloat(names.map((name) => element.getAttribute(name)).find(Boolean) ?? "NaN") / 100 - 0.5;
  return { x: share("cx", "x") * SIDE_PX, y: share("cy", "y") * SIDE_PX };
}

const shapeOf = (id: string) => {
  const points = partsOf(id, "point").map(
    ({ geometry }) => (geometry as unknown as { coordinates: LngLat }).coordinates,
  );
  const lines = partsOf(id, "line").flatMap(({ geometry }) =>
    geometry.type === "LineString"
      ? [geometry.coordinates as unknown as LngLat[]]
      : (geometry as unknown as { coordinates: LngLat[][] }).coordinates,
  );
  return { points, lines, polygons: [] };
};

describe("the picture of the opening view", () => {
  it("is the same for the same input, and within its budget", () => {
    expect(makePoster(input)).toBe(svg);
    expect(gzipSync(svg).length).toBeLessThan(MOST_BYTES);
  });

  it("holds nothing that a strict policy would stop: no script, no style, no handler, no address but its own", () => {
    const elements = all(picture, "*");
    const names = new Set(elements.map(({ nodeName }) => nodeName));
    for (const name of ["script", "style", "foreignObject", "image", "animate", "set"])
      expect(names).not.toContain(name);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name === "style" || name.startsWith("on"))).toEqual([]);
    const addresses = attributes.filter(({ name, value }) => /href|src/.test(name) || value.includes("url("));
    expect(addresses.filter(({ value }) => !/^(#|url\(#)/.test(value))).toEqual([]);
  });

  it("lies within the globe, which lies within the square but for a hair", () => {
    const limb = Number(all(all(picture, "clipPath")[0] as Element, "circle")[0]?.getAttribute("r")) / 10;
    expect(limb).toBeGreaterThan(SIDE_PX / 2 - 5);
    expect(limb).toBeLessThan(SIDE_PX / 2 + 5);
    const corners = all(picture, "path")
      .filter((path) => path.getAttribute("d")?.startsWith("m"))
      .flatMap((path) => cornersOf(path.getAttribute("d") ?? ""));
    expect(corners.length).toBeGreaterThan(5000);
    expect(corners.filter(({ x, y }) => !(Math.hypot(x, y) < limb + 0.2))).toEqual([]);
    const places = [...all(picture, "circle"), ...all(picture, "use"), ...all(picture, "text")]
      .map(placeOf)
      .filter(({ x }) => !Number.isNaN(x));
    expect(places.length).toBeGreaterThan(50);
    expect(places.filter(({ x, y }) => !(Math.hypot(x, y) < limb))).toEqual([]);
  });

  it("shows nothing that lies behind the horizon", () => {
    const horizon = sightRadiusDegrees({ ...frame, widthPx: 1e9 });
    const centre = input.atlas.openingView.centre;
    const hidden = input.atlas.features.filter(
      ({ cap }) => angleDegrees(centre, cap.centre) - cap.radiusDegrees > horizon,
    );
    expect(hidden.map(({ id }) => id)).toContain("washington");
    expect(hidden.filter(({ id }) => linksOf(picture).has(id))).toEqual([]);
  });

  it("holds every line and point that the map shows in that view, and every area that is filled", () => {
    const links = linksOf(picture);
    const isApart = (id: string) =>
      input.geometry.features.every(
        ({ properties }) => properties?.id !== id || (properties.from ?? 0) <= Math.floor(frame.zoom),
      );
    const drawn = input.atlas.features.filter(({ kind, id }) => KINDS[kind].shape !== "area" && isApart(id));
    const seen = featuresInSight(frame, drawn, ({ id }) => shapeOf(id));
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.filter(({ id }) => !links.has(id)).map(({ id }) => id)).toEqual([]);
    const filled = input.atlas.features.filter(
      ({ kind, anchor, cap }) =>
        KINDS[kind].shape === "area" &&
        !QUIET_AREAS.includes(kind) &&
        kind !== "exercise-series" &&
        cap.radiusDegrees > 0.5 &&
        angleDegrees(anchor, input.atlas.openingView.centre) < 60,
    );
    expect(filled.length).toBeGreaterThan(10);
    expect(filled.filter(({ id }) => !links.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("puts everything where core/frame.ts says that the map has it, in a map of any size", () => {
    const { atlas } = input;
    const points = atlas.features.filter(({ kind, id }) => KINDS[kind].shape === "point" && linksOf(picture).has(id));
    expect(points.length).toBeGreaterThan(15);
    for (const side of [320, 560, SIDE_PX, 1100]) {
      const project = projectorOf(openingFrame(atlas.openingView, side));
      for (const { id, anchor } of points) {
        const link = linksOf(picture).get(id) as Element;
        const place = placeOf((all(link, "circle")[0] ?? all(link, "use")[0]) as Element);
        const pixel = project(anchor) as Pixel;
        const scale = side / SIDE_PX;
        expect(Math.hypot(place.x * scale - pixel.x, place.y * scale - pixel.y), id).toBeLessThan(0.2);
      }
    }
  });

  it("leads from each feature to itself, once, by its name", () => {
    const links = all(picture, "a");
    expect(new Set(links.map((link) => link.getAttribute("data-feature"))).size).toBe(links.length);
    const atlas = makeAtlas(input.atlas);
    for (const link of links) {
      const { linked, problems } = decodeLink(link.getAttribute("href") ?? "", atlas);
      expect(problems).toEqual([]);
      expect(linked.feature).toBe(link.getAttribute("data-feature"));
      expect(all(link, "title")[0]?.textContent).toBe(atlas.featureById.get(linked.feature ?? "")?.name.en);
    }
  });

  it("draws boundaries as the map does: what is disputed in dashes, what is definite in one line", () => {
    const dashes = (id: string) =>
      all(linksOf(picture).get(id) as Element, "use")
        .map((use) => use.getAttribute("stroke-dasharray"))
        .filter(Boolean);
    const status = (id: string) => input.atlas.features.find((feature) => feature.id === id)?.status;
    expect(status("boundary-india-china-middle")).toBe("disputed");
    expect(dashes("boundary-india-china-middle")).toHaveLength(1);
    expect(status("shared-border")).toBe("definite");
    expect(dashes("shared-border")).toEqual([]);
  });

  it("follows the theme by its colours alone, each of them a pair", () => {
    const colours = [...svg.matchAll(/(?:fill|stroke|stop-color|color)="([^"]+)"/g)].map(([, colour = ""]) => colour);
    const single = colours.filter(
      (colour) =>
        !/^(light-dark\((#[0-9a-f]{6,8}|rgba\([\d., ]+\)),(#[0-9a-f]{6,8}|rgba\([\d., ]+\))\)|none|url\(#.+\)|#000)$/.test(
          colour,
        ),
    );
    expect(single).toEqual([]);
    expect(colours).toContain(`light-dark(${THEMES.light.land},${THEMES.dark.land})`);
  });

  it("writes its names in every language", () => {
    const names = (language: string) =>
      all(picture, "text")
        .filter((text) => text.getAttribute("lang") === language)
        .map(({ textContent }) => textContent);
    expect(names("en")).toContain("Beijing");
    expect(names("ru")).toContain("Пекин");
    expect(names("zh")).toContain("北京");
    for (const language of LANGUAGES) expect(names(language).length).toBeGreaterThanOrEqual(12);
  });
});

describe("the picture of another atlas", () => {
  const coordinates = [
    [
      [0, 40],
      [0, 60],
      [30, 60],
      [30, 40],
      [0, 40],
    ],
  ];
  const land: FeatureCollection = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } }],
  };
  const base = topology({ land }) as unknown as Topology;
  const pointAt = (id: string, name: string, at: LngLat): Feature => ({
    type: "Feature",
    properties: {
      id,
      layer: "places",
      ink: "grey",
      kind: "city",
      row: "places/city",
      part: "point",
      name,
      cited: 1,
      size: 0,
    },
    geometry: { type: "Point", coordinates: [...at] },
  });
  const made = (features: readonly Feature[], change: Partial<AtlasFile>) => {
    const geometry: FeatureCollection = { type: "FeatureCollection", features: [...features] };
    return makePoster({ atlas: madeFile({ layers: [madeLayer("places")], ...change }), geometry, base });
  };

  it("takes its view from that atlas, however close, and fills a map that is wider than high", () => {
    const openingView = { centre: [2.5, 48.5], radiusDegrees: 1 } as const;
    const close = parsed(
      made([pointAt("here", "Here", [2.5, 48.5])], { openingView, features: [madeFeature("here")] }),
    );
    const disc = all(linksOf(close).get("here") as Element, "circle").at(-1) as Element;
    expect(placeOf(disc)).toEqual({ x: 0, y: 0 });
    const corners = cornersOf(
      all(close, "path")
        .find((path) => path.getAttribute("d")?.startsWith("m"))
        ?.getAttribute("d") ?? "",
    );
    expect(Math.min(...corners.map(({ x }) => x))).toBeLessThan(-SIDE_PX * 0.55);
    expect(Math.max(...corners.map(({ x }) => x))).toBe(SIDE_PX * 1.25);
  });

  it("shows of a crowd what is spoken of most, and the subjects", () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `place-${i}`);
    const places = ids.map((id, i) => {
      const at: LngLat = [(i % 50) / 2, 40 + Math.floor(i / 50) / 2];
      const point = pointAt(id, id, at);
      return { point: { ...point, properties: { ...point.properties, cited: i } }, at };
    });
    const crowd = made(
      places.map(({ point }) => point),
      {
        openingView: { centre: [12, 50], radiusDegrees: 20 },
        subjects: ["place-0"],
        features: ids.map((id, i) => {
          const { at } = places[i] as (typeof places)[number];
          return madeFeature(id, { anchor: at, cap: { centre: at, radiusDegrees: 0 } });
        }),
      },
    );
    const links = linksOf(parsed(crowd));
    expect(links.size).toBe(300);
    for (const id of ["place-0", "place-1999", "place-1701"]) expect(links.has(id), id).toBe(true);
    expect(links.has("place-1")).toBe(false);
    expect(gzipSync(crowd).length).toBeLessThan(MOST_BYTES);
  });

  it("takes any name for text", () => {
    const name = `<script>alert(1)</script>" onload="alert(2)\u0000 ]]> &amp; \ud800`;
    const id = `x" onclick="alert(3)`;
    const openingView = { centre: [0, 0], radiusDegrees: 40 } as const;
    const text = made([pointAt(id, name, [0, 0])], {
      openingView,
      features: [madeFeature(id, { name: { en: name } })],
    });
    const hostile = parsed(text);
    expect(all(hostile, "script")).toEqual([]);
    expect(
      all(hostile, "*")
        .flatMap((element) => [...element.attributes])
        .filter((one) => one.name.startsWith("on")),
    ).toEqual([]);
    expect(all(linksOf(hostile).get(id) as Element, "title")[0]?.textContent).toContain("<script>alert(1)</script>");
  });
});
