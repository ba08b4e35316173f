import { type KeyboardEvent, useEffect, useRef } from "react";
import { READER } from "../core/messages/reader.ts";
import { TOURS } from "../core/messages/tours.ts";
import type { Tour } from "../core/model.ts";
import { PlaceName } from "./PlaceName.tsx";
import styles from "./Tour.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** The step of a guided tour: what there is to see, on and back. Over the map, or in a panel where there is no room. */
export function TourCard() {
  const atlas = useAtlas();
  const place = useAtlasState((state) => state.tour);
  const tour = atlas.tourById.get(place?.id ?? "");
  return tour && place ? <Card key={tour.id} tour={tour} step={place.step} /> : null;
}

const focusMap = () => document.querySelector<HTMLElement>(".maplibregl-canvas")?.focus();

function Card({ tour: { id, title, steps }, step }: { readonly tour: Tour; readonly step: number }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const card = useRef<HTMLElement>(null);
  const hasPlace = useAtlasState((state) => state.selection !== null);
  useReturnFocus(focusMap);
  useEffect(() => {
    // From the link that opened it, which may be gone by now; a reader who is anywhere else is left there.
    const opener = document.activeElement;
    if (opener === document.body || opener?.matches('a[href^="#tour="]')) card.current?.focus({ preventScroll: true });
  }, []);
  const at = steps[step];
  if (!at) return null;
  const { feature } = at;
  const passage = atlas.passageById.get(at.passage ?? "");
  const isLast = step === steps.length - 1;
  const end = () => dispatch({ type: "tourSet", tour: null });
  const go = (next: number) => {
    if (next >= 0 && next < steps.length) dispatch({ type: "tourSet", tour: { id, step: next } });
  };
  const onKeyDown = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
    // With another key they are the browser's: Alt and the left arrow go back a page.
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === "ArrowLeft") go(step - 1);
    if (key === "ArrowRight") go(step + 1);
  };
  return (
    <section
      ref={card}
      aria-label={say(TOURS.tour(title))}
      tabIndex={-1}
      className={styles.card}
      data-behind={hasPlace}
      onKeyDown={onKeyDown}
    >
      <h2>
        {say(title)} <span>{say(TOURS.step(step + 1, steps.length))}</span>
      </h2>
      <button type="button" className={styles.end} aria-label={say(TOURS.end)} onClick={end}>
        ×
      </button>
      <div className={styles.body}>
        <p role="status">
          <strong>
            <PlaceName feature={feature} />
            {say(TOURS.stop)}
          </strong>{" "}
          {say(at.text)}
        </p>
        <p className={styles.links}>
          <button type="button" onClick={() => dispatch({ type: "featureChosen", feature })}>
            {say(TOURS.more)}
          </button>
          {passage && (
            <button type="button" onClick={() => dispatch({ type: "passageOpened", passage: passage.id, feature })}>
              {say(READER.cite(atlas.articleById.get(passage.article)?.citeAs ?? passage.article, passage.paragraph))}
            </button>
          )}
        </p>
      </div>
      <div className={styles.steps}>
        {/* Not `disabled`: that would take the focus from under the reader who has just pressed it. */}
        <button type="button" aria-disabled={step === 0} onClick={() => go(step - 1)}>
          {say(TOURS.back)}
        </button>
        <button type="button" className={styles.next} onClick={() => (isLast ? end() : go(step + 1))}>
          {say(isLast ? TOURS.last : TOURS.next)}
        </button>
      </div>
    </section>
  );
}
