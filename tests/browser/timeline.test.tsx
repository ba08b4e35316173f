import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import type { Citation } from "../../src/core/model.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { Timeline } from "../../src/ui/Timeline.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature } from "../support/made-atlas.ts";

const passage = (article: string) => ({
  article,
  paragraph: 1,
  section: null,
  heading: false,
  gist: "",
  id: `${article}.1`,
});
const cites = (article: string, feature: string, when: string | null): Citation => ({
  feature,
  passage: `${article}.1`,
  mention: "named",
  quotes: [{ exact: "words" }],
  when,
});
const atlasOf = (...citations: Citation[]) =>
  madeAtlas({
    features: [madeFeature("pier"), madeFeature("quarry")],
    articles: [madeArticle("tale"), madeArticle("song")],
    passages: [passage("tale"), passage("song")],
    citations,
  });

let root: Root | undefined;
let container: HTMLElement;

function show(citations: Citation[], change: Partial<State> = {}, language: Language = "en"): Store {
  const atlas = atlasOf(...citations);
  const preferences = { ...initialState.preferences, language };
  const store = createStore(atlas, { ...initialState, preferences, ...change });
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <Timeline />
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const DATED = [cites("tale", "pier", "1969"), cites("tale", "quarry", "2005/2008"), cites("song", "pier", null)];
const status = page.getByRole("status");

describe("the timeline", () => {
  it("tells years and counts as each language does", async () => {
    show(DATED, { years: { from: 2005, to: 2008 } }, "ru");
    await expect.element(status).toHaveTextContent("2005–2008: 1 упоминание, 1 место");
    root?.unmount();
    container.remove();
    show(DATED, {}, "zh");
    await expect.element(status).toHaveTextContent("全部年份：2 次有日期的提及，2 个地点；无日期 1 次");
  });

  it("says of an article that none of its mentions is dated, and leads back to all", async () => {
    const store = show(DATED, { onlyArticle: "song" });
    await expect.element(page.getByText("No mention in song carries a date.")).toBeVisible();
    await page.getByRole("button", { name: "Show all articles" }).click();
    expect(store.get().onlyArticle).toBeNull();
    await expect.element(page.getByText("No mention in song carries a date.")).not.toBeInTheDocument();
  });

  it("says where nothing at all is dated that there is nothing to show", async () => {
    show([cites("song", "pier", null)]);
    await expect.element(page.getByRole("region", { name: "Timeline" })).toHaveTextContent("No mention carries a date");
  });
});
