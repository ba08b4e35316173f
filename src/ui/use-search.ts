import { useCallback, useEffect, useRef, useState } from "react";
import type { PassageId } from "../core/model.ts";
import type { SearchPort } from "../search/ask-search.ts";
import { searchLotsOf } from "./search-source.ts";
import { useAtlas } from "./use-atlas.ts";
import { useLanguage } from "./use-language.ts";

export interface SearchState {
  /** Null until the index is made. */
  readonly search: SearchPort | null;
  /** It could not be loaded; the next `prepare` tries again. */
  readonly failed: boolean;
  /** Makes the index now, unless it is made or being made. */
  readonly prepare: () => void;
}

/** The search, loaded and indexed when the browser is idle, or as soon as it is wanted. */
export function useSearch(texts: ReadonlyMap<PassageId, string> | undefined): SearchState {
  const atlas = useAtlas();
  const language = useLanguage();
  const [search, setSearch] = useState<SearchPort | null>(null);
  const [failed, setFailed] = useState(false);
  /** The making under way or done, and for what: an index of other texts is no longer wanted. */
  const making = useRef<AbortController | null>(null);
  /** A worker has died: the page searches itself. */
  const inPage = useRef(false);

  const prepare = useCallback(() => {
    if (making.current) return;
    const own = new AbortController();
    making.current = own;
    setFailed(false);
    const make = async () => {
      const { openSearch } = await import("../search/open-search.ts");
      const lots = () => searchLotsOf(atlas, texts, language);
      const onBroken = () => {
        inPage.current = true;
        make().catch(fail);
      };
      const count = atlas.features.length + atlas.passageById.size;
      const made = await openSearch({ lots, count, inPage: inPage.current, onBroken, signal: own.signal });
      if (making.current === own) setSearch(made);
    };
    const fail = () => {
      if (making.current !== own) return;
      making.current = null;
      setSearch(null);
      setFailed(true);
    };
    make().catch(fail);
  }, [atlas, texts, language]);

  useEffect(() => {
    const cancel = whenIdle(prepare);
    return () => {
      cancel();
      making.current?.abort();
      making.current = null;
      setSearch(null);
    };
  }, [prepare]);

  return { search, failed, prepare };
}

/** The first seconds are the map's. */
const PATIENCE_MS = 3000;

/** Calls back once the browser has nothing to do; the result cancels that. Safari has no idle callback. */
function whenIdle(callback: () => void): () => void {
  const hasIdle = typeof requestIdleCallback === "function";
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (hasIdle) idle = requestIdleCallback(callback);
    else callback();
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
