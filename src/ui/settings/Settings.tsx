import { useId, useRef, useState } from "react";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../core/language.ts";
import { SETTINGS } from "../../core/messages/settings.ts";
import type { Preferences } from "../../state/state.ts";
import { useResetLayout } from "../layout/use-layout.ts";
import { OnlineBase } from "../OnlineBase.tsx";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { Choice, type Option } from "./Choice.tsx";
import styles from "./Settings.module.css";

const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({
  value: language,
  label: LANGUAGE_NAMES[language],
  lang: LOCALES[language],
}));
const THEMES = ["system", "light", "dark"] as const;

/** What the reader can set, in a popover: Escape or a press beside it closes it, and the browser sees to the focus. */
export function Settings() {
  const say = useSay();
  const dispatch = useDispatch();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const { language, labels, theme, shortcuts } = useAtlasState((state) => state.preferences);
  const set = (preferences: Partial<Preferences>) => dispatch({ type: "preferencesSet", preferences });
  const labelOptions: readonly Option<Preferences["labels"]>[] = [
    { value: "same", label: say(SETTINGS.sameLabels) },
    ...LANGUAGE_OPTIONS,
  ];
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id} aria-haspopup="dialog">
        <Sliders />
        <span>{say(SETTINGS.title)}</span>
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={say(SETTINGS.title)}
        tabIndex={-1}
        className={styles.settings}
        onToggle={({ newState }) => newState === "open" && popover.current?.focus()}
      >
        <div className={styles.head}>
          <h2>{say(SETTINGS.title)}</h2>
          <button type="button" popoverTarget={id} popoverTargetAction="hide" aria-label={say(SETTINGS.close)}>
            ×
          </button>
        </div>
        <Choice
          label={say(SETTINGS.pageLanguage)}
          options={LANGUAGE_OPTIONS}
          chosen={language}
          onChosen={(language) => set({ language })}
        />
        <Choice
          label={say(SETTINGS.labels)}
          options={labelOptions}
          chosen={labels}
          onChosen={(labels) => set({ labels })}
        />
        <Choice
          label={say(SETTINGS.theme)}
          options={THEMES.map((value) => ({ value, label: say(SETTINGS.themes[value]) }))}
          chosen={theme}
          onChosen={(theme) => set({ theme })}
        />
        <div>
          <label>
            <input type="checkbox" checked={shortcuts} onChange={() => set({ shortcuts: !shortcuts })} />
            {say(SETTINGS.shortcuts)}
          </label>
          <p>{say(SETTINGS.shortcutsNote)}</p>
        </div>
        <OnlineBase />
        <Reset />
      </div>
    </>
  );
}

function Reset() {
  const say = useSay();
  const reset = useResetLayout();
  const [done, setDone] = useState(false);
  return (
    <div className={styles.reset}>
      <button
        type="button"
        onClick={() => {
          reset();
          setDone(true);
        }}
      >
        {say(SETTINGS.reset)}
      </button>
      <p role="status">{say(done ? SETTINGS.wasReset : SETTINGS.resetNote)}</p>
    </div>
  );
}

const Sliders = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d="M1 4.5h14M1 11.5h14" stroke="currentColor" strokeWidth="1.5" />
    <circle cx="5" cy="4.5" r="2.2" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
    <circle cx="11" cy="11.5" r="2.2" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
  </svg>
);
