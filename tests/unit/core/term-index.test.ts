import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { bestFound, scoreOf } from "../../../src/core/best-found.ts";
import { type Found, type Leniency, makeTermIndex } from "../../../src/core/term-index.ts";

const BOOSTS = [1, 0.3] as const;
const word = fc.stringMatching(/^[abc]{1,5}$/);
const words = fc.array(word, { maxLength: 6 });
const documents = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 12 });
const lenient = (prefix: boolean, edits: number): Leniency => ({ prefix: () => prefix, edits: () => edits });

function indexOf(all: readonly (readonly [string[], string[]])[], lengthWeight: number) {
  const index = makeTermIndex({ boosts: BOOSTS, lengthWeight });
  for (const fields of all) index.add(fields);
  return index;
}
const scoresOf = (found: Found) =>
  new Map(Array.from(found.documents, (document) => [document, scoreOf(found, document)] as const));

describe("the index of terms", () => {
  it("finds what MiniSearch finds, and weighs it alike", () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom("and" as const, "or" as const),
        fc.boolean(),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom(0, 0.7),
        (all, query, combination, prefix, edits, lengthWeight) => {
          const question = indexOf(all, lengthWeight).ask(lenient(prefix, edits));
          const [first = [], ...others] = query;
          let found = question.any(first);
          for (const terms of others) found = question[combination](found, question.any(terms));

          const theirs = new MiniSearch({
            fields: ["a", "b"],
            tokenize: (text) => text.split(" "),
            processTerm: (term) => term,
            searchOptions: { boost: { b: BOOSTS[1] }, bm25: { k: 1.2, b: lengthWeight, d: 0.5 } },
          });
          theirs.addAll(all.map(([a, b], id) => ({ id, a: a.join(" "), b: b.join(" ") })));
          const expected = theirs.search(
            {
              combineWith: combination.toUpperCase() as "AND" | "OR",
              queries: query.map((terms) => ({ combineWith: "OR", queries: [...terms] })),
            },
            { prefix, fuzzy: edits === 0 ? false : edits },
          );
          const scores = scoresOf(found);
          expect([...scores.keys()].sort()).toEqual(expected.map(({ id }) => id as number).sort());
          for (const { id, score } of expected) expect(scores.get(id)).toBeCloseTo(score, 4);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says which terms of the query each document answers, and by which of its own", () => {
    const question = indexOf(
      [
        [["abc"], []],
        [["b"], []],
        [["abd", "b"], []],
      ],
      0,
    ).ask(lenient(true, 0));
    const found = question.or(question.any(["ab"]), question.any(["b"]));
    expect([...found.marks]).toEqual([1, 2, 3]);
    const named = question.asked.map(({ isFound }) => ["a", "ab", "abc", "abd", "b", "bc"].filter(isFound));
    expect(named).toEqual([
      ["ab", "abc", "abd"],
      ["b", "bc"],
    ]);
  });

  it("answers the same when it is asked again, also in another order", () => {
    fc.assert(
      fc.property(documents, fc.array(word, { minLength: 2, maxLength: 20 }), (all, asked) => {
        const index = indexOf(all, 0.7);
        const answerTo = (term: string, of = index) => scoresOf(of.ask(lenient(true, 1)).any([term]));
        for (const term of [...asked, ...asked.toReversed()])
          expect(answerTo(term)).toEqual(answerTo(term, indexOf(all, 0.7)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is kept of a letter", () => {
  it("is what is found for it without", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c"), (all, first, second) => {
        const [plain, keeping] = [indexOf(all, 0.7), indexOf(all, 0.7)];
        for (const initial of keeping.initials()) keeping.keep(initial);
        const [expected, found] = [plain, keeping].map((index) => {
          const question = index.ask(lenient(true, 0));
          const both = question.or(question.any([first]), question.any([second]));
          return [scoresOf(both), both.marks];
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe("the best of what was found", () => {
  it("are the first of all in order of rank, score and number", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: fc.integer({ min: 1, max: 4 }), rank: fc.integer({ min: 0, max: 2 }) })),
        fc.integer({ min: 0, max: 6 }),
        (all, limit) => {
          const found: Found = {
            documents: [...all.keys()].toReversed(),
            scores: Float32Array.from(all, ({ score }) => score),
            marks: new Uint32Array(all.length).fill(1),
          };
          const rankOf = (document: number) => all[document]?.rank ?? 0;
          const sorted = [...all.entries()].sort(([i, a], [k, b]) => a.rank - b.rank || b.score - a.score || i - k);
          expect(bestFound(found, limit, rankOf)).toEqual(sorted.slice(0, limit).map(([i]) => i));
        },
      ),
    );
  });
});
