import { PAGE } from "../core/messages/page.ts";
import styles from "./Notices.module.css";
import { useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What did not work, and what still does; announced once. */
export function Notices() {
  const notices = useAtlasState((state) => state.notices);
  const dispatch = useDispatch();
  const say = useSay();
  return (
    <div role="status" className={styles.notices}>
      {notices.map(({ id, text }) => (
        <p key={id}>
          <span>{say(text)}</span>
          <button type="button" onClick={() => dispatch({ type: "noticeDismissed", id })}>
            {say(PAGE.dismiss)}
          </button>
        </p>
      ))}
    </div>
  );
}
