/** What data/ may hold. */
import * as z from "zod";
import { MENTION } from "../../core/vocabulary.ts";
import { idSchema, langSchema } from "./geo.ts";
import { looseText, nameText, pageAddress, text } from "./text.ts";

const paragraph = z.int().positive();

/** CSL-JSON (citation style language 1.0.2), the part that a web article needs. */
export const articlesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      type: text,
      title: text.optional(),
      "title-short": text,
      author: z
        .array(z.strictObject({ given: text.optional(), family: text.optional(), literal: text.optional() }))
        .optional(),
      publisher: text.optional(),
      "container-title": text.optional(),
      issued: z
        .strictObject({ "date-parts": z.array(z.array(z.int())).min(1), circa: z.boolean().optional() })
        .optional(),
      URL: pageAddress.optional(),
      language: text.optional(),
      genre: text.optional(),
      note: text.optional(),
      custom: z.strictObject({ paragraphs: z.tuple([paragraph, paragraph]), citeAs: text }),
    }),
  )
  .min(1);
export type SourceArticle = z.infer<typeof articlesSchema>[number];

export const passagesSchema = z.strictObject({
  article: idSchema,
  passages: z.array(
    z.strictObject({
      paragraph,
      section: text.nullable(),
      heading: z.boolean().default(false),
      gist: text.max(400),
    }),
  ),
});
export type SourcePassages = z.infer<typeof passagesSchema>;

const quoteSchema = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: text,
  prefix: looseText.optional(),
  suffix: looseText.optional(),
});

export const citationsSchema = z.strictObject({
  article: idSchema,
  citations: z.array(
    z.strictObject({
      paragraph,
      features: z.array(idSchema).min(1),
      mention: z.enum(Object.keys(MENTION) as [keyof typeof MENTION, ...(keyof typeof MENTION)[]]),
      quotes: z.array(quoteSchema).min(1),
      when: text.optional(),
    }),
  ),
});
export type SourceCitations = z.infer<typeof citationsSchema>;

/** What each place is called, and what others know it by. */
export const gazetteerSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      feature: idSchema,
      toponyms: z.array(z.strictObject({ text: nameText, lang: langSchema, inArticles: z.boolean() })),
      identifiers: z
        .strictObject({
          iso3166: z
            .string()
            .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "a code of ISO 3166 is CN, or CN-HL")
            .optional(),
          wikidata: z
            .string()
            .regex(/^Q[1-9]\d*$/, "an item of Wikidata is Q and a number")
            .optional(),
        })
        .default({}),
    }),
  ),
});
export type SourcePlace = z.infer<typeof gazetteerSchema>["places"][number];

/** References that no map can show, and words that hold the name of a place but are another name. */
export const unmappedSchema = z.strictObject({
  article: idSchema,
  rows: z.array(z.strictObject({ paragraph, quote: text, reason: text })),
  falseFriends: z.array(z.strictObject({ paragraph, text, reason: text })).default([]),
});
export type SourceUnmapped = z.infer<typeof unmappedSchema>;

/** Where passages cannot all be right. */
export const disagreementsSchema = z.strictObject({
  disagreements: z.array(
    z.strictObject({
      id: idSchema,
      title: text,
      about: text,
      features: z.array(idSchema),
      sides: z.array(z.strictObject({ article: idSchema, paragraph, quote: quoteSchema, says: text })).min(2),
    }),
  ),
});
export type SourceDisagreement = z.infer<typeof disagreementsSchema>["disagreements"][number];
