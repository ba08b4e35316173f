/**
 * Runs beside the page and keeps one version of the site, whole, so that the next visit needs no network.
 *
 * A version is a cache of its own. It is there once every file of the list has come and has the digest that the build
 * wrote (build/offline.ts); until then, and where one does not come, the version before serves on. A new version waits
 * until no page of the old one is open, or a reader asks for it (src/offline.ts). Then the old cache goes. A page of the
 * old version that is still open somewhere finds its files on the network or not at all, never those of another: each
 * has a hash in its address (build/versioned-data.ts). What is not in the list is kept when it is first asked for.
 */

export {};

interface LastingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
/** Of a service worker's global object, what is used here: TypeScript knows that of a page or that of a worker, not both. */
declare const self: {
  /** Written here by the build: addresses relative to the page. */
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly integrity: string }[];
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
};

const KEPT = self.__WB_MANIFEST;
const { scope } = self.registration;
/** Other sites of the same origin have caches too. */
const PREFIX = `passage-atlas ${scope} `;
/** The page names all else by its hash: its digest is that of the version. */
const VERSION = PREFIX + KEPT.find(({ url }) => url === "./")?.integrity;
/** Below the folder of the site. */
const HASHED = /^assets\//;

self.addEventListener("install", (event) => {
  const requests = KEPT.map(
    ({ url, integrity }) =>
      new Request(new URL(url, scope), { integrity, cache: HASHED.test(url) ? "default" : "no-cache" }),
  );
  // All or nothing.
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([removeOthers(), self.clients.claim()]));
});

async function removeOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== VERSION).map((name) => caches.delete(name)),
  );
}

self.addEventListener("message", ({ data }) => {
  if (data === "use") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // A part of a file cannot be kept.
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  const path = new URL(request.url.slice(scope.length), "https://site/").pathname.slice(1);
  // One page for every address of it, also with `?embed`.
  if (request.mode === "navigate" && (path === "" || path === "index.html"))
    event.respondWith(kept(scope).then((page) => page ?? fetch(request)));
  else if (HASHED.test(path)) event.respondWith(keptOrLoaded(event));
});

/** Undefined where it is not kept, or the browser keeps nothing. */
function kept(address: string): Promise<Response | undefined> {
  return caches
    .open(VERSION)
    .then((cache) => cache.match(address, { ignoreVary: true }))
    .catch(() => undefined);
}

async function keptOrLoaded(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const found = await kept(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.status === 200) {
    const copy = response.clone();
    // Where there is no room, it comes over the network again.
    event.waitUntil(
      caches
        .open(VERSION)
        .then((cache) => cache.put(request, copy))
        .catch(() => {}),
    );
  }
  return response;
}
