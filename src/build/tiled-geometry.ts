/** What an atlas whose geometry comes as tiles has beside them: for measuring, for the poster and for the fonts. */
import type { FeatureCollection } from "geojson";
import type { AtlasFile } from "../core/model.ts";
import { chosenParts } from "./poster-choice.ts";
import { openingFrame, SIDE_PX } from "./poster-frame.ts";

/** Whether the features are more than so many bytes of GeoJSON; stops counting there. */
export function isAbove(bytes: number, { features }: FeatureCollection): boolean {
  let sum = 0;
  return features.some((feature) => {
    sum += Buffer.byteLength(JSON.stringify(feature));
    return sum > bytes;
  });
}

/** The parts that are what a feature is, with no more than measuring and snapping ask of them. */
export function measuredParts({ features }: FeatureCollection): FeatureCollection {
  const measured = features.filter(({ properties }) => ["point", "line", "area"].includes(properties?.part));
  return {
    type: "FeatureCollection",
    features: measured.map(({ properties, geometry }) => {
      const { id, layer, part } = properties ?? {};
      return { type: "Feature", properties: { id, layer, part }, geometry };
    }),
  };
}

/** The parts that the picture of the opening view shows. */
export function posterParts({ features }: FeatureCollection, atlas: AtlasFile): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [...chosenParts(features, atlas, openingFrame(atlas.openingView, SIDE_PX))],
  };
}

/** The names that the map writes, in every language, each once. */
export function namesOfParts({ features }: FeatureCollection): object[] {
  const names = features.map(({ properties }) => {
    const { name, nameRu, nameZh } = properties ?? {};
    return JSON.stringify({ name, nameRu, nameZh });
  });
  return [...new Set(names)].map((text) => JSON.parse(text));
}
