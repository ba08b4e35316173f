import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { jsonSchemas, schemaAddress } from "../../../src/build/json-schemas.ts";
import { FILE_SCHEMAS, schemaNameOf } from "../../../src/build/schema/files.ts";
import { KINDS } from "../../../src/core/vocabulary.ts";
import { atlasFiles, PROJECT, SECOND_ATLAS } from "../../support/atlas-files.ts";

const ajv = new Ajv({ allErrors: true, strict: false, formats: { uri: (text: string) => URL.canParse(text) } });
const validators = new Map([...jsonSchemas()].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** What an editor would underline in a file; null where no schema holds for it. */
function faultsIn(path: string, json: unknown): string[] | null {
  const validate = validators.get(schemaNameOf(path) as (typeof FILE_SCHEMAS)[number]["name"]);
  if (!validate) return null;
  return validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const OURS = [...atlasFiles(PROJECT)];
const THEIRS = [...atlasFiles(SECOND_ATLAS)];

describe("the JSON Schemas", () => {
  it.each(OURS)("know %s and find nothing wrong in it", (path, json) => {
    expect(faultsIn(path, json)).toEqual([]);
  });

  it("hold for every file of the second atlas too", () => {
    expect(THEIRS.map(([path, json]) => [path, faultsIn(path, json)])).toEqual(THEIRS.map(([path]) => [path, []]));
  });

  it("say what a kind may be, from the list of kinds", () => {
    const { properties } = JSON.parse(jsonSchemas().get("layer") ?? "").properties.features.items.properties.properties;
    expect(properties.kind.enum).toEqual(Object.keys(KINDS));
    const [, towns] = THEIRS.find(([path]) => path === "geo/towns.geojson") ?? [];
    const wrong = structuredClone(towns) as { features: { properties: { kind: string } }[] };
    for (const { properties } of wrong.features.slice(0, 1)) properties.kind = "citty";
    expect(faultsIn("geo/towns.geojson", wrong)).toContain(
      "/features/0/properties/kind must be equal to one of the allowed values",
    );
  });

  it("let every file but a list name its schema", () => {
    for (const [path, json] of THEIRS.filter(([, json]) => !Array.isArray(json)))
      expect([path, faultsIn(path, { $schema: schemaAddress(path), ...(json as object) })]).toEqual([path, []]);
    expect(faultsIn("geo/online.json", null)).toEqual([]);
  });

  it("are the same to the byte when made again", () => {
    expect([...jsonSchemas()]).toEqual([...jsonSchemas()]);
    expect([...jsonSchemas().keys()]).toEqual(FILE_SCHEMAS.map(({ name }) => name));
  });

  it("stand beside the folders of an atlas", () => {
    expect(schemaAddress("data/atlas.json")).toBe("../schemas/atlas.json");
    expect(schemaAddress("data/citations/tale.json")).toBe("../../schemas/citations.json");
    expect(schemaAddress("geo/fairways.geojson")).toBe("../schemas/fairways.json");
    expect(schemaAddress("geo/anything.geojson")).toBe("../schemas/layer.json");
    expect(() => schemaAddress("data/passages/deep/tale.json")).toThrow("no file of an atlas");
  });
});

describe("what the JSON Schema refuses, the check refuses", () => {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** With a property that nobody knows: in the file, or in the first of a list. */
  const broken = (json: unknown) => (Array.isArray(json) ? [{ ...json[0], zzz: 1 }] : { ...(json as object), zzz: 1 });

  it.each(THEIRS)("%s with an unknown property", (path, json) => {
    cpSync(SECOND_ATLAS, folder, { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(broken(json)));
    expect(faultsIn(path, broken(json))).not.toEqual([]);
    const issues = checkProject(folder).issues.filter(({ code }) => code === "schema");
    expect(issues.map(({ file, message }) => [file, message])).toEqual([[path, "no property “zzz” is known here"]]);
  });
});
