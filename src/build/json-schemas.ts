/**
 * JSON Schemas for editors, made from the schemas of the build: what an editor underlines, the check refuses. The check
 * refuses more: what one property says of another, and what leads nowhere.
 */
import * as z from "zod";
import { FILE_SCHEMAS, type SchemaName, schemaNameOf } from "./schema/files.ts";

/** Below the site, and in a folder that new-atlas.ts makes. */
export const SCHEMAS_FOLDER = "schemas/";

/** Draft 7, which every editor knows. */
const DRAFT = "draft-7";

/** By name: JSON Schemas as text. The same schemas give the same bytes. */
export function jsonSchemas(): Map<SchemaName, string> {
  return new Map(FILE_SCHEMAS.map(({ name, file, schema }) => [name, textOf(file, schema)]));
}

function textOf(file: string, schema: z.ZodType): string {
  // As authors write it: what the build fills in may be left out.
  const { $schema, ...made } = z.toJSONSchema(schema, { target: DRAFT, io: "input" });
  return `${JSON.stringify({ $schema, title: file, ...withPointer(made) }, null, 2)}\n`;
}

const POINTER = { type: "string", description: "Where this schema is, for editors." } as const;

type Made = Pick<z.core.JSONSchema.JSONSchema, "properties" | "anyOf">;

/** A file that is an object may name its schema; a list has no room for that. */
function withPointer<T extends Made>(made: T): T {
  return {
    ...made,
    ...(made.properties && { properties: { $schema: POINTER, ...made.properties } }),
    ...(made.anyOf && { anyOf: made.anyOf.map(withPointer) }),
  };
}

/** The address of the schema of a file, seen from that file, in a folder that holds the schemas too. */
export function schemaAddress(path: string): string {
  const name = schemaNameOf(path);
  if (!name) throw new Error(`schemaAddress: no file of an atlas is called ${path}`);
  return `${"../".repeat(path.split("/").length - 1)}${SCHEMAS_FOLDER}${name}.json`;
}
