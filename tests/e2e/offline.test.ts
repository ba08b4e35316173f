/** The second visit needs no network; a newer version is used whole or not at all, and only when the reader agrees. */
import { rmSync } from "node:fs";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { nextVersionOf } from "../support/next-version.ts";
import { withoutWebGl } from "../support/without-webgl.ts";
import { expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { type FaultySite, serveFaulty } from "./faulty-site.ts";

withBrowser();

let site: FaultySite;
let first: string;
let next: string;
beforeAll(async () => {
  first = inject("siteFolder");
  site = await serveFaulty(first);
  next = nextVersionOf(first, (atlas) => atlas.replaceAll('"en":"Heihe"', '"en":"Heihe of the next version"'));
});
afterAll(() => {
  site.close();
  rmSync(next, { recursive: true });
});

const LINK = "#feature=heihe&route=131.9,43.1;139.7,35.7";
const open = (prepare: (page: Page) => Promise<void>) =>
  openAtlas(LINK, { siteUrl: site.siteUrl, serviceWorkers: "allow" }, prepare);

/** Until the site is kept whole and answers for the page. */
const untilKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  });
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());
const popupOf = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });
const newerOn = (page: Page) =>
  page.getByRole("status").locator("p").filter({ hasText: "A newer version of the atlas is ready" });

async function visit(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await withoutWebGl(page);
  await page.goto(`${site.siteUrl}${LINK}`);
  return page;
}
/** Lets the browser look for a newer version now, as it does at a visit; answers once it has it, or has given up. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
    const worker = registration?.installing;
    while (worker?.state === "installing")
      await new Promise((go) => worker.addEventListener("statechange", go, { once: true }));
  });

afterEach(() => {
  site.setDown(false);
  site.heal();
});

describe("without a network", () => {
  it("the second visit has the map, the list, the reader, the search, measuring and what was drawn before", async () => {
    const atlas = await open(async () => {});
    await atlas.settled();
    await untilKept(atlas.page);
    await atlas.page.close();
    site.setDown(true);
    const context = atlas.page.context();
    await context.setOffline(true);
    const page = await context.newPage();
    page.on("pageerror", (error) => atlas.errors.push(error.message));
    await page.goto(`${site.siteUrl}${LINK}`);
    await page.locator("section[data-ready=true]").waitFor();
    await expectOn(page.getByRole("alert")).toHaveCount(0);
    await expectOn(popupOf(page, "Heihe")).toBeVisible();
    const region = (name: string) => page.getByRole("region", { name, exact: true });
    await expectOn(region("Measurement").getByRole("table", { name: "Measured routes" })).toBeVisible();
    await region("Places").getByRole("button", { name: "Vladivostok" }).first().click();
    await popupOf(page, "Vladivostok").getByRole("button", { name: "Read the passage" }).first().click();
    await expectOn(region("Reader").locator("mark").first()).toContainText("Vladivostok");
    await page.getByRole("combobox", { name: "Search places and passages" }).fill("Murmansk");
    await expectOn(page.getByRole("option", { name: /Murmansk/ }).first()).toBeVisible();
    await page.getByRole("button", { name: "Help and keys" }).click();
    await expectOn(page.getByRole("dialog", { name: "Help" })).toContainText("Arrow keys");
    await context.setOffline(false);
    site.setDown(false);
  });
});

describe("a newer version", () => {
  it("is offered once it is there whole, used when the reader agrees, and the old one goes", async () => {
    const atlas = await open(withoutWebGl);
    const { page } = atlas;
    await untilKept(page);
    const [before, ...others] = await cachesOf(page);
    expect(others).toEqual([]);

    // Half of it is on the host: it is not taken, and without the network the version before is there, whole.
    site.publish(next);
    site.fail(/geometry\.geojson$/, "missing");
    await look(page);
    await expectOn(newerOn(page)).toHaveCount(0);
    site.heal();
    site.fail(/geometry\.geojson$/, "cut");
    await look(page);
    await expectOn(newerOn(page)).toHaveCount(0);
    site.setDown(true);
    await page.reload();
    await expectOn(popupOf(page, "Heihe")).toBeVisible();
    await page.getByRole("tab", { name: "Figures" }).click();
    await expectOn(page.getByRole("region", { name: "Checked figures" })).toBeVisible();
    site.setDown(false);
    site.heal();

    const other = await visit(page.context());
    await expectOn(popupOf(other, "Heihe")).toBeVisible();
    await look(other);
    await expectOn(newerOn(page)).toBeVisible();
    await expectOn(newerOn(other)).toBeVisible();
    await page.reload();
    await expectOn(popupOf(page, "Heihe")).toBeVisible();
    await expectOn(newerOn(page)).toBeVisible();
    await expectOn(page).toHaveURL(/feature=heihe/);

    await newerOn(page).getByRole("button", { name: "Reload the page" }).click();
    await expectOn(popupOf(page, "Heihe of the next version")).toBeVisible();
    await expectOn(page).toHaveURL(/route=/);
    await expectOn.poll(() => cachesOf(page)).not.toContain(before);
    expect(await cachesOf(page)).toHaveLength(1);
    // The other tab goes on with what it has until its reader agrees, too.
    await expectOn(popupOf(other, "Heihe")).toBeVisible();
    await newerOn(other).getByRole("button", { name: "Reload the page" }).click();
    await expectOn(popupOf(other, "Heihe of the next version")).toBeVisible();
    atlas.errors.length = 0;
  });

  it("that was not agreed to is used at the next start", async () => {
    site.publish(first);
    const atlas = await open(withoutWebGl);
    const context = atlas.page.context();
    await untilKept(atlas.page);
    site.publish(next);
    await look(atlas.page);
    await expectOn(newerOn(atlas.page)).toBeVisible();
    await atlas.page.goto("about:blank");
    await expectOn
      .poll(async () => {
        const page = await visit(context);
        const name = await page.getByRole("dialog").textContent();
        await page.close();
        return name;
      })
      .toContain("of the next version");
    atlas.errors.length = 0;
  });
});

describe("the site", () => {
  it("can be installed: a manifest with a name and icons that are there", async () => {
    const address = (path: string) => new URL(path, site.siteUrl).href;
    const html = await (await fetch(site.siteUrl)).text();
    const [, href = ""] = /<link rel="manifest" href="([^"]+)"/.exec(html) ?? [];
    const manifest = (await (await fetch(address(href))).json()) as { name: string; icons: { src: string }[] };
    expect(manifest.name).toBe("Passage Atlas");
    for (const { src } of manifest.icons) {
      const icon = await fetch(address(src));
      expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/png"]);
    }
  });

  it("is not kept for a page that shows its map inside another", async () => {
    const { page } = await openAtlas(
      "?embed#feature=heihe",
      { siteUrl: site.siteUrl, serviceWorkers: "allow" },
      withoutWebGl,
    );
    await expectOn(page.getByRole("dialog").first()).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await cachesOf(page)).toEqual([]);
  });
});
