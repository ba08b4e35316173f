/**
 * What a reader does, done to every page alike: real input of the browser, at the same pixels of the same box. Each
 * movement waits until the page has taken the one before, so that all pages draw the same views in about as many frames.
 */
import type { Visit } from "./visit.ts";
import { wait } from "./visit.ts";

/** The map's place in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Pixel = readonly [x: number, y: number];

const PAN_MOVES = 28;
const PAN_PX = 10;
const ZOOM_TICKS = 5;
const TICK_MS = 280;
/** Notches of MapLibre's unit, by which it knows a wheel from a touchpad: 0.15 zoom levels. */
const TICK_DELTA = 25 * 4.000244140625;

const centreOf = ({ left, top, width, height }: Box): Pixel => [
  Math.round(left + width / 2),
  Math.round(top + height / 2),
];

/** Milliseconds between animation frames. */
export interface Frames {
  readonly all: readonly number[];
  /** Of those alone that answer to the pointer or the wheel. */
  readonly moving: readonly number[];
}

export async function recordFrames({ page }: Visit, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => window.benchWatch.startFrames());
  await work();
  return page.evaluate(() => window.benchWatch.stopFrames());
}

/** What was asked for last has been drawn: as many frames later as a browser keeps under way. */
async function rest({ page }: Visit): Promise<void> {
  for (let i = 0; i < 3; i++) await page.evaluate(() => new Promise(requestAnimationFrame));
  await wait(300);
}

/** Drags the map to the left and back, a few pixels a frame, and rests before letting go, so that it does not glide. */
export async function pan(visit: Visit, box: Box): Promise<void> {
  const { page } = visit;
  const [x, y] = centreOf(box);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= PAN_MOVES; i++) {
    const steps = Math.min(i, PAN_MOVES - i);
    await page.mouse.move(x - PAN_PX * steps, y + (PAN_PX / 2) * steps);
  }
  await rest(visit);
  await page.mouse.up();
  await rest(visit);
}

/** Turns the wheel over the middle of the map, in and out again. */
export async function zoom(visit: Visit, box: Box): Promise<void> {
  const { page } = visit;
  const [x, y] = centreOf(box);
  await page.mouse.move(x, y);
  for (const direction of [-1, 1])
    for (let i = 0; i < ZOOM_TICKS; i++) {
      await page.mouse.wheel(0, direction * TICK_DELTA);
      await Promise.all([wait(TICK_MS), page.evaluate(() => new Promise(requestAnimationFrame))]);
    }
  await rest(visit);
}

const POPUP: Readonly<Record<Visit["name"], string>> = {
  atlas: ".maplibregl-popup [role=dialog]",
  maplibre: ".peer-popup",
  leaflet: ".peer-popup",
  openlayers: ".peer-popup",
};

export interface Answer {
  /** In the document. */
  readonly shownMs: number;
  /** And painted. */
  readonly paintedMs: number;
}

interface Press {
  readonly patienceMs?: number;
  /** Whether the hand rests before it presses, as a reader's does: what lights up under the pointer is drawn by then. */
  readonly rests?: boolean;
}

/** Presses a place of the map; null when no popup came. */
export async function pressFor(
  visit: Visit,
  [x, y]: Pixel,
  { patienceMs = 3000, rests = true }: Press = {},
): Promise<Answer | null> {
  const { name, page } = visit;
  await page.mouse.move(x, y);
  if (rests) await rest(visit);
  await page.evaluate((selector) => window.benchWatch.expect(selector, "pointerup"), POPUP[name]);
  await page.mouse.click(x, y);
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const seen = await page.evaluate(() => window.benchWatch.seen());
    if (seen && Number.isFinite(seen.first.painted)) return { shownMs: seen.first.at, paintedMs: seen.first.painted };
    await wait(20);
  }
  return null;
}

/** Closes the popup, which would lie over what is pressed next. */
export async function closePopup({ name, page }: Visit): Promise<void> {
  if (name === "atlas") {
    const close = page.locator(POPUP.atlas).getByRole("button", { name: "Close" });
    if (await close.isVisible()) await close.click();
  }
  // Without an answer: what Leaflet returns is too large to hand over.
  else
    await page.evaluate(() => {
      window.benchPeer.closePopup();
    });
  await page.locator(POPUP[name]).waitFor({ state: "hidden", timeout: 10_000 });
}

/** Brings the atlas back to the view of a fragment, if a popup that did not fit has moved it; the peers stay. */
export async function goHome(visit: Visit, home: string): Promise<void> {
  const { name, page } = visit;
  if (name !== "atlas") return;
  const isElsewhere = await page.evaluate((fragment) => {
    const [here = [], there = []] = [location.hash, fragment].map((text) =>
      (/map=([^&]*)/.exec(text)?.[1] ?? "").split("/").map(Number),
    );
    if (here.every((value, i) => Math.abs(value - (there[i] ?? 0)) < 0.02)) return false;
    location.assign(fragment);
    return true;
  }, home);
  if (isElsewhere) await rest(visit);
}

/** Presses a place, closes the popup and goes home to the view of a fragment; null when no popup came. */
export async function pressOnce(visit: Visit, place: Pixel, home: string, press: Press = {}): Promise<Answer | null> {
  const answer = await pressFor(visit, place, press);
  if (answer) await closePopup(visit);
  await goHome(visit, home);
  return answer;
}

/** Those of the places where a press opens a popup: some lie under others. `home`: the fragment of the view in which they are. */
export async function answeringOf(visit: Visit, places: readonly Pixel[], home: string): Promise<Pixel[]> {
  const answering: Pixel[] = [];
  for (const place of places) if (await pressOnce(visit, place, home)) answering.push(place);
  return answering;
}

/**
 * As many popups as asked for, around the places again and again and without a rest; how many came. Gives up after a row
 * of misses. `home`: the fragment of the view in which the places are.
 */
export async function pressMany(visit: Visit, places: readonly Pixel[], count: number, home: string): Promise<number> {
  let shown = 0;
  let missed = 0;
  for (let i = 0; shown < count && missed < 20; i++) {
    const place = places[i % places.length];
    if (!place) break;
    if (await pressOnce(visit, place, home, { patienceMs: 4000, rests: false })) {
      shown++;
      missed = 0;
    } else missed++;
  }
  return shown;
}

/** Presses the checkboxes of layers in turn, each off and on again. */
export async function toggleMany({ name, page }: Visit, count: number): Promise<void> {
  const boxes = page.locator(name === "atlas" ? "#panel-Layers fieldset input[type=checkbox]" : ".peer-layers input");
  const many = await boxes.count();
  if (many === 0) throw new Error("the page has no layers to toggle");
  for (let i = 0; i < count; i++) {
    await boxes.nth(Math.floor(i / 2) % many).click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const RESULTS = "search";

/** Types a word into the search, letter by letter; the answer to each letter that changed what is shown. */
export async function type({ page }: Visit, word: string): Promise<Answer[]> {
  const field = page.getByRole("combobox", { name: "Search places and passages" });
  // Once, so that the search is there.
  await field.click();
  await page.keyboard.press(word[0] ?? "a");
  await page.locator("search [role=option]").first().waitFor({ timeout: 60_000 });
  await field.fill("");
  const answers: Answer[] = [];
  for (const letter of word) {
    await page.evaluate((selector) => window.benchWatch.expect(selector, "keydown"), RESULTS);
    await page.keyboard.press(letter);
    for (const end = Date.now() + 3000; Date.now() < end; ) {
      const seen = await page.evaluate(() => window.benchWatch.seen());
      if (seen && seen.quiet > 250) {
        answers.push({ shownMs: seen.latest.at, paintedMs: seen.latest.painted });
        break;
      }
      await wait(30);
    }
  }
  await page.keyboard.press("Escape");
  await field.fill("");
  return answers;
}

/** Turns the wheel over the list of places, as far as it goes or until enough frames are seen. */
export async function scrollList({ page }: Visit): Promise<void> {
  const list = page.locator("[data-panel=Places]");
  const box = await list.boundingBox();
  if (!box) throw new Error("the page has no list of places");
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height / 2, 700));
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 240);
}
