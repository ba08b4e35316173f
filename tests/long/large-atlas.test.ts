/** A hundred thousand places: the build takes minutes, and writes geometry that no browser could take at once. */
import { afterAll, beforeAll, it } from "vitest";
import { withBrowser } from "../e2e/atlas-page.ts";
import { expectDrawnFromTiles, type LargeSite, largeSite } from "../e2e/large-site.ts";

withBrowser();

let site: LargeSite;
beforeAll(async () => {
  site = await largeSite(100_000);
});
afterAll(() => site?.close());

it("an atlas of 100,000 places is drawn and pressed from a hundredth of one file, asked for by ranges", () =>
  expectDrawnFromTiles(site, 0.01));
