import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Blocks } from "../core/blocks.ts";
import type { ArticleFingerprints } from "../core/fingerprint.ts";
import { type Message, unchanged } from "../core/language.ts";
import { OWN_COPY } from "../core/messages/own-copy.ts";
import type { ArticleId } from "../core/model.ts";
import { recogniseBest } from "../core/recognise.ts";
import { ok, type Result } from "../core/result.ts";
import { shownText } from "../core/shown-text.ts";
import { loadCopies, type ParagraphTexts, removeCopy, saveCopy } from "../own-copy.ts";
import { type Report, recognitionSentence, withoutStop } from "./own-copy-report.ts";
import { readFile, readText } from "./read-document.ts";
import { useAtlas } from "./use-atlas.ts";

export interface OwnCopyProps {
  readonly loadFingerprints: () => Promise<Result<readonly ArticleFingerprints[], { readonly message: Message }>>;
  /** All paragraphs of the article that are at hand: at the start for what was kept, then whenever more is opened. */
  readonly onText: (article: ArticleId, paragraphs: ParagraphTexts) => void;
  readonly onRemoved: (article: ArticleId) => void;
}

export interface OwnCopyState {
  readonly copies: ReadonlyMap<ArticleId, ParagraphTexts>;
  /** Of what the reader did last. */
  readonly reports: readonly Report[];
  readonly busy: boolean;
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly openText: (text: string) => Promise<void>;
  readonly remove: (article: ArticleId) => Promise<void>;
}

/** The texts that the reader has opened: recognised, told of, kept in this browser and loaded from it. */
export function useOwnCopy({ loadFingerprints, onText, onRemoved }: OwnCopyProps): OwnCopyState {
  const atlas = useAtlas();
  // The copies as they are now, for work that waited; the state is what was rendered.
  const current = useRef<ReadonlyMap<ArticleId, ParagraphTexts>>(new Map());
  const [copies, setCopies] = useState(current.current);
  const [reports, setReports] = useState<readonly Report[]>([]);
  const [busy, setBusy] = useState(false);
  const titleOf = (article: ArticleId) => atlas.articleById.get(article)?.shortTitle ?? article;
  const report = (sentence: Message, recognition: Report["recognition"] = null) =>
    setReports((before) => [...before, { id: before.length, sentence, recognition }]);

  const change = (next: ReadonlyMap<ArticleId, ParagraphTexts>) => {
    current.current = next;
    setCopies(next);
  };
  const hold = (article: ArticleId, more: ParagraphTexts): void => {
    // Half an article may come after the other half.
    const paragraphs = new Map([...(current.current.get(article) ?? []), ...more]);
    change(new Map([...current.current, [article, paragraphs]]));
    onText(article, paragraphs);
  };

  const onKept = useEffectEvent((kept: ReadonlyMap<ArticleId, ParagraphTexts>) => {
    for (const [article, paragraphs] of kept) if (atlas.articleById.has(article)) hold(article, paragraphs);
  });
  useEffect(() => {
    let gone = false;
    void loadCopies().then((kept) => {
      // A browser that keeps nothing has nothing to load: it is told when something is to be kept.
      if (kept.ok && !gone) onKept(kept.value);
    });
    return () => {
      gone = true;
    };
  }, []);

  const open = async (name: Message, readings: Result<readonly Blocks[], Message>): Promise<void> => {
    if (!readings.ok) return report(OWN_COPY.fault(name, readings.error));
    const fingerprints = await loadFingerprints();
    if (!fingerprints.ok) return report(OWN_COPY.fault(name, withoutStop(fingerprints.error.message)));
    const recognition = recogniseBest(readings.value, fingerprints.value);
    if (!recognition) return report(OWN_COPY.unrecognised(name));
    const { article, found } = recognition;
    hold(article, found);
    // Told once it is kept: whoever then leaves the page finds it again.
    const saved = await saveCopy(article, found);
    report(recognitionSentence(name, titleOf(article), recognition), recognition);
    if (!saved.ok) report(OWN_COPY.notKept(saved.error.message));
  };
  const working = async (work: () => Promise<void>) => {
    setReports([]);
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };

  return {
    copies,
    reports,
    busy,
    openFiles: (files) =>
      working(async () => {
        for (const file of files) await open(unchanged(shownText(file.name)), await readFile(file));
      }),
    openText: (text) => working(() => open(OWN_COPY.pasted, ok(readText(text)))),
    remove: (article) =>
      working(async () => {
        const removed = await removeCopy(article);
        change(new Map([...current.current].filter(([id]) => id !== article)));
        onRemoved(article);
        report(removed.ok ? OWN_COPY.removed(titleOf(article)) : OWN_COPY.notRemoved(removed.error.message));
      }),
  };
}
