/** What is asked for again and again and costs a walk over all features, remembered with the atlas it is of. */
import type { Atlas } from "./atlas.ts";

/** Worked out once for an atlas. */
export function onceFor<T>(make: (atlas: Atlas) => T): (atlas: Atlas) => T {
  const known = new WeakMap<Atlas, { readonly value: T }>();
  return (atlas) => {
    const before = known.get(atlas) ?? { value: make(atlas) };
    known.set(atlas, before);
    return before.value;
  };
}

/** The same value for the same keys as last time, by `Object.is`: many parts of the page ask for the state of now. */
export function latestFor<T>(): (atlas: Atlas, keys: readonly unknown[], make: () => T) => T {
  const known = new WeakMap<Atlas, { readonly keys: readonly unknown[]; readonly value: T }>();
  return (atlas, keys, make) => {
    const before = known.get(atlas);
    if (before?.keys.length === keys.length && keys.every((key, i) => Object.is(key, before.keys[i])))
      return before.value;
    const value = make();
    known.set(atlas, { keys, value });
    return value;
  };
}
