/**
 * The border of two countries at several scales: as world-atlas draws it, and the finest line we have, made coarser
 * step by step. A border grows as its ruler shrinks: L. F. Richardson, "The problem of contiguity", General Systems
 * Yearbook 6 (1961) 139–187.
 */
import { lineString, simplify } from "@turf/turf";
import type { FeatureCollection, MultiLineString } from "geojson";
import type { LengthAtScales, LineAtScale } from "../../core/claim.ts";
import { lengthMetres } from "../../core/geodesic.ts";
import type { Line } from "../geometry.ts";
import { type AtlasScale, readWorldAtlas } from "../packages.ts";
import type { SharedBorder } from "../resolve.ts";
import { sharedBoundary } from "./border.ts";
import { boundaryBetween } from "./boundaries.ts";

/** Ids of world-atlas begin with «world-atlas-», those of the 100 m line and its simplifications with «osm-». */
const ATLASES: readonly (readonly [AtlasScale, label: string])[] = [
  ["110m", "world-atlas 1:110 million"],
  ["50m", "world-atlas 1:50 million"],
  ["10m", "world-atlas 1:10 million"],
];

/** Degrees. Below 0.002° next to nothing is left out; above 1° next to nothing but the ends is left. */
const TOLERANCES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** Four decimals of a degree are 11 m: a ninth of what the finest line resolves. */
const DECIMALS = 4;

export interface BorderAtScales {
  /** From the coarsest to the finest, by the mean leg. */
  readonly scales: readonly LineAtScale[];
  /** By the id of the scale; positions in degrees. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
}

const known = new Map<string, BorderAtScales>();

/** The border at all scales, lengths on the ellipsoid. The data are those of the packages, so each is made once. */
export function borderAtScales({ countries, between }: Pick<SharedBorder, "countries" | "between">): BorderAtScales {
  const key = countries.join();
  const found = known.get(key) ?? drawAtScales(countries, between);
  known.set(key, found);
  return found;
}

function drawAtScales(countries: SharedBorder["countries"], between: SharedBorder["between"]): BorderAtScales {
  const whole = sharedBoundary(countries);
  const drawn: (readonly [id: string, label: string, lines: readonly Line[]])[] = [
    ...ATLASES.map(([scale, label]) => {
      const lines = boundaryBetween(readWorldAtlas(scale), { between });
      return [`world-atlas-${scale}`, label, lines] as const;
    }),
    ["osm-100m", "100 m line of OpenStreetMap", whole],
    ...TOLERANCES.map(
      (degrees) => [`osm-${degrees}`, `100 m line, simplified at ${degrees}°`, simplified(whole, degrees)] as const,
    ),
  ];
  return {
    scales: drawn
      .map(([id, label, lines]) => ({ id, label, ...measured(lines) }))
      .sort((a, b) => b.legMetres - a.legMetres),
    lines: new Map(drawn.map(([id, , lines]) => [id, lines])),
  };
}

/**
 * Each line with fewer vertices, its ends kept (Douglas and Peucker, Cartographica 10, 1973, 112–122). The tolerance is
 * in degrees of either axis: at 50° N one to the east is two thirds of one to the north.
 */
export function simplified(lines: readonly Line[], toleranceDegrees: number): Line[] {
  return lines.map(
    (line) =>
      simplify(lineString(line), { tolerance: toleranceDegrees, highQuality: true }).geometry.coordinates as Line,
  );
}

function measured(lines: readonly Line[]): Pick<LineAtScale, "legMetres" | "vertices" | "lengthMetres"> {
  const vertices = lines.reduce((sum, line) => sum + line.length, 0);
  const metres = lines.reduce((sum, line) => sum + lengthMetres(line), 0);
  return { legMetres: metres / (vertices - lines.length), vertices, lengthMetres: metres };
}

/** Length against scale, with figures that are stated for the whole border. */
export function borderLengthAtScales(border: SharedBorder, stated: LengthAtScales["stated"]): LengthAtScales {
  return { feature: border.id, scales: borderAtScales(border).scales, stated };
}

/**
 * The lines for the page to draw, one feature a scale (59 kB compressed). The whole line is among them, though the
 * atlas has it as a feature too: so the page finds every scale in one place.
 */
export function borderScaleLines(border: SharedBorder): FeatureCollection<MultiLineString, { readonly id: string }> {
  return {
    type: "FeatureCollection",
    features: [...borderAtScales(border).lines].map(([id, lines]) => ({
      type: "Feature",
      properties: { id },
      geometry: {
        type: "MultiLineString",
        coordinates: lines.map((line) => line.map((position) => position.map(rounded))),
      },
    })),
  };
}

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));
