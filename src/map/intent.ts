import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId } from "../core/model.ts";
import type { View } from "../state/state.ts";

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
  | { readonly type: "escaped" }
  | { readonly type: "moved"; readonly view: View }
  | { readonly type: "hovered"; readonly feature: FeatureId | null }
  | { readonly type: "failed"; readonly message: string };
