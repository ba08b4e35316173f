/** The only door to what this browser remembers of how a reader likes to see and measure. Storage may be forbidden or rubbish. */
import { LENGTH_UNITS, SPEED_UNITS, type SpeedUnit } from "./core/format.ts";
import type { Preferences, ThemeChoice } from "./state/state.ts";
import type { Store } from "./state/store.ts";

const KEY = "passage-atlas.preferences";
const THEMES: readonly ThemeChoice[] = ["system", "light", "dark"];
const SPEED_NAMES = Object.keys(SPEED_UNITS) as SpeedUnit[];

/** What is kept and still means something; `defaults` for the rest. */
export function loadPreferences(defaults: Preferences): Preferences {
  let kept: Partial<Record<keyof Preferences, unknown>>;
  try {
    kept = Object(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return defaults;
  }
  const { value, unit: speedUnit } = Object(kept.speed) as { value?: unknown; unit?: unknown };
  const speed = SPEED_NAMES.find((name) => name === speedUnit);
  const isSpeed = typeof value === "number" && value > 0 && value < 100_000;
  return {
    theme: THEMES.find((theme) => theme === kept.theme) ?? defaults.theme,
    unit: LENGTH_UNITS.find((unit) => unit === kept.unit) ?? defaults.unit,
    speed: isSpeed && speed ? { value, unit: speed } : defaults.speed,
    snapping: typeof kept.snapping === "boolean" ? kept.snapping : defaults.snapping,
  };
}

/** Keeps what the reader chooses for the next visit, where the browser allows it; measuring does not depend on that. */
export function keepPreferences(store: Store): void {
  let kept = store.get().preferences;
  store.subscribe(() => {
    const { preferences } = store.get();
    if (preferences === kept) return;
    kept = preferences;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Full or forbidden: the choice holds until the page is left.
    }
  });
}
