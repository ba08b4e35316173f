import { type KeyboardEventHandler, type ReactNode, type RefObject, useId } from "react";
import { LIST } from "../core/messages/places.ts";
import type { FeatureId } from "../core/model.ts";
import type { PlaceGroup } from "../core/place-groups.ts";
import { useSay } from "./use-language.ts";

interface Props {
  readonly groups: readonly PlaceGroup[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onReached: (feature: FeatureId | null) => void;
  /** The rows of a group, as a list; `place`: of the group among all. */
  readonly rowsOf: (group: PlaceGroup, place: number) => ReactNode;
}

/** What a list of places is, long or short: its groups under their titles, and the keys that go through it. */
export function PlaceListFrame({ groups, list, onKeyDown, onReached, rowsOf }: Props) {
  const say = useSay();
  const hint = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields; these are buttons in lists
    <div
      ref={list}
      role="group"
      aria-label={say(LIST.all)}
      aria-describedby={hint}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => onReached(target.getAttribute("data-feature"))}
    >
      <p id={hint} hidden>
        {say(LIST.keys)}
      </p>
      {groups.map((group, place) => (
        <div key={group.layer?.id ?? ""} data-group={group.layer?.id ?? ""}>
          {group.layer && (
            <h3>
              {say(group.layer.title)} <span>{group.features.length}</span>
            </h3>
          )}
          {rowsOf(group, place)}
        </div>
      ))}
    </div>
  );
}
