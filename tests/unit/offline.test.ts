import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A registration of a service worker, as far as the page speaks to it. */
class FakeWorker extends EventTarget {
  state = "installing";
  readonly told: unknown[] = [];
  postMessage(message: unknown) {
    this.told.push(message);
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}
class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  updates = 0;
  async update() {
    this.updates++;
  }
}
class FakeContainer extends EventTarget {
  controller: object | null = null;
  readonly registration = new FakeRegistration();
  readonly asked: string[] = [];
  async register(address: string): Promise<FakeRegistration | undefined> {
    this.asked.push(address);
    return this.registration;
  }
  async getRegistration() {
    return this.registration;
  }
}

/** Of the same origin as this test, which node reads from a file. */
const PAGE = "file:///site/a/?embed#feature=x";

let workers: FakeContainer;
let page: EventTarget & { visibilityState?: string; baseURI?: string };
let reloads: number;
let newer: number;
let offline: typeof import("../../src/offline.ts");

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubEnv("PROD", true);
  workers = new FakeContainer();
  page = Object.assign(new EventTarget(), { visibilityState: "visible", baseURI: PAGE });
  reloads = 0;
  newer = 0;
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", { serviceWorker: workers });
  vi.stubGlobal("location", { reload: () => reloads++ });
  offline = await import("../../src/offline.ts");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const keep = () => offline.keepForOffline(() => newer++);
/** A newer version begins to come. */
function find(): FakeWorker {
  const worker = new FakeWorker();
  workers.registration.installing = worker;
  workers.registration.dispatchEvent(new Event("updatefound"));
  return worker;
}
function arrive(worker: FakeWorker): void {
  workers.registration.installing = null;
  workers.registration.waiting = worker;
  worker.become("installed");
}

describe("keeping the site", () => {
  it("asks for the worker beside the page, once", async () => {
    await keep();
    await keep();
    expect(workers.asked).toEqual(["file:///site/a/service-worker.js"]);
  });

  it("is left to built sites: what is being changed is not to be kept", async () => {
    vi.stubEnv("PROD", false);
    await keep();
    expect(workers.asked).toEqual([]);
  });

  it("tells of a newer version once it is there whole, and not of the first", async () => {
    await keep();
    arrive(find());
    expect(newer).toBe(0);
    workers.registration.waiting = null;
    workers.controller = {};
    const worker = find();
    expect(newer).toBe(0);
    arrive(worker);
    expect(newer).toBe(1);
  });

  it("tells of one that has been waiting since an earlier visit", async () => {
    workers.controller = {};
    workers.registration.waiting = new FakeWorker();
    await keep();
    expect(newer).toBe(1);
  });

  it("says nothing of a version that did not come whole", async () => {
    workers.controller = {};
    await keep();
    find().become("redundant");
    expect(newer).toBe(0);
  });

  it.each<[string, unknown]>([
    ["has no such thing", undefined],
    ["refuses it", { controller: null, register: () => Promise.reject(new DOMException("no", "SecurityError")) }],
    ["answers nothing", { controller: null, register: async () => undefined }],
  ])(
    "fails without a word where the browser %s, and the page can still be loaded again",
    async (_what, serviceWorker) => {
      vi.stubGlobal("navigator", { serviceWorker });
      await keep();
      await offline.reloadPage();
      expect([newer, reloads]).toEqual([0, 1]);
    },
  );

  it("looks again when the reader comes back after an hour, and not at every glance", async () => {
    await keep();
    const glance = (minutes: number) => {
      vi.advanceTimersByTime(minutes * 60_000);
      page.dispatchEvent(new Event("visibilitychange"));
    };
    glance(5);
    expect(workers.registration.updates).toBe(0);
    glance(60);
    glance(1);
    expect(workers.registration.updates).toBe(1);
  });
});

describe("loading the page again", () => {
  it("is that and no more where nothing waits", async () => {
    await keep();
    await offline.reloadPage();
    expect(reloads).toBe(1);
  });

  it("lets the newer version take over first", async () => {
    workers.controller = {};
    const waiting = new FakeWorker();
    workers.registration.waiting = waiting;
    const done = offline.reloadPage();
    await vi.advanceTimersByTimeAsync(100);
    expect([waiting.told, reloads]).toEqual([["use"], 0]);
    workers.dispatchEvent(new Event("controllerchange"));
    await done;
    expect(reloads).toBe(1);
  });

  it("does not wait for a worker that does not answer", async () => {
    workers.registration.waiting = new FakeWorker();
    const done = offline.reloadPage();
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(reloads).toBe(1);
  });
});
