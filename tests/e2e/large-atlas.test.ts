/** An atlas with more geometry than a browser should take at once: the map reads tiles of it by ranges of one file. */
import { afterAll, beforeAll, describe, it } from "vitest";
import { expectOn, openAtlas, viewOf, withBrowser } from "./atlas-page.ts";
import { expectDrawnFromTiles, type LargeSite, largeSite } from "./large-site.ts";

withBrowser();

let site: LargeSite;
beforeAll(async () => {
  // As few as are above the bound (feature-tiles.ts) for certain.
  site = await largeSite(5000);
}, 400_000);
afterAll(() => site?.close());

describe("an atlas of 5,000 places", () => {
  it("is drawn and pressed from a small share of one file, asked for by ranges", () =>
    expectDrawnFromTiles(site, 0.05));

  it("says that the map has no places where a host gives no ranges, and goes on when it does", async () => {
    let isBroken = true;
    const atlas = await openAtlas(viewOf(site.city, 11), { siteUrl: site.url }, async (page) => {
      await page.route("**/geometry.pmtiles", (route) =>
        isBroken ? route.fulfill({ status: 200, body: "x".repeat(20_000) }) : route.continue(),
      );
    });
    const { page } = atlas;
    await atlas.settled();
    await expectOn(page.getByText("The map has no places; list, search and reader work.").first()).toBeVisible();
    isBroken = false;
    await page.getByRole("button", { name: "Try again" }).first().click();
    // Without places nothing answers: the made atlas has no countries.
    await expectOn(async () => {
      const { x, y } = await atlas.middle();
      await page.mouse.click(x, y);
      await expectOn(page.getByRole("dialog")).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000 });
  });
});
