import type { FeatureId } from "../core/model.ts";
import { PlaceName } from "./PlaceName.tsx";
import { useDispatch } from "./use-atlas.ts";

/** The way from a text to a place: lit on the map under pointer or focus, chosen when pressed; a note describes it. */
export function PlaceLink({ feature, note }: { readonly feature: FeatureId; readonly note?: string | undefined }) {
  const dispatch = useDispatch();
  const hover = (on: boolean) => dispatch({ type: "featureHovered", feature: on ? feature : null });
  return (
    <button
      type="button"
      title={note}
      onClick={() => dispatch({ type: "featureChosen", feature })}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
      onFocus={() => hover(true)}
      onBlur={() => hover(false)}
    >
      <PlaceName feature={feature} />
    </button>
  );
}
