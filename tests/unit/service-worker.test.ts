import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const SCOPE = "https://host.example/atlas/";
const LIST = [
  { url: "./", integrity: "sha256-page" },
  { url: "assets/index-abc.js", integrity: "sha256-script" },
];
type Listener = (event: Record<string, unknown>) => void;

/** What a browser keeps for an origin, in memory. Node has none. */
class Caches {
  readonly named = new Map<string, Map<string, string>>();
  hasRoom = true;
  async keys() {
    return [...this.named.keys()];
  }
  async delete(name: string) {
    return this.named.delete(name);
  }
  async open(name: string) {
    const kept = this.named.get(name) ?? new Map<string, string>();
    this.named.set(name, kept);
    return {
      match: async (address: string) => {
        const body = kept.get(address);
        return body === undefined ? undefined : new Response(body);
      },
      put: async ({ url }: Request, response: Response) => {
        if (!this.hasRoom) throw new DOMException("no room", "QuotaExceededError");
        kept.set(url, await response.text());
      },
      addAll: async (requests: readonly Request[]) => {
        const bodies = await Promise.all(requests.map(async (one) => [one.url, await fetched(one)] as const));
        for (const [url, body] of bodies) kept.set(url, body);
      },
    };
  }
}

let caches: Caches;
let listeners: Map<string, Listener>;
let asked: Request[];
let answers: Map<string, string>;
let claimed: number;
let skipped: number;

async function fetched(request: Request): Promise<string> {
  const response = await answer(request);
  if (!response.ok) throw new TypeError("Request failed");
  return response.text();
}
async function answer(request: Request): Promise<Response> {
  asked.push(request);
  const body = answers.get(request.url);
  return body === undefined ? new Response("not here", { status: 404 }) : new Response(body);
}

beforeEach(async () => {
  vi.resetModules();
  caches = new Caches();
  listeners = new Map();
  asked = [];
  answers = new Map([
    [SCOPE, "page"],
    [`${SCOPE}assets/index-abc.js`, "script"],
  ]);
  claimed = 0;
  skipped = 0;
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("self", {
    __WB_MANIFEST: LIST,
    registration: { scope: SCOPE },
    clients: { claim: async () => void claimed++ },
    skipWaiting: async () => void skipped++,
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  await import("../../src/service-worker.ts");
});
afterEach(() => vi.unstubAllGlobals());

/** Lets an event pass through; resolves when all it asked to wait for is done. */
async function pass(type: string, event: Record<string, unknown> = {}): Promise<void> {
  const works: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => works.push(work) });
  await Promise.all(works);
}
/** What the worker answers; null where it leaves the request to the browser. */
async function ask(url: string, init: RequestInit & { readonly navigates?: true } = {}): Promise<string | null> {
  const { navigates, ...rest } = init;
  const request = new Request(url, rest);
  if (navigates) Object.defineProperty(request, "mode", { value: "navigate" });
  let response: Promise<Response> | null = null;
  await pass("fetch", { request, respondWith: (given: Promise<Response>) => (response = given) });
  const given = await (response as Promise<Response> | null);
  return given ? given.text() : null;
}
const only = () => [...caches.named.values()][0];

describe("a version", () => {
  it("is kept under one name, every file asked for with the digest of the build, the page anew", async () => {
    await pass("install");
    expect([...caches.named.keys()]).toEqual([`passage-atlas ${SCOPE} sha256-page`]);
    expect([...(only()?.entries() ?? [])]).toEqual([
      [SCOPE, "page"],
      [`${SCOPE}assets/index-abc.js`, "script"],
    ]);
    expect(asked.map(({ url, integrity, cache }) => [url, integrity, cache])).toEqual([
      [SCOPE, "sha256-page", "no-cache"],
      [`${SCOPE}assets/index-abc.js`, "sha256-script", "default"],
    ]);
  });

  it("of which one file does not come is not installed, and nothing of it is kept", async () => {
    answers.delete(`${SCOPE}assets/index-abc.js`);
    await expect(pass("install")).rejects.toThrow();
    expect(only()?.size ?? 0).toBe(0);
  });

  it("takes the place of those before it, of this site only, when it begins", async () => {
    const others = ["another-app", "passage-atlas https://host.example/atlas/sub/ sha256-x"];
    for (const name of [`passage-atlas ${SCOPE} sha256-old`, ...others]) await caches.open(name);
    await pass("install");
    await pass("activate");
    expect((await caches.keys()).sort()).toEqual([...others, `passage-atlas ${SCOPE} sha256-page`].sort());
    expect(claimed).toBe(1);
  });

  it("waits until it is told to begin", async () => {
    await pass("install");
    await pass("message", { data: "anything" });
    expect(skipped).toBe(0);
    await pass("message", { data: "use" });
    expect(skipped).toBe(1);
  });
});

describe("without a network", () => {
  beforeEach(async () => {
    await pass("install");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  });

  it.each(["", "index.html", "?embed", "#feature=heihe", "index.html?embed#map=3/50/100"])(
    "the page is there at «%s»",
    async (address) => expect(await ask(SCOPE + address, { navigates: true })).toBe("page"),
  );

  it("what the version holds is there, and what it does not fails as it would", async () => {
    expect(await ask(`${SCOPE}assets/index-abc.js`)).toBe("script");
    await expect(ask(`${SCOPE}assets/other-def.js`)).rejects.toThrow("Failed to fetch");
  });
});

describe("a request", () => {
  beforeEach(() => pass("install"));

  it("for what is not in the list is kept when it has come", async () => {
    answers.set(`${SCOPE}assets/123/data/app/base-10m.json`, "coasts");
    expect(await ask(`${SCOPE}assets/123/data/app/base-10m.json`)).toBe("coasts");
    answers.clear();
    expect(await ask(`${SCOPE}assets/123/data/app/base-10m.json`)).toBe("coasts");
  });

  it("that the host does not answer well is not kept", async () => {
    expect(await ask(`${SCOPE}assets/gone-abc.js`)).toBe("not here");
    expect(only()?.has(`${SCOPE}assets/gone-abc.js`)).toBe(false);
  });

  it("is answered also where there is no room to keep the answer", async () => {
    caches.hasRoom = false;
    answers.set(`${SCOPE}assets/font.woff2`, "letters");
    expect(await ask(`${SCOPE}assets/font.woff2`)).toBe("letters");
  });

  it("is answered also where the browser forbids all storage", async () => {
    caches.open = () => Promise.reject(new DOMException("no", "SecurityError"));
    expect(await ask(`${SCOPE}assets/index-abc.js`)).toBe("script");
    expect(await ask(SCOPE, { navigates: true })).toBe("page");
  });

  it.each<[string, string, RequestInit & { readonly navigates?: true }]>([
    ["another site", "https://tiles.example/assets/1.png", {}],
    ["another folder of the host", "https://host.example/assets/index-abc.js", {}],
    ["what is published under a plain name", `${SCOPE}data/features.geojson`, {}],
    ["published data as a page", `${SCOPE}data/features.geojson`, { navigates: true }],
    ["a part of a file", `${SCOPE}assets/tiles.pmtiles`, { headers: { Range: "bytes=0-99" } }],
    ["something that is sent", `${SCOPE}assets/index-abc.js`, { method: "POST", body: "x" }],
  ])("for %s is the browser's own", async (_what, url, init) => {
    expect(await ask(url, init)).toBe(null);
  });
});
