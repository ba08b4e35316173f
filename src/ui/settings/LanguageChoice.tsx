import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../core/language.ts";
import { SETTINGS } from "../../core/messages/settings.ts";
import { useDispatch } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";
import styles from "./LanguageChoice.module.css";

/** The language of the page, one press away also for a reader who cannot read the present one. */
export function LanguageChoice() {
  const language = useLanguage();
  const dispatch = useDispatch();
  return (
    <label className={styles.language}>
      {LANGUAGES.map((one) => (
        <span key={one} lang={one} className="visually-hidden">
          {`${SETTINGS.language[one]} `}
        </span>
      ))}
      <select
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
    </label>
  );
}
