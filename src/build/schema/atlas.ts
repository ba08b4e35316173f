/** What data/atlas.json may hold: what the atlas is called, what it is about, and how it opens. */
import * as z from "zod";
import { idSchema, message } from "./geo.ts";

const lng = z.number().min(-180).max(180);
const lat = z.number().min(-85).max(85);

export const atlasSchema = z.strictObject({
  title: message,
  /** One line. */
  description: message,
  /** Features, the first first: where two names do not fit on the map, theirs stands. */
  subjects: z.array(idSchema).default([]),
  openingView: z.strictObject({ centre: z.tuple([lng, lat]), radiusDegrees: z.number().positive().max(90) }).optional(),
  /** The year in which the timeline begins, for texts in which dynasties are dated too. */
  timelineFrom: z.int().optional(),
});
export type SourceAtlas = z.infer<typeof atlasSchema>;
