/** Has a file of places read by a worker of its own, which ends with it. */
import type { Message } from "../core/language.ts";
import { OWN_FAULTS } from "../core/messages/own-faults.ts";
import type { LayerId } from "../core/model.ts";
import { ownSizeFault } from "../core/own/bounds.ts";
import type { OwnFeature, PositionColumns } from "../core/own/own-layer.ts";
import type { Read } from "../core/own/read-own.ts";
import { err, ok, type Result } from "../core/result.ts";
import { ownProgram } from "../core/trusted.ts";
import type { Asked, Told } from "./messages.ts";
import workerUrl from "./worker.ts?worker&url";

export interface Opening {
  /** What was read, the columns to ask for, or why not, as the end of a sentence; null where it was cancelled. Never rejects. */
  readonly done: Promise<Result<Read, Message> | null>;
  readonly cancel: () => void;
}

export interface OpenOptions {
  readonly layer: LayerId;
  readonly columns: PositionColumns | null;
  /** Told which share has been read, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export function openOwn(file: Blob, { layer, columns, onProgress }: OpenOptions): Opening {
  const fault = ownSizeFault(file.size);
  if (fault) return { done: Promise.resolve(err(fault)), cancel: () => {} };
  let end: (outcome: Result<Read, Message> | null) => void = () => {};
  const done = new Promise<Result<Read, Message> | null>((resolve) => {
    end = resolve;
  });
  let worker: Worker;
  try {
    worker = new Worker(ownProgram(workerUrl), { type: "module", name: "own places" });
  } catch {
    return { done: Promise.resolve(err(OWN_FAULTS.stopped)), cancel: () => {} };
  }
  const finish = (outcome: Result<Read, Message> | null) => {
    worker.terminate();
    end(outcome);
  };
  const features: OwnFeature[] = [];
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.type === "progress") onProgress(data.share);
    else if (data.type === "features") for (const feature of data.features) features.push(feature);
    else finish(whole(data.outcome, features));
  };
  worker.onerror = (event) => {
    // Told here; the browser need not tell it, too.
    event.preventDefault();
    finish(err(OWN_FAULTS.stopped));
  };
  worker.onmessageerror = () => finish(err(OWN_FAULTS.stopped));
  const asked: Asked = { file, layer, columns };
  worker.postMessage(asked);
  return { done, cancel: () => finish(null) };
}

function whole(outcome: Result<Read, Message>, features: readonly OwnFeature[]): Result<Read, Message> {
  if (!outcome.ok || "columns" in outcome.value) return outcome;
  return ok({ ...outcome.value, features });
}
