import { PAGE } from "../../core/messages/page.ts";
import { HelpButton } from "../help/HelpDialog.tsx";
import { SearchField } from "../SearchField.tsx";
import { SkipLinks } from "../SkipLinks.tsx";
import { LanguageChoice } from "../settings/LanguageChoice.tsx";
import { Settings } from "../settings/Settings.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { useSay } from "../use-language.ts";
import type { MapState } from "../use-map.ts";
import type { Texts } from "../use-texts.ts";
import styles from "./Header.module.css";

/** What the page is, the way to everything in it, and what can be set. */
export function Header({ map, texts }: { readonly map: MapState; readonly texts: Texts["texts"] }) {
  const say = useSay();
  return (
    <header className={styles.header}>
      <SkipLinks />
      <div className={styles.row}>
        <h1>{say(PAGE.title)}</h1>
        <p title={say(PAGE.about)}>{say(PAGE.about)}</p>
        <SearchField texts={texts} />
        <div className={styles.tools}>
          <ShareMenu port={map.port} ready={map.stage === "ready"} />
          <Settings />
          <HelpButton />
        </div>
        <div className={styles.language}>
          <LanguageChoice />
        </div>
      </div>
    </header>
  );
}
