/** The worker's side: gathers the source, makes the index, answers. */
import { makeSearch, type Search, type SourcePassage, type SourcePlace } from "../core/search.ts";
import type { Asked, Port, Told } from "./messages.ts";

export function serveSearch(port: Port<Told, Asked>): void {
  const places: SourcePlace[] = [];
  const passages: SourcePassage[] = [];
  let search: Search | null = null;
  const make = async () => {
    search = await makeSearch({ places, passages });
    port.postMessage({ type: "made" });
  };
  port.onmessage = ({ data }) => {
    if (data.type === "lot") {
      for (const place of data.places) places.push(place);
      for (const passage of data.passages) passages.push(passage);
    } else if (data.type === "whole") void make();
    else if (search) port.postMessage({ type: "found", results: search(data.query) });
  };
}
