/** How the page is arranged, and the way in that a first visit begins with. */
import type { Action } from "./action.ts";
import type { Preferences, Side, State } from "./state.ts";

/** What is asked for is not left folded away. */
export function unfolded(preferences: Preferences, side: Side): Preferences {
  const { layout } = preferences;
  if (!layout.folded.includes(side)) return preferences;
  return { ...preferences, layout: { ...layout, folded: layout.folded.filter((one) => one !== side) } };
}

/** What happens by itself, or is only about the page. */
const NO_WAY_IN: ReadonlySet<Action["type"]> = new Set<Action["type"]>([
  "cameraMoved",
  "featureHovered",
  "passageSeen",
  "noticed",
  "noticeDismissed",
  "preferencesSet",
  "partAsked",
]);

/** The reader who does anything with the atlas has found a way in. */
export const endsWelcome = ({ type }: Action): boolean => !NO_WAY_IN.has(type);

/** Shown once: it does not come back on the next visit. */
export function withoutWelcome(state: State): State {
  return { ...state, welcome: false, preferences: { ...state.preferences, welcomed: true } };
}
