import { useCallback, useEffect } from "react";
import type { Language, Message } from "../core/language.ts";
import { LOCALES } from "../core/language.ts";
import { useAtlasState } from "./use-atlas.ts";

export const useLanguage = (): Language => useAtlasState((state) => state.preferences.language);

/** Says a message in the reader's language. */
export function useSay(): (message: Message) => string {
  const language = useLanguage();
  return useCallback((message: Message) => message[language], [language]);
}

/** Lets the whole page be known as being in the reader's language; what is not says so itself. */
export function useLanguageOfPage(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = LOCALES[language];
  }, [language]);
}
