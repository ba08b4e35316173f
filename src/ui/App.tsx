import { EmbedPage } from "./layout/EmbedPage.tsx";
import { Page } from "./layout/Page.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { useLanguageOfPage } from "./use-language.ts";
import { useThemeOfPage } from "./use-theme.ts";

/** The whole atlas, or only its map inside another page. */
export function App() {
  const embedded = useAtlasState((state) => state.embedded);
  useLanguageOfPage();
  useThemeOfPage();
  return embedded ? <EmbedPage /> : <Page />;
}
