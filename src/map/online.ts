/** What the styles of a base map of another server share. */
import type { ExpressionSpecification } from "maplibre-gl";

/** Every source and layer of another server's map has a name that begins so. */
export const ONLINE = "online:";

/** From here on it is drawn, and asked for: from afar the embedded map is as fine, and has relief. */
export const ONLINE_ZOOM = 5;

export const FADES_IN: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  ONLINE_ZOOM,
  0,
  ONLINE_ZOOM + 1.5,
  1,
];

const firstOf = (...tags: [string, ...string[]]): ExpressionSpecification => [
  "coalesce",
  ...(tags.map((tag) => ["get", tag]) as unknown as [ExpressionSpecification, ...ExpressionSpecification[]]),
];
const ENGLISH = firstOf("name:en", "name_en", "name:latin", "name");

/** The name in the language of the labels, by the tags of OpenStreetMap; else in English, else as it is written there. */
export const ONLINE_NAME: ExpressionSpecification = [
  "match",
  ["global-state", "labels"],
  "ru",
  firstOf("name:ru", "name:en", "name_en", "name"),
  "zh",
  firstOf("name:zh-Hans", "name:zh", "name:en", "name_en", "name"),
  ENGLISH,
];

/** A settlement that is none of the `named`, which the atlas names itself: English names. */
export const isNotNamed = (named: readonly string[]): ExpressionSpecification => [
  "!",
  ["in", ENGLISH, ["literal", [...named]]],
];
