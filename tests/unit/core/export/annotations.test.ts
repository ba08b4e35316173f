import { describe, expect, it } from "vitest";
import { featuresAsAnnotations } from "../../../../src/core/export/annotations.ts";
import type { PublishedFeature } from "../../../../src/core/published.ts";
import { ADDRESS, citation, HOSTILE, LONE_SURROGATES, publishedFeature, RECORD } from "./features.ts";

const collectionOf = (...features: PublishedFeature[]) =>
  JSON.parse(featuresAsAnnotations(features, [RECORD], ADDRESS, "Passage Atlas"));
const itemsOf = (...features: PublishedFeature[]) => collectionOf(...features).first.items;

const PORT = publishedFeature("port", {
  citations: [
    citation("tale-2024", 6, "x", {
      quotes: [
        { exact: "the port", prefix: "to " },
        { exact: "its docks", suffix: " and" },
      ],
    }),
    citation("lost-2020", 2, "Moscow agreed", { mention: "metonym" }),
  ],
});

describe("featuresAsAnnotations", () => {
  it("has one annotation for each quotation, in order", () => {
    const exact = itemsOf(PORT, publishedFeature("b", { citations: [citation("tale-2024", 7, "b")] })).map(
      (item: { target: { selector: { exact: string } } }) => item.target.selector.exact,
    );
    expect(exact).toEqual(["the port", "its docks", "Moscow agreed", "b"]);
  });

  it("identifies the quoted words of the article with the feature", () => {
    expect(itemsOf(PORT)[0]).toEqual({
      id: `${ADDRESS}?quotation=1#feature=port`,
      type: "Annotation",
      motivation: "identifying",
      body: [
        { type: "SpecificResource", source: `${ADDRESS}#feature=port`, purpose: "identifying" },
        {
          type: "TextualBody",
          value: "named in the text",
          format: "text/plain",
          language: "en",
          purpose: "classifying",
        },
      ],
      target: {
        type: "SpecificResource",
        source: "https://press.example/tale",
        scope: `${ADDRESS}#passage=tale-2024.6`,
        selector: { type: "TextQuoteSelector", exact: "the port", prefix: "to " },
      },
    });
    expect(itemsOf(PORT)[1].target.selector).toEqual({
      type: "TextQuoteSelector",
      exact: "its docks",
      suffix: " and",
    });
  });

  it("targets the passage in the atlas where the article has no known address", () => {
    const { target } = itemsOf(PORT)[2];
    expect(target.source).toBe(`${ADDRESS}#passage=lost-2020.2`);
    expect(target).not.toHaveProperty("scope");
  });

  it("says how the words mean the place", () => {
    expect(itemsOf(PORT)[2].body[1].value).toBe("the city stands for its government");
  });

  it("keeps what the model asks of a collection and its page", () => {
    const collection = collectionOf(PORT);
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      label: expect.any(String),
      total: 3,
      first: { type: "AnnotationPage", partOf: collection.id, startIndex: 0 },
      last: collection.first.id,
    });
    expect(collection.first).not.toHaveProperty("@context");
    const ids = [collection.id, collection.first.id, ...collection.first.items.map(({ id }: { id: string }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(() => new URL(id)).not.toThrow();
  });

  it("has no page where there is no annotation", () => {
    const collection = collectionOf(publishedFeature("a"));
    expect(collection.total).toBe(0);
    expect(collection).not.toHaveProperty("first");
    expect(collection).not.toHaveProperty("last");
  });

  it("names two choices of features differently", () => {
    expect(collectionOf(PORT).id).not.toBe(collectionOf(PORT, publishedFeature("b")).id);
  });

  it("keeps every quotation, and makes an address of every name", () => {
    const texts = [...HOSTILE, ...LONE_SURROGATES];
    const items = itemsOf(...texts.map((text) => publishedFeature(text, { citations: [citation(text, 1, text)] })));
    for (const [i, text] of texts.entries()) {
      const { body, target } = items[i];
      expect(target.selector.exact).toBe(text);
      const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
      expect(decodeURIComponent(new URL(target.source).hash)).toBe(`#passage=${wellFormed}.1`);
      expect(decodeURIComponent(new URL(body[0].source).hash)).toBe(`#feature=${wellFormed}`);
    }
  });
});
