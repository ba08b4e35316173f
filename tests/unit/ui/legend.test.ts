import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/core/language.ts";
import { rowOf } from "../../../src/core/legend-row.ts";
import { KIND_WORDS } from "../../../src/core/messages/vocabulary.ts";
import type { Feature } from "../../../src/core/model.ts";
import type { Basis, Kind, Status } from "../../../src/core/vocabulary.ts";
import { legendOf } from "../../../src/ui/legend.ts";
import { madeFeature } from "../../support/made-atlas.ts";

const feature = (kind: Kind, status: Status | null = null, basis: Basis = "digitised") =>
  madeFeature(kind, { kind, status, basis });
const labels = (...features: readonly Feature[]) => legendOf(features).map((row) => row.label.en);

describe("legendOf", () => {
  it("has no row for a layer without features", () => {
    expect(legendOf([])).toEqual([]);
  });

  it("has one row for features that are drawn alike, in order of first appearance", () => {
    expect(labels(feature("port"), feature("city"), feature("port"))).toEqual(["Port", "City"]);
  });

  it("has a row of its own for what is only proposed", () => {
    expect(labels(feature("gas-pipeline", "operating"), feature("gas-pipeline", "proposed"))).toEqual([
      "Gas pipeline",
      "Gas pipeline, proposed, not built",
    ]);
  });

  it("names a boundary by what it is politically", () => {
    expect(labels(feature("boundary", "disputed"), feature("boundary", "line-of-control"))).toEqual([
      "Disputed boundary",
      "Line of control",
    ]);
  });

  it("leaves out a status that is not drawn", () => {
    expect(legendOf([feature("international-border", "definite")])).toEqual([
      {
        row: "places/international-border",
        kind: "international-border",
        status: null,
        soft: false,
        label: KIND_WORDS["international-border"],
      },
    ]);
  });

  it.each(["schematic", "named-area"] as const)("shows an area with a soft edge where its outline is %s", (basis) => {
    expect(legendOf([feature("sea", null, basis)])[0]?.soft).toBe(true);
  });

  it("shows an area with a sharp edge where its outline is digitised", () => {
    expect(legendOf([feature("region")])[0]?.soft).toBe(false);
  });

  it("tells areas with a soft and with a known outline apart", () => {
    expect(labels(feature("island", null, "schematic"), feature("island"))).toEqual([
      "Island",
      "Island, known outline",
    ]);
  });

  it("says of what is quiet that it is outlined when it is chosen", () => {
    expect(labels(feature("region"), feature("sea"))).toEqual([
      "Region, outlined when chosen",
      "Sea, outlined when chosen",
    ]);
  });

  it("shows no line with a soft edge, however schematic its course", () => {
    expect(legendOf([feature("gas-pipeline", "operating", "schematic")])[0]?.soft).toBe(false);
  });

  it("has for every feature the row by which it is hidden", () => {
    const features = [feature("port"), feature("gas-pipeline", "proposed"), feature("island", null, "schematic")];
    expect(legendOf(features).map(({ row }) => row)).toEqual(features.map(rowOf));
  });

  it("says a status after its kind in every language", () => {
    const [row] = legendOf([feature("gas-pipeline", "proposed")]);
    expect(LANGUAGES.map((language) => row?.label[language])).toEqual([
      "Gas pipeline, proposed, not built",
      "Газопровод: предложен, не построен",
      "天然气管道（拟建，未建）",
    ]);
  });
});
