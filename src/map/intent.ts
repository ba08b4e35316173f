import type { Message } from "../core/language.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId } from "../core/model.ts";
import type { View } from "../state/state.ts";
import type { Shortcut } from "./shortcuts.ts";

/** A mark of the active route that can be taken hold of: a vertex, or the middle of the leg that ends at `index`. */
export interface Handle {
  readonly what: "vertex" | "middle";
  readonly index: number;
}

/** What the reader did on the map. */
export type Intent =
  | {
      readonly type: "pressed";
      readonly at: LngLat;
      /** Features under the pointer, topmost first. */
      readonly here: readonly FeatureId[];
      /** How far around `at` a finger or a pointer may have meant, in metres. */
      readonly toleranceMetres: number;
    }
  /** One step of a drag; all steps of one drag have the same `grip`. */
  | {
      readonly type: "dragged";
      readonly handle: Handle;
      readonly at: LngLat;
      readonly toleranceMetres: number;
      readonly grip: number;
    }
  /** A handle was pressed and not dragged. */
  | { readonly type: "handlePressed"; readonly handle: Handle; readonly at: LngLat }
  /** The other button, or Delete, on a vertex. */
  | { readonly type: "vertexDropped"; readonly index: number }
  /** A double click: the route is as it should be. */
  | { readonly type: "finished" }
  | { readonly type: "escaped" }
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  /** A single key was pressed that means something while the map has the focus. */
  | { readonly type: "keyed"; readonly shortcut: Exclude<Shortcut, "north"> }
  | { readonly type: "moved"; readonly view: View }
  | { readonly type: "hovered"; readonly feature: FeatureId | null }
  /** The base map of another server, or a part of it, does not come; `isOff`: it has been taken off the map. */
  | { readonly type: "onlineFailed"; readonly text: Message; readonly isOff: boolean }
  | { readonly type: "failed"; readonly message: string };
