import { useLayoutEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { message, unchanged } from "../../src/core/language.ts";
import { FAULTS } from "../../src/core/messages/faults.ts";
import type { Dispatch } from "../../src/state/action.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { loadPart, onDemand } from "../../src/ui/on-demand.tsx";
import { type AtlasContext, AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas } from "../support/made-atlas.ts";

const PART = message("The compass", "Компас", "罗盘");
const atlas = madeAtlas();

let container: HTMLElement;
let root: Root;
let store: Store;
let context: AtlasContext;
beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  store = createStore(atlas, initialState);
  context = { atlas, store };
});
afterEach(() => {
  root.unmount();
  container.remove();
});

const render = (content: React.ReactNode) => root.render(<AtlasProvider value={context}>{content}</AtlasProvider>);
const Compass = ({ name }: { readonly name: string }) => <p>Compass of {name}</p>;
const compassOf = (name: string) => page.getByText(`Compass of ${name}`);
const notices = () => store.get().notices.map(({ text, offer }) => [text.en, offer]);

/** A part that comes or fails when the test says so; each call waits for its own answer. */
function waitingPart() {
  const asked: { come: () => void; fail: () => void }[] = [];
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      asked.push({ come: () => resolve(), fail: () => reject(new TypeError("Failed to fetch")) });
    });
  const Part = onDemand(PART, async () => {
    await wait();
    return Compass;
  });
  return { asked, Part };
}

describe("a part that comes on demand", () => {
  it("is shown where it is wanted once it is there, and at once the next time", async () => {
    const { asked, Part } = waitingPart();
    render(<Part name="one" />);
    await expect.element(page.getByText("Opening …")).toBeVisible();
    asked[0]?.come();
    await expect.element(compassOf("one")).toBeVisible();
    render(
      <>
        <Part name="one" />
        <Part name="two" />
      </>,
    );
    await expect.element(compassOf("two")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("is shown also where it is wanted in the very moment in which it comes for another place", async () => {
    const { asked, Part } = waitingPart();
    render(<Part name="one" />);
    await expect.poll(() => asked.length).toBe(1);
    /** Comes after a second place has been drawn, and before that place asks. */
    function Come() {
      useLayoutEffect(() => asked[0]?.come(), []);
      return null;
    }
    render(
      <>
        <Part name="one" />
        <Part name="two" />
        <Come />
      </>,
    );
    await expect.element(compassOf("one")).toBeVisible();
    await expect.poll(() => asked.length).toBeLessThanOrEqual(2);
    asked[1]?.come();
    await expect.element(compassOf("two")).toBeVisible();
  });

  it("is not made anew because what stands around it is", async () => {
    let renders = 0;
    const Part = onDemand(PART, async () => ({ name }: { readonly name: string }) => {
      renders++;
      return <Compass name={name} />;
    });
    const around = (heading: string, name: string) => (
      <>
        <h1>{heading}</h1>
        <Part name={name} />
      </>
    );
    render(around("First", "one"));
    await expect.element(compassOf("one")).toBeVisible();
    const before = renders;
    render(around("Second", "one"));
    await expect.element(page.getByText("Second")).toBeVisible();
    expect(renders).toBe(before);
    render(around("Third", "two"));
    await expect.element(compassOf("two")).toBeVisible();
  });

  it("says that it did not come, and another try in one place brings it to all", async () => {
    const { asked, Part } = waitingPart();
    render(
      <>
        <Part name="one" />
        <Part name="two" />
      </>,
    );
    await expect.poll(() => asked.length).toBe(2);
    for (const one of asked) one.fail();
    await expect.element(page.getByText(FAULTS.notLoaded(PART).en).first()).toBeVisible();
    await expect.poll(() => page.getByRole("button", { name: "Try again" }).elements().length).toBe(2);
    await page.getByRole("button", { name: "Try again" }).first().click();
    await expect.poll(() => asked.length).toBe(3);
    asked[2]?.come();
    await expect.element(compassOf("one")).toBeVisible();
    await expect.poll(() => asked.length).toBe(4);
    asked[3]?.come();
    await expect.element(compassOf("two")).toBeVisible();
    expect(notices()).toEqual([]);
  });

  it("without a place of its own tells it in a notice that offers the newest version of the page", async () => {
    const { asked, Part } = waitingPart();
    let missed = 0;
    render(<Part name="one" onMissing={() => missed++} />);
    await expect.poll(() => asked.length).toBe(1);
    expect(container.textContent).toBe("");
    asked[0]?.fail();
    await expect.poll(notices).toEqual([[FAULTS.notLoaded(PART).en, "reload"]]);
    expect(missed).toBe(1);
  });
});

describe("what is loaded for a moment's use", () => {
  const dispatch: Dispatch = (action) => store.dispatch(action);

  it("is given, or null with a notice", async () => {
    expect(await loadPart(PART, async () => unchanged("north"), dispatch)).toEqual(unchanged("north"));
    expect(notices()).toEqual([]);
    expect(await loadPart(PART, () => Promise.reject(new TypeError("Failed to fetch")), dispatch)).toBe(null);
    expect(notices()).toEqual([[FAULTS.notLoaded(PART).en, "reload"]]);
  });
});
