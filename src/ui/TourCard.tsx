import type { Tour } from "../core/model.ts";
import styles from "./Tour.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

/** The step of a guided tour, over the map: what there is to see, on and back. */
export function TourCard() {
  const atlas = useAtlas();
  const place = useAtlasState((state) => state.tour);
  const tour = atlas.tourById.get(place?.id ?? "");
  return tour && place ? <Card tour={tour} step={place.step} /> : null;
}

function Card({ tour: { id, title, steps }, step }: { readonly tour: Tour; readonly step: number }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const at = steps[step];
  const feature = at && atlas.featureById.get(at.feature);
  if (!at || !feature) return null;
  const passage = atlas.passageById.get(at.passage ?? "");
  const cite = passage && `${atlas.articleById.get(passage.article)?.citeAs}, paragraph ${passage.paragraph}`;
  const go = (next: number) => dispatch({ type: "tourSet", tour: { id, step: next } });
  const isLast = step === steps.length - 1;
  return (
    <section aria-label={`Tour: ${title}`} className={styles.card}>
      <div className={styles.head}>
        <h2>
          {title} <span>{`${step + 1} of ${steps.length}`}</span>
        </h2>
        <button type="button" aria-label="End the tour" onClick={() => dispatch({ type: "tourSet", tour: null })}>
          ×
        </button>
      </div>
      <div role="status">
        <p>
          <strong>{feature.name.en}.</strong> {at.text}
        </p>
      </div>
      <div className={styles.buttons}>
        {/* Not `disabled`: that would take the focus from under the reader who has just pressed it. */}
        <button type="button" aria-disabled={step === 0} onClick={() => step > 0 && go(step - 1)}>
          Back
        </button>
        <button
          type="button"
          className={styles.next}
          onClick={() => (isLast ? dispatch({ type: "tourSet", tour: null }) : go(step + 1))}
        >
          {isLast ? "End" : "Next"}
        </button>
        <button type="button" onClick={() => dispatch({ type: "featureChosen", feature: feature.id })}>
          More about it
        </button>
        {passage && (
          <button
            type="button"
            className={styles.cite}
            onClick={() => dispatch({ type: "passageOpened", passage: passage.id, feature: feature.id })}
          >
            {cite}
          </button>
        )}
      </div>
    </section>
  );
}
