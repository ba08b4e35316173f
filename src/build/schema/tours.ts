/** What data/tours.json may hold. */
import * as z from "zod";
import { idSchema } from "./geo.ts";

const text = z.string().trim().min(1);

/** «slug.n»: article and paragraph. */
const passageSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[1-9]\d*$/, "a passage is its article and paragraph: slug.n");

const stepSchema = z.strictObject({
  feature: idSchema,
  /** Null for background that no passage speaks of. */
  passage: passageSchema.nullable(),
  text: text.max(240),
  others: z.array(idSchema),
});
export type SourceTourStep = z.infer<typeof stepSchema>;

export const toursSchema = z.strictObject({
  tours: z.array(
    z.strictObject({ id: idSchema, title: text, about: text.max(120), steps: z.array(stepSchema).min(1) }),
  ),
});
export type SourceTour = z.infer<typeof toursSchema>["tours"][number];
