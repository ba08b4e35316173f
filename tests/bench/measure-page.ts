/** Everything that is measured of one page in one visit, step by step; a step that fails leaves the others standing. */
import { basename } from "node:path";
import {
  type Answer,
  answeringOf,
  type Box,
  goHome,
  type Pixel,
  pan,
  pressMany,
  pressOnce,
  recordFrames,
  scrollList,
  toggleMany,
  type,
  zoom,
} from "./drive.ts";
import type { FigureName, Measured } from "./figures.ts";
import { OWNERS, scriptTimes } from "./script-time.ts";
import type { PageName, SiteServer } from "./site-server.ts";
import { median, p95, sum } from "./statistics.ts";
import {
  heapMegabytes,
  type LongOwnTask,
  load,
  openVisit,
  profiled,
  scriptMs,
  type Visit,
  wait,
  within,
} from "./visit.ts";
import { weighedAs, weightOf } from "./weigh.ts";

export interface Task {
  readonly page: PageName;
  readonly round: number;
  /** What follows the address of the page, `?…#…`. */
  readonly link: string;
  /** The fragment of the view that it opens with. */
  readonly home: string;
  readonly box: Box;
  /** Where a press opens a popup. */
  readonly presses: readonly Pixel[];
  /** Words to search for. */
  readonly words: readonly string[];
  readonly loadSeconds: number;
  readonly brotliLimit: number;
  /** Of a growing atlas: what its table shows, which of the bare page is loading, frames and memory. */
  readonly isGrowth: boolean;
}

/** After the first map the atlas makes its search, and the others rest as long. */
const SETTLE_MS = 5000;
/** The first of them, and those whose median is taken. */
const FEW_POPUPS = 6;
/** So often each layer is switched while long tasks are looked for. */
const FEW_TOGGLES = 6;

interface Progress {
  readonly visit: Visit;
  readonly notes: string[];
  /** One after the other, each with its limit in seconds; what it answers are figures. */
  readonly step: (what: string, seconds: number, work: () => Promise<unknown>) => Promise<void>;
}

export const measurePage = (chromium: string, server: SiteServer, task: Task): Promise<Measured> =>
  visitPage(chromium, server, task, async ({ visit, notes, step }) => {
    const { page, box, presses, words, home, isGrowth } = task;
    const isWhole = !isGrowth || page === "atlas";
    const tasks: LongOwnTask[] = [];
    const watched = async (work: () => Promise<void>) => {
      tasks.push(...(await profiled(visit, work)).tasks);
    };
    await step("settling", 60, () => watched(() => wait(SETTLE_MS)));
    await step("memory", 60, async () => ({ heapMB: await heapMegabytes(visit) }));
    if (isWhole) await step("popups", 120, () => fewPopups(visit, presses, home));
    await step("frames", 240, async () => {
      const moved = await frames(visit, box);
      notes.push(await cameraNote(visit));
      return moved;
    });
    if (page === "atlas") {
      await step("search", 120, () => strokes(visit, words));
      await step("list", 120, () => scrolling(visit));
    }
    if (!isWhole) return;
    await step("scripts", 300, async () => {
      const moved = await scriptsByOwner(visit, box);
      tasks.push(...moved.tasks);
      return moved.figures;
    });
    await step("long tasks", 180, () =>
      watched(async () => {
        await goHome(visit, home);
        await pressMany(visit, presses, 3, home);
        await toggleMany(visit, FEW_TOGGLES);
        if (page !== "atlas") return;
        await type(visit, words[0] ?? "");
        await scrollList(visit);
      }),
    );
    // A page that broke has no longest task.
    await step("longest task", 5, async () => ({
      longestTaskMs: Math.max(LONG_MS, ...tasks.map(({ duration }) => duration)),
      longestOwnMs: Math.max(0, ...tasks.map(({ ownMs }) => ownMs)),
    }));
  });

/** What `longtask` calls long. */
const LONG_MS = 50;

/** A visit of its own: how much memory stays after many popups, and after many toggles. */
export const measureMemory = (
  chromium: string,
  server: SiteServer,
  task: Task,
  { popups, toggles }: { readonly popups: number; readonly toggles: number },
): Promise<Measured> =>
  visitPage(chromium, server, { ...task, isWeighed: true }, async ({ visit, notes, step }) => {
    await step("settling", 60, () => wait(SETTLE_MS));
    let answering: readonly Pixel[] = [];
    await step("first popups", 200, async () => {
      // What is loaded and kept once is no leak: each popup has been seen before it counts.
      answering = await answeringOf(visit, task.presses, task.home);
      return { heapSeenMB: await heapMegabytes(visit) };
    });
    await step("popups", 1200, async () => {
      const shown = await pressMany(visit, answering, popups, task.home);
      if (shown < popups) notes.push(`only ${shown} of ${popups} popups came`);
      return { heapPopupsMB: await heapMegabytes(visit) };
    });
    await step("toggles", 600, async () => {
      await toggleMany(visit, toggles);
      return { heapTogglesMB: await heapMegabytes(visit) };
    });
  });

/** Opens a page, does the steps and closes it, whatever happens. */
async function visitPage(
  chromium: string,
  server: SiteServer,
  { page, round, link, loadSeconds, brotliLimit, isWeighed = false }: Task & { readonly isWeighed?: boolean },
  work: (progress: Progress) => Promise<void>,
): Promise<Measured> {
  const figures: Partial<Record<FigureName, number>> = {};
  const failures: string[] = [];
  const notes: string[] = [];
  const name = `${page}-${round}-${Date.now()}`;
  const failed = (what: string, error: unknown) => {
    const [first = ""] = String((error as Error).message).split("\n");
    failures.push(`${what}: ${first.slice(0, 160)}`);
  };
  let readyAt = Number.NaN;
  let visit: Visit | undefined;
  try {
    visit = await openVisit(chromium, page, isWeighed);
    let isAlive = true;
    visit.page.on("crash", () => {
      isAlive = false;
    });
    visit.page.on("pageerror", (error) => notes.push(`error in the page: ${error.message.slice(0, 120)}`));
    const step: Progress["step"] = async (what, seconds, does) => {
      if (!isAlive) return;
      try {
        Object.assign(figures, await within(seconds, what, does()));
      } catch (error) {
        failed(what, error);
        // A page that hangs would hold up every step after it.
        if (/took longer|crash|closed/.test(String(error))) isAlive = false;
      }
    };
    const opened = visit;
    await step("load", loadSeconds + 30, async () => {
      const ready = await load(opened, server.addressOf(name, page) + link, loadSeconds);
      const { origin, firstPaintMs, picture } = await loadFigures(opened);
      readyAt = origin + ready.at;
      return {
        firstMapMs: ready.painted,
        firstPictureMs: (picture ?? ready).painted,
        ...(firstPaintMs !== null && { firstPaintMs }),
      };
    });
    if (figures.firstMapMs !== undefined) await work({ visit, notes, step });
    notes.push(dataNote(server, name, readyAt));
  } catch (error) {
    failed("visit", error);
  } finally {
    if (visit) await within(20, "closing", visit.close()).catch(() => {});
  }
  const missed = server.missedIn(name);
  // A page that lacks a file is quick to draw the rest.
  if (missed.length > 0) failures.push(`not found: ${missed.slice(0, 5).join(", ")}`);
  if (Number.isFinite(readyAt)) Object.assign(figures, bytes(server, name, readyAt, brotliLimit));
  return { page, round, figures, failures, notes };
}

const loadFigures = ({ page }: Visit) =>
  page.evaluate(() => ({
    origin: performance.timeOrigin,
    picture: window.benchWatch.picture,
    firstPaintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  }));

/** What had been asked for when the map was there; `until` in milliseconds since 1970. */
function bytes(server: SiteServer, visit: string, until: number, brotliLimit: number) {
  const asked = server.askedIn(visit).filter(({ at }) => at <= until);
  const files = asked.map((one) => {
    const part = one.isRange ? { gzip: one.bytes, brotli: one.bytes } : weightOf(one.file, brotliLimit);
    return { as: weighedAs(one.file), ...part };
  });
  const kB = (unit: "gzip" | "brotli", ...kinds: string[]) =>
    sum(files.filter(({ as }) => kinds.length === 0 || kinds.includes(as)).map((file) => file[unit])) / 1000;
  return {
    bytesGzip: kB("gzip"),
    bytesBrotli: kB("brotli"),
    ownGzip: kB("gzip", "ownScripts"),
    ownBrotli: kB("brotli", "ownScripts"),
    libraryGzip: kB("gzip", "libraries"),
    libraryBrotli: kB("brotli", "libraries"),
    dataGzip: kB("gzip", "data"),
    dataBrotli: kB("brotli", "data"),
    requests: asked.length,
  };
}

async function fewPopups(visit: Visit, presses: readonly Pixel[], home: string) {
  const answers: Answer[] = [];
  for (const place of presses) {
    if (answers.length === FEW_POPUPS) break;
    const answer = await pressOnce(visit, place, home);
    if (!answer) continue;
    answers.push(answer);
    // What it loaded or drew is done before the next step.
    await wait(1000);
  }
  const [first, ...more] = answers;
  if (!first) throw new Error("no popup came");
  const later = more.length > 0 && { popupLaterMs: median(more.map(({ shownMs }) => shownMs)) };
  return { popupMs: first.paintedMs, popupShownMs: first.shownMs, ...later };
}

async function frames(visit: Visit, box: Box) {
  const script = await scriptMs(visit);
  const { moving } = await recordFrames(visit, async () => {
    await pan(visit, box);
    await zoom(visit, box);
  });
  const scriptPerFrameMs = ((await scriptMs(visit)) - script) / moving.length;
  return { frameMs: median(moving), frameP95Ms: p95(moving), frames: moving.length, scriptPerFrameMs };
}

async function scriptsByOwner(visit: Visit, box: Box) {
  let frames = 0;
  const { profile, tasks } = await profiled(visit, async () => {
    frames = (await recordFrames(visit, () => pan(visit, box))).moving.length;
  });
  const times = scriptTimes(profile);
  if (!OWNERS.some((owner) => times[owner] > 0)) throw new Error("the profile is empty");
  const figures = {
    ownPerFrameMs: times.own / frames,
    calledPerFrameMs: times.called / frames,
    libraryPerFrameMs: times.library / frames,
    glPerFrameMs: times.gl / frames,
  };
  return { tasks, figures };
}

async function strokes(visit: Visit, words: readonly string[]) {
  const answers = [];
  for (const word of words) answers.push(...(await type(visit, word)));
  if (answers.length === 0) throw new Error("no key stroke changed the results");
  const [painted, shown] = [answers.map(({ paintedMs }) => paintedMs), answers.map(({ shownMs }) => shownMs)];
  return {
    strokeMs: median(painted),
    strokeP95Ms: p95(painted),
    strokeShownMs: median(shown),
    strokeShownP95Ms: p95(shown),
  };
}

async function scrolling(visit: Visit) {
  const { all } = await recordFrames(visit, () => scrollList(visit));
  return { scrollMs: median(all), scrollP95Ms: p95(all) };
}

/** Where the camera came to rest, zoom, latitude and longitude: the atlas's must be where the bare page's is. */
async function cameraNote({ page }: Visit): Promise<string> {
  const camera = await page.evaluate(() =>
    window.benchPeer
      ? [window.benchPeer.camera()].flatMap(({ zoom, lat, lng }) => [zoom, lat, lng])
      : (/map=([^&]*)/.exec(location.hash)?.[1] ?? "").split("/").map(Number),
  );
  return `camera ${camera.map((value) => value.toFixed(2)).join("/")}`;
}

/** Which data the first map was drawn from: the atlas and the bare page need the same. */
function dataNote(server: SiteServer, visit: string, until: number): string {
  const drawn = server
    .askedIn(visit)
    .filter(({ file, at }) => at <= until && /app[/\\](base|geometry)[^/\\]*$/.test(file));
  return `drawn from ${[...new Set(drawn.map(({ file }) => basename(file)))].sort().join(", ")}`;
}
