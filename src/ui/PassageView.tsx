import { formatQuote } from "../core/format.ts";
import { groupBy } from "../core/group.ts";
import type { Citation, FeatureId, Passage } from "../core/model.ts";
import { MENTION } from "../core/vocabulary.ts";
import styles from "./Reader.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

/** A passage: its gist, and each quotation with the places that rest on it. */
export function PassageView({ passage }: { readonly passage: Passage }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const isOpen = useAtlasState((state) => state.passage === passage.id);
  const readFor = useAtlasState((state) => (isOpen ? state.readFor : null));
  const citations = atlas.citationsOfPassage.get(passage.id) ?? [];
  const cited = citations.some((citation) => citation.feature === readFor) ? readFor : citations[0]?.feature;
  return (
    <article
      className={styles.passage}
      data-passage={passage.id}
      tabIndex={-1}
      aria-label={`Paragraph ${passage.paragraph}`}
      aria-current={isOpen}
    >
      <p className={styles.number} aria-hidden="true">
        ¶ {passage.paragraph}
      </p>
      <p>{passage.gist}</p>
      {[...groupBy(citations, quotesKey)].map(([key, sharing]) => (
        <Quotation key={key} citations={sharing} marked={isOpen && sharing.some(({ feature }) => feature === cited)} />
      ))}
      {isOpen && cited && (
        <button type="button" onClick={() => dispatch({ type: "featureChosen", feature: cited })}>
          Show on the map
        </button>
      )}
    </article>
  );
}

const quotesKey = ({ quotes, mention }: Citation) => `${mention} ${quotes.map(({ exact }) => exact).join(" … ")}`;

function Quotation({ citations, marked }: { readonly citations: readonly Citation[]; readonly marked: boolean }) {
  const [first] = citations;
  if (!first) return null;
  return (
    <div className={styles.quotation}>
      <blockquote>
        {first.quotes.map(({ exact }, i) => (
          <span key={exact}>
            {i > 0 && " … "}
            {marked ? <mark>{formatQuote(exact)}</mark> : formatQuote(exact)}
          </span>
        ))}
      </blockquote>
      <p className={styles.places}>
        {citations.map(({ feature }) => (
          <PlaceLink key={feature} feature={feature} />
        ))}
        {first.mention !== "named" && <span>{MENTION[first.mention]}</span>}
      </p>
    </div>
  );
}

function PlaceLink({ feature }: { readonly feature: FeatureId }) {
  const dispatch = useDispatch();
  const name = useAtlas().featureById.get(feature)?.name.en ?? feature;
  const hover = (on: boolean) => dispatch({ type: "featureHovered", feature: on ? feature : null });
  return (
    <button
      type="button"
      onClick={() => dispatch({ type: "featureChosen", feature })}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
      onFocus={() => hover(true)}
      onBlur={() => hover(false)}
    >
      {name}
    </button>
  );
}
