/** The page's side: hands over the source without holding the page up, then asks one question at a time. */
import { pause } from "../core/pause.ts";
import type { SearchResults, SearchSource } from "../core/search.ts";
import type { Asked, Port, Told } from "./messages.ts";

export interface SearchPort {
  /** Null where a newer question came before the answer, or nothing answers any more. Never rejects. */
  readonly ask: (query: string) => Promise<SearchResults | null>;
  readonly close: () => void;
}

interface Waiting {
  readonly query: string;
  readonly answer: (results: SearchResults | null) => void;
}

/** A port that can be asked, once everything has been handed over and the index is made. */
export async function askSearch(port: Port<Asked, Told>, lots: Iterable<SearchSource>): Promise<SearchPort> {
  let asked: Waiting | null = null;
  let next: Waiting | null = null;
  let closed = false;
  let setMade = () => {};
  const made = new Promise<void>((resolve) => {
    setMade = resolve;
  });
  const askNext = () => {
    if (asked || !next) return;
    [asked, next] = [next, null];
    port.postMessage({ type: "query", query: asked.query });
  };
  port.onmessage = ({ data }) => {
    if (data.type === "made") return setMade();
    // What was typed meanwhile makes the answer an old one.
    asked?.answer(next || closed ? null : data.results);
    asked = null;
    askNext();
  };
  for (const lot of lots) {
    port.postMessage({ type: "lot", ...lot });
    await pause();
  }
  port.postMessage({ type: "whole" });
  await made;
  return {
    ask: (query) =>
      new Promise((answer) => {
        if (closed) return answer(null);
        next?.answer(null);
        next = { query, answer };
        askNext();
      }),
    close() {
      closed = true;
      for (const waiting of [asked, next]) waiting?.answer(null);
      [asked, next] = [null, null];
    },
  };
}
