/**
 * What the page computes for one action, without the drawing: in node, over made atlases of growing size. Prints a
 * table of milliseconds: `tsx tests/bench/page-work.ts 1000 10000 100000`.
 */
import { type Atlas, makeAtlas } from "../../src/core/atlas.ts";
import { coverageOf } from "../../src/core/coverage.ts";
import { shownFeatures } from "../../src/core/filter.ts";
import { featuresInSight } from "../../src/core/in-sight.ts";
import { placeGroups } from "../../src/core/place-groups.ts";
import { makeSearch, type Search } from "../../src/core/search.ts";
import { histogramOf, spanOf, stopsOf } from "../../src/core/timeline.ts";
import { viewSentence } from "../../src/core/view-sentence.ts";
import { sceneOf } from "../../src/map/scene.ts";
import { reduce } from "../../src/state/reduce.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { legendOf } from "../../src/ui/legend.ts";
import { searchLotsOf } from "../../src/ui/search-source.ts";
import { makeFile } from "./made-file.ts";

const ROUNDS = 5;

/** Milliseconds of the slowest and of the median round. */
function timed(work: (round: number) => unknown): number {
  const all = Array.from({ length: ROUNDS }, (_, round) => {
    const began = performance.now();
    work(round);
    return performance.now() - began;
  });
  return all.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

function strokesOf(search: Search, atlas: Atlas): number[] {
  const names = [10, 500, 900].map((i) => atlas.features[i]?.name.en ?? "");
  const gists = [20, 700].map((i) => (atlas.passageById.get(`article-1.${i % 400}`)?.gist ?? "").slice(0, 24));
  const typed = [...names, ...gists, "vladivostok", "zzzz nothing", "city", "海参崴"];
  return typed.flatMap((text) =>
    [...text].map((_, i) => {
      const began = performance.now();
      search(text.slice(0, i + 1));
      return performance.now() - began;
    }),
  );
}

const share = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

async function measure(size: number): Promise<Record<string, number>> {
  const file = makeFile(size);
  const figures: Record<string, number> = {};
  const put = (name: string, ms: number) => {
    figures[name] = Math.round(ms * 10) / 10;
  };
  const began = performance.now();
  const atlas = makeAtlas(file);
  put("makeAtlas", performance.now() - began);
  const lots = [...searchLotsOf(atlas, undefined, "en")];
  const source = { places: lots.flatMap(({ places }) => places), passages: lots.flatMap(({ passages }) => passages) };
  put(
    "search source",
    timed(() => [...searchLotsOf(atlas, undefined, "en")]),
  );
  const indexing = performance.now();
  const search = await makeSearch(source);
  put("search index", performance.now() - indexing);
  strokesOf(search, atlas);
  const strokes = strokesOf(search, atlas);
  put("key stroke, median", share(strokes, 0.5));
  put("key stroke, p95", share(strokes, 0.95));
  put("key stroke, most", Math.max(...strokes));

  const start: State = { ...initialState, view: { ...initialState.view, lng: 100, lat: 45, zoom: 3 } };
  const years = (round: number) => ({ from: 1950 + round, to: 1960 + round });
  put(
    "hover: scene",
    timed((i) => sceneOf(atlas, reduce(atlas, start, { type: "featureHovered", feature: `made-${i + 1}` }), null)),
  );
  const narrowed = reduce(atlas, start, { type: "yearsSet", years: years(0) });
  put(
    "hover while narrowed: scene",
    timed((i) => sceneOf(atlas, reduce(atlas, narrowed, { type: "featureHovered", feature: `made-${i + 1}` }), null)),
  );
  put(
    "years: reduce and scene",
    timed((i) => sceneOf(atlas, reduce(atlas, start, { type: "yearsSet", years: years(i) }), null)),
  );
  put(
    "kind: reduce",
    timed((i) =>
      reduce(atlas, start, {
        type: "kindToggled",
        row: ["places/city", "places/town", "ways/river", "places/village", "places/port"][i] ?? "",
      }),
    ),
  );
  put(
    "layer: reduce",
    timed(() => reduce(atlas, { ...start, hidden: new Set(["places"]) }, { type: "layerToggled", layer: "places" })),
  );
  put(
    "choose: reduce",
    timed((i) => reduce(atlas, narrowed, { type: "featureChosen", feature: `made-${i + 7}` })),
  );
  put(
    "shown of a kind",
    timed((i) =>
      shownFeatures(atlas, { onlyArticle: null, years: null, hiddenKinds: new Set(["places/city", `x${i}`]) }),
    ),
  );
  put(
    "legend",
    timed(() => atlas.layers.map(({ id }) => legendOf(atlas.featuresOfLayer.get(id) ?? []))),
  );
  for (const order of ["layer", "name", "centre"] as const)
    put(
      `list by ${order}`,
      timed((i) => placeGroups(atlas.layers, atlas.features, order, { language: "en", centre: [100 + i, 45] })),
    );
  const all = [...atlas.citationsOfPassage.values()].flat();
  put(
    "timeline",
    timed(() => [spanOf(all), histogramOf(all), stopsOf(all)]),
  );
  const frame = { ...start.view, projection: "globe" as const, widthPx: 900, heightPx: 700 };
  put(
    "in sight",
    timed(() => featuresInSight(frame, atlas.features, () => null)),
  );
  put(
    "sentence",
    timed(() => viewSentence(atlas, frame, atlas.features, "km").en),
  );
  put(
    "coverage",
    timed(() => coverageOf(atlas)),
  );
  return figures;
}

const sizes = process.argv.slice(2).map(Number);
const columns = new Map<number, Record<string, number>>();
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) columns.set(size, await measure(size));
const [first = {}] = columns.values();
console.log(`| ms | ${[...columns.keys()].join(" | ")} |`);
console.log(`|---|${[...columns].map(() => "---:|").join("")}`);
for (const name of Object.keys(first))
  console.log(`| ${name} | ${[...columns.values()].map((figures) => figures[name] ?? "").join(" | ")} |`);
