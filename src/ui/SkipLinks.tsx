import type { Message } from "../core/language.ts";
import { SKIP } from "../core/messages/help.ts";
import type { Part } from "../state/state.ts";
import styles from "./SkipLinks.module.css";
import { useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useWanted } from "./use-wanted.ts";

/** Where the focus goes for each wish; the others see to themselves. */
const TARGETS: Partial<Record<Part, string>> = {
  map: ".maplibregl-canvas",
  layers: "#panel-Layers :is(input, button)",
  places: "#panel-Places [data-feature][tabindex='0'], #panel-Places button",
  reading: "[role=tab][aria-selected=true]",
  search: "search [role=combobox]",
};
const LINKS: readonly (readonly [Part, Message])[] = [
  ["map", SKIP.map],
  ["places", SKIP.places],
  ["reading", SKIP.reading],
];

/** For the keyboard, seen only while focused: past what stands before the parts of the page. */
export function SkipLinks() {
  const say = useSay();
  const dispatch = useDispatch();
  useWanted((part) => {
    const target = TARGETS[part];
    // A panel that was folded away or behind another tab is shown first.
    if (target) requestAnimationFrame(() => focusFirst(target));
  });
  return (
    <div className={styles.links}>
      {LINKS.map(([part, label]) => (
        <button key={part} type="button" onClick={() => dispatch({ type: "partAsked", part })}>
          {say(label)}
        </button>
      ))}
    </div>
  );
}

function focusFirst(selector: string): void {
  const seen = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
  seen?.focus();
  seen?.scrollIntoView({ block: "nearest" });
}
