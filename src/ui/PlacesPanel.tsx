import { useMemo, useRef, useState } from "react";
import { counted } from "../core/language.ts";
import type { LngLat } from "../core/lnglat.ts";
import { PARTS } from "../core/messages/faults.ts";
import { PLACES } from "../core/messages/nouns.ts";
import { LIST } from "../core/messages/places.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import { PLACE_ORDERS, type PlaceGroup, type PlaceOrder, placeGroups } from "../core/place-groups.ts";
import { ExportPlaces } from "./ExportPlaces.tsx";
import { onDemand } from "./on-demand.tsx";
import { PlaceList } from "./PlaceList.tsx";
import styles from "./PlacesPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";
import { useShownFeatures, useVisibleFeatures } from "./use-shown-features.ts";

/** With more, not every row stands in the page. */
const MOST_WHOLE = 300;
const LongPlaceList = onDemand(PARTS.places, async () => (await import("./LongPlaceList.tsx")).LongPlaceList);

const NO_VIEW = { lng: 0, lat: 0 };

/** Every feature that the map shows, and where it lies: the map's equal, and the keyboard's way in. */
export function PlacesPanel() {
  const atlas = useAtlas();
  const say = useSay();
  const language = useLanguage();
  const [citedOnly, setCitedOnly] = useState(false);
  const [order, setOrder] = useState<PlaceOrder>("layer");
  const [latest, setLatest] = useState<FeatureId | null>(null);
  // A list that does not ask where the map is need not hear of it.
  const { lng, lat } = useAtlasState((state) => (order === "centre" ? state.view : NO_VIEW));
  const visible = useVisibleFeatures();
  const list = useRef<HTMLDivElement>(null);
  const features = useMemo(
    () => visible.filter(({ id }) => !citedOnly || atlas.citationsOfFeature.has(id)),
    [atlas, visible, citedOnly],
  );
  const groups = useMemo(() => {
    const centre: LngLat = [lng, lat];
    return placeGroups(atlas.layers, features, order, { language, centre });
  }, [atlas, features, order, language, lng, lat]);

  const List = features.length > MOST_WHOLE ? LongPlaceList : PlaceList;

  /** Brings a layer of the list into sight; the focus stays where it is, and the next Tab leads there. */
  const jump = (layer: LayerId) => {
    const group = groups.find((one) => one.layer?.id === layer);
    setLatest(group?.features[0]?.id ?? null);
    list.current?.querySelector(`[data-group="${CSS.escape(layer)}"]`)?.scrollIntoView({ block: "start" });
  };
  const showAll = () => {
    setCitedOnly(false);
    // The button is gone with its reason; the reader goes on in the list.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  };
  return (
    <section aria-label={say(LIST.title)} className={styles.panel}>
      <div className={styles.head}>
        <h2>{say(LIST.title)}</h2>
        <p role="status">{say(counted(features.length, PLACES))}</p>
        <label>
          <input type="checkbox" checked={citedOnly} onChange={() => setCitedOnly(!citedOnly)} />{" "}
          {say(LIST.withPassages)}
        </label>
      </div>
      <div className={styles.tools}>
        <ArticleFilter />
        <select
          aria-label={say(LIST.sort)}
          value={order}
          onChange={({ target }) => setOrder(PLACE_ORDERS.find((one) => one === target.value) ?? "layer")}
        >
          {PLACE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {say(LIST.sorts[one])}
            </option>
          ))}
        </select>
        {groups.length > 1 && <Jump groups={groups} onJump={jump} />}
      </div>
      <ExportPlaces shown={features.map(({ id }) => id)} all={atlas.features.length} />
      {features.length === 0 ? (
        <Nothing hasMore={visible.length > 0} onShowAll={showAll} />
      ) : (
        <List groups={groups} list={list} latest={latest} onReached={setLatest} />
      )}
    </section>
  );
}

function ArticleFilter() {
  const atlas = useAtlas();
  const say = useSay();
  const dispatch = useDispatch();
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  return (
    <select
      aria-label={say(LIST.byArticle)}
      value={onlyArticle ?? ""}
      onChange={({ target }) => dispatch({ type: "onlyArticleSet", article: target.value || null })}
    >
      <option value="">{say(LIST.anyArticle)}</option>
      {atlas.articles.map(({ id, citeAs }) => (
        <option key={id} value={id}>
          {say(LIST.inArticle(citeAs))}
        </option>
      ))}
    </select>
  );
}

interface JumpProps {
  readonly groups: readonly PlaceGroup[];
  readonly onJump: (layer: LayerId) => void;
}

function Jump({ groups, onJump }: JumpProps) {
  const say = useSay();
  return (
    <select aria-label={say(LIST.jump)} value="" onChange={({ target }) => onJump(target.value)}>
      <option value="">{say(LIST.jumpTo)}</option>
      {groups.flatMap(({ layer, features }) =>
        layer ? (
          <option key={layer.id} value={layer.id}>
            {`${say(layer.title)} (${features.length})`}
          </option>
        ) : (
          []
        ),
      )}
    </select>
  );
}

/** Why the list is empty, and the way out. */
function Nothing({ hasMore, onShowAll }: { readonly hasMore: boolean; readonly onShowAll: () => void }) {
  const say = useSay();
  const dispatch = useDispatch();
  const isFiltered = useShownFeatures() !== null;
  return (
    <div className={styles.empty}>
      <p>{say(hasMore ? LIST.noneCited : isFiltered ? LIST.nothingLeft : LIST.noLayer)}</p>
      <button
        type="button"
        onClick={() => {
          dispatch({ type: "onlyArticleSet", article: null });
          dispatch({ type: "yearsSet", years: null });
          dispatch({ type: "layersShown", layers: "all" });
          onShowAll();
        }}
      >
        {say(LIST.showAll)}
      </button>
    </div>
  );
}
