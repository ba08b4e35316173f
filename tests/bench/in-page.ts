/**
 * What is measured inside each page, the same in all. `watchPage` is sent to the browser as text and runs there before
 * the page does: it may use nothing from outside itself. Times are milliseconds since the navigation began.
 */

export interface Moment {
  /** In the document. */
  readonly at: number;
  /** And the frame after it is drawn, as far as the main thread knows. */
  readonly painted: number;
}
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

export interface Watch {
  /** When the map first rested with everything drawn. */
  ready: Moment | null;
  /** When the picture that stands for the map came; null where a page has none. */
  picture: Moment | null;
  readonly longTasks: LongTask[];
  /** Records the times of frames from now on. */
  readonly startFrames: () => void;
  /** The milliseconds from each of those frames to the next; `moving`: of those alone that answer to the pointer or wheel. */
  readonly stopFrames: () => { readonly all: number[]; readonly moving: number[] };
  /** From now on, watches what `selector` finds; `input`: the event whose time counts. */
  readonly expect: (selector: string, input: "pointerup" | "keydown") => void;
  /** Milliseconds from the input to the first and to the latest change of it that has a text, if both came. */
  readonly seen: () => { readonly first: Moment; readonly latest: Moment; readonly quiet: number } | null;
}

declare global {
  interface Window {
    benchWatch: Watch;
  }
}

export function watchPage(): void {
  const afterPaint = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const momentNow = (): Moment => {
    const moment = { at: performance.now(), painted: Number.POSITIVE_INFINITY };
    afterPaint((at) => {
      moment.painted = at;
    });
    return moment;
  };

  const longTasks: LongTask[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  /** All three libraries go on zooming so long after the wheel. */
  const WHEEL_MS = 200;
  let frames: { time: number; moving: boolean }[] | null = null;
  let isMoved = false;
  let wheeledAt = Number.NEGATIVE_INFINITY;
  const frame = (time: number) => {
    if (!frames) return;
    frames.push({ time, moving: isMoved || time - wheeledAt < WHEEL_MS });
    isMoved = false;
    requestAnimationFrame(frame);
  };
  const moved = () => {
    isMoved = true;
  };
  addEventListener("pointermove", moved, { capture: true, passive: true });
  addEventListener(
    "wheel",
    () => {
      isMoved = true;
      wheeledAt = performance.now();
    },
    { capture: true, passive: true },
  );

  let selector: string | null = null;
  let inputAt: number | null = null;
  let first: { at: number; painted: number } | null = null;
  let latest: { at: number; painted: number } | null = null;
  let awaited: string | null = null;
  const look = () => {
    if (!selector || inputAt === null) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (!element?.textContent || element.offsetHeight === 0) return;
    const moment = { at: performance.now() - inputAt, painted: Number.POSITIVE_INFINITY };
    const from = inputAt;
    first ??= moment;
    latest = moment;
    afterPaint((at) => {
      moment.painted = at - from;
    });
  };
  const isWithin = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return selector !== null && (element?.closest(selector) || (element?.querySelector(selector) ?? null) !== null);
  };
  for (const type of ["pointerup", "keydown"])
    addEventListener(
      type,
      (event) => {
        if (type !== awaited || inputAt !== null) return;
        inputAt = event.timeStamp;
      },
      { capture: true },
    );
  new MutationObserver((records) => {
    const watch = window.benchWatch;
    if (!watch.ready && document.querySelector("section[data-ready=true]")) watch.ready = momentNow();
    if (!watch.ready && !watch.picture && document.querySelector("svg.poster")?.getBoundingClientRect().height)
      watch.picture = momentNow();
    if (records.some(({ target, addedNodes }) => isWithin(target) || [...addedNodes].some(isWithin))) look();
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["data-ready", "data-open", "hidden"],
  });

  window.benchWatch = {
    ready: null,
    picture: null,
    longTasks,
    startFrames() {
      frames = [];
      requestAnimationFrame(frame);
    },
    stopFrames() {
      const seen = frames ?? [];
      frames = null;
      const spans = seen
        .slice(1)
        .map(({ time }, i) => ({ ms: time - (seen[i]?.time ?? time), moving: seen[i]?.moving }));
      return { all: spans.map(({ ms }) => ms), moving: spans.filter(({ moving }) => moving).map(({ ms }) => ms) };
    },
    expect(what, input) {
      selector = what;
      awaited = input;
      inputAt = null;
      first = null;
      latest = null;
    },
    seen: () =>
      first && latest && inputAt !== null && Number.isFinite(latest.painted)
        ? { first, latest, quiet: performance.now() - inputAt - latest.at }
        : null,
  };
}
