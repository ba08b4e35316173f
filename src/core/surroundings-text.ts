/** Where a feature lies, in words: «54 km east-south-east of the border», «45 km south of Tokyo». */
import type { Atlas } from "./atlas.ts";
import { compassPointOf } from "./compass.ts";
import { formatLength, type LengthUnit, METRES_PER } from "./format.ts";
import { landmarkName } from "./landmark-name.ts";
import { composed, type Message } from "./language.ts";
import { DIRECTIONS } from "./messages/compass.ts";
import { AWAY } from "./messages/places.ts";
import type { Away, Feature } from "./model.ts";

/** From here on the bearing of the shortest way is not what anyone calls the direction. */
const FAR_METRES = 5_000_000;

/** From the border, then from a landmark; what is not known is left out. Directions lead from there to the feature. */
export function wordsOfSurroundings(atlas: Atlas, feature: Feature, unit: LengthUnit): Message[] {
  const { border, nearest } = feature.surroundings;
  const line = atlas.featureById.get(atlas.borderLength?.feature ?? "");
  const landmark = atlas.featureById.get(nearest?.feature ?? "");
  const words: Message[] = [];
  if (border && line) words.push(wordsOfAway(border, AWAY.border, AWAY.atBorder, withinOf(feature, line), unit));
  if (nearest && landmark) {
    const from = landmarkName(landmark);
    words.push(wordsOfAway(nearest, from, AWAY.beside(from), withinOf(feature, landmark), unit));
  }
  return words;
}

const withinOf = (a: Feature, b: Feature) => a.accuracyMetres + b.accuracyMetres;

function wordsOfAway(away: Away, from: Message, beside: Message, withinMetres: number, unit: LengthUnit): Message {
  if (away.metres <= Math.max(withinMetres, METRES_PER[unit] / 2)) return beside;
  const length = composed((language) =>
    formatLength(roundedFor(away.metres, withinMetres, unit), unit, withinMetres, language),
  );
  if (away.metres > FAR_METRES) return AWAY.far(length, from);
  return AWAY.toward(length, DIRECTIONS[compassPointOf(away.bearingDegrees)], from);
}

/** To tens or hundreds of the unit where no more is known. */
function roundedFor(metres: number, withinMetres: number, unit: LengthUnit): number {
  const step = METRES_PER[unit] * Math.max(1, 10 ** Math.floor(Math.log10(withinMetres / METRES_PER[unit])));
  return Math.round(metres / step) * step;
}
