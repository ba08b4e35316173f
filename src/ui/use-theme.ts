import type { ThemeName } from "../map/theme.ts";
import { useMedia } from "./use-media.ts";

/** The theme the reader's system asks for. */
export function useTheme(): ThemeName {
  return useMedia("(prefers-color-scheme: dark)") ? "dark" : "light";
}
