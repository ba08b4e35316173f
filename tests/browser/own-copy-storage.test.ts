/** What is kept of the reader's own copies, in a real database: with two tabs, without room, forbidden, and full of rubbish. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FAULTS } from "../../src/core/messages/own-copy.ts";
import { loadCopies, type ParagraphTexts, removeCopy, saveCopy } from "../../src/own-copy.ts";

const texts = (...paragraphs: readonly [number, string][]): ParagraphTexts => new Map(paragraphs);
const keptOf = async (article: string) => {
  const kept = await loadCopies();
  if (!kept.ok) throw new Error(kept.error.message.en);
  return [...(kept.value.get(article) ?? [])];
};
const finished = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

beforeEach(async () => {
  await removeCopy("ferry");
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await removeCopy("ferry");
});

describe("two tabs with halves of one article", () => {
  it("keep both, and of a paragraph that both have the later", async () => {
    await saveCopy("ferry", texts([1, "one"], [2, "two"]));
    await saveCopy("ferry", texts([3, "three"], [2, "two, whole"]));
    expect(await keptOf("ferry")).toEqual([
      [1, "one"],
      [2, "two, whole"],
      [3, "three"],
    ]);
  });

  it("at the same moment lose neither", async () => {
    await Promise.all([1, 2, 3, 4, 5].map((n) => saveCopy("ferry", texts([n, `text ${n}`]))));
    expect((await keptOf("ferry")).map(([n]) => n)).toEqual([1, 2, 3, 4, 5]);
  });

  it("do not bring back what the reader has removed in one of them", async () => {
    await saveCopy("ferry", texts([1, "one"]));
    await removeCopy("ferry");
    await saveCopy("ferry", texts([2, "two"]));
    expect(await keptOf("ferry")).toEqual([[2, "two"]]);
  });
});

it("what has no room is told of, and what was kept before stays", async () => {
  await saveCopy("ferry", texts([1, "one"]));
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
  const saved = await saveCopy("ferry", texts([2, "two"]));
  expect(saved.ok).toBe(false);
  expect(put).toHaveBeenCalled();
  put.mockRestore();
  expect(await keptOf("ferry")).toEqual([[1, "one"]]);
});

it("a browser that forbids storage is told of, and nothing is thrown", async () => {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("Access is denied.", "SecurityError");
  });
  for (const asked of [await loadCopies(), await saveCopy("ferry", texts([1, "one"])), await removeCopy("ferry")])
    expect(asked.ok).toBe(false);
});

it("a browser that has no storage is told of in the reader's language", async () => {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw null;
  });
  expect(await loadCopies()).toEqual({ ok: false, error: { message: FAULTS.noStorage } });
});

it("rubbish in the place of a copy is passed over, and overwritten", async () => {
  await saveCopy("ferry", texts([1, "one"]));
  const database = await finished(indexedDB.open("passage-atlas"));
  const store = database.transaction("own-copies", "readwrite").objectStore("own-copies");
  await finished(store.put({ article: "ferry", paragraphs: { 1: "an object" } }));
  await finished(store.put({ article: "other", paragraphs: new Map([["first", 3]]) }));
  database.close();
  expect(await loadCopies()).toEqual({ ok: true, value: new Map() });
  await saveCopy("ferry", texts([2, "two"]));
  expect(await keptOf("ferry")).toEqual([[2, "two"]]);
  await removeCopy("other");
});
