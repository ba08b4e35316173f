import { memo } from "react";
import { HelpButton } from "../help/HelpDialog.tsx";
import { SkipLinks } from "../SkipLinks.tsx";
import { LanguageChoice } from "../settings/LanguageChoice.tsx";
import { useAtlas } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import type { MapState } from "../use-map.ts";
import type { Texts } from "../use-texts.ts";
import { SearchField, Settings, ShareMenu } from "./beside-map.ts";
import styles from "./Header.module.css";

/** A row has no room to tell what did not come: a notice does. */
const goOn = () => {};

/** What the page is, the way to everything in it, and what can be set. */
export const Header = memo(function Header({ map, texts }: { readonly map: MapState; readonly texts: Texts["texts"] }) {
  const say = useSay();
  const { title, description } = useAtlas();
  return (
    <header className={styles.header}>
      <SkipLinks />
      <div className={styles.row}>
        <h1>{say(title)}</h1>
        <p title={say(description)}>{say(description)}</p>
        <SearchField texts={texts} onMissing={goOn} />
        <div className={styles.tools}>
          <ShareMenu port={map.port} ready={map.stage === "ready"} onMissing={goOn} />
          <Settings onMissing={goOn} />
          <HelpButton />
        </div>
        <div className={styles.language}>
          <LanguageChoice />
        </div>
      </div>
    </header>
  );
});
