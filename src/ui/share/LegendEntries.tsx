import type { Feature } from "../../core/model.ts";
import { THEMES } from "../../map/theme.ts";
import { legendOf } from "../legend.ts";
import { Swatch } from "../Swatch.tsx";
import { useAtlas } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";

/** The symbols of some features, each once, as the light map draws them. */
export function LegendEntries({ features }: { readonly features: readonly Feature[] }) {
  const atlas = useAtlas();
  const say = useSay();
  return (
    <ul>
      {atlas.layers.flatMap(({ id: layer, ink }) =>
        legendOf(features.filter((feature) => feature.layer === layer)).map(({ kind, status, soft, label }) => (
          <li key={`${layer} ${say(label)}`}>
            <Swatch ink={ink} kind={kind} status={status} soft={soft} theme={THEMES.light} />
            <span>{say(label)}</span>
          </li>
        )),
      )}
    </ul>
  );
}
