import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { LengthAtScales } from "../../src/core/claim.ts";
import { LANGUAGES, type Language, LOCALES } from "../../src/core/language.ts";
import { BorderLength } from "../../src/ui/BorderLength.tsx";

const scale = (id: string, label: string, legKm: number, km: number) => ({
  id,
  label,
  legMetres: legKm * 1000,
  vertices: Math.round(km / legKm) + 2,
  lengthMetres: km * 1000,
});
const BORDER: LengthAtScales = {
  feature: "shared-border",
  scales: [
    scale("osm-1", "100 m line, simplified at 1°", 303.5, 2731.7),
    scale("world-atlas-110m", "world-atlas 1:110 million", 89.7, 2960),
    scale("osm-0.05", "100 m line, simplified at 0.05°", 22.85, 3404.3),
    scale("world-atlas-50m", "world-atlas 1:50 million", 9.14, 3134.5),
    scale("osm-0.005", "100 m line, simplified at 0.005°", 3, 4019.4),
    scale("osm-100m", "100 m line of OpenStreetMap", 1.09, 4239.3),
  ],
  stated: [
    { label: "Tern 2020", metres: 4_000_000, source: "Paragraph 3" },
    { label: "Official figure", metres: 4_209_300, source: "The commission" },
    { label: "Gull and Plover 2024", metres: 4_184_000, source: "Paragraph 6" },
    { label: "Eastern section", metres: 4_195_440, source: "The protocol" },
  ],
};
let root: Root | undefined;
let container: HTMLElement;
let told: (string | null)[];

interface Shown {
  readonly width?: number;
  readonly borderLength?: LengthAtScales;
  readonly language?: Language;
}

function show(chosen: string | null, { width = 600, borderLength = BORDER, language = "en" }: Shown = {}): void {
  root?.unmount();
  container?.remove();
  told = [];
  container = document.createElement("div");
  container.style.width = `${width}px`;
  container.lang = LOCALES[language];
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <BorderLength
      borderLength={borderLength}
      chosen={chosen}
      onChosen={(id) => told.push(id)}
      unit="km"
      language={language}
    />,
  );
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const slider = page.getByRole("slider", { name: "Scale of the line" });
const picture = page.getByRole("img");
const off = page.getByRole("button", { name: "Take off the map" });
/** Texts of the picture that are seen, not read aloud: those of the figures, and the numbers of both axes. */
const seenTexts = () => [...container.querySelectorAll<HTMLElement>("[aria-hidden] > span")];
const labels = () => seenTexts().filter((text) => text.textContent?.includes("·"));
const markOf = (id: string) => container.querySelector(`[data-scale="${id}"]`);

interface Seen {
  readonly of: string | null;
  readonly box: DOMRect;
}
const seen = (element: Element, of = element.textContent): Seen => ({ of, box: element.getBoundingClientRect() });
const allTexts = () => [
  ...[...container.querySelectorAll("h3, p, li, summary")].map((e) => seen(e)),
  ...seenTexts().map((e) => seen(e)),
];
/** Those of the figures, and the strokes that lead there. */
const figureLines = () => [...container.querySelectorAll("[data-figure] > line")].map((line) => seen(line, "line"));
const marks = () => [...container.querySelectorAll("[data-scale]")].map((mark) => seen(mark));

/** Which texts of the picture are covered, and by what. */
function coveredBy(others: readonly Seen[]): (string | null)[][] {
  return seenTexts().flatMap((text) =>
    others
      .filter(({ of, box }) => of !== text.textContent && overlap(text.getBoundingClientRect(), box))
      .map(({ of }) => [text.textContent, of]),
  );
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe("the figure of the border's length", () => {
  it("has nothing that axe finds fault with, its numbers open", async () => {
    show("osm-0.05");
    await page.getByText("All numbers").click();
    await expect.element(page.getByRole("table").first()).toBeVisible();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([]);
  });

  it("tells the scale that is chosen, in words and to the slider", async () => {
    show("osm-0.05");
    const words = "100 m line, simplified at 0.05°: 3,404 km, legs of 23 km on average";
    await expect.element(slider).toHaveAttribute("aria-valuetext", words);
    await expect.element(page.getByText(words)).toBeVisible();
  });

  it("chooses the next finer and the next coarser scale by the arrow keys", async () => {
    show("osm-0.05");
    await expect.element(slider).toBeVisible();
    slider.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(told).toEqual(["world-atlas-50m"]);
    await userEvent.keyboard("{ArrowLeft}");
    expect(told).toEqual(["world-atlas-50m", "world-atlas-110m"]);
  });

  it("goes to the coarsest and the finest by Home and End", async () => {
    show("osm-0.05");
    await expect.element(slider).toBeVisible();
    slider.element().focus();
    await userEvent.keyboard("{Home}");
    await userEvent.keyboard("{End}");
    expect(told).toEqual(["osm-1", "osm-100m"]);
  });

  it.each([null, "no-such-scale"])("stands at the finest where the choice is %s, and offers to show it", async (id) => {
    show(id);
    await expect.element(slider).toHaveAttribute("aria-valuetext", expect.stringContaining("4,239 km"));
    await page.getByRole("button", { name: "Show on the map" }).click();
    expect(told).toEqual(["osm-100m"]);
  });

  it("takes the chosen line off the map", async () => {
    show("osm-1");
    await off.click();
    expect(told).toEqual([null]);
  });

  it("marks the chosen scale and no other", async () => {
    show("world-atlas-50m");
    await expect.element(picture).toBeVisible();
    const shapes = BORDER.scales.map(({ id }) => [id, markOf(id)?.querySelectorAll("circle, path").length]);
    expect(shapes.filter(([, n]) => n === 2)).toEqual([["world-atlas-50m", 2]]);
  });

  it("puts longer legs to the left and greater lengths higher", async () => {
    show(null);
    await expect.element(picture).toBeVisible();
    const boxes = BORDER.scales.map(({ id }) => markOf(id)?.lastElementChild?.getBoundingClientRect() as DOMRect);
    const lefts = boxes.map(({ left, width }) => left + width / 2);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    const byHeight = BORDER.scales.toSorted((a, b) => a.lengthMetres - b.lengthMetres).map(({ id }) => id);
    const bottoms = BORDER.scales.map(({ id }, i) => ({ id, bottom: boxes[i]?.bottom ?? 0 }));
    expect(bottoms.sort((a, b) => b.bottom - a.bottom).map(({ id }) => id)).toEqual(byHeight);
  });

  it("draws world-atlas by another shape than the 100 m line", async () => {
    show(null);
    await expect.element(picture).toBeVisible();
    const shapeOf = (id: string) => markOf(id)?.lastElementChild?.tagName;
    expect([shapeOf("world-atlas-110m"), shapeOf("world-atlas-50m")]).toEqual(["path", "path"]);
    expect([shapeOf("osm-1"), shapeOf("osm-0.05"), shapeOf("osm-0.005")]).toEqual(["circle", "circle", "circle"]);
  });

  it("tells in its table every scale, and every stated figure with its source", async () => {
    show(null);
    await page.getByText("All numbers").click();
    await expect
      .element(page.getByRole("row", { name: "100 m line, simplified at 0.005° 3.0 km 1,342 4,019 km" }))
      .toBeVisible();
    await expect.element(page.getByRole("row", { name: "Gull and Plover 2024 Paragraph 6 4,184 km" })).toBeVisible();
    expect(page.getByRole("row").elements()).toHaveLength(1 + BORDER.scales.length + 1 + BORDER.stated.length);
  });

  it("stands without stated figures", async () => {
    show(null, { borderLength: { ...BORDER, stated: [] } });
    await expect.element(picture).toBeVisible();
    await page.getByText("All numbers").click();
    expect(page.getByRole("table").elements()).toHaveLength(1);
    expect(labels()).toEqual([]);
  });
});

describe("in another language", () => {
  it("tells the chosen scale with the name of its line, and its numbers, in Russian", async () => {
    show("osm-0.05", { language: "ru" });
    const words = "Линия 100 м, упрощена до 0,05°: 3\u00a0404 км, отрезки в среднем 23 км";
    await expect
      .element(page.getByRole("slider", { name: "Подробность линии" }))
      .toHaveAttribute("aria-valuetext", words);
    await page.getByText("Все числа").click();
    await expect.element(page.getByRole("row", { name: "world-atlas 1:110 млн 90 км 35 2 960 км" })).toBeVisible();
  });

  it("tells the same in Chinese, and what authors wrote in English, said to be so", async () => {
    show("world-atlas-50m", { language: "zh" });
    const words = "world-atlas 1:5000 万：3,135 公里，线段平均 9.1 公里";
    await expect.element(page.getByRole("slider", { name: "线的精细程度" })).toHaveAttribute("aria-valuetext", words);
    await page.getByText("全部数字").click();
    const cell = page.getByRole("rowheader", { name: "Official figure" });
    await expect.element(cell).toHaveAttribute("lang", "en");
  });
});

describe.each(LANGUAGES)("the picture in %s", (language) => {
  it.each([280, 600])("lets no text cover another or run out of the %i px it has", async (width) => {
    show(null, { width, language });
    await expect.element(picture).toBeVisible();
    expect(coveredBy([...allTexts(), ...figureLines(), ...marks()])).toEqual([]);
    await userEvent.click(container.querySelector("summary") as HTMLElement);
    const { right } = container.getBoundingClientRect();
    for (const text of container.querySelectorAll<HTMLElement>("span, p, li, button, th, td, table")) {
      expect(text.getBoundingClientRect().right, text.textContent ?? "").toBeLessThanOrEqual(right + 0.5);
      expect(text.scrollWidth, text.textContent ?? "").toBeLessThanOrEqual(text.offsetWidth + 1);
    }
  });
});

describe.each([280, 600])("the picture, %i px wide", (width) => {
  it("has a line and a label for every stated figure, also those close together", async () => {
    show(null, { width });
    await expect.element(picture).toBeVisible();
    expect(labels().map((label) => label.textContent)).toEqual([
      "4,209 km · Official figure",
      "4,195 km · Eastern section",
      "4,184 km · Gull and Plover 2024",
      "4,000 km · Tern 2020",
    ]);
    const heights = labels().map((label) => {
      const figure = label.textContent?.split(" · ")[1];
      return container.querySelector(`[data-figure="${figure}"] > line`)?.getBoundingClientRect().top ?? 0;
    });
    expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
    expect(heights[0]).toBeGreaterThan(picture.element().getBoundingClientRect().top);
  });

  it("lets no text cover another, a mark, or the line of a figure", async () => {
    show(null, { width });
    await expect.element(picture).toBeVisible();
    expect(seenTexts().length).toBeGreaterThan(12);
    expect(coveredBy([...allTexts(), ...figureLines(), ...marks()])).toEqual([]);
  });

  it("cuts a long label before it reaches a mark or the edge", async () => {
    const stated = BORDER.stated.map((figure) => ({ ...figure, label: `${figure.label}, ${"at length ".repeat(12)}` }));
    show(null, { width, borderLength: { ...BORDER, stated } });
    await expect.element(picture).toBeVisible();
    const { right } = container.getBoundingClientRect();
    expect(labels().filter((label) => label.scrollWidth <= label.offsetWidth)).toEqual([]);
    expect(labels().filter((label) => label.getBoundingClientRect().right > right)).toEqual([]);
    expect(coveredBy(marks())).toEqual([]);
  });

  it("stacks the labels of figures halfway up clear of the lines of all figures", async () => {
    const kilometres = [3300, 3310, 3320, 3900];
    const stated = kilometres.map((km) => ({ label: `Figure ${km}`, metres: km * 1000, source: "The test" }));
    show(null, { width, borderLength: { ...BORDER, stated } });
    await expect.element(picture).toBeVisible();
    expect(labels()).toHaveLength(4);
    expect(coveredBy([...allTexts(), ...figureLines()])).toEqual([]);
  });

  it("writes the numbers of the axes beside their lines, outside the plot", async () => {
    show(null, { width });
    await expect.element(picture).toBeVisible();
    const plot = picture.element().getBoundingClientRect();
    const lines = [...picture.element().querySelectorAll("g:first-child > line")].map((l) => l.getBoundingClientRect());
    const numbers = seenTexts().filter((text) => !labels().includes(text));
    expect(numbers.map((text) => text.textContent).join(" ")).toBe("2,500 3,000 3,500 4,000 1 3 10 30 100 300");
    expect(lines).toHaveLength(numbers.length);
    for (const [i, text] of numbers.entries()) {
      const box = text.getBoundingClientRect();
      const line = lines[i] as DOMRect;
      if (line.height === 0) {
        expect(box.top + box.height / 2).toBeCloseTo(line.top, 0);
        expect(box.right).toBeLessThan(plot.left);
      } else {
        expect(box.left + box.width / 2).toBeCloseTo(line.left, 0);
        expect(box.top).toBeGreaterThanOrEqual(plot.bottom);
      }
    }
  });

  it("shows every text whole, 11 px high or more, and none beyond its own width", async () => {
    show(null, { width });
    await expect.element(picture).toBeVisible();
    const { left, right } = container.getBoundingClientRect();
    for (const text of container.querySelectorAll<HTMLElement>("section span, section p, section li, section button")) {
      const box = text.getBoundingClientRect();
      expect(Number.parseFloat(getComputedStyle(text).fontSize), text.textContent ?? "").toBeGreaterThanOrEqual(11);
      expect(box.left, text.textContent ?? "").toBeGreaterThanOrEqual(left);
      expect(box.right, text.textContent ?? "").toBeLessThanOrEqual(right);
      expect(text.scrollWidth, text.textContent ?? "").toBeLessThanOrEqual(text.offsetWidth + 1);
    }
    await page.getByText("All numbers").click();
    for (const cell of container.querySelectorAll<HTMLElement>("table, th, td")) {
      expect(cell.getBoundingClientRect().right, cell.textContent ?? "").toBeLessThanOrEqual(right + 0.5);
      expect(cell.scrollWidth, cell.textContent ?? "").toBeLessThanOrEqual(cell.offsetWidth + 1);
    }
  });

  it("leads from each label of a stack to the line of its figure", async () => {
    show(null, { width });
    await expect.element(picture).toBeVisible();
    for (const label of labels().slice(0, 3)) {
      const group = container.querySelector(`[data-figure="${label.textContent?.split(" · ")[1]}"]`);
      const [line, lead] = [...(group?.querySelectorAll("line") ?? [])].map((line) => line.getBoundingClientRect());
      const box = label.getBoundingClientRect();
      expect(lead?.bottom).toBeCloseTo(line?.top ?? 0, 0);
      expect(lead?.top).toBeGreaterThan(box.top);
      expect(lead?.top).toBeLessThan(box.bottom);
      expect(lead?.right).toBeLessThanOrEqual(box.left);
    }
  });
});
