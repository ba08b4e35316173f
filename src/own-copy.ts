/** The only door to the reader's own storage: the texts of articles that they opened, kept in this browser. */
import { type Message, unchanged } from "./core/language.ts";
import { FAULTS } from "./core/messages/own-copy.ts";
import type { ArticleId } from "./core/model.ts";
import { err, ok, type Result } from "./core/result.ts";

/** Texts by paragraph. */
export type ParagraphTexts = ReadonlyMap<number, string>;

export interface StorageError {
  /** As the end of a sentence. */
  readonly message: Message;
}

const DATABASE = "passage-atlas";
const STORE = "own-copies";

interface Row {
  readonly article: ArticleId;
  readonly paragraphs: ParagraphTexts;
}

/** Adds to what is kept of the article: another tab may have kept other paragraphs. Of one that both have, these stay. */
export async function saveCopy(article: ArticleId, paragraphs: ParagraphTexts): Promise<Result<void, StorageError>> {
  return inStore("readwrite", async (store) => {
    const found: unknown = await answerOf(store.get(article));
    const row: Row = { article, paragraphs: new Map([...(isRow(found) ? found.paragraphs : []), ...paragraphs]) };
    await answerOf(store.put(row));
  });
}

/** Every copy that is kept, by its article. */
export async function loadCopies(): Promise<Result<ReadonlyMap<ArticleId, ParagraphTexts>, StorageError>> {
  const rows = await inStore<unknown[]>("readonly", (store) => answerOf(store.getAll()));
  if (!rows.ok) return rows;
  return ok(new Map(rows.value.filter(isRow).map(({ article, paragraphs }) => [article, paragraphs])));
}

export async function removeCopy(article: ArticleId): Promise<Result<void, StorageError>> {
  return inStore<void>("readwrite", (store) => answerOf(store.delete(article)));
}

/** What is kept outlives the page that wrote it, so it may be of another form. */
function isRow(row: unknown): row is Row {
  const { article, paragraphs } = Object(row) as Partial<Row>;
  return (
    typeof article === "string" &&
    paragraphs instanceof Map &&
    [...paragraphs].every(([paragraph, text]) => typeof paragraph === "number" && typeof text === "string")
  );
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Requests in a transaction of their own; what they gave once it has reached the disk. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<Result<T, StorageError>> {
  let database: IDBDatabase | undefined;
  try {
    database = await openDatabase();
    const transaction = database.transaction(STORE, mode);
    const kept = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [answer] = await Promise.all([work(transaction.objectStore(STORE)), kept]);
    return ok(answer);
  } catch (error) {
    return err({ message: messageOf(error) });
  } finally {
    database?.close();
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  // Throws where the browser forbids storage altogether.
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "article" });
  return answerOf(request);
}

/** What the browser itself says is in its own language. */
function messageOf(error: unknown): Message {
  if (!(error instanceof Error)) return FAULTS.noStorage;
  if (error.name === "QuotaExceededError") return FAULTS.noRoom;
  return unchanged(error.message === "" ? error.name : error.message.replace(/\.$/, ""));
}
