/** What the program needs of a map, and all it knows of one. */
import type { FeatureCollection } from "geojson";
import type { Intent } from "./intent.ts";
import type { Scene } from "./scene.ts";
import type { Theme } from "./theme.ts";

export type LateSource = "base" | "detail" | "scales";

export interface MapPort {
  readonly show: (scene: Scene) => void;
  readonly setTheme: (theme: Theme) => void;
  /** What comes after the map is made: the base map, its fine form, the border at every scale. */
  readonly setData: (source: LateSource, data: FeatureCollection) => void;
  readonly zoomBy: (levels: number) => void;
  /** Moves the view by shares of the map's frame: right and down are positive. */
  readonly panBy: (right: number, down: number) => void;
  readonly rotateBy: (degrees: number) => void;
  readonly tiltBy: (degrees: number) => void;
  readonly faceNorth: () => void;
  /** The element in which the page renders the popup's content; the map keeps it at its place. */
  readonly popupContent: HTMLElement;
  readonly focus: () => void;
  readonly destroy: () => void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly scene: Scene;
  readonly geometryUrl: string;
  readonly attributions: readonly string[];
  readonly onIntent: (intent: Intent) => void;
  /** Everything that was asked for is drawn. */
  readonly onIdle: () => void;
}

export class MapError extends Error {
  override readonly name = "MapError";
}
