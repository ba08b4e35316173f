import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../core/language.ts";
import { SETTINGS } from "../../core/messages/settings.ts";
import { useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import styles from "./LanguageChoice.module.css";

/** The language of the page, one press away also for a reader who cannot read the present one. */
export function LanguageChoice() {
  const say = useSay();
  const language = useLanguage();
  const dispatch = useDispatch();
  return (
    <select
      className={styles.language}
      aria-label={say(SETTINGS.language)}
      value={language}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((one) => one === target.value);
        if (chosen) dispatch({ type: "preferencesSet", preferences: { language: chosen } });
      }}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={LOCALES[one]}>
          {LANGUAGE_NAMES[one]}
        </option>
      ))}
    </select>
  );
}
