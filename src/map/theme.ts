/** Every colour of the map, light and dark. Contrast is checked in tests/unit/map/theme.test.ts. */
import type { Ink } from "../core/vocabulary.ts";

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
  /** The edge of the land, and the water along it. */
  readonly coast: string;
  readonly shallows: string;
  /** What lies over land and sea at the darkest and at the lightest place: the opacity there is `most`. */
  readonly relief: Readonly<Record<"shade" | "light", { readonly rgb: readonly number[]; readonly most: number }>>;
  readonly river: string;
  readonly boundary: string;
  readonly label: string;
  readonly waterLabel: string;
  readonly halo: string;
  readonly selected: string;
  /** One a slot: text contrast against land and sea. */
  readonly routes: readonly string[];
  readonly routeCasing: string;
  /** What only the more detailed base map from the web shows; quieter than any ink, which stays legible on it. */
  readonly streets: Readonly<Record<"wood" | "ice" | "built" | "building" | "road" | "edge" | "railway", string>>;
  /** One a look of what the reader opened: text contrast against land and sea. */
  readonly own: readonly string[];
  /** What layers are drawn in: 3:1 against land and sea. */
  readonly ink: Readonly<Record<Ink, string>>;
}

const light: Theme = {
  name: "light",
  space: "#dfe6ec",
  sky: "#9fc3dd",
  horizon: "#eef4f8",
  sea: "#d8e5ec",
  land: "#f6f2e9",
  graticule: "#9fb6c3",
  coast: "#9dbaca",
  shallows: "#eef5f8",
  relief: { shade: { rgb: [36, 80, 118], most: 0.2 }, light: { rgb: [255, 255, 255], most: 0.6 } },
  river: "#39769a",
  boundary: "#777062",
  label: "#3a3a3a",
  waterLabel: "#3f6478",
  halo: "rgba(255, 255, 255, 0.75)",
  selected: "#d4006a",
  routes: ["#101418", "#0b5394", "#9c3700", "#00604a", "#6a2fa0", "#6b5200"],
  routeCasing: "rgba(255, 255, 255, 0.85)",
  streets: {
    wood: "#e6ebd8",
    ice: "#fbfcfd",
    built: "#ece5d9",
    building: "#e2d9c9",
    road: "#ffffff",
    edge: "#cdbfa7",
    railway: "#a89e90",
  },
  own: ["#00594f", "#8a3d00", "#4b32a8", "#8f1d4f"],
  ink: {
    violet: "#7a2e8e",
    red: "#b3261e",
    brown: "#8c5200",
    black: "#1f1f1f",
    blue: "#00629b",
    green: "#47692c",
    grey: "#333a41",
    teal: "#2f6478",
  },
};

const dark: Theme = {
  name: "dark",
  space: "#0b0f14",
  sky: "#16324a",
  horizon: "#1c2a36",
  sea: "#14212b",
  land: "#27303a",
  graticule: "#4a6070",
  coast: "#3d5567",
  shallows: "#1d303d",
  relief: { shade: { rgb: [0, 4, 10], most: 0.38 }, light: { rgb: [200, 215, 230], most: 0.06 } },
  river: "#5a8cab",
  boundary: "#7d8894",
  label: "#e3e6e8",
  waterLabel: "#9fc0d3",
  halo: "rgba(10, 14, 18, 0.75)",
  selected: "#ff7ab8",
  routes: ["#ffffff", "#8ecbff", "#ffb27a", "#7fe0bd", "#cfb0ff", "#e8d26a"],
  routeCasing: "rgba(0, 0, 0, 0.75)",
  streets: {
    wood: "#26342e",
    ice: "#333e49",
    built: "#2e3741",
    building: "#37414c",
    road: "#3f4a56",
    edge: "#1b2229",
    railway: "#56616d",
  },
  own: ["#63e0c8", "#ffc17a", "#b9b0ff", "#ff9dc4"],
  ink: {
    violet: "#d79bea",
    red: "#ff8a80",
    brown: "#f2b45c",
    black: "#f2f2f2",
    blue: "#71c2f5",
    green: "#a8cf84",
    grey: "#d5dbe0",
    teal: "#8cc4da",
  },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark };
