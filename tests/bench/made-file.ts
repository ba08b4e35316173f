/** The file that the app loads, made in memory from a seed: as many features and passages as asked for. */
import type { AtlasFile, Citation, Feature, Passage } from "../../src/core/model.ts";
import { KINDS, type Kind } from "../../src/core/vocabulary.ts";
import { madeArticle, madeFeature, madeFile, madeLayer } from "../support/made-atlas.ts";
import { makeRandom } from "./statistics.ts";

const LAYERS: readonly (readonly [id: string, kinds: readonly Kind[]])[] = [
  ["places", ["city", "town", "village", "port"]],
  ["ways", ["road-bridge", "gas-pipeline", "river"]],
  ["areas", ["region", "island"]],
];
const PASSAGES_OF_ARTICLE = 400;

export function makeFile(size: number, seed = 2024): AtlasFile {
  const random = makeRandom(seed);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = () =>
    Array.from(
      { length: whole(2, 4) },
      () => pick([..."bdghklmnprstvz"]) + pick(["a", "e", "i", "o", "u", "ai", "ar"]),
    ).join("");
  const vocabulary = Array.from({ length: Math.min(20_000, 400 + size) }, word);
  // As in a language: few words stand for most of what is written.
  const common = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? "";
  const words = (count: number) => Array.from({ length: count }, common).join(" ");

  const features = Array.from({ length: size }, (_, i): Feature => {
    const [layer, kinds] = pick(LAYERS);
    const anchor: [number, number] = [40 + 120 * random(), 20 + 50 * random()];
    const kind = pick(kinds);
    const radiusDegrees = KINDS[kind].shape === "point" ? 0 : random();
    return madeFeature(`made-${i + 1}`, {
      layer,
      kind,
      name: { en: `${word()} ${common()}` },
      anchor,
      cap: { centre: anchor, radiusDegrees },
      surroundings: {
        border: { metres: 1e6 * random(), bearingDegrees: 360 * random() },
        nearest: { feature: `made-${whole(1, size)}`, metres: 1e5 * random(), bearingDegrees: 360 * random() },
      },
    });
  });
  const passages = Array.from({ length: size }, (_, i): Passage => {
    const article = `article-${1 + Math.floor(i / PASSAGES_OF_ARTICLE)}`;
    const paragraph = 1 + (i % PASSAGES_OF_ARTICLE);
    return { id: `${article}.${paragraph}`, article, paragraph, section: null, heading: false, gist: `${words(18)}.` };
  });
  const citations = passages.flatMap(({ id }, i): Citation[] => {
    const when = random() < 0.3 ? String(whole(1900, 2024)) : null;
    const quotes = [{ type: "TextQuoteSelector", exact: words(4) }] as unknown as Citation["quotes"];
    const cited = [`made-${i + 1}`, ...(random() < 0.5 ? [`made-${whole(1, size)}`] : [])];
    return cited.map((feature) => ({ feature, passage: id, mention: "named", quotes, when }));
  });
  return madeFile({
    layers: LAYERS.map(([id]) => madeLayer(id)),
    features,
    articles: [...new Set(passages.map(({ article }) => article))].map((id) => madeArticle(id)),
    passages,
    citations,
    borderLength: { feature: "made-1", scales: [], stated: [] },
  });
}
