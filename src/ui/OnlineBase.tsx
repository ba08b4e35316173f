import { useId } from "react";
import { ONLINE_BASE } from "../core/messages/online.ts";
import { serverOf } from "../core/online.ts";
import styles from "./OnlineBase.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** The switch for the base map of another server, and whose server that is; nothing where the site offers none. */
export function OnlineBase() {
  const { onlineBase: offer } = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const isOn = useAtlasState((state) => state.preferences.base === "online");
  const note = useId();
  if (!offer) return null;
  return (
    <div className={styles.online}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={note}
          onChange={() => dispatch({ type: "preferencesSet", preferences: { base: isOn ? "embedded" : "online" } })}
        />
        <span>{say(ONLINE_BASE.switch)}</span>
      </label>
      <div id={note} className={styles.note}>
        <p>{say(ONLINE_BASE.asks(offer.title, serverOf(offer, document.baseURI)))}</p>
        <p>{say(offer.about)}</p>
      </div>
    </div>
  );
}
