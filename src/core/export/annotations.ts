/** Quotations as annotations of the W3C Web Annotation Data Model (Recommendation of 23 February 2017). */
import type { Quote } from "../model.ts";
import type { CslRecord, PublishedCitation, PublishedFeature } from "../published.ts";
import { MENTION } from "../vocabulary.ts";
import { encoded, featureAddress, passageAddress } from "./features-address.ts";

/**
 * A collection on a single page, as JSON-LD: one annotation for each quotation of each citation, in the order of the
 * features. It identifies the words with the feature and says how they mean it. The target is the article at its own
 * address, with the passage in the atlas as its scope; without such an address it is that passage. A quotation stands
 * once in its paragraph, not always in the whole article. `address`: of the page, without query or fragment;
 * `atlas`: its title.
 */
export function featuresAsAnnotations(
  features: readonly PublishedFeature[],
  records: readonly CslRecord[],
  address: string,
  atlas: string,
): string {
  const urls = new Map(records.map(({ id, URL }) => [id, URL]));
  const items = features.flatMap((feature) => annotationsOf(feature, urls, address));
  const id = `${address}?annotations=${features.map((feature) => encoded(feature.id)).join(",")}`;
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: `${atlas}: quotations and the places they mean`,
    total: items.length,
    // A page has to hold something.
    ...(items.length > 0 && {
      first: { id: `${id}&page=1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
      last: `${id}&page=1`,
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

interface Quotation extends Pick<PublishedCitation, "article" | "paragraph" | "mention"> {
  readonly quote: Quote;
}

function annotationsOf(
  { id, properties }: PublishedFeature,
  urls: ReadonlyMap<string, string | undefined>,
  address: string,
) {
  const quotations = properties.citations.flatMap(({ quotes, ...citation }) =>
    quotes.map((quote): Quotation => ({ ...citation, quote })),
  );
  const source = featureAddress(id, address);
  return quotations.map(({ article, paragraph, mention, quote }, i) => {
    const passage = passageAddress(article, paragraph, address);
    const url = urls.get(article);
    return {
      // The page opens the feature at it; the number before the fragment only tells the annotations apart.
      id: featureAddress(id, `${address}?quotation=${i + 1}`),
      type: "Annotation",
      motivation: "identifying",
      body: [
        { type: "SpecificResource", source, purpose: "identifying" },
        {
          type: "TextualBody",
          value: MENTION[mention],
          format: "text/plain",
          language: "en",
          purpose: "classifying",
        },
      ],
      target: {
        type: "SpecificResource",
        source: url ?? passage,
        ...(url !== undefined && { scope: passage }),
        selector: selectorOf(quote),
      },
    };
  });
}

const selectorOf = ({ exact, prefix, suffix }: Quote) => ({
  type: "TextQuoteSelector",
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
});
