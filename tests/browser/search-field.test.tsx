import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import type { AtlasFile, Feature } from "../../src/core/model.ts";
import { IN_PAGE_MOST } from "../../src/search/open-search.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { SearchField } from "../../src/ui/SearchField.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas } from "../support/made-atlas.ts";

/** What the field reads of a feature, and of an atlas. */
const feature = (id: string, en: string, alias: Feature["alias"] = []) =>
  ({ id, layer: "places", kind: "city", name: { en }, alias, cap: { centre: [0, 0], radiusDegrees: 1 } }) as unknown;
const RECORDS = {
  features: [
    feature("vladivostok", "Vladivostok", [
      { text: "Владивосток", lang: "ru" },
      { text: "海参崴", lang: "zh" },
    ]),
    feature("vladikavkaz", "Vladikavkaz"),
  ],
  articles: [{ id: "one", citeAs: "One 2020" }],
  passages: [{ id: "one.3", article: "one", paragraph: 3, heading: false, gist: "The port of Vladivostok opens." }],
};
const ATLAS = madeAtlas(RECORDS as unknown as Partial<AtlasFile>);
/** So much that the page leaves the search to a worker. */
const passages = Array.from({ length: IN_PAGE_MOST }, (_, i) => ({
  ...RECORDS.passages[0],
  id: `one.${i + 3}`,
  paragraph: i + 3,
}));
const LARGE = madeAtlas({ ...RECORDS, passages } as unknown as Partial<AtlasFile>);

let root: Root | undefined;
let container: HTMLElement;

function show(texts?: ReadonlyMap<string, string>, language: Language = "en", atlas = ATLAS): Store {
  const preferences = { ...initialState.preferences, language };
  const store = createStore(atlas, { ...initialState, preferences });
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <SearchField texts={texts} />
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
  vi.unstubAllGlobals();
});

const field = page.getByRole("combobox", { name: "Search places and passages" });
const options = page.getByRole("option");
const selected = page.getByRole("option", { selected: true });

describe("the search field", () => {
  it("lists places and passages in two groups and says how many", async () => {
    show();
    await field.fill("vladi");
    await expect.element(page.getByRole("group", { name: "Places" })).toBeVisible();
    await expect.element(page.getByRole("group", { name: "Passages" })).toBeVisible();
    await expect.element(page.getByRole("status")).toHaveTextContent("2 places and 1 passage.");
    await expect.element(field).toHaveAttribute("aria-expanded", "true");
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([]);
  });

  it("goes through the options by arrow keys, around the ends, and keeps the focus", async () => {
    show();
    await field.fill("vladi");
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(selected).toHaveTextContent("Vladivostok");
    await userEvent.keyboard("{ArrowUp}");
    await expect.element(selected).toHaveTextContent("¶ 3");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect.element(selected).toHaveTextContent("Vladikavkaz");
    await expect.element(field).toHaveFocus();
    const active = field.element().getAttribute("aria-activedescendant");
    expect(document.getElementById(active ?? "")).toBe(selected.element());
  });

  it("opens the place or the passage that Enter chooses, and closes", async () => {
    const store = show();
    await field.fill("海参");
    await expect.element(options.first()).toHaveTextContent("Vladivostok 海参崴 City");
    await userEvent.keyboard("{Enter}");
    expect(store.get().selection?.feature).toBe("vladivostok");
    await expect.element(field).toHaveAttribute("aria-expanded", "false");
    await field.fill("port opens");
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(store.get()).toMatchObject({ passage: "one.3", readFor: null });
  });

  it("opens what is pressed", async () => {
    const store = show();
    await field.fill("vladi");
    await page.getByRole("option", { name: "Vladikavkaz" }).click();
    expect(store.get().selection?.feature).toBe("vladikavkaz");
    await expect.element(options.first()).not.toBeInTheDocument();
  });

  it("closes by Escape, then is emptied by it, and opens again by the arrow", async () => {
    show();
    await field.fill("vladi");
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(options.first()).not.toBeInTheDocument();
    await expect.element(field).toHaveValue("vladi");
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(selected).toHaveTextContent("Vladivostok");
    await userEvent.keyboard("{Escape}{Escape}");
    await expect.element(field).toHaveValue("");
  });

  it("says that nothing was found, what to try, and empties itself by a button that the keyboard reaches", async () => {
    show();
    await field.fill("qqqqqq");
    await expect.element(page.getByRole("status")).toHaveTextContent("Nothing found for «qqqqqq».");
    await expect.element(field).toHaveAttribute("aria-expanded", "false");
    await expect.element(page.getByText(/another spelling/)).toBeVisible();
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "Clear the search" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toHaveValue("");
    await expect.element(field).toHaveFocus();
    await expect.element(page.getByRole("button", { name: "Clear the search" })).not.toBeInTheDocument();
  });

  it("speaks the language of the page, and marks what it found by the name in it", async () => {
    show(undefined, "ru");
    const russian = page.getByRole("combobox", { name: "Поиск мест и отрывков" });
    await russian.fill("влади");
    await expect.element(options.first()).toHaveTextContent(/^Владивосток Крупный город$/);
    await expect.element(page.getByRole("mark").first()).toHaveTextContent("Владивосток");
    await expect.element(page.getByRole("status")).toHaveTextContent("Найдено: 2 места и 1 отрывок.");
    expect(options.last().element().querySelector("[lang=en]")?.textContent).toContain("The port of Vladivostok");
  });

  it("searches the full texts of the reader's own copy", async () => {
    show(new Map([["one.3", "Grain leaves by the harbour railway."]]));
    await field.fill("railway");
    await expect.element(options.first()).toHaveTextContent("Grain leaves by the harbour railway. One 2020, ¶ 3");
  });
});

/** Every worker that is made from now on. */
function watchWorkers(): Worker[] {
  const workers: Worker[] = [];
  const Real = Worker;
  vi.stubGlobal(
    "Worker",
    class extends Real {
      constructor(...options: ConstructorParameters<typeof Real>) {
        super(...options);
        workers.push(this);
      }
    },
  );
  return workers;
}

it("runs in the page where there is little to search", async () => {
  const workers = watchWorkers();
  show();
  await field.fill("vladi");
  await expect.element(options.first()).toHaveTextContent("Vladivostok");
  expect(workers).toEqual([]);
});

describe("without its worker", () => {
  it("the search runs in the page where none can be made", async () => {
    let tries = 0;
    vi.stubGlobal(
      "Worker",
      class {
        constructor() {
          tries++;
          throw new Error("no workers here");
        }
      },
    );
    show(undefined, "en", LARGE);
    await field.fill("vladi");
    await expect.element(options.first()).toHaveTextContent("Vladivostok");
    expect(tries).toBe(1);
  });

  it("the search goes on in the page when it dies", async () => {
    const workers = watchWorkers();
    show(undefined, "en", LARGE);
    await field.fill("vladivostok");
    await expect.element(options.first()).toHaveTextContent("Vladivostok");
    expect(workers).toHaveLength(1);
    workers[0]?.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
    await field.fill("vladik");
    await expect.element(page.getByRole("option", { name: "Vladikavkaz" })).toBeVisible();
    expect(workers).toHaveLength(1);
  });
});
