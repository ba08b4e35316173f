/**
 * Our own signs for kinds, as paths in a square of 24 by 24 with the middle at [12, 12]. They differ by shape alone,
 * so that no colour need be seen. Map (maplibre-icons.ts) and legend (ui/Swatch.tsx) draw them from here.
 */
import type { Kind } from "../core/vocabulary.ts";

export const ICON_BOX = 24;

export interface IconPart {
  /** SVG path data. */
  readonly d: string;
  /** Width of a stroke; without one the path is filled. */
  readonly stroke?: number;
  /** In the colour of the land, on top of the ink. */
  readonly paper?: true;
}

export interface Icon {
  readonly parts: readonly IconPart[];
  /** Half the side of the square that is drawn, casing included: 12 is the whole box. */
  readonly reach: number;
}

const icon = (reach: number, ...parts: readonly IconPart[]): Icon => ({ parts, reach });
const fill = (d: string): IconPart => ({ d });
const line = (d: string, stroke: number): IconPart => ({ d, stroke });
const paper = (d: string, stroke?: number): IconPart => ({ d, paper: true, ...(stroke && { stroke }) });
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const ICONS: Partial<Record<Kind, Icon>> = {
  // Settlements, by rank: a star, a ringed disc, a ring, a dot.
  capital: icon(
    10,
    fill("M12 3.2l2.35 5.75 6.2.48-4.74 4.02 1.48 6.04L12 16.22l-5.29 3.27 1.48-6.04-4.74-4.02 6.2-.48z"),
  ),
  city: icon(7.5, line(disc(12, 12, 4.8), 1.6), fill(disc(12, 12, 2.5))),
  town: icon(6, line(disc(12, 12, 3.3), 1.7)),
  village: icon(4.5, fill(disc(12, 12, 2.5))),
  square: icon(6, fill("M8.4 8.4h7.2v7.2H8.4z"), paper("M11 11h2v2h-2z")),
  // A diamond.
  place: icon(9.5, fill("M12 4.4l7.6 7.6-7.6 7.6L4.4 12z"), paper("M12 9.6l2.4 2.4-2.4 2.4-2.4-2.4z")),
  // An anchor.
  port: icon(
    12,
    line(disc(12, 5.2, 1.9), 1.7),
    line("M12 7.2V20M8.4 10.4h7.2", 1.9),
    line("M4.6 14.2c.6 3.6 3.6 5.9 7.4 5.9s6.8-2.3 7.4-5.9", 2.1),
    fill("M2.9 16.7l1.5-4.3 3.3 3.1zM21.1 16.7l-1.5-4.3-3.3 3.1z"),
  ),
  // Three lines that meet, in a triangle.
  tripoint: icon(9.5, fill("M12 3.8l8 14.4H4z"), paper("M12 13.4V8.2M12 13.4l-4.4 2.7M12 13.4l4.4 2.7", 1.5)),
  // A striped boundary post.
  "settled-section": icon(
    10.5,
    fill("M9.2 2.8h5.6v15.6H9.2zM6 18.2h12v2.6H6z"),
    paper("M10.6 5.6h2.8v2.3h-2.8zM10.6 10h2.8v2.3h-2.8zM10.6 14.4h2.8v2.3h-2.8z"),
  ),
  // Crossed swords.
  "clash-area": icon(
    12,
    line("M4.6 3.8l13 13M19.4 3.8l-13 13", 2.1),
    line("M13.4 18.9l5.4-5.4M10.6 18.9l-5.4-5.4", 2),
    line("M17.4 16.6l3 3M6.6 16.6l-3 3", 2.4),
  ),
  // Hills above waves.
  island: icon(
    12,
    fill("M2.8 14.6c.9-3.2 2.6-5 4.6-5 1.1 0 2 .5 2.7 1.4C11.3 7.6 13 5.4 15 5.4c2.7 0 4.9 4 6.2 9.2z"),
    line("M2.8 18.6c1.5-1.5 3.1-1.5 4.6 0s3.1 1.5 4.6 0 3.1-1.5 4.6 0 3.1 1.5 4.6 0", 1.8),
  ),
  // A flame.
  "gas-field": icon(
    11,
    fill(
      "M12.4 2.2c.3 3.9 5.6 6.7 5.6 11.9a6 6 0 0 1-12 0c0-2.7 1.4-4.6 2.8-6 .1 1.6.6 2.7 1.6 3.2.1-3.8 1-6.6 2-9.1z",
    ),
    paper("M12.1 13.4c1.5 1.2 2.5 2.4 2.5 3.9a2.5 2.5 0 0 1-5 0c0-1.5 1-2.7 2.5-3.9z"),
  ),
  // Two domed tanks and a flare.
  "lng-plant": icon(
    12,
    fill("M1.8 20.2v-5.8a3.9 3.9 0 0 1 7.8 0v5.8zM10.4 20.2v-5.8a3.9 3.9 0 0 1 7.8 0v5.8z"),
    line("M20.8 20.2V11", 2),
    fill("M20.6 2.6c1.4 1.9 2.2 3 2.2 4.3a2.2 2.2 0 0 1-4.4 0c0-1.3.8-2.4 2.2-4.3z"),
  ),
  // A deck that hangs from two towers.
  "road-bridge": icon(
    12,
    line("M3 16.2h18", 2.4),
    line("M7 4.6v14.6M17 4.6v14.6", 2.2),
    line("M7 5.4L3.2 15.6M7 5.4l5 10.4M17 5.4l-5 10.4M17 5.4l3.8 10.2", 1.2),
  ),
  // A truss above sleepers.
  "rail-bridge": icon(
    12,
    line("M2.9 15L7 6.6h10l4.1 8.4zM7 6.6l5 8.4 5-8.4", 1.7),
    line("M2.8 15.4h18.4", 1.8),
    line("M4.6 17.2v2.6M9.5 17.2v2.6M14.5 17.2v2.6M19.4 17.2v2.6", 1.9),
  ),
  // Two coasts that come close.
  strait: icon(12, line("M4.4 3.4c5.4 4.6 5.4 12.6 0 17.2M19.6 3.4c-5.4 4.6-5.4 12.6 0 17.2", 2.6)),
  // A merchant ship with its boxes.
  "sea-route": icon(
    12,
    fill("M2 13.8h20l-3.2 5.8H5.2z"),
    fill("M6.4 12.6V8.4h3.4v4.2zM10.6 12.6V8.4H14v4.2zM14.8 12.6v-7h3.2v7z"),
  ),
  // A tank.
  "ground-exercise": icon(
    12,
    fill("M4.4 12.8h15.2c1.6 0 2.6 1.2 2.6 2.6s-1.2 3.2-2.8 3.2H4.6c-1.6 0-2.8-1.6-2.8-3.2s1-2.6 2.6-2.6z"),
    fill("M7.4 11.8l.9-4.2h6.2l.9 4.2z"),
    line("M14.6 9.2h7.2", 1.7),
    paper("M5.2 15.7h13.6", 1.4),
  ),
  // A warship with a mast.
  "naval-exercise": icon(
    12,
    fill("M1.8 14.4h20.4l-2.6 5H5z"),
    fill("M6.6 13.4v-3h3.2l.8-3.4h3l.8 3.4h2.8v3z"),
    line("M12.1 7V2.8M9.9 4.6h4.4", 1.4),
  ),
  // An aircraft from above.
  "air-patrol": icon(
    12,
    fill(
      "M12 1.8c1 0 1.6 1.4 1.6 2.8v4.6l8 4.8v2.2l-8-2.4v4.2l2.5 1.9v1.7L12 20.5l-4.1 1.1v-1.7l2.5-1.9v-4.2l-8 2.4V14l8-4.8V4.6c0-1.4.6-2.8 1.6-2.8z",
    ),
  ),
};

/** Of the land's colour around every sign. */
export const ICON_CASING = 1.5;
