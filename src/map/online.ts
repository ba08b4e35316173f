/** What the styles of a base map of another server share. */
import type { ExpressionSpecification } from "maplibre-gl";

/** Every source and layer of another server's map has a name that begins so. */
export const ONLINE = "online:";

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
