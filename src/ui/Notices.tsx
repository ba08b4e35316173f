import { FAULTS } from "../core/messages/faults.ts";
import { PAGE } from "../core/messages/page.ts";
import { reloadPage } from "../offline.ts";
import type { Offer } from "../state/state.ts";
import styles from "./Notices.module.css";
import { useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What did not work, what still does, and what can be done about it; announced once. */
export function Notices() {
  const notices = useAtlasState((state) => state.notices);
  const dispatch = useDispatch();
  const say = useSay();
  return (
    <div role="status" className={styles.notices}>
      {notices.map(({ id, text, offer }) => (
        <p key={id}>
          <span>{say(text)}</span>
          {offer && <Offered offer={offer} />}
          <button type="button" onClick={() => dispatch({ type: "noticeDismissed", id })}>
            {say(PAGE.dismiss)}
          </button>
        </p>
      ))}
    </div>
  );
}

function Offered({ offer }: { readonly offer: Offer }) {
  const dispatch = useDispatch();
  const say = useSay();
  const accept = () => (offer === "reload" ? void reloadPage() : dispatch({ type: "loadAsked", what: offer }));
  return (
    <button type="button" onClick={accept}>
      {say(offer === "reload" ? FAULTS.reload : FAULTS.again)}
    </button>
  );
}
