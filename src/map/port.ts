/** What the program needs of a map, and all it knows of one. */
import type { LengthUnit } from "../core/format.ts";
import type { Language } from "../core/language.ts";
import type { Intent } from "./intent.ts";
import type { Capture } from "./maplibre-capture.ts";
import type { Scene } from "./scene.ts";
import type { OnlineBase } from "./style-online.ts";
import type { Theme } from "./theme.ts";

export type LateSource = "base" | "features" | "detail" | "scales";

export interface MapPort {
  readonly show: (scene: Scene) => void;
  readonly setTheme: (theme: Theme) => void;
  /** The base map of another server, or none. */
  readonly setOnline: (base: OnlineBase | null) => void;
  /** Whether something hides the map until it first rests: what nobody sees is drawn coarsely. */
  readonly setCovered: (covered: boolean) => void;
  /** The unit that comes first on the scale, and the language that it is written in. */
  readonly setScale: (unit: LengthUnit, language: Language) => void;
  /** Where a source finds its data: GeoJSON, or TopoJSON with that word before its address (sources.ts). Again: anew. */
  readonly setData: (source: LateSource, url: string) => void;
  readonly zoomBy: (levels: number) => void;
  /** Moves the view by shares of the map's frame: right and down are positive. */
  readonly panBy: (right: number, down: number) => void;
  readonly rotateBy: (degrees: number) => void;
  readonly tiltBy: (degrees: number) => void;
  readonly faceNorth: () => void;
  /** The element in which the page renders the popup's content; the map keeps it at its place. */
  readonly popupContent: HTMLElement;
  /** The map as a picture, with `scale` pixels a CSS pixel, once all is drawn that was asked for. */
  readonly capture: (scale: number) => Promise<Capture>;
  /** The map as it stands this moment, when there is no time to wait. */
  readonly captureNow: () => Capture;
  readonly focus: () => void;
  readonly destroy: () => void;
}

export interface GestureTexts {
  readonly windows: string;
  readonly mac: string;
  readonly touch: string;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly scene: Scene;
  /** Absolute address of the folder data/, with its slash. */
  readonly dataUrl: string;
  readonly attributions: readonly string[];
  /** Given where the map stands inside another page, whose are the wheel and the single finger: says so over the map. */
  readonly gestures?: GestureTexts;
  readonly onIntent: (intent: Intent) => void;
  /** The data of a source did not come, or are none. */
  readonly onSourceFailed: (source: LateSource, message: string) => void;
  /** Everything that was asked for is drawn. */
  readonly onIdle: () => void;
  /** The graphics processor has been taken away; if it comes back, the map is drawn again and rests. */
  readonly onInterrupted: () => void;
  /** The program of its workers did not come: nothing will be drawn. */
  readonly onBroken: () => void;
}

export class MapError extends Error {
  override readonly name = "MapError";
}
