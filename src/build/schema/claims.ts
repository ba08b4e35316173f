/** What data/claims.json may hold. */
import * as z from "zod";
import {
  BOUNDS,
  type Bound,
  type ClaimMethod,
  KINDS,
  type Kind,
  STATUS,
  type Status,
  VERDICT,
  type Verdict,
} from "../../core/vocabulary.ts";
import { disagreementsSchema } from "./data.ts";
import { idSchema } from "./geo.ts";
import { text } from "./text.ts";

const quoteSchema = disagreementsSchema.shape.disagreements.element.shape.sides.element.shape.quote;
const ids = z.array(idSchema).min(1);

export const STATED_UNITS = ["km", "mi", "km2", "days", "count"] as const;
export type StatedUnit = (typeof STATED_UNITS)[number];

/** `within` is in the same unit: half of the last digit that is given. */
const statedSchema = z.strictObject({
  value: z.number().nonnegative(),
  unit: z.enum(STATED_UNITS),
  bound: z.enum(Object.keys(BOUNDS) as Bound[]),
  within: z.number().nonnegative(),
});
export type SourceStated = z.infer<typeof statedSchema>;

const measureSchema = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("length-of"), features: ids }),
  z.strictObject({ method: z.literal("distance-between"), from: idSchema, to: idSchema }),
  z.strictObject({ method: z.literal("nearest"), from: idSchema, to: idSchema }),
  z.strictObject({ method: z.literal("area"), features: ids }),
  z.strictObject({ method: z.literal("contains"), area: idSchema, features: ids }),
  z.strictObject({ method: z.literal("adjacent"), features: z.tuple([idSchema, idSchema]) }),
  z.strictObject({
    method: z.literal("compare-routes"),
    route: idSchema,
    with: ids,
    speedKnots: z.number().positive().optional(),
  }),
  z.strictObject({
    method: z.literal("count"),
    kinds: z.array(z.enum(Object.keys(KINDS) as Kind[])).min(1),
    status: z.enum(Object.keys(STATUS) as Status[]).optional(),
    across: idSchema,
    /** Metres: what comes as near to the line meets it, and meetings nearer to each other are one. */
    within: z.number().positive(),
  }),
]);
export type Measure = z.infer<typeof measureSchema>;
/** The measure of one method. */
export type MeasureBy<M extends ClaimMethod> = Extract<Measure, { method: M }>;

const LENGTHS: readonly StatedUnit[] = ["km", "mi"];
/** In which units a figure may be stated that a method checks; a relation holds or not. */
const UNITS_OF: Readonly<Record<ClaimMethod, readonly StatedUnit[]>> = {
  "length-of": LENGTHS,
  "distance-between": LENGTHS,
  nearest: LENGTHS,
  area: ["km2"],
  contains: [],
  adjacent: [],
  "compare-routes": [...LENGTHS, "days"],
  count: ["count"],
};

const claimSchema = z
  .strictObject({
    id: idSchema,
    title: text,
    article: idSchema,
    paragraph: z.int().positive(),
    quote: quoteSchema,
    says: text,
    stated: statedSchema.nullable(),
    measure: measureSchema.nullable(),
    features: z.array(idSchema),
    verdict: z.enum(Object.keys(VERDICT) as Verdict[]),
    why: text,
  })
  .superRefine(({ stated, measure, verdict }, context) => {
    const fault = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if ((verdict === "cannot-be-measured") !== (measure === null))
      fault(["verdict"], "«cannot-be-measured» goes with a measure that is null, and with no other");
    if (!stated || !measure) return;
    const units = UNITS_OF[measure.method];
    if (units.length === 0) fault(["stated"], `«${measure.method}» holds or not, so no number is stated`);
    else if (!units.includes(stated.unit))
      fault(["stated", "unit"], `«${measure.method}» is stated in ${units.join(" or ")}`);
    if (measure.method === "compare-routes" && stated.unit === "days" && measure.speedKnots === undefined)
      fault(["measure", "speedKnots"], "a difference in days needs the speed of the ship");
  });
export type SourceClaim = z.infer<typeof claimSchema>;

export const claimsSchema = z.strictObject({
  claims: z.array(claimSchema),
  /** How long others say that the shared border is. */
  borderFigures: z
    .array(z.strictObject({ label: text, value: z.number().positive(), unit: z.enum(["km", "mi"]), source: text }))
    .default([]),
});
export type SourceBorderFigure = z.infer<typeof claimsSchema>["borderFigures"][number];
