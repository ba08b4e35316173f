/** Opens the search: in the page where there is little to search or no worker, else in a worker. */
import { pause } from "../core/pause.ts";
import type { SearchSource, SourcePassage, SourcePlace } from "../core/search.ts";
import { ownProgram } from "../core/trusted.ts";
import { askSearch, type SearchPort } from "./ask-search.ts";
import workerUrl from "./search-worker.ts?worker&url";

/**
 * So many places and passages are searched in the page. The way to a worker and back takes longer than such a search, and
 * the index is made in less than half a second, in parts of a frame.
 */
export const IN_PAGE_MOST = 25_000;

export interface OpenOptions {
  /** How many places and passages there are. */
  readonly count: number;
  /** What to search, from the beginning, in parts that take no longer than a frame each. */
  readonly lots: () => Iterable<SearchSource>;
  /** A worker has failed before. */
  readonly inPage: boolean;
  /** Called when the worker dies afterwards: what was asked gets no answer. */
  readonly onBroken: () => void;
  readonly signal: AbortSignal;
}

/** Rejects where neither worker nor page can search. */
export async function openSearch(options: OpenOptions): Promise<SearchPort> {
  if (options.inPage || options.count <= IN_PAGE_MOST) return searchInPage(options.lots());
  try {
    return await searchInWorker(options);
  } catch (error) {
    if (options.signal.aborted) throw error;
    return searchInPage(options.lots());
  }
}

function searchInWorker({ lots, onBroken, signal }: OpenOptions): Promise<SearchPort> {
  const worker = new Worker(ownProgram(workerUrl), { type: "module", name: "search" });
  return new Promise((resolve, reject) => {
    let opened: SearchPort | null = null;
    const stop = () => {
      worker.terminate();
      opened?.close();
      reject(new Error("the search worker has stopped"));
    };
    const fail = () => {
      stop();
      if (opened) onBroken();
    };
    signal.addEventListener("abort", stop);
    worker.onerror = (event) => {
      // Told here; the browser need not tell it, too.
      event.preventDefault();
      fail();
    };
    worker.onmessageerror = fail;
    askSearch(worker, lots()).then((port) => {
      opened = port;
      resolve(port);
    }, reject);
  });
}

async function searchInPage(lots: Iterable<SearchSource>): Promise<SearchPort> {
  const { makeSearch } = await import("../core/search.ts");
  const places: SourcePlace[] = [];
  const passages: SourcePassage[] = [];
  for (const lot of lots) {
    places.push(...lot.places);
    passages.push(...lot.passages);
    await pause();
  }
  const search = await makeSearch({ places, passages });
  return { ask: (query) => Promise.resolve(search(query)), close: () => {} };
}
