import { useState } from "react";
import { count } from "../core/format.ts";
import type { Feature } from "../core/model.ts";
import { KINDS } from "../core/vocabulary.ts";
import { ExportPlaces } from "./ExportPlaces.tsx";
import styles from "./PlacesPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useShownFeatures } from "./use-shown-features.ts";

const NO_LAYER = "No layer is shown. Switch one on under Layers.";
const NOTHING_LEFT = "The filter leaves no place. Choose all articles and all years, or show more layers.";

/** Every feature that the map shows, by layer: the map's equal, and the keyboard's way in. */
export function PlacesPanel() {
  const atlas = useAtlas();
  const hidden = useAtlasState((state) => state.hidden);
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  const shown = useShownFeatures();
  const dispatch = useDispatch();
  const say = useSay();
  const [citedOnly, setCitedOnly] = useState(false);
  const layers = atlas.layers
    .filter((layer) => !hidden.has(layer.id))
    .map((layer) => ({
      layer,
      features: (atlas.featuresOfLayer.get(layer.id) ?? []).filter(
        ({ id }) => (!shown || shown.has(id)) && (!citedOnly || atlas.citationsOfFeature.has(id)),
      ),
    }))
    .filter(({ features }) => features.length > 0);
  const total = layers.reduce((sum, { features }) => sum + features.length, 0);
  return (
    <section aria-label="Places" className={styles.panel}>
      <div className={styles.head}>
        <h2>Places</h2>
        <p role="status">{count(total, "place")}</p>
        <label>
          <input type="checkbox" checked={citedOnly} onChange={() => setCitedOnly(!citedOnly)} /> with passages
        </label>
        <select
          aria-label="Filter by article"
          value={onlyArticle ?? ""}
          onChange={({ target }) => dispatch({ type: "onlyArticleSet", article: target.value || null })}
        >
          <option value="">in any article</option>
          {atlas.articles.map(({ id, citeAs }) => (
            <option key={id} value={id}>
              in {citeAs}
            </option>
          ))}
        </select>
      </div>
      <ExportPlaces
        shown={layers.flatMap(({ features }) => features.map(({ id }) => id))}
        all={atlas.features.length}
      />
      {total === 0 && <p className={styles.empty}>{shown ? NOTHING_LEFT : NO_LAYER}</p>}
      {layers.map(({ layer, features }) => (
        <div key={layer.id}>
          <h3>{say(layer.title)}</h3>
          <ul>
            {features.map((feature) => (
              <PlaceRow key={feature.id} feature={feature} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PlaceRow({ feature }: { readonly feature: Feature }) {
  const dispatch = useDispatch();
  const selected = useAtlasState((state) => state.selection?.feature === feature.id);
  const passages = useAtlas().citationsOfFeature.get(feature.id)?.length ?? 0;
  const hover = (on: boolean) => dispatch({ type: "featureHovered", feature: on ? feature.id : null });
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={selected}
        data-feature={feature.id}
        onClick={() => dispatch({ type: "featureChosen", feature: feature.id })}
        onMouseEnter={() => hover(true)}
        onMouseLeave={() => hover(false)}
        onFocus={() => hover(true)}
        onBlur={() => hover(false)}
      >
        <span>{feature.name.en}</span>
        <span className={styles.kind}>
          {KINDS[feature.kind].label}
          {passages > 0 && ` · ${count(passages, "passage")}`}
        </span>
      </button>
    </li>
  );
}
