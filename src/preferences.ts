/** The only door to what this browser remembers of how a reader likes to see and measure. Storage may be forbidden or rubbish. */
import { LENGTH_UNITS, SPEED_UNITS, type SpeedUnit } from "./core/format.ts";
import { LANGUAGES } from "./core/language.ts";
import { type Layout, type Preferences, SIDES, type ThemeChoice } from "./state/state.ts";
import type { Store } from "./state/store.ts";

const KEY = "passage-atlas.preferences";
const THEMES: readonly ThemeChoice[] = ["system", "light", "dark"];
const LABELS = ["same", ...LANGUAGES] as const;
const BASES = ["embedded", "online"] as const;
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
    language: LANGUAGES.find((language) => language === kept.language) ?? defaults.language,
    labels: LABELS.find((labels) => labels === kept.labels) ?? defaults.labels,
    base: BASES.find((base) => base === kept.base) ?? defaults.base,
    shortcuts: typeof kept.shortcuts === "boolean" ? kept.shortcuts : defaults.shortcuts,
    layout: layoutOf(kept.layout, defaults.layout),
    welcomed: typeof kept.welcomed === "boolean" ? kept.welcomed : defaults.welcomed,
    unit: LENGTH_UNITS.find((unit) => unit === kept.unit) ?? defaults.unit,
    speed: isSpeed && speed ? { value, unit: speed } : defaults.speed,
    snapping: typeof kept.snapping === "boolean" ? kept.snapping : defaults.snapping,
  };
}

function layoutOf(kept: unknown, defaults: Layout): Layout {
  const { leftPx, rightPx, folded } = Object(kept) as Record<keyof Layout, unknown>;
  const isWidth = (px: unknown): px is number => typeof px === "number" && px > 0 && px < 10_000;
  return {
    leftPx: isWidth(leftPx) ? leftPx : defaults.leftPx,
    rightPx: isWidth(rightPx) ? rightPx : defaults.rightPx,
    folded: Array.isArray(folded) ? SIDES.filter((side) => folded.includes(side)) : defaults.folded,
  };
}

/**
 * Keeps what the reader chooses for the next visit, where the browser allows it; measuring does not depend on that.
 * Of two tabs each stays as its reader left it, and only what was chosen in one is written: the latest choice of each
 * preference is that of the next visit.
 */
export function keepPreferences(store: Store): void {
  const atStart = store.get().preferences;
  let kept = atStart;
  /** What was chosen in this tab, also while there was no room for it. */
  const chosen = new Set<keyof Preferences>();
  store.subscribe(() => {
    const { preferences } = store.get();
    if (preferences === kept) return;
    for (const name of Object.keys(preferences) as (keyof Preferences)[])
      if (preferences[name] !== kept[name]) chosen.add(name);
    kept = preferences;
    try {
      const ours = Object.fromEntries([...chosen].map((name) => [name, preferences[name]]));
      // As loaded anew: another tab may have written since, or rubbish be there.
      localStorage.setItem(KEY, JSON.stringify({ ...loadPreferences(atStart), ...ours }));
      chosen.clear();
    } catch {
      // Full or forbidden: the choice holds until the page is left.
    }
  });
}
