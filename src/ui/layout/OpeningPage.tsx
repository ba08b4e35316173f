import { useEffect } from "react";
import { LOCALES } from "../../core/language.ts";
import { PAGE } from "../../core/messages/page.ts";
import type { Preferences } from "../../state/state.ts";
import styles from "./OpeningPage.module.css";

interface Props {
  readonly preferences: Preferences;
  readonly embedded: boolean;
}

/** What is there at once, while the atlas is being read. */
export function OpeningPage({ preferences: { language, theme }, embedded }: Props) {
  useEffect(() => {
    document.documentElement.lang = LOCALES[language];
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return (
    <div className={styles.page}>
      {!embedded && (
        <header className={styles.header}>
          <h1>{PAGE.title[language]}</h1>
          <p>{PAGE.about[language]}</p>
        </header>
      )}
      <main className={styles.main}>
        <div className={styles.line} />
        <p role="status">{PAGE.opening[language]}</p>
      </main>
    </div>
  );
}
