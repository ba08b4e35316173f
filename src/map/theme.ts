/** Every colour of the map, light and dark. Contrast is checked in tests/unit/map/theme.test.ts. */
import type { LayerId } from "../core/model.ts";

export type ThemeName = "light" | "dark";

/** Measured routes are told apart by slot, each with its colour and dash; from the seventh on they share. */
export const ROUTE_SLOTS = 6;
/** In line widths. */
export const ROUTE_DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [4, 2],
  [1.2, 1.6],
  [6, 1.6, 1.2, 1.6],
  [2.4, 1.2],
  [8, 2.4],
];

export interface Theme {
  readonly name: ThemeName;
  readonly space: string;
  readonly sky: string;
  readonly horizon: string;
  readonly sea: string;
  readonly land: string;
  readonly graticule: string;
  readonly river: string;
  readonly boundary: string;
  readonly label: string;
  readonly waterLabel: string;
  readonly halo: string;
  readonly selected: string;
  /** One a slot: text contrast against land and sea. */
  readonly routes: readonly string[];
  readonly routeCasing: string;
  /** One ink a layer of the atlas: 3:1 against land and sea. */
  readonly ink: Readonly<Record<LayerId, string>>;
}

const light: Theme = {
  name: "light",
  space: "#dfe6ec",
  sky: "#9fc3dd",
  horizon: "#eef4f8",
  sea: "#d3e2ea",
  land: "#f6f2e9",
  graticule: "#b9ccd7",
  river: "#3f7f9f",
  boundary: "#80786a",
  label: "#3a3a3a",
  waterLabel: "#3f6478",
  halo: "rgba(255, 255, 255, 0.75)",
  selected: "#d4006a",
  routes: ["#101418", "#0b5394", "#9c3700", "#00604a", "#6a2fa0", "#6b5200"],
  routeCasing: "rgba(255, 255, 255, 0.85)",
  ink: {
    borders: "#7a2e8e",
    disputes: "#b3261e",
    energy: "#8c5200",
    transport: "#1f1f1f",
    "sea-routes": "#00629b",
    military: "#47692c",
    places: "#333a41",
    regions: "#2f6478",
  },
};

const dark: Theme = {
  name: "dark",
  space: "#0b0f14",
  sky: "#16324a",
  horizon: "#1c2a36",
  sea: "#14212b",
  land: "#27303a",
  graticule: "#2b3f4d",
  river: "#5a8cab",
  boundary: "#7d8894",
  label: "#e3e6e8",
  waterLabel: "#9fc0d3",
  halo: "rgba(10, 14, 18, 0.75)",
  selected: "#ff7ab8",
  routes: ["#ffffff", "#8ecbff", "#ffb27a", "#7fe0bd", "#cfb0ff", "#e8d26a"],
  routeCasing: "rgba(0, 0, 0, 0.75)",
  ink: {
    borders: "#d79bea",
    disputes: "#ff8a80",
    energy: "#f2b45c",
    transport: "#f2f2f2",
    "sea-routes": "#71c2f5",
    military: "#a8cf84",
    places: "#d5dbe0",
    regions: "#8cc4da",
  },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark };
