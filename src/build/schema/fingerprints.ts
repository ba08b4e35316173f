/** What data/fingerprints/ may hold. */
import * as z from "zod";
import { idSchema } from "./geo.ts";

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

export const fingerprintsSchema = z.strictObject({
  article: idSchema,
  paragraphs: z.array(
    z.strictObject({ paragraph: z.int().positive(), hash: hex(16), shingles: z.array(hex(8)).max(24) }),
  ),
});
