/** What geo/base/rivers.json may hold: the rivers of the base map that have a name. */
import * as z from "zod";
import { idSchema, nameMessage } from "./geo.ts";
import { text } from "./text.ts";

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);

export const riversSchema = z.strictObject({
  rivers: z.array(
    z
      .strictObject({
        name: nameMessage,
        rank: z.int().min(1).max(4),
        /** Draws a reach of the river; the base map draws the rest. */
        feature: idSchema.optional(),
        /** Drawn through the positions, because the data have no line of it. */
        schematic: z.literal(true).optional(),
        source: text.optional(),
        /** Downstream. */
        through: z.array(z.strictObject({ at: position, place: text })).min(2),
      })
      .refine(({ schematic, source }) => (schematic === undefined) === (source === undefined), {
        path: ["source"],
        message: "a schematic river, and no other, says how its course is known",
      }),
  ),
});
export type SourceRiver = z.infer<typeof riversSchema>["rivers"][number];
