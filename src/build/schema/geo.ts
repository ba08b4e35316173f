/** What geo/ may hold. The types of the rest of the build are inferred from here. */
import * as z from "zod";
import { BASIS, CERTAINTY, INKS, KINDS, STATUS } from "../../core/vocabulary.ts";
import { nameText, pageAddress, text } from "./text.ts";

const words = <T extends object>(list: T) => z.enum(Object.keys(list) as [keyof T & string, ...(keyof T & string)[]]);

export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower case words joined by hyphens")
  .refine((id) => !(id in {}), "every object of JavaScript has this word already: choose another");
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/);
const position = z.tuple([z.number(), z.number()]);
const line = z.array(position).min(2);
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);

export const geometrySchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Point"), coordinates: position }),
  z.strictObject({ type: z.literal("LineString"), coordinates: line }),
  z.strictObject({ type: z.literal("MultiLineString"), coordinates: z.array(line).min(1) }),
  z.strictObject({ type: z.literal("Polygon"), coordinates: polygon }),
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);
export type Geometry = z.infer<typeof geometrySchema>;

/** A text of the page in each of its languages; where one is left out, English stands. */
const inLanguages = (one: z.ZodType<string>) =>
  z
    .strictObject({ en: one, ru: one.optional(), zh: one.optional() })
    .transform(({ en, ru = en, zh = en }) => ({ en, ru, zh }));
export const message = inLanguages(text);
/** A name on the map, in the same way. */
export const nameMessage = inLanguages(nameText);

const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** How a geometry that is not drawn by hand comes about. */
const deriveSchema = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("shared-boundary"),
    countries: z.tuple([z.string(), z.string()]),
    between: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({ method: z.literal("border-section"), from: position, to: position }),
  z.strictObject({
    method: z.literal("base-boundary"),
    between: z.array(z.tuple([z.string(), z.string()])).min(1),
    within: bbox.optional(),
  }),
  z.strictObject({ method: z.literal("country"), of: z.array(z.string()).min(1), at: position }),
  z.strictObject({ method: z.literal("parallel"), latitude: z.number().min(-89).max(89) }),
  z.strictObject({ method: z.literal("collection"), of: z.array(idSchema).min(1) }),
]);
export type Derive = z.infer<typeof deriveSchema>;

const names = z.strictObject({ en: nameText, ru: nameText.optional(), zh: nameText.optional() });
const dispute = z.strictObject({
  administeredBy: z.array(text).min(1),
  claimedBy: z.array(text).min(1),
  since: text.nullable(),
});

const propertiesSchema = z
  .strictObject({
    kind: words(KINDS),
    name: names,
    alias: z.array(z.strictObject({ text: nameText, lang: langSchema })).default([]),
    certainty: words(CERTAINTY),
    basis: words(BASIS),
    accuracyMetres: z.number().positive(),
    when: text.nullable(),
    status: words(STATUS).optional(),
    dispute: dispute.optional(),
    about: text.max(240),
    placing: text.optional(),
    source: z.strictObject({ title: text, licence: text, url: pageAddress.optional() }),
    derive: deriveSchema.optional(),
  })
  .superRefine((feature, context) => {
    const needs = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((feature.status === "disputed" || feature.status === "line-of-control") && !feature.dispute)
      needs("dispute", `a boundary that is ${feature.status} says who administers and who claims`);
    if ((feature.basis === "schematic" || feature.basis === "named-area") && !feature.placing)
      needs("placing", `what is ${feature.basis} says how its place is known`);
    if (feature.basis === "centroid" && KINDS[feature.kind].shape !== "point")
      needs("basis", "only a settlement may be drawn by its centre");
  });

export const featureSchema = z
  .strictObject({
    type: z.literal("Feature"),
    id: idSchema,
    geometry: geometrySchema.nullable(),
    properties: propertiesSchema,
  })
  .superRefine((feature, context) => {
    if ((feature.geometry === null) === (feature.properties.derive !== undefined)) return;
    context.addIssue({
      code: "custom",
      path: ["geometry"],
      message: "a feature has either a geometry or properties.derive, never both or none",
    });
  });
export type SourceFeature = z.infer<typeof featureSchema>;

export const layerFileSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(featureSchema),
});

export const layersSchema = z.strictObject({
  layers: z
    .array(
      z.strictObject({
        id: idSchema,
        title: message,
        about: message,
        /** The next of the list where none is named. */
        ink: z.enum(INKS).optional(),
        attribution: text.optional(),
      }),
    )
    .min(1),
});
export type SourceLayer = z.infer<typeof layersSchema>["layers"][number];

export const labelsSchema = z.strictObject({
  labels: z.array(
    z.strictObject({
      text: nameMessage,
      kind: z.enum(["country", "ocean", "sea", "lake"]),
      at: position,
      rank: z.int().min(1).max(4),
      /** The feature that a press on the name opens. */
      feature: idSchema.optional(),
    }),
  ),
});
export type Label = z.infer<typeof labelsSchema>["labels"][number];

export const boundariesSchema = z.strictObject({
  hidden: z.array(z.strictObject({ between: z.tuple([text, text]), why: text })),
});
export type HiddenBoundary = z.infer<typeof boundariesSchema>["hidden"][number];

/** A server as the page's policy names it: no sign that would end it there. */
const HOST = "https://[a-z0-9.-]+(:[0-9]+)?";
const webAddress = z.url({
  protocol: /^https$/,
  hostname: /^[a-z0-9.-]+$/,
  error: "an address begins with https:// and the name of a server",
});
/** Of another server, or of a file beside index.html or below it. */
const webAddressOrPath = z
  .string()
  .regex(
    new RegExp(`^(${HOST}/\\S+|(?!/)[^:\\s\\\\]+)$`, "i"),
    "an address begins with https://, a path with neither / nor a scheme",
  );

/** Text with links and no other markup. */
const LINKED_TEXT = /^(?:[^<>]|<a href="https:\/\/[^"<>\s]+">[^<>]*<\/a>)*$/;

/** The base map of another server that the site offers, or null. */
export const onlineSchema = z
  .strictObject({
    title: message,
    about: message,
    attribution: text.regex(LINKED_TEXT, 'it holds no markup but <a href="https://…">…</a>'),
    style: webAddress.optional(),
    styleDark: webAddress.optional(),
    pmtiles: webAddressOrPath.optional(),
    hosts: z
      .array(z.string().regex(new RegExp(`^${HOST}$`, "i"), "a host is written https://tiles.example"))
      .optional(),
  })
  .superRefine(({ style, styleDark, pmtiles, hosts }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((style === undefined) === (pmtiles === undefined)) wrong("style", "it has either a style or a file of tiles");
    if (styleDark !== undefined && style === undefined)
      wrong("styleDark", "a style for the dark theme needs one for the light theme");
    if (hosts !== undefined && style === undefined) wrong("hosts", "only a style has tiles on further hosts");
  })
  .nullable();
export type SourceOnline = z.infer<typeof onlineSchema>;
