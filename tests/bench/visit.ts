/** One page in a fresh browser: opening it, asking the browser about it, and giving up on it in time. */
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { CHROMIUM_ARGS } from "../support/chromium.ts";
import { type LongTask, type Moment, watchPage } from "./in-page.ts";
import { type CpuProfile, type Span, scriptTimes } from "./script-time.ts";
import type { PageName } from "./site-server.ts";

export const VIEWPORT = { width: 1280, height: 800 };

export interface Visit {
  readonly name: PageName;
  readonly page: Page;
  /** Reports the processor's time of the main thread. */
  readonly cpu: CDPSession;
  /** Reports the clock's, in which profiles are kept. */
  readonly clock: CDPSession;
  readonly close: () => Promise<void>;
}

/** Pixels of the screen to one of CSS each way: what scripts hold does not depend on it, and a press waits for a whole frame. */
const FEW_PIXELS = 0.25;
/** Machine code, which the browser makes of what has run often, would count as memory that the page takes. */
const AS_READ = "--js-flags=--no-opt --no-maglev --no-sparkplug";

/** `isWeighed`: only what the page's scripts hold is asked for, and no time. */
export async function openVisit(executablePath: string, name: PageName, isWeighed = false): Promise<Visit> {
  const args = isWeighed ? [...CHROMIUM_ARGS, AS_READ] : CHROMIUM_ARGS;
  const browser: Browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: isWeighed ? FEW_PIXELS : 1,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    // The names that tsx keeps of functions are kept by a helper that no page has.
    await page.addInitScript("globalThis.__name = (value) => value");
    await page.addInitScript(watchPage);
    // As after a reader's first visit: the way in would lie over the map, and none of the peers has one.
    await page.addInitScript(() => {
      if (location.protocol === "http:")
        localStorage.setItem("passage-atlas.preferences", JSON.stringify({ welcomed: true, theme: "light" }));
    });
    const cpu = await context.newCDPSession(page);
    const clock = await context.newCDPSession(page);
    await cpu.send("Performance.enable", { timeDomain: "threadTicks" });
    await clock.send("Performance.enable");
    return { name, page, cpu, clock, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Fails with «what took longer than …» instead of waiting for ever. */
export async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Loads the page and waits until its map rests with everything drawn. */
export async function load({ page }: Visit, address: string, seconds: number): Promise<Moment> {
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("section[data-ready=true]").waitFor({ state: "attached", timeout: seconds * 1000 });
  for (;;) {
    const ready = await page.evaluate(() => window.benchWatch.ready);
    if (ready && Number.isFinite(ready.painted)) return ready;
    await wait(20);
  }
}

export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Megabytes of the main thread's JavaScript that are still in use once what is not has been thrown away. */
export async function heapMegabytes({ clock }: Visit): Promise<number> {
  await clock.send("HeapProfiler.enable");
  // The second time takes what the first has finalised.
  for (let i = 0; i < 2; i++) await clock.send("HeapProfiler.collectGarbage");
  return (await metric(clock, "JSHeapUsedSize")) / 1e6;
}

/** Milliseconds of the processor that the page's main thread has spent in scripts. */
export const scriptMs = async ({ cpu }: Visit) => 1000 * (await metric(cpu, "ScriptDuration"));

/** `ownMs`: how much of it our own scripts ran. */
export interface LongOwnTask extends LongTask {
  readonly ownMs: number;
}

export interface Profiled {
  readonly profile: CpuProfile;
  /** Tasks above 50 ms while it was recorded. */
  readonly tasks: readonly LongOwnTask[];
}

export async function profiled({ page, clock }: Visit, work: () => Promise<void>): Promise<Profiled> {
  await clock.send("Profiler.enable");
  await clock.send("Profiler.setSamplingInterval", { interval: 500 });
  const from = await page.evaluate(() => performance.now());
  await clock.send("Profiler.start");
  await work();
  const { profile } = await clock.send("Profiler.stop");
  const navigationStart = await metric(clock, "NavigationStart");
  const tasks = await page.evaluate(() => window.benchWatch.longTasks);
  const inProfile = (ms: number) => 1e6 * navigationStart + 1000 * ms;
  return {
    profile,
    tasks: tasks
      .filter(({ start }) => start >= from)
      .map((task) => {
        const span: Span = { from: inProfile(task.start), until: inProfile(task.start + task.duration) };
        return { ...task, ownMs: scriptTimes(profile, span).own };
      }),
  };
}
