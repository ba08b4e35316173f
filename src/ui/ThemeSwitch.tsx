import type { ThemeChoice } from "../state/state.ts";
import styles from "./ThemeSwitch.module.css";
import { useAtlasState, useDispatch } from "./use-atlas.ts";
import { useThemeOfPage } from "./use-theme.ts";

const CHOICES: Readonly<Record<ThemeChoice, string>> = {
  system: "System theme",
  light: "Light theme",
  dark: "Dark theme",
};

/** Light, dark, or as the system has it; remembered. */
export function ThemeSwitch() {
  const dispatch = useDispatch();
  const theme = useAtlasState((state) => state.preferences.theme);
  useThemeOfPage();
  return (
    <select
      aria-label="Theme"
      className={styles.theme}
      value={theme}
      onChange={({ target }) =>
        dispatch({ type: "preferencesSet", preferences: { theme: target.value as ThemeChoice } })
      }
    >
      {Object.entries(CHOICES).map(([choice, label]) => (
        <option key={choice} value={choice}>
          {label}
        </option>
      ))}
    </select>
  );
}
