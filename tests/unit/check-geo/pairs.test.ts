import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { PAIRS } from "../../check-geo/pairs.ts";

describe("the pairs of the comparison with a reference", () => {
  it("name features that are in geo/", () => {
    const { resolved } = checkProject(fileURLToPath(new URL("../../../", import.meta.url)));
    const ids = new Set(resolved.map(({ id }) => id));
    expect(PAIRS.flatMap(({ ours }) => ours).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("stand once each", () => {
    const names = PAIRS.map(({ ours, reference }) => `${ours} ${reference}`);
    expect(names.toSorted()).toEqual([...new Set(names)].sort());
  });

  it("say where every tolerance comes from", () => {
    expect(PAIRS.filter(({ toleranceMetres, why }) => !(toleranceMetres > 0) || !/ours|theirs/.test(why))).toEqual([]);
  });

  it("hold every part of both pipelines, both bridges and the Northern Sea Route", () => {
    const ours = new Set(PAIRS.flatMap((pair) => pair.ours));
    const wanted = ["pos1-chayanda-amur", "pos1-yongqing-shanghai", "pos2-russia", "pos2-mongolia", "pos2-china"];
    wanted.push("bridge-blagoveshchensk-heihe", "bridge-nizhneleninskoye-tongjiang", "northern-sea-route");
    expect(wanted.filter((id) => !ours.has(id))).toEqual([]);
  });
});
