import { afterEach, describe, expect, it } from "vitest";
import { KIND_WORDS } from "../../../src/core/messages/vocabulary.ts";
import type { SearchSource } from "../../../src/core/search.ts";
import { askSearch, type SearchPort } from "../../../src/search/ask-search.ts";
import type { Asked, Port, Told } from "../../../src/search/messages.ts";
import { serveSearch } from "../../../src/search/serve-search.ts";

const LOTS: readonly SearchSource[] = [
  { places: [{ id: "heihe", names: ["Heihe", "黑河"], kind: KIND_WORDS.city }], passages: [] },
  { places: [{ id: "chita", names: ["Chita"], kind: KIND_WORDS.city }], passages: [] },
  { places: [], passages: [{ id: "one.1", texts: ["A bridge leads to Heihe."] }] },
];

let close = () => {};
afterEach(() => close());

/** Page and worker as they are, with a real channel between them. */
function open(lots: Iterable<SearchSource> = LOTS): Promise<SearchPort> {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  serveSearch(port2 as unknown as Port<Told, Asked>);
  return askSearch(port1 as unknown as Port<Asked, Told>, lots);
}

/** A worker that answers when the test says so. */
function openByHand() {
  const sent: Asked[] = [];
  const port: Port<Asked, Told> = { postMessage: (asked) => sent.push(asked), onmessage: null };
  const tell = (told: Told) => port.onmessage?.({ data: told } as MessageEvent<Told>);
  const found = (placesTotal: number) =>
    tell({ type: "found", results: { places: [], passages: [], placesTotal, passagesTotal: 0 } });
  const queries = () => sent.flatMap((asked) => (asked.type === "query" ? [asked.query] : []));
  const opening = askSearch(port, []);
  tell({ type: "made" });
  return { opening, queries, found };
}

describe("a search beside the page", () => {
  it("finds places and passages of every lot", async () => {
    const search = await open();
    const found = await search.ask("heihe");
    expect(found?.places.map(({ id }) => id)).toEqual(["heihe"]);
    expect(found?.passages.map(({ id }) => id)).toEqual(["one.1"]);
    expect((await search.ask("chita"))?.places[0]?.kind).toEqual(KIND_WORDS.city);
  });

  it("lets the page answer before each lot", async () => {
    let made = 0;
    const counted = function* () {
      for (const lot of LOTS) {
        made++;
        yield lot;
      }
    };
    const opening = open(counted());
    expect(made).toBe(1);
    await opening;
    expect(made).toBe(LOTS.length);
  });

  it("asks one question at a time, and of those that wait only the newest", async () => {
    const { opening, queries, found } = openByHand();
    const search = await opening;
    const answers = ["c", "ch", "chi"].map((query) => search.ask(query));
    expect(queries()).toEqual(["c"]);
    found(9);
    expect(queries()).toEqual(["c", "chi"]);
    found(1);
    expect((await Promise.all(answers)).map((results) => results?.placesTotal ?? null)).toEqual([null, null, 1]);
  });

  it("answers every question that no newer one overtakes", async () => {
    const search = await open();
    for (const query of ["h", "he", "hei"]) expect((await search.ask(query))?.placesTotal).toBe(1);
  });

  it("leaves no question waiting for ever once it is closed", async () => {
    const { opening } = openByHand();
    const search = await opening;
    const answers = [search.ask("c"), search.ask("ch")];
    search.close();
    expect(await Promise.all([...answers, search.ask("chi")])).toEqual([null, null, null]);
  });
});
