import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { LOADING } from "../core/messages/loading.ts";
import type { ArticleId, PassageId } from "../core/model.ts";
import { loadTexts } from "../load-atlas.ts";
import type { ParagraphTexts } from "../own-copy.ts";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

export interface Texts {
  /** Full texts by passage: of the reader's own copies, or of a private edition. */
  readonly texts: ReadonlyMap<PassageId, string>;
  readonly onText: (article: ArticleId, paragraphs: ParagraphTexts) => void;
  readonly onRemoved: (article: ArticleId) => void;
}

const Context = createContext<ReadonlyMap<PassageId, string>>(new Map());
export const TextsProvider = Context.Provider;

/** The full text of a passage, where it is at hand. */
export const useTextOf = (passage: PassageId): string | undefined => useContext(Context).get(passage);

/** The texts at hand, as OwnCopy tells of them and a private edition brings them. */
export function useTexts(): Texts {
  const [articles, setArticles] = useState<ReadonlyMap<ArticleId, ParagraphTexts>>(new Map());
  const { privateEdition } = useAtlas();
  const dispatch = useDispatch();
  const tries = useAtlasState((state) => state.tries.texts);
  const onText = useCallback((article: ArticleId, paragraphs: ParagraphTexts) => {
    setArticles((before) => new Map([...before, [article, paragraphs]]));
  }, []);
  const onRemoved = useCallback((article: ArticleId) => {
    setArticles((before) => new Map([...before].filter(([id]) => id !== article)));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try loads them
  useEffect(() => {
    if (!privateEdition) return;
    void loadTexts().then((loaded) => {
      if (loaded.ok) for (const { article, paragraphs } of loaded.value) onText(article, new Map(paragraphs));
      else dispatch({ type: "noticed", text: LOADING.and(loaded.error.message, LOADING.noTexts), offer: "texts" });
    });
  }, [privateEdition, onText, dispatch, tries]);
  const texts = useMemo(
    () =>
      new Map(
        [...articles].flatMap(([article, paragraphs]) =>
          [...paragraphs].map(([n, text]): [PassageId, string] => [`${article}.${n}`, text]),
        ),
      ),
    [articles],
  );
  return { texts, onText, onRemoved };
}
