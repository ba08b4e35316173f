/**
 * Runs in MapLibre's workers, each of which imports it: an address that begins with «topojson+» gives GeoJSON. So the
 * base map is read and decoded without a moment of the page's own time.
 */
import { collectionOf } from "../core/topology.ts";
import { TOPOJSON } from "./sources.ts";

type Load = (request: { readonly url: string }, abort: AbortController) => Promise<{ data: unknown }>;

const { addProtocol } = globalThis as unknown as { addProtocol: (scheme: string, load: Load) => void };

const load: Load = async ({ url }, { signal }) => {
  const address = url.slice(TOPOJSON.length);
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return { data: collectionOf(await response.json()) };
};

for (const scheme of ["http", "https"]) addProtocol(TOPOJSON + scheme, load);
