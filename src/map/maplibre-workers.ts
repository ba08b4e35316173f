/** MapLibre's workers: where they are, what they can read, and whether they live. Calls MapLibre for maplibre-port.ts. */
import { getGlobalDispatcher, importScriptInWorkers, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import topojsonUrl from "./topojson-worker.ts?worker&url";

setWorkerUrl(workerUrl);

const workers = getGlobalDispatcher();
/** A worker that lives answers at once, but may be at work. */
const PATIENCE_MS = 3000;

let areDead = false;
const watchers = new Set<() => void>();
// An error may be of a worker that goes on; one whose program did not come is silent.
workers.on("error", async () => {
  if ((await workers.ping(PATIENCE_MS)) || areDead) return;
  areDead = true;
  for (const tell of watchers) tell();
});

/** Calls back when the workers cannot work, soon where that is known. The result stops that, when the map goes. */
export function watchWorkers(onDead: () => void): () => void {
  watchers.add(onDead);
  if (areDead) queueMicrotask(() => watchers.has(onDead) && onDead());
  return () => {
    watchers.delete(onDead);
    // With the last map MapLibre lets its workers go, and makes others for the next.
    if (watchers.size === 0) areDead = false;
  };
}

/** What MapLibre says of a worker that did not come; told by watchWorkers. */
export const isOfWorkers = (said: string): boolean => said.startsWith("Worker failed to load");

let reader: Promise<void> | undefined;
let wishes = 0;

/**
 * MapLibre imports what ends so, and hands everything else to `eval`, which the page's policy forbids. A new fragment each
 * time, since a browser may remember a module that did not come.
 */
const asModule = (address: string) => `${address}#${wishes++}.mjs`;

/** Resolves once the workers can read TopoJSON, or cannot: then what is TopoJSON fails where it is asked for. */
export function readTopojson(): Promise<void> {
  reader ??= importScriptInWorkers(asModule(new URL(topojsonUrl, document.baseURI).href)).catch(() => {
    // The next wish tries again.
    reader = undefined;
  });
  return reader;
}

// At once, so that the workers are on their way before there is a map.
void readTopojson();
