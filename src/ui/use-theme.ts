import { useEffect } from "react";
import type { ThemeName } from "../map/theme.ts";
import { useAtlasState } from "./use-atlas.ts";
import { useMedia } from "./use-media.ts";

/** The theme that the reader chose, else the one their system asks for. */
export function useTheme(): ThemeName {
  const choice = useAtlasState((state) => state.preferences.theme);
  const system = useMedia("(prefers-color-scheme: dark)") ? "dark" : "light";
  return choice === "system" ? system : choice;
}

/** Lets the page's colours follow the choice: those of tokens.css are pairs of light and dark. */
export function useThemeOfPage(): void {
  const choice = useAtlasState((state) => state.preferences.theme);
  useEffect(() => {
    document.documentElement.dataset.theme = choice;
  }, [choice]);
}
