/** What a reader types as a point of a route → a position, or a place of the atlas. */
import { nameOf } from "./feature-name.ts";
import { composed, type Message } from "./language.ts";
import type { LngLat } from "./lnglat.ts";
import { WAYPOINT } from "./messages/position-text.ts";
import type { Feature, FeatureId } from "./model.ts";
import { parsePosition, quoted } from "./position-text.ts";
import { err, ok, type Result } from "./result.ts";
import { spellingKey } from "./transliterate.ts";
import { KINDS, type Shape } from "./vocabulary.ts";
import { keyOf } from "./words.ts";

export interface WaypointPlace {
  readonly id: FeatureId;
  /** What it is called, in each language of the page. */
  readonly name: Message;
  /** In every language and spelling. */
  readonly names: readonly string[];
  /** Degrees. */
  readonly anchor: LngLat;
  readonly shape: Shape;
}

export interface Waypoint {
  /** Degrees. */
  readonly at: LngLat;
  /** Null where the reader gave a position. */
  readonly place: FeatureId | null;
  /** What that place is called. */
  readonly name: Message | null;
}

/** One of the names of a place, as it is compared. */
interface Named {
  readonly place: WaypointPlace;
  readonly name: string;
  readonly key: string;
  /** In the spelling that transliterations share. */
  readonly spelled: string;
  /** Whether it is what the place is called, and not what it is called too. */
  readonly isOwn: boolean;
}

/** What is longer is no name but a paste. In UTF-16 units. */
const MAX_UNITS = 200;
/** Fewer letters begin too many names; a Chinese character says more than a letter. */
const MIN_LETTERS = 3;
const MAX_CANDIDATES = 5;
const MAX_NEAREST = 3;
/** Share of the letters of the longer name, from its two ends inwards, from which on a name may be a slip of another. */
const NEAR = 0.65;
/** Of one name: a city before the river and the province that are called after it. */
const RANK: Readonly<Record<Shape, number>> = { point: 0, line: 1, area: 2 };

/** The places of the atlas that a route may lead over. */
export function waypointPlacesOf(features: readonly Feature[]): WaypointPlace[] {
  return features.map((feature) => {
    const { en, ru, zh } = feature.name;
    return {
      id: feature.id,
      name: composed((language) => nameOf(feature, language)),
      names: [en, ru, zh, ...feature.alias.map(({ text }) => text)].filter((name) => name !== undefined),
      anchor: feature.anchor,
      shape: KINDS[feature.kind].shape,
    };
  });
}

/**
 * A position as parsePosition reads it, else the place with this name in any script and transliteration, else the only
 * place with a name that begins so. Of places that share a name a point comes before a line, a line before an area.
 * The error stands inside a sentence.
 */
export function resolveWaypoint(text: string, places: readonly WaypointPlace[]): Result<Waypoint, Message> {
  const position = parsePosition(text);
  if (!position.ok) return position;
  if (position.value) return ok({ at: position.value, place: null, name: null });
  const key = text.length <= MAX_UNITS ? keyOf(text) : "";
  const spelled = spellingKey(key);
  const names = places.flatMap(namedOf);
  const tests: ((name: Named) => boolean)[] = [
    // What a place is called first comes before what others are called too: Heilongjiang is the province.
    (name) => name.isOwn && name.key === key,
    (name) => name.key === key,
    (name) => name.spelled === spelled,
  ];
  if (mayBegin(key))
    tests.push(
      (name) => name.key.startsWith(key),
      (name) => name.spelled.startsWith(spelled),
    );
  for (const test of tests) {
    const found = byPlace(firstInRank(names.filter(test)));
    const [only, another] = found;
    if (only && !another) return ok({ at: only.place.anchor, place: only.place.id, name: only.place.name });
    if (another) return err(mayBe(text, key, found));
  }
  return err(WAYPOINT.none(quoted(text), hintFor(key, spelled, names)));
}

const known = new WeakMap<WaypointPlace, readonly Named[]>();

/** Folding all the names of the atlas takes too long to be done with every letter that is typed. */
function namedOf(place: WaypointPlace): readonly Named[] {
  const named =
    known.get(place) ??
    place.names.flatMap((name) => {
      const key = keyOf(name);
      const isOwn = Object.values(place.name).includes(name);
      return key === "" ? [] : [{ place, name, key, spelled: spellingKey(key), isOwn }];
    });
  known.set(place, named);
  return named;
}

const mayBegin = (key: string) => [...key].length >= MIN_LETTERS || /\p{sc=Han}/u.test(key);

/** Without those whose very name something of a higher rank bears too. */
function firstInRank(names: readonly Named[]): Named[] {
  const best = new Map<string, number>();
  for (const { spelled, place } of names) best.set(spelled, Math.min(best.get(spelled) ?? Infinity, RANK[place.shape]));
  return names.filter(({ spelled, place }) => best.get(spelled) === RANK[place.shape]);
}

/** Each place once, with the first of its names. */
function byPlace(names: readonly Named[]): Named[] {
  const first = new Map<FeatureId, Named>();
  for (const name of names) if (!first.has(name.place.id)) first.set(name.place.id, name);
  return [...first.values()];
}

/** «Amur, Amur Oblast (Амурская область) or 3 others»: the name that was found, where the one to show does not tell it. */
function mayBe(text: string, typed: string, found: readonly Named[]): Message {
  const candidates = found.map(({ place, name, key }) => ({
    name: place.name,
    found: composed((language) => {
      const shown = keyOf(place.name[language]);
      return shown.includes(key) || shown.includes(typed) ? "" : name;
    }),
    at: place.anchor,
  }));
  return WAYPOINT.mayBe(quoted(text), candidates, MAX_CANDIDATES);
}

/** What may have been meant, or what is wanting. */
function hintFor(key: string, spelled: string, names: readonly Named[]): Message | null {
  const near = names
    .map((named) => ({ ...named, like: likeness(named.spelled, spelled) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like);
  const nearest = byPlace(near).slice(0, MAX_NEAREST);
  if (nearest.length > 0) return WAYPOINT.nearest(nearest.map(({ name }) => name));
  return key !== "" && !mayBegin(key) ? WAYPOINT.tooShort(MIN_LETTERS) : null;
}

/** The share of the longer key that both have in common at their beginning and at their end. */
function likeness(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end++;
  return (start + end) / longer.length;
}
