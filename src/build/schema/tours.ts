/** What data/tours.json may hold. */
import * as z from "zod";
import { idSchema, message } from "./geo.ts";

/** A text in each language, none longer than what the page has room for. */
const upTo = (units: number) =>
  message.refine(
    (texts) => Object.values(texts).every((text) => text.length <= units),
    `no language takes more than ${units} characters`,
  );

/** «slug.n»: article and paragraph. */
const passageSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[1-9]\d*$/, "a passage is its article and paragraph: slug.n");

const stepSchema = z.strictObject({
  feature: idSchema,
  /** Null for background that no passage speaks of. */
  passage: passageSchema.nullable(),
  text: upTo(240),
  others: z.array(idSchema),
});
export type SourceTourStep = z.infer<typeof stepSchema>;

export const toursSchema = z.strictObject({
  tours: z.array(z.strictObject({ id: idSchema, title: message, about: upTo(120), steps: z.array(stepSchema).min(1) })),
});
export type SourceTour = z.infer<typeof toursSchema>["tours"][number];
