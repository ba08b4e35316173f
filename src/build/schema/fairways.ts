/** What geo/fairways.geojson may hold. */
import * as z from "zod";
import { LENGTH_UNITS } from "../../core/format.ts";
import { idSchema } from "./geo.ts";
import { pageAddress, text } from "./text.ts";

const fairwaySchema = z.strictObject({
  type: z.literal("Feature"),
  id: idSchema,
  /** One whole line, its longitudes running on past ±180. */
  geometry: z.strictObject({
    type: z.literal("LineString"),
    coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
  }),
  properties: z.strictObject({
    ports: text,
    by: text,
    about: text.max(240),
    accuracyMetres: z.number().positive(),
    /** West, south, east and north of where the line crosses land in a canal. */
    canals: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    published: z.strictObject({ value: z.number().positive(), unit: z.enum(LENGTH_UNITS), source: text }).nullable(),
    source: z.strictObject({ title: text, licence: text, url: pageAddress.optional() }),
  }),
});
export type SourceFairway = z.infer<typeof fairwaySchema>;

export const fairwaysSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(fairwaySchema).min(1),
});
