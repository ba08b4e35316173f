import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Message } from "../../core/language.ts";
import { OWN } from "../../core/messages/own-layers.ts";
import type { Column, OwnReading, PositionColumns } from "../../core/own/own-layer.ts";
import { ownLayerId } from "../../core/own/own-layer.ts";
import { shownText } from "../../core/shown-text.ts";
import { type Opening, openOwn } from "../../own-layers/open-own.ts";
import { freeSlot } from "../../state/own.ts";
import { useStore } from "../use-atlas.ts";

export interface OwnReport {
  readonly id: number;
  readonly sentence: Message;
}

/** A table whose columns the reader is asked for; null as an answer leaves it. */
export interface ColumnsQuestion {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly answer: (chosen: PositionColumns | null) => void;
}

export interface OwnLayersState {
  /** The file that is being read, and which share of it has been, from 0 to 1. */
  readonly reading: { readonly name: string; readonly share: number } | null;
  readonly question: ColumnsQuestion | null;
  /** Of what the reader did last. */
  readonly reports: readonly OwnReport[];
  readonly report: (sentence: Message) => void;
  readonly cancel: () => void;
}

/** Ids are never given twice: an old one may still stand in the history. */
let given = 0;

/** Opens every file that is added to `files`, one after the other. */
export function useOwnLayers(files: readonly File[]): OwnLayersState {
  const store = useStore();
  const queue = useRef<File[]>([]);
  const opening = useRef<Opening | null>(null);
  const [reading, setReading] = useState<OwnLayersState["reading"]>(null);
  const [question, setQuestion] = useState<ColumnsQuestion | null>(null);
  const [reports, setReports] = useState<readonly OwnReport[]>([]);
  const isAtWork = useRef(false);
  const taken = useRef(0);
  const report = (sentence: Message) =>
    setReports((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, sentence }]);

  const add = (fileName: string, layer: string, value: OwnReading) => {
    const name = shownText(fileName.replace(/\.[^.]*$/, "")) || fileName;
    const slot = freeSlot(store.get().own);
    store.dispatch({ type: "ownAdded", layer: { ...value, id: layer, name, fileName, slot } });
    report(OWN.read(fileName, value.features.length, value.refused));
  };
  const open = async (file: File, columns: PositionColumns | null): Promise<void> => {
    const fileName = shownText(file.name);
    const layer = ownLayerId(++given);
    setReading({ name: fileName, share: 0 });
    opening.current = openOwn(file, {
      layer,
      columns,
      onProgress: (share) => setReading({ name: fileName, share }),
    });
    const outcome = await opening.current.done;
    opening.current = null;
    setReading(null);
    if (outcome === null) return report(OWN.cancelled(fileName));
    if (!outcome.ok) return report(OWN.fault(fileName, outcome.error));
    if (!("columns" in outcome.value)) return add(fileName, layer, outcome.value);
    const chosen = await new Promise<PositionColumns | null>((answer) =>
      setQuestion({ name: fileName, columns: ("columns" in outcome.value && outcome.value.columns) || [], answer }),
    );
    setQuestion(null);
    return chosen ? open(file, chosen) : report(OWN.cancelled(fileName));
  };
  const work = async () => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    setReports([]);
    try {
      for (let next = queue.current.shift(); next; next = queue.current.shift()) await open(next, null);
    } finally {
      isAtWork.current = false;
    }
  };
  const take = useEffectEvent((more: readonly File[]) => {
    queue.current.push(...more);
    void work();
  });
  useEffect(() => {
    take(files.slice(taken.current));
    taken.current = files.length;
  }, [files]);
  useEffect(
    () => () => {
      queue.current = [];
      opening.current?.cancel();
    },
    [],
  );

  return { reading, question, reports, report, cancel: () => opening.current?.cancel() };
}
