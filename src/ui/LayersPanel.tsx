import { useMemo } from "react";
import { citedFeatures } from "../core/filter.ts";
import { LAYERS } from "../core/messages/layers.ts";
import type { Feature, FeatureId, Layer } from "../core/model.ts";
import { CertaintySigns } from "./CertaintySigns.tsx";
import styles from "./LayersPanel.module.css";
import { LayerToggle } from "./LayerToggle.tsx";
import { type LegendRow, legendOf } from "./legend.ts";
import { OwnPlaces } from "./own/OwnPlaces.tsx";
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
  const embedded = useAtlasState((state) => state.embedded);
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
          return <LayerRow key={layer.id} layer={layer} features={features} cited={cited} shown={shown} />;
        })}
      </fieldset>
      {!embedded && <OwnPlaces />}
      <CertaintySigns />
    </section>
  );
}

interface LayerRowProps {
  readonly layer: Layer;
  readonly features: readonly Feature[];
  /** Those whose kinds can be chosen; null: all. */
  readonly cited: ReadonlySet<FeatureId> | null;
  /** Those that no filter takes away; null: all. */
  readonly shown: ReadonlySet<FeatureId> | null;
}

function LayerRow({ layer, features, cited, shown }: LayerRowProps) {
  const say = useSay();
  const isShown = useAtlasState((state) => !state.hidden.has(layer.id));
  const count = useMemo(
    () => (shown ? features.filter(({ id }) => shown.has(id)).length : features.length),
    [features, shown],
  );
  const legend = useMemo(
    () => legendOf(cited ? features.filter(({ id }) => cited.has(id)) : features),
    [features, cited],
  );
  return (
    <div className={styles.layer}>
      <LayerToggle layer={layer.id} title={layer.title} about={layer.about} count={count} />
      {isShown && (
        <ul className={styles.legend} aria-label={say(LAYERS.kindsOf(layer.title))}>
          {legend.map((row) => (
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
        <Swatch ink={layer.ink} kind={kind} status={status} soft={soft} />
        <span>{say(label)}</span>
      </button>
    </li>
  );
}
