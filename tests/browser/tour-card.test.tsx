import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { type Language, message } from "../../src/core/language.ts";
import type { Passage } from "../../src/core/model.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { FeaturePopup } from "../../src/ui/FeaturePopup.tsx";
import { Reader } from "../../src/ui/Reader.tsx";
import { TourCard } from "../../src/ui/TourCard.tsx";
import { AtlasProvider, useAtlasState } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature } from "../support/made-atlas.ts";

const passage = (paragraph: number): Passage => ({
  id: `tale.${paragraph}`,
  article: "tale",
  paragraph,
  section: null,
  heading: false,
  gist: `Gist ${paragraph}.`,
});
const step = (feature: string, paragraph: number, text: string) => ({
  feature,
  passage: `tale.${paragraph}`,
  text: message(text, `По-русски: ${text}`, `中文：${text}`),
  others: [],
});
const ATLAS = madeAtlas({
  features: [madeFeature("pier", { name: { en: "North Pier", ru: "Северный пирс" } }), madeFeature("quarry")],
  articles: [madeArticle("tale")],
  passages: [passage(1), passage(2), passage(3)],
  citations: [
    { feature: "pier", passage: "tale.1", mention: "named", quotes: [{ exact: "a pier" }], when: null },
    { feature: "quarry", passage: "tale.2", mention: "named", quotes: [{ exact: "a quarry" }], when: null },
  ],
  tours: [
    {
      id: "up",
      title: message("Up the hill", "Вверх по холму", "上山"),
      about: message("A walk.", "Прогулка.", "散步。"),
      steps: [step("pier", 1, "One begins here."), step("quarry", 2, "Then stones."), step("quarry", 3, "The end.")],
    },
  ],
});

let root: Root | undefined;
let container: HTMLElement;

function show(change: Partial<State> = {}, language: Language = "en", content = <TourCard />): Store {
  const preferences = { ...initialState.preferences, language };
  const store = createStore(ATLAS, { ...initialState, preferences, ...change });
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas: ATLAS, store }}>
      <a href="#tour=up.1">Way in</a>
      <input aria-label="Elsewhere" />
      {content}
    </AtlasProvider>,
  );
  return store;
}

function CardAndPlace() {
  const hasPlace = useAtlasState((state) => state.selection !== null);
  return (
    <>
      <TourCard />
      {hasPlace && <FeaturePopup />}
    </>
  );
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const card = (name = "Tour: Up the hill") => page.getByRole("region", { name });
const AT_FIRST = { tour: { id: "up", step: 0 } };

describe("the card of a tour", () => {
  it("takes the focus of the link that opened it, and gives it back", async () => {
    const store = show();
    const link = page.getByRole("link", { name: "Way in" });
    await expect.element(link).toBeVisible();
    link.element().focus();
    store.dispatch({ type: "tourSet", ...AT_FIRST });
    await expect.element(card()).toHaveFocus();
    await userEvent.keyboard("{Tab}{Enter}");
    await expect.element(card()).not.toBeInTheDocument();
    await expect.element(link).toHaveFocus();
  });

  it("leaves a reader who is elsewhere there", async () => {
    const store = show();
    await page.getByLabelText("Elsewhere").click();
    store.dispatch({ type: "tourSet", ...AT_FIRST });
    await expect.element(card()).toBeVisible();
    await expect.element(page.getByLabelText("Elsewhere")).toHaveFocus();
  });

  it("steps by the arrow keys, not past its ends, and leaves the browser its own keys", async () => {
    const store = show(AT_FIRST);
    await expect.element(card()).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{ArrowRight}{ArrowRight}");
    expect(store.get().tour).toEqual({ id: "up", step: 2 });
    await userEvent.keyboard("{ArrowRight}{Control>}{ArrowLeft}{/Control}");
    expect(store.get().tour).toEqual({ id: "up", step: 2 });
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(card().getByRole("heading")).toHaveTextContent("Up the hill 2 of 3");
  });

  it("says each step in one status, which stays the same element", async () => {
    show(AT_FIRST);
    const status = card().getByRole("status");
    await expect.element(status).toHaveTextContent("North Pier. One begins here.");
    const element = status.element();
    await card().getByRole("button", { name: "Next" }).click();
    await expect.element(status).toHaveTextContent("quarry. Then stones.");
    expect(status.element()).toBe(element);
    expect(
      (await axe.run(container)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + node.failureSummary)}`,
      ),
    ).toEqual([]);
  });

  it("leaves the map to the place that it leads to, and has the focus back when that is closed", async () => {
    const store = show(AT_FIRST, "en", <CardAndPlace />);
    const more = card().getByRole("button", { name: "More about it" });
    await more.click();
    await expect.element(page.getByRole("dialog", { name: "North Pier" })).toHaveFocus();
    await expect.element(page.getByText("One begins here.")).not.toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(more).toHaveFocus();
    expect(store.get().tour).toEqual(AT_FIRST.tour);
  });

  it("speaks the language of the page, and says where a name is English", async () => {
    show({ tour: { id: "up", step: 1 } }, "ru");
    const russian = card("Тур: Вверх по холму");
    await expect.element(russian.getByRole("heading")).toHaveTextContent("Вверх по холму 2 из 3");
    await expect.element(russian.getByRole("status")).toHaveTextContent("quarry. По-русски: Then stones.");
    expect(russian.element().querySelector("strong [lang]")?.getAttribute("lang")).toBe("en");
    await russian.getByRole("button", { name: "Назад" }).click();
    await expect.element(russian.getByRole("status")).toHaveTextContent("Северный пирс.");
    expect(russian.element().querySelector("strong [lang]")?.getAttribute("lang")).toBe("ru");
  });
});

describe("a step of a tour and the reader", () => {
  const BOTH = (
    <>
      <TourCard />
      <Reader visible onText={() => {}} onRemoved={() => {}} />
    </>
  );

  it("shows the passage there and leaves the focus on the card", async () => {
    show({}, "en", BOTH).dispatch({ type: "tourSet", ...AT_FIRST });
    const next = card().getByRole("button", { name: "Next" });
    await next.click();
    const read = page.getByRole("article", { name: "Paragraph 2" });
    await expect.element(read).toHaveAttribute("aria-current", "true");
    await expect.element(next).toHaveFocus();
  });

  it("leads to the passage when the reader asks for it, though it is open already", async () => {
    show({}, "en", BOTH).dispatch({ type: "tourSet", ...AT_FIRST });
    await card().getByRole("button", { name: "tale, paragraph 1" }).click();
    await expect.element(page.getByRole("article", { name: "Paragraph 1" })).toHaveFocus();
  });
});
