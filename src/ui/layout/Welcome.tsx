import { useId } from "react";
import { WELCOME } from "../../core/messages/page.ts";
import { useAtlas, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./Welcome.module.css";

/** The way in on a first visit: what the page is, and journeys to begin with. Not modal; it goes as soon as one begins. */
export function Welcome() {
  const { tours, description } = useAtlas();
  const about = tours.length > 0 ? WELCOME.withJourneys : WELCOME.withoutJourneys;
  const dispatch = useDispatch();
  const say = useSay();
  const title = useId();
  return (
    <section aria-labelledby={title} className={styles.welcome}>
      <h2 id={title}>{say(WELCOME.title)}</h2>
      <div className={styles.body}>
        <p>{say(about(description))}</p>
        <ul>
          {tours.map(({ id, title, about }) => (
            <li key={id}>
              <a href={`#tour=${id}.1`}>{say(title)}</a>
              <p>{say(about)}</p>
            </li>
          ))}
        </ul>
      </div>
      <button type="button" onClick={() => dispatch({ type: "welcomeClosed" })}>
        {say(WELCOME.alone)}
      </button>
    </section>
  );
}
