import { useMemo } from "react";
import { citedFeatures } from "../core/filter.ts";
import { nounFor } from "../core/language.ts";
import { LAYERS } from "../core/messages/layers.ts";
import { PLACES } from "../core/messages/nouns.ts";
import type { Feature, Layer } from "../core/model.ts";
import { CertaintySigns } from "./CertaintySigns.tsx";
import styles from "./LayersPanel.module.css";
import { type LegendRow, legendOf } from "./legend.ts";
import { Swatch } from "./Swatch.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useShownFeatures } from "./use-shown-features.ts";

/** Which layers and kinds are shown, how much is in each, and how it is drawn. */
export function LayersPanel() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const shown = useShownFeatures();
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  const years = useAtlasState((state) => state.years);
  const cited = useMemo(() => citedFeatures(atlas, { onlyArticle, years }), [atlas, onlyArticle, years]);
  return (
    <section aria-label={say(LAYERS.title)} className={styles.panel}>
      <div className={styles.head}>
        <h2>{say(LAYERS.title)}</h2>
        <button type="button" onClick={() => dispatch({ type: "layersShown", layers: "all" })}>
          {say(LAYERS.all)}
        </button>
        <button type="button" onClick={() => dispatch({ type: "layersShown", layers: "none" })}>
          {say(LAYERS.none)}
        </button>
      </div>
      <p className={styles.note}>{say(LAYERS.pressKind)}</p>
      <fieldset>
        <legend className="visually-hidden">{say(LAYERS.onMap)}</legend>
        {atlas.layers.map((layer) => {
          const features = atlas.featuresOfLayer.get(layer.id) ?? [];
          return (
            <LayerRow
              key={layer.id}
              layer={layer}
              features={features.filter(({ id }) => !cited || cited.has(id))}
              count={features.filter(({ id }) => !shown || shown.has(id)).length}
            />
          );
        })}
      </fieldset>
      <CertaintySigns />
    </section>
  );
}

interface LayerRowProps {
  readonly layer: Layer;
  /** Those whose kinds can be chosen. */
  readonly features: readonly Feature[];
  /** How many of them are shown. */
  readonly count: number;
}

function LayerRow({ layer, features, count }: LayerRowProps) {
  const dispatch = useDispatch();
  const say = useSay();
  const shown = useAtlasState((state) => !state.hidden.has(layer.id));
  return (
    <div className={styles.layer}>
      <div className={styles.row}>
        <label title={say(layer.about)}>
          <input type="checkbox" checked={shown} onChange={() => dispatch({ type: "layerToggled", layer: layer.id })} />
          <span>
            {say(layer.title)}{" "}
            <span className={styles.count}>
              {count}
              <span className="visually-hidden"> {say(nounFor(count, PLACES))}</span>
            </span>
          </span>
        </label>
        <button
          type="button"
          className={styles.only}
          aria-label={say(LAYERS.onlyLayer(layer.title))}
          onClick={() => dispatch({ type: "layersShown", layers: layer.id })}
        >
          {say(LAYERS.only)}
        </button>
      </div>
      {shown && (
        <ul className={styles.legend} aria-label={say(LAYERS.kindsOf(layer.title))}>
          {legendOf(features).map((row) => (
            <KindRow key={row.row} layer={layer} legendRow={row} />
          ))}
        </ul>
      )}
    </div>
  );
}

function KindRow({ layer, legendRow }: { readonly layer: Layer; readonly legendRow: LegendRow }) {
  const dispatch = useDispatch();
  const say = useSay();
  const { row, kind, status, soft, label } = legendRow;
  const shown = useAtlasState((state) => !state.hiddenKinds.has(row));
  return (
    <li>
      <button
        type="button"
        className={styles.kind}
        aria-pressed={shown}
        onClick={() => dispatch({ type: "kindToggled", row })}
      >
        <Swatch layer={layer.id} kind={kind} status={status} soft={soft} />
        <span>{say(label)}</span>
      </button>
    </li>
  );
}
