/** Features in the Linked Places Format 1.3 of the Pelagios Network, which the World Historical Gazetteer takes in. */
import type { Quote } from "../model.ts";
import type { CslRecord, PublishedFeature, PublishedProperties } from "../published.ts";
import { fold } from "../selector.ts";
import { KINDS } from "../vocabulary.ts";
import { recordWords } from "./bibliography.ts";
import { featureAddress, passageAddress } from "./features-address.ts";
import { CONCEPTS, featureClassOf } from "./linked-places-types.ts";
import { whenOf } from "./linked-places-when.ts";

const CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/**
 * The features as a FeatureCollection in JSON-LD; geometries are those published. A passage is cited for every name
 * that its quotations hold, with the year of the article; where none holds any, the atlas itself for the first name.
 * The format wants a date on every place: here it is `when` or such a year, and nothing where neither is known.
 * `address`: of the page, without query or fragment; `atlas`: its title.
 */
export function featuresAsLinkedPlaces(
  features: readonly PublishedFeature[],
  records: readonly CslRecord[],
  address: string,
  atlas: string,
): string {
  const page = { address, atlas };
  const byId = new Map(records.map((record) => [record.id, record]));
  const lines = features.map((feature) => JSON.stringify(placeOf(feature, byId, page))).join(",\n");
  return `{"type":"FeatureCollection","@context":${JSON.stringify(CONTEXT)},"features":[\n${lines}\n]}\n`;
}

interface Page {
  readonly address: string;
  readonly atlas: string;
}
type Records = ReadonlyMap<string, CslRecord>;

function placeOf({ id, properties, geometry }: PublishedFeature, records: Records, page: Page) {
  const { name, identifiers, certainty, basis, accuracyMetres, status, source, about, placing } = properties;
  const when = properties.when === null ? null : whenOf(properties.when);
  const descriptions = placing === undefined ? [about] : [about, placing];
  return {
    "@id": featureAddress(id, page.address),
    type: "Feature",
    properties: {
      title: name.en,
      ...(identifiers?.iso3166 && { ccodes: [identifiers.iso3166.slice(0, 2)] }),
      fclasses: [featureClassOf(properties)],
      // No terms of the format; for whoever looks at the place.
      basis,
      accuracyMetres,
      ...(status !== undefined && { status }),
    },
    ...(when && { when }),
    names: namesOf(properties, records, page),
    types: [typeOf(properties)],
    geometry: {
      ...geometry,
      certainty,
      citations: [{ label: `${source.title} (${source.licence})`, ...(source.url && { "@id": source.url }) }],
    },
    ...(identifiers?.wikidata && { links: [{ type: "closeMatch", identifier: `wd:${identifiers.wikidata}` }] }),
    descriptions: descriptions.map((value) => ({ value, lang: "en" })),
  };
}

function typeOf({ kind }: PublishedProperties) {
  const ours = KINDS[kind].label;
  return { ...(CONCEPTS[kind] ?? { label: ours }), sourceLabels: [{ label: ours, lang: "en" }] };
}

function namesOf({ id, name, alias, citations }: PublishedProperties, records: Records, page: Page) {
  const languages = ["en", "ru", "zh"] as const;
  const own = languages.flatMap((lang) => (name[lang] === undefined ? [] : [{ text: name[lang], lang }]));
  const names = [...own, ...alias].map(({ text, lang }) => {
    const attesting = citations.filter(({ quotes }) => quotes.some((quote) => holdsName(quote, text)));
    return { toponym: text, lang, citations: attesting.map((one) => attestation(one, records, page.address)) };
  });
  const isAttested = names.some((one) => one.citations.length > 0);
  return names.map(({ citations, ...one }, i) => {
    if (citations.length > 0) return { ...one, citations };
    const ours = { label: page.atlas, "@id": featureAddress(id, page.address) };
    return i === 0 && !isAttested ? { ...one, citations: [ours] } : one;
  });
}

function attestation(
  { article, paragraph }: PublishedProperties["citations"][number],
  records: Records,
  address: string,
) {
  const record = records.get(article);
  const year = record?.issued?.["date-parts"][0]?.[0];
  return {
    label: `${record ? recordWords(record) : article}, ¶${paragraph}`,
    ...(year !== undefined && { year }),
    "@id": passageAddress(article, paragraph, address),
  };
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

/** Whether the quoted words hold the name as whole words, upper and lower case told apart. */
function holdsName({ exact }: Quote, name: string): boolean {
  const [text, words] = [fold(exact), fold(name)];
  if (words === "") return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    if (!ENDS_IN_WORD.test(before.slice(-2)) && !BEGINS_WITH_WORD.test(after)) return true;
  }
  return false;
}
