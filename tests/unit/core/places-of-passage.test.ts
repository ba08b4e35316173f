import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { checkProject, compileProject } from "../../../src/build/build-atlas.ts";
import { type Atlas, makeAtlas } from "../../../src/core/atlas.ts";
import { angleDegrees } from "../../../src/core/lnglat.ts";
import { capOfPassage } from "../../../src/core/places-of-passage.ts";

let atlas: Atlas;
beforeAll(() => {
  const artefacts = compileProject(checkProject(fileURLToPath(new URL("../../../", import.meta.url))));
  atlas = makeAtlas(JSON.parse(artefacts.get("app/atlas.json") ?? ""));
});

it("holds the places of a passage", () => {
  const cap = capOfPassage(atlas, "convenience-2020.28");
  const galwan = atlas.featureById.get("galwan-clash-2020")?.anchor ?? [0, 0];
  expect(cap && angleDegrees(cap.centre, galwan)).toBeLessThan(cap?.radiusDegrees ?? 0);
});

it("is null for a passage that names only countries, or nothing", () => {
  expect(capOfPassage(atlas, "convenience-2020.9")).toBeNull();
  expect(capOfPassage(atlas, "no-such.1")).toBeNull();
});
