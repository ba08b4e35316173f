/**
 * The state as a fragment: `map=zoom/lat/lng[/bearing/pitch]&feature=ID&passage=SLUG.N&hide=a,b&kinds=a/b,c/d&route=…
 * &unit=nm&speed=14kn&claim=ID&tour=ID.n&projection=mercator&article=SLUG&years=from/to`. One codec a key. `decodeLink` is
 * total: rubbish gives the default and a sentence that says so.
 */
import type { Atlas } from "../core/atlas.ts";
import { LENGTH_UNITS, type LengthUnit, SPEED_UNITS, type Speed, type SpeedUnit } from "../core/format.ts";
import type { Message } from "../core/language.ts";
import { type RowId, rowOf } from "../core/legend-row.ts";
import { LINK } from "../core/messages/link.ts";
import type { ArticleId, FeatureId, LayerId, PassageId } from "../core/model.ts";
import type { Route } from "../core/route.ts";
import { shownText } from "../core/shown-text.ts";
import { withoutOwn } from "./own.ts";
import { decodeRoutes, encodeRoutes } from "./routes-text.ts";
import { type Projection, type State, stateAtStart, type TourPlace, type View, type Years } from "./state.ts";

/** The part of the state that a link holds. */
export interface Linked {
  readonly view: View;
  readonly feature: FeatureId | null;
  readonly passage: PassageId | null;
  readonly hidden: ReadonlySet<LayerId>;
  readonly hiddenKinds: ReadonlySet<RowId>;
  readonly routes: readonly Route[];
  /** Of the routes; null where the link says nothing and the reader's own stays. */
  readonly unit: LengthUnit | null;
  readonly speed: Speed | null;
  readonly claim: string | null;
  readonly tour: TourPlace | null;
  readonly projection: Projection;
  readonly onlyArticle: ArticleId | null;
  readonly years: Years | null;
}

export function linkedOf(state: State): Linked {
  const { view, passage, hiddenKinds, projection, onlyArticle, years, claim, tour, preferences } = state;
  const { hidden, selection } = withoutOwn(state);
  const { routes } = state.routes;
  const { unit, speed } = routes.length > 0 ? preferences : { unit: null, speed: null };
  const chosen = { feature: selection?.feature ?? null, passage, claim, tour };
  const shown = { view, projection, hidden, hiddenKinds, onlyArticle, years };
  return { ...chosen, ...shown, routes, unit, speed };
}

interface Codec<K extends keyof Linked> {
  readonly key: string;
  readonly field: K;
  /** Null where the value is the default and needs no word in the link. */
  readonly encode: (value: Linked[K]) => string | null;
  /** The value, or null for rubbish. */
  readonly decode: (text: string, atlas: Atlas) => Linked[K] | null;
  readonly problem: (text: string) => Message;
}

const SPEED_KEYS: Readonly<Record<SpeedUnit, string>> = { kn: "kn", "km/h": "kmh" };

const codec = <K extends keyof Linked>(codec: Codec<K>) => codec;

const CODECS = [
  codec({
    key: "map",
    field: "view",
    encode: ({ zoom, lat, lng, bearing, pitch }) => {
      const angles = bearing || pitch ? `/${fixed(bearing, 1)}/${fixed(pitch, 1)}` : "";
      return `${fixed(zoom, 2)}/${fixed(lat, 4)}/${fixed(lng, 4)}${angles}`;
    },
    decode: (text) => {
      const [zoom, lat, lng, bearing = 0, pitch = 0, ...rest] = numbers(text, "/");
      if (zoom === undefined || lat === undefined || lng === undefined || rest.length > 0) return null;
      // On the globe the zoom falls below nought as the camera goes back, and further towards the poles.
      const fits = between(zoom, -10, 24) && between(lat, -90, 90) && between(lng, -180, 180);
      return fits && between(bearing, -360, 360) && between(pitch, 0, 85) ? { zoom, lat, lng, bearing, pitch } : null;
    },
    problem: () => LINK.position,
  }),
  codec({
    key: "feature",
    field: "feature",
    encode: (feature) => feature,
    decode: (text, atlas) => (atlas.featureById.has(text) ? text : null),
    problem: LINK.feature,
  }),
  codec({
    key: "passage",
    field: "passage",
    encode: (passage) => passage,
    decode: (text, atlas) => (atlas.passageById.has(text) ? text : null),
    problem: LINK.passage,
  }),
  codec({
    key: "hide",
    field: "hidden",
    encode: (hidden) => (hidden.size === 0 ? null : [...hidden].sort().join(",")),
    decode: (text, atlas) => {
      const ids = text.split(",");
      return ids.every((id) => atlas.layers.some((layer) => layer.id === id)) ? new Set(ids) : null;
    },
    problem: () => LINK.hide,
  }),
  codec({
    key: "kinds",
    field: "hiddenKinds",
    encode: (rows) => (rows.size === 0 ? null : [...rows].sort().join(",")),
    decode: (text, atlas) => {
      const known = new Set(atlas.features.map(rowOf));
      const rows = text.split(",");
      return rows.every((row) => known.has(row)) ? new Set(rows) : null;
    },
    problem: () => LINK.kinds,
  }),
  codec({
    key: "route",
    field: "routes",
    encode: encodeRoutes,
    decode: decodeRoutes,
    problem: () => LINK.route,
  }),
  codec({
    key: "unit",
    field: "unit",
    encode: (unit) => unit,
    decode: (text) => LENGTH_UNITS.find((unit) => unit === text) ?? null,
    problem: () => LINK.unit,
  }),
  codec({
    key: "speed",
    field: "speed",
    encode: (speed) => {
      const value = speed && fixed(speed.value, 3);
      return value && Number(value) > 0 ? `${value}${SPEED_KEYS[speed.unit]}` : null;
    },
    decode: (text) => {
      const [, value, key] = /^(\d{1,6}(?:\.\d{1,3})?)(kn|kmh)$/.exec(text) ?? [];
      const unit = (Object.keys(SPEED_UNITS) as SpeedUnit[]).find((unit) => SPEED_KEYS[unit] === key);
      return unit && Number(value) > 0 ? { value: Number(value), unit } : null;
    },
    problem: () => LINK.speed,
  }),
  codec({
    key: "claim",
    field: "claim",
    encode: (claim) => claim,
    decode: (text, atlas) => (atlas.claimById.has(text) ? text : null),
    problem: LINK.claim,
  }),
  codec({
    key: "tour",
    field: "tour",
    encode: (tour) => tour && `${tour.id}.${tour.step + 1}`,
    decode: (text, atlas) => {
      const [, id = "", number] = /^(.+)\.(\d{1,3})$/.exec(text) ?? [];
      const step = Number(number) - 1;
      return atlas.tourById.get(id)?.steps[step] ? { id, step } : null;
    },
    problem: LINK.tour,
  }),
  codec({
    key: "projection",
    field: "projection",
    encode: (projection) => (projection === "globe" ? null : projection),
    decode: (text) => (text === "globe" || text === "mercator" ? text : null),
    problem: () => LINK.projection,
  }),
  codec({
    key: "article",
    field: "onlyArticle",
    encode: (article) => article,
    decode: (text, atlas) => (atlas.articleById.has(text) ? text : null),
    problem: LINK.article,
  }),
  codec({
    key: "years",
    field: "years",
    encode: (years) => years && `${years.from}/${years.to}`,
    decode: (text) => {
      const [from, to, ...rest] = numbers(text, "/");
      const fits = between(from ?? Number.NaN, 0, 9999) && between(to ?? Number.NaN, 0, 9999) && rest.length === 0;
      return fits && from !== undefined && to !== undefined && from <= to ? { from, to } : null;
    },
    problem: () => LINK.years,
  }),
] as const;

export function encodeLink(linked: Linked): string {
  const pairs = CODECS.flatMap(({ key, field, encode }) => {
    const text = (encode as (value: unknown) => string | null)(linked[field]);
    return text === null ? [] : [`${key}=${encodeURIComponent(text).replace(/%(2C|2F|3B)/g, decodeURIComponent)}`];
  });
  return `#${pairs.join("&")}`;
}

/** Of so many a reader is told: one for each part that a link can have. */
const MOST_PROBLEMS = CODECS.length;

/** Never throws. `hasView` tells whether the link says where the camera is. */
export function decodeLink(
  fragment: string,
  atlas: Atlas,
): { readonly linked: Linked; readonly problems: readonly Message[]; readonly hasView: boolean } {
  const values: Record<string, unknown> = { ...linkedOf(stateAtStart(atlas)) };
  const problems: Message[] = [];
  let hasView = false;
  for (const pair of fragment.replace(/^#/, "").split("&")) {
    if (pair === "") continue;
    const [key = "", ...rest] = pair.split("=");
    const codec = CODECS.find((codec) => codec.key === key);
    const text = decoded(rest.join("="));
    if (!codec) {
      problems.push(LINK.unknown(shortened(decoded(key) ?? key)));
      continue;
    }
    const value = text === null ? null : codec.decode(text, atlas);
    if (value === null) problems.push(codec.problem(shortened(text ?? pair)));
    else {
      values[codec.field] = value;
      hasView ||= codec.field === "view";
    }
  }
  return { linked: values as unknown as Linked, problems: problems.slice(0, MOST_PROBLEMS), hasView };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What anybody may have written, in as many letters as a notice has room for. */
function shortened(text: string): string {
  const letters = [...shownText(text.slice(0, 400))];
  return letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : letters.join("");
}
const fixed = (value: number, digits: number) => String(Number(value.toFixed(digits)));
const numbers = (text: string, separator: string) =>
  text.split(separator).map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
const between = (value: number, low: number, high: number) => value >= low && value <= high;
