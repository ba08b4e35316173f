import { useEffect } from "react";
import { EmbedPage } from "./layout/EmbedPage.tsx";
import { Page } from "./layout/Page.tsx";
import { useAtlas, useAtlasState } from "./use-atlas.ts";
import { useLanguageOfPage, useSay } from "./use-language.ts";
import { useThemeOfPage } from "./use-theme.ts";

/** The whole atlas, or only its map inside another page. */
export function App() {
  const embedded = useAtlasState((state) => state.embedded);
  useLanguageOfPage();
  const say = useSay();
  const name = say(useAtlas().title);
  useEffect(() => {
    document.title = name;
  }, [name]);
  useThemeOfPage();
  return embedded ? <EmbedPage /> : <Page />;
}
