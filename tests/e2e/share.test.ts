import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Share, save a picture, print" });

async function openShare(fragment = "", options = {}) {
  const atlas = await openAtlas(fragment, options);
  await atlas.page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = dialogOf(atlas.page);
  await dialog.waitFor();
  return { ...atlas, dialog };
}

/** Width and height that stand in the head of a PNG file. */
async function sizeOfPng(download: Download): Promise<{ width: number; height: number; bytes: Buffer }> {
  const bytes = readFileSync(await download.path());
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes };
}

describe("what a reader shares", () => {
  it("is the address of the view, on the clipboard", async () => {
    const { page, dialog } = await openShare("#map=5/50.5/127.5&hide=regions", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await expectOn(dialog.getByText("Copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied).toContain("hide=regions");
  });

  it("is a frame for another page, with the same view", async () => {
    const { dialog } = await openShare("#map=5/50.5/127.5");
    const code = await dialog.getByRole("textbox", { name: "Code to embed" }).inputValue();
    expect(code).toMatch(/^<iframe src="http[^"]+\/\?embed#map=5\/50\.5\/127\.5" title="Passage Atlas"/);
  });
});

describe("a picture of the map", () => {
  it("is three times as fine as the screen, with the map and what explains it", async () => {
    const { page, dialog, region } = await openShare("#map=5/50.5/127.5");
    const frame = await region("Map").boundingBox();
    await dialog.getByRole("combobox", { name: "Size" }).selectOption({ label: "3×, for print" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save picture" }).click(),
    ]);
    const { width, height, bytes } = await sizeOfPng(download);
    expect(download.suggestedFilename()).toBe("passage-atlas.png");
    expect(width).toBe(Math.round((frame?.width ?? 0) * 3));
    // Title above, legend, scale and attribution below.
    expect(height).toBeGreaterThan(((frame?.height ?? 0) + 100) * 3);
    const colours = await coloursOf(page, bytes);
    expect(colours.map).toBeGreaterThan(200);
    expect(colours.head).toBeGreaterThan(2);
    expect(colours.foot).toBeGreaterThan(2);
  });

  it("is of the light map, whatever the theme, which stays", async () => {
    const { page, dialog, settled } = await openShare("#map=5/50.5/127.5", { colorScheme: "dark" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save picture" }).click(),
    ]);
    const { bytes } = await sizeOfPng(download);
    expect((await coloursOf(page, bytes)).brightness).toBeGreaterThan(170);
    await dialog.getByRole("button", { name: "Close" }).click();
    await settled();
  });
});

describe("a printed page", () => {
  it.each([
    ["A4", [842, 595]],
    ["A3", [1191, 842]],
  ] as const)("is one sheet of %s with map, legend, scale and numbered passages", async (paper, size) => {
    const { page, dialog } = await openShare("#map=5/50.5/127.5");
    // The browser's own print dialog cannot be seen by a test.
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
    await dialog.getByRole("combobox", { name: "Paper" }).selectOption(paper);
    await dialog.getByRole("button", { name: "Print", exact: true }).click();
    await page.locator("body[data-printed]").waitFor();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".print-sheet");
    await expectOn(sheet.locator("canvas")).toBeVisible();
    const numbers = await sheet
      .locator("ol > li")
      .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const marks = (await sheet.locator("figure b").allInnerTexts()).join(" ");
    expect(marks).toContain("1");
    expect(await sheet.locator(".print-legend li").count()).toBeGreaterThan(5);
    await expectOn(sheet.getByText(/^[\d.]+ km$/)).toBeVisible();
    // Nothing of the page is cut off.
    const cut = await sheet.evaluate((node) =>
      [node, ...node.querySelectorAll(".print-passages, .print-legend")].map(
        (part) => part.scrollHeight - part.clientHeight,
      ),
    );
    for (const pixels of cut) expect(pixels).toBeLessThanOrEqual(2);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect([Number(width), Number(height)].map(Math.round)).toEqual(size);
  });

  it("comes too when the browser's own command prints", async () => {
    const { page } = await openAtlas("#map=5/50.5/127.5");
    await page.waitForFunction(() => {
      dispatchEvent(new Event("beforeprint"));
      return document.querySelector(".print-sheet canvas") !== null;
    });
    await page.emulateMedia({ media: "print" });
    await expectOn(page.locator(".print-sheet ol > li").first()).toBeVisible();
    await expectOn(page.getByRole("heading", { name: "Passage Atlas" })).toHaveCount(1);
  });
});

/** How many colours the parts of a picture have, and how bright it is on the whole. */
function coloursOf(page: Page, png: Buffer) {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(300, Math.round((300 * image.height) / image.width));
      const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const colours = (from: number, to: number) => {
        const top = Math.floor(from * canvas.height);
        const { data } = context.getImageData(0, top, canvas.width, Math.max(1, Math.floor(to * canvas.height) - top));
        const seen = new Set<number>();
        let sum = 0;
        for (let i = 0; i < data.length; i += 4) {
          const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
          seen.add((red << 16) | (green << 8) | blue);
          sum += (red + green + blue) / 3;
        }
        return { count: seen.size, brightness: sum / (data.length / 4) };
      };
      return {
        head: colours(0, 0.05).count,
        map: colours(0.15, 0.6).count,
        foot: colours(0.95, 1).count,
        brightness: colours(0, 1).brightness,
      };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
}
