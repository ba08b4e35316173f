import { count } from "../core/format.ts";
import styles from "./Tour.module.css";
import { useAtlas } from "./use-atlas.ts";

/** Ways into the atlas for a first visit: each a link to a tour's first step. */
export function TourList() {
  const { tours } = useAtlas();
  if (tours.length === 0) return null;
  return (
    <section aria-label="Guided tours" className={styles.list}>
      <h3>Guided tours</h3>
      <ul>
        {tours.map(({ id, title, about, steps }) => (
          <li key={id}>
            <a href={`#tour=${id}.1`}>{title}</a> <span>{count(steps.length, "step")}</span>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
