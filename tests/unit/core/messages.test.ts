/** Every text of the interface, in whatever table it stands: is it there in each language, and in that language? */
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language, type Message, message, type Noun } from "../../../src/core/language.ts";

const TABLES = import.meta.glob<Record<string, unknown>>("../../../src/core/messages/*.ts", { eager: true });

const anyOf = (words: string) =>
  new RegExp(
    words
      .split("|")
      .map((word) => `(?<![A-Za-z])${word}(?![A-Za-z])`)
      .join("|"),
    "g",
  );

/** What is called so in every language. */
const NAMES = anyOf(
  "Language · Язык · 语言|Passage Atlas|Google Earth|Linked Places|Web Annotations|OpenStreetMap|world-atlas|" +
    "Natural Earth|ODbL|CC0|Wikidata|CSL-JSON|JSON-LD|BibTeX|GeoJSON|TopoJSON|JSON|CSV|KML|KMZ|GPX|ZIP|WKT|LPF|PNG|SVG|PDF|HTML|PMTiles|UTF-8|UTF-16|" +
    "UTM|MGRS|WGS|EPSG|WebGL|GPU|OSM|ISO|URL|null",
);
/** Keys of the keyboard, units, and words of file formats: they may stand in a sentence of any language, not be one. */
const SIGNS = anyOf(
  "Ctrl|Shift|Alt|Enter|Escape|Esc|Tab|Delete|Backspace|Home|End|Page Up|Page Down|MB|type|geo:|LineString|Polygon|iframe",
);

const SAMPLE: Message = { en: "Sample", ru: "Образец", zh: "样本" };
/** What a function of a table may be asked with; tried in this order. */
const SAMPLES: readonly unknown[] = [
  7,
  "7",
  SAMPLE,
  ["7", "8"],
  [7, 8],
  { from: 1969, to: 2005 },
  [{ year: 1969, mentions: 2 }],
  { id: "osm-100m", label: "7" },
  [{ label: "7", metres: 7000 }],
  { value: 14, unit: "kn" },
  "km",
  "latitude",
  undefined,
];
const SHOWN = { unit: "km", speed: { value: 14, unit: "kn" }, accuracyMetres: null };
/** Functions that want what no other does, or so much that to try everything would take too long. */
const ASKED: Readonly<Record<string, readonly unknown[]>> = {
  "measure: MEASURE.total": [SAMPLE, 7, 7000, 7, SHOWN],
  "measured-route: ROUTE.otherPath": ["geodesic", SAMPLE, true],
};

/** One of each form that a noun has with a number. */
const COUNTS = [1, 2, 5] as const;

interface Found {
  readonly path: string;
  readonly message: Message;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isMessage = (value: unknown): value is Message =>
  isRecord(value) && LANGUAGES.every((language) => typeof value[language] === "string");
const isNoun = (value: unknown): value is Noun =>
  isRecord(value) && Array.isArray(value.en) && Array.isArray(value.ru) && typeof value.zh === "string";

/** Each form of a noun as a message; Chinese has one. */
const formsOf = ({ en, ru, zh }: Noun): Message[] =>
  ru.map((form, i) => ({ en: en[Math.min(i, 1)] ?? "", ru: form, zh }));

/** Arguments of another kind than the function wants show in what it says, or make it throw. */
const isNonsense = (message: Message) =>
  LANGUAGES.some((language) => /undefined|NaN|\[object|=>/.test(message[language]));

type Ask = (...samples: unknown[]) => unknown;

/** Read at once: a text that is put together when it is read may not be put together from such samples. */
function answerOf(ask: Ask, samples: readonly unknown[]): unknown {
  try {
    const said = ask(...samples);
    return isMessage(said) ? message(said.en, said.ru, said.zh) : said;
  } catch {
    return null;
  }
}

/** Every choice of samples for so many arguments, the first argument changing fastest. */
function* choices(length: number): Generator<unknown[]> {
  for (let n = 0; n < SAMPLES.length ** length; n++)
    yield Array.from({ length }, (_, i) => SAMPLES[Math.floor(n / SAMPLES.length ** i) % SAMPLES.length]);
}

/** What it says of the first samples that it understands, with each count; null for what never says a message. */
function answersOf(ask: Ask, path: string): Message[] | null {
  let saysOther = false;
  for (const samples of path in ASKED ? [ASKED[path] ?? []] : choices(ask.length)) {
    const said = answerOf(ask, samples);
    if (typeof said === "string") saysOther = true;
    if (!isMessage(said) || isNonsense(said)) continue;
    const counted = COUNTS.map((count) =>
      answerOf(
        ask,
        samples.map((sample) => (sample === 7 ? count : sample)),
      ),
    );
    return [said, ...counted.filter(isMessage)];
  }
  return saysOther ? null : [];
}

const unanswered: string[] = [];
function messagesIn(value: unknown, path: string): Found[] {
  if (isMessage(value)) return [{ path, message: value }];
  if (isNoun(value)) return formsOf(value).map((message) => ({ path, message }));
  if (typeof value === "function") {
    const answers = answersOf(value as Ask, path);
    if (answers?.length === 0) unanswered.push(path);
    return (answers ?? []).map((message) => ({ path, message }));
  }
  if (isRecord(value)) return Object.entries(value).flatMap(([key, one]) => messagesIn(one, `${path}.${key}`));
  return [];
}

const FOUND = Object.entries(TABLES).flatMap(([file, table]) => {
  const name = file.replace(/^.*\/|\.ts$/g, "");
  return Object.entries(table).flatMap(([key, value]) => messagesIn(value, `${name}: ${key}`));
});

const withoutNames = (text: string) => text.replace(NAMES, "");
const strayIn = (text: string) => /[A-Za-z]{2}/.test(withoutNames(text).replace(SIGNS, ""));
/** Nothing to translate but a word that only joins: a number, a sign, a name, a key, a unit of one letter. */
function isName({ path, message }: Found): boolean {
  const words = withoutNames(message.en).replace(/Sample|\b(?:and|of)\b/g, "");
  return !/\p{L}{2}/u.test(/\.keys\.\d+$/.test(path) ? words.replace(SIGNS, "") : words);
}
const told = (found: readonly Found[], language: Language) => [
  ...new Set(found.map(({ path, message }) => `${path}: «${message.en}» → «${message[language]}»`)),
];

describe("the tables of messages", () => {
  it("are all found, and each of their functions answers to the samples", () => {
    expect(Object.keys(TABLES).length).toBeGreaterThan(10);
    expect(unanswered).toEqual([]);
  });

  it.each(["ru", "zh"] as const)("say in %s whatever they say in English, and otherwise", (language) => {
    const missing = FOUND.filter(({ message }) => message.en.trim() !== "" && message[language].trim() === "");
    expect(told(missing, language)).toEqual([]);
    const same = FOUND.filter((found) => found.message.en === found.message[language] && !isName(found));
    expect(told(same, language)).toEqual([]);
  });

  it("have no English or Chinese words in Russian", () => {
    const stray = FOUND.filter(
      ({ message }) => strayIn(message.ru) || /\p{Script=Han}/u.test(withoutNames(message.ru)),
    );
    expect(told(stray, "ru")).toEqual([]);
  });

  it("have no Latin letter inside a Russian word, where it looks the same", () => {
    const mixed = FOUND.filter(({ message }) => /[А-яЁё][A-Za-z]|[A-Za-z][А-яЁё]/.test(message.ru));
    expect(told(mixed, "ru")).toEqual([]);
  });

  it("are written in Chinese characters in Chinese, without English or Russian words", () => {
    const other = FOUND.filter((found) => !isName(found) && !/\p{Script=Han}/u.test(found.message.zh));
    expect(told(other, "zh")).toEqual([]);
    const stray = FOUND.filter(
      ({ message }) => strayIn(message.zh) || /\p{Script=Cyrillic}/u.test(withoutNames(message.zh)),
    );
    expect(told(stray, "zh")).toEqual([]);
  });

  it("set the signs of each language: no straight quotation marks, no half-width stops in Chinese", () => {
    const straight = FOUND.filter(({ message }) => /"/.test(message.ru + message.zh));
    expect(told(straight, "ru")).toEqual([]);
    const halfWidth = FOUND.filter(({ message }) => /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?!\w)/u.test(message.zh));
    expect(told(halfWidth, "zh")).toEqual([]);
  });
});
