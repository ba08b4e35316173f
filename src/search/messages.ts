/** What page and worker say to each other. The source comes first, in lots; then questions, one at a time. */
import type { SearchResults, SearchSource } from "../core/search.ts";

export type Asked =
  | ({ readonly type: "lot" } & SearchSource)
  /** That was all: the index can be made. */
  | { readonly type: "whole" }
  | { readonly type: "query"; readonly query: string };

export type Told =
  /** Questions can be asked. */
  | { readonly type: "made" }
  /** To the question that was asked last. */
  | { readonly type: "found"; readonly results: SearchResults };

/** Of a worker, or of a MessagePort, the part that is needed. */
export interface Port<Sent, Received> {
  readonly postMessage: (message: Sent) => void;
  onmessage: ((event: MessageEvent<Received>) => void) | null;
}
