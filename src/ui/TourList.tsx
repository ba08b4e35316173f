import { TOURS } from "../core/messages/tours.ts";
import styles from "./Tour.module.css";
import { useAtlas } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** Ways into the atlas for a first visit: each a link to a tour's first step. */
export function TourList() {
  const { tours } = useAtlas();
  const say = useSay();
  if (tours.length === 0) return null;
  return (
    <section aria-label={say(TOURS.title)} className={styles.list}>
      <h3>{say(TOURS.title)}</h3>
      <ul>
        {tours.map(({ id, title, about, steps }) => (
          <li key={id}>
            <a href={`#tour=${id}.1`}>{say(title)}</a> <span>{say(TOURS.steps(steps.length))}</span>
            <p>{say(about)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
