/** Which schema holds for which file. */
import type * as z from "zod";
import { atlasSchema } from "./atlas.ts";
import { claimsSchema } from "./claims.ts";
import {
  articlesSchema,
  citationsSchema,
  disagreementsSchema,
  gazetteerSchema,
  passagesSchema,
  unmappedSchema,
} from "./data.ts";
import { fairwaysSchema } from "./fairways.ts";
import { fingerprintsSchema } from "./fingerprints.ts";
import { boundariesSchema, labelsSchema, layerFileSchema, layersSchema, onlineSchema } from "./geo.ts";
import { riversSchema } from "./rivers.ts";
import { toursSchema } from "./tours.ts";

export interface FileSchema {
  readonly name: string;
  /** A path below the folder of the atlas, `*` for an id; of several that fit, the first holds. */
  readonly file: string;
  readonly schema: z.ZodType;
}

export const FILE_SCHEMAS = [
  { name: "atlas", file: "data/atlas.json", schema: atlasSchema },
  { name: "articles", file: "data/articles.json", schema: articlesSchema },
  { name: "passages", file: "data/passages/*.json", schema: passagesSchema },
  { name: "citations", file: "data/citations/*.json", schema: citationsSchema },
  { name: "unmapped", file: "data/unmapped/*.json", schema: unmappedSchema },
  { name: "fingerprints", file: "data/fingerprints/*.json", schema: fingerprintsSchema },
  { name: "gazetteer", file: "data/gazetteer.json", schema: gazetteerSchema },
  { name: "disagreements", file: "data/disagreements.json", schema: disagreementsSchema },
  { name: "claims", file: "data/claims.json", schema: claimsSchema },
  { name: "tours", file: "data/tours.json", schema: toursSchema },
  { name: "layers", file: "geo/layers.json", schema: layersSchema },
  { name: "online", file: "geo/online.json", schema: onlineSchema },
  { name: "labels", file: "geo/base/labels.json", schema: labelsSchema },
  { name: "boundaries", file: "geo/base/boundaries.json", schema: boundariesSchema },
  { name: "rivers", file: "geo/base/rivers.json", schema: riversSchema },
  { name: "fairways", file: "geo/fairways.geojson", schema: fairwaysSchema },
  { name: "layer", file: "geo/*.geojson", schema: layerFileSchema },
] as const satisfies readonly FileSchema[];

export type SchemaName = (typeof FILE_SCHEMAS)[number]["name"];

/** The name of the schema that holds for a path; undefined where no file of an atlas is called so. */
export function schemaNameOf(path: string): SchemaName | undefined {
  return FILE_SCHEMAS.find(({ file }) => {
    const [before = "", after] = file.split("*");
    if (after === undefined) return path === file;
    const id = path.slice(before.length, path.length - after.length);
    return path.startsWith(before) && path.endsWith(after) && !id.includes("/");
  })?.name;
}
