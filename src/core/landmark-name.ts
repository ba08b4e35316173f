/** What a landmark is called inside a sentence: «the Bering Strait», «города Хэйхэ», «黑河». */
import { nameOf } from "./feature-name.ts";
import { type Message, message } from "./language.ts";
import type { Feature } from "./model.ts";
import type { Kind } from "./vocabulary.ts";

const ENGLISH_KINDS: Partial<Record<Kind, string>> = {
  tripoint: "the ",
  "road-bridge": "the ",
  "rail-bridge": "the ",
  strait: "the ",
  "clash-area": "the place of the ",
};

/** Names are not declined: what they are is, and the name stands beside it. */
const RUSSIAN_KINDS: Partial<Record<Kind, string>> = {
  capital: "города",
  city: "города",
  town: "города",
  village: "села",
  port: "порта",
  "road-bridge": "моста",
  "rail-bridge": "моста",
  tripoint: "стыка границ",
  "lng-plant": "завода",
  island: "острова",
  strait: "пролива",
  "clash-area": "места столкновения",
};
/** Where the name says what it is, that word is declined in its place. */
const RUSSIAN_HEADS: readonly (readonly [nominative: RegExp, genitive: string])[] = [
  [/^Мост /, "моста "],
  [/^Железнодорожный мост /, "железнодорожного моста "],
  [/^Остров /, "острова "],
  [/^Пролив /, "пролива "],
  [/^Берингов пролив$/, "Берингова пролива"],
  [/^Стык /, "стыка "],
  [/^Западный стык /, "западного стыка "],
  [/^Столкновение /, "места столкновения "],
];

/**
 * English with the article it takes, Russian in the genitive; of a tripoint without the countries that meet there, of a
 * clash without its date.
 */
export function landmarkName(landmark: Feature): Message {
  const { kind } = landmark;
  return message(
    `${ENGLISH_KINDS[kind] ?? ""}${shortened(nameOf(landmark, "en"), kind)}`,
    genitiveOf(nameOf(landmark, "ru"), kind),
    `${shortened(nameOf(landmark, "zh"), kind)}${kind === "clash-area" ? "地点" : ""}`,
  );
}

const shortened = (name: string, kind: Kind) =>
  kind === "tripoint" || kind === "clash-area" ? name.replace(/[:,，].*$/, "") : name;

function genitiveOf(name: string, kind: Kind): string {
  const head = RUSSIAN_HEADS.find(([nominative]) => nominative.test(name));
  // Where a tripoint is named after its countries, commas stand between them.
  if (head) return (kind === "tripoint" ? name : shortened(name, kind)).replace(...head);
  return `${RUSSIAN_KINDS[kind] ?? "места"} ${kind === "lng-plant" ? `«${name}»` : shortened(name, kind)}`;
}
