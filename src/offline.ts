/**
 * The only door to the service worker (service-worker.ts), which keeps the site for visits without a network. A browser
 * that has none, or keeps nothing, shows the page as ever.
 */
import { ownProgram } from "./core/trusted.ts";
import { reload } from "./state/history.ts";

const WORKER = "service-worker.js";
/** A page may stay open for days. */
const LOOK_AGAIN_MS = 3_600_000;
/** A worker that does not answer is not waited for. */
const PATIENCE_MS = 3000;

let registered: ServiceWorkerRegistration | undefined;

/**
 * Lets the worker download the site, once; for a built site only. `onNewer` is called when a newer version is there
 * whole: every open page is told.
 */
export async function keepForOffline(onNewer: () => void): Promise<void> {
  if (!import.meta.env.PROD || registered) return;
  try {
    const workers = navigator.serviceWorker;
    const registration = await workers.register(ownProgram(new URL(WORKER, document.baseURI).href));
    registered = registration;
    const isWaiting = () => registration.waiting !== null && workers.controller !== null;
    const follow = () => registration.installing?.addEventListener("statechange", () => isWaiting() && onNewer());
    if (isWaiting()) onNewer();
    follow();
    registration.addEventListener("updatefound", follow);
    lookAgain(registration);
  } catch {
    // Forbidden, or without room.
  }
}

/** Asks the host for a newer version when the reader comes back to the page, and not too often. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Begins anew, with the newer version where one waits. */
export async function reloadPage(): Promise<void> {
  const waiting = await waitingWorker();
  if (waiting) {
    await new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE_MS);
      waiting.postMessage("use");
    });
  }
  reload();
}

async function waitingWorker(): Promise<ServiceWorker | null> {
  try {
    const registration = registered ?? (await navigator.serviceWorker.getRegistration());
    return registration?.waiting ?? null;
  } catch {
    return null;
  }
}
