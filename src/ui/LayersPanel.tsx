import { count } from "../core/format.ts";
import type { Feature, Layer } from "../core/model.ts";
import styles from "./LayersPanel.module.css";
import { legendOf } from "./legend.ts";
import { Swatch } from "./Swatch.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useShownFeatures } from "./use-shown-features.ts";

/** Which layers are shown, how much is in each, and how it is drawn. */
export function LayersPanel() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const filtered = useShownFeatures();
  return (
    <section aria-label="Layers" className={styles.panel}>
      <div className={styles.head}>
        <h2>Layers</h2>
        <button type="button" onClick={() => dispatch({ type: "layersShown", layers: "all" })}>
          All
        </button>
        <button type="button" onClick={() => dispatch({ type: "layersShown", layers: "none" })}>
          None
        </button>
      </div>
      <fieldset>
        <legend className="visually-hidden">Layers on the map</legend>
        {atlas.layers.map((layer) => (
          <LayerRow
            key={layer.id}
            layer={layer}
            features={(atlas.featuresOfLayer.get(layer.id) ?? []).filter(({ id }) => !filtered || filtered.has(id))}
          />
        ))}
      </fieldset>
      <p className={styles.note}>A dot in a layer’s colour stands for what is too small to see from afar.</p>
    </section>
  );
}

function LayerRow({ layer, features }: { readonly layer: Layer; readonly features: readonly Feature[] }) {
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
              {features.length}
              <span className="visually-hidden"> {count(features.length, "place").replace(/^\S+ /, "")}</span>
            </span>
          </span>
        </label>
        <button
          type="button"
          className={styles.only}
          aria-label={`Only ${say(layer.title)}`}
          onClick={() => dispatch({ type: "layersShown", layers: layer.id })}
        >
          only
        </button>
      </div>
      {shown && (
        <ul className={styles.legend}>
          {legendOf(features).map(({ kind, status, soft, label }) => (
            <li key={label}>
              <Swatch layer={layer.id} kind={kind} status={status} soft={soft} />
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
