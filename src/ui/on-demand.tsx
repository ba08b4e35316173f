/**
 * Parts of the program that come when they are first wanted. One that does not come, because there is no network or the
 * host has a newer version by now, is told of; the rest of the page goes on, and the next wish tries again.
 */
import { type ComponentType, memo, startTransition, useEffect, useEffectEvent, useState } from "react";
import type { Message } from "../core/language.ts";
import { FAULTS } from "../core/messages/faults.ts";
import { PAGE } from "../core/messages/page.ts";
import { reloadPage } from "../offline.ts";
import type { Dispatch } from "../state/action.ts";
import styles from "./on-demand.module.css";
import { useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What `load` gives; null, and a notice that `part` did not come, where it rejects. */
export async function loadPart<T>(part: Message, load: () => Promise<T>, dispatch: Dispatch): Promise<T | null> {
  try {
    return await load();
  } catch {
    dispatch({ type: "noticed", text: FAULTS.notLoaded(part), offer: "reload" });
    return null;
  }
}

/** Of every place whose part did not come: another try. */
const missed = new Set<() => void>();

interface OnDemandProps {
  /** Given where nothing can stand in the place of the part: a notice says that it is missing, and this is called. */
  readonly onMissing?: () => void;
}

/**
 * A component that `load` brings when it is first shown. Until then its place says so, and where it does not come, too.
 * `already`: gives it where something else has brought it before, so that it is there at once. It renders again for other
 * props alone, not for what else the page shows.
 */
export function onDemand<P extends object>(
  part: Message,
  load: () => Promise<ComponentType<P>>,
  already: () => ComponentType<P> | null = () => null,
): ComponentType<P & OnDemandProps> {
  let known: ComponentType<P> | null = null;
  return memo(function OnDemand({ onMissing, ...props }: P & OnDemandProps) {
    const dispatch = useDispatch();
    const say = useSay();
    const [Part, setPart] = useState(() => known ?? already());
    const [tries, setTries] = useState(0);
    const [missing, setMissing] = useState(false);
    const tell = useEffectEvent(() => {
      if (onMissing) dispatch({ type: "noticed", text: FAULTS.notLoaded(part), offer: "reload" });
      onMissing?.();
      setMissing(true);
    });
    // biome-ignore lint/correctness/useExhaustiveDependencies: every wish tries once more
    useEffect(() => {
      if (Part) return;
      let gone = false;
      load().then(
        (loaded) => {
          known = loaded;
          // In short tasks: several parts come at once, with hundreds of rows.
          if (!gone) startTransition(() => setPart(() => loaded));
          // What brings one part may bring the others that are missing.
          if (tries > 0) for (const again of [...missed]) again();
        },
        () => !gone && tell(),
      );
      return () => {
        gone = true;
      };
    }, [tries]);
    useEffect(() => {
      if (!missing) return;
      const again = () => {
        setMissing(false);
        setTries((before) => before + 1);
      };
      missed.add(again);
      return () => {
        missed.delete(again);
      };
    }, [missing]);

    if (Part) return <Part {...(props as unknown as P)} />;
    if (onMissing) return null;
    const tryAgain = () => {
      setMissing(false);
      setTries(tries + 1);
    };
    return (
      <div className={styles.place} aria-busy={!missing}>
        {missing ? (
          <p role="status">{say(FAULTS.notLoaded(part))}</p>
        ) : (
          <p className={styles.coming}>{say(PAGE.opening)}</p>
        )}
        {missing && (
          <>
            <button type="button" onClick={tryAgain}>
              {say(FAULTS.again)}
            </button>
            <button type="button" onClick={() => void reloadPage()}>
              {say(FAULTS.reload)}
            </button>
          </>
        )}
      </div>
    );
  });
}
