/** What the journeys of measuring share: the parts of the panel by role and name, and what the built site draws. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, LineString, MultiLineString } from "geojson";
import { inject } from "vitest";
import type { LngLat } from "../../src/core/lnglat.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import type { AtlasPage } from "./atlas-page.ts";

export const panelOf = ({ region }: AtlasPage) => region("Measurement");
export const buttonOf = (atlas: AtlasPage, name: string) => panelOf(atlas).getByRole("button", { name, exact: true });
/** All measured routes. */
export const tableOf = (atlas: AtlasPage) => panelOf(atlas).getByRole("table", { name: "Measured routes" });
/** The length of each route, in the unit that comes first. */
export const totalOf = (atlas: AtlasPage) => tableOf(atlas).getByRole("strong");
/** What a screen reader is told of the route at work. */
export const announcementOf = (atlas: AtlasPage) => panelOf(atlas).getByRole("status").filter({ hasText: "total" });
/** The points of the route at work, each with the leg that leads to it. */
export const stopsOf = (atlas: AtlasPage) =>
  panelOf(atlas).getByRole("list", { name: "Points of the route" }).getByRole("listitem");
/** The field of a point, from 1. */
export const stopOf = (atlas: AtlasPage, n: number) =>
  panelOf(atlas).getByRole("combobox", { name: `Point ${n}`, exact: true });

/** The lines of a feature as the built site draws them. */
export function drawnLines(id: string): LngLat[][] {
  const path = join(dataFolderOf(inject("siteFolder")), "data/app/geometry.geojson");
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection;
  const lines = features
    .filter(({ properties }) => properties?.id === id && properties.part === "line")
    .map(({ geometry }) => geometry as LineString | MultiLineString)
    .flatMap((geometry) => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates));
  if (lines.length === 0) throw new Error(`no line is drawn for ${id}`);
  return lines as unknown as LngLat[][];
}
