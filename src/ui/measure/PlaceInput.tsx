import { useCallback, useId, useMemo } from "react";
import type { Message } from "../../core/language.ts";
import { MEASURE, sentenceOf } from "../../core/messages/measure.ts";
import type { Feature } from "../../core/model.ts";
import type { Result } from "../../core/result.ts";
import { resolveWaypoint, type Waypoint, type WaypointPlace, waypointPlacesOf } from "../../core/waypoint.ts";
import { useAtlas } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./Measurement.module.css";

const LIST = "names-of-places";

/** The names that every field for a place suggests; once on the page. */
export function PlaceNames() {
  const { features } = useAtlas();
  const names = useMemo(
    () => [
      ...new Set(features.flatMap(({ name }) => [name.en, name.ru, name.zh].filter((text) => text !== undefined))),
    ],
    [features],
  );
  return (
    <datalist id={LIST}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** Reads what was typed: a place of this atlas by any of its names, or a position. */
export function useWaypoints(): (text: string) => Result<Waypoint, Message> {
  const { features } = useAtlas();
  return useCallback((text) => resolveWaypoint(text, placesOf(features)), [features]);
}

const known = new WeakMap<readonly Feature[], readonly WaypointPlace[]>();

/** Made once: every point of a route has a field, and the names are folded for each set of places anew. */
function placesOf(features: readonly Feature[]): readonly WaypointPlace[] {
  const places = known.get(features) ?? waypointPlacesOf(features);
  known.set(features, places);
  return places;
}

/** A field for a place or a position, with what is wrong with it. */
export function PlaceInput(props: {
  readonly label: string;
  readonly value: string;
  readonly error: Message | null;
  readonly onText: (text: string) => void;
}) {
  const id = useId();
  const say = useSay();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        list={LIST}
        value={props.value}
        autoComplete="off"
        spellCheck={false}
        placeholder={say(MEASURE.placeholder)}
        aria-invalid={props.error !== null}
        aria-describedby={props.error === null ? undefined : `${id}-error`}
        onChange={({ target }) => props.onText(target.value)}
      />
      {props.error !== null && (
        <p id={`${id}-error`} className={styles.error}>
          {say(sentenceOf(props.error))}
        </p>
      )}
    </div>
  );
}
