/** Every colour of the map, light and dark. Contrast is checked in tests/unit/map/theme.test.ts. */
import type { LayerId } from "../core/model.ts";

export type ThemeName = "light" | "dark";

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
  readonly route: string;
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
  route: "#101418",
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
  route: "#ffffff",
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
