/** What the built site may do, and what it does with texts that mean harm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import type { AtlasFile } from "../../src/core/model.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { LONG, ODD, RAN, UNREADABLE, withTexts } from "../support/hostile.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const read = (path: string) => readFileSync(join(inject("siteFolder"), path), "utf8");

/** A page of the web that a reader kept, with programs in it. */
const KEPT_PAGE = `<!doctype html><html><body><p>Kept.</p><img src="x" onerror="window.${RAN}=1">
<script>window.${RAN}=1</script><svg onload="window.${RAN}=1"></svg><a href="javascript:window.${RAN}=1">x</a></body></html>`;

async function openKeptPage({ page, region }: AtlasPage): Promise<void> {
  await region("Reader").getByText("Full text: open your own copy").click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "kept \u202elmth.html", mimeType: "text/html", buffer: Buffer.from(KEPT_PAGE) });
  const own = page.getByRole("region", { name: "Your own copy" });
  await expectOn(own.getByRole("status")).toContainText("kept lmth.html");
}

/** What the browser says of the kept page: that its policy lets no handler of it run. */
const REFUSED = /inline event handler|policy \(enforce\): script-src-attr/;

function forget({ errors }: AtlasPage, what: RegExp): void {
  errors.splice(0, errors.length, ...errors.filter((text) => !what.test(text)));
}

interface Reported {
  readonly directive: string;
  readonly sample: string;
  readonly file: string;
}

/** What a text has done to the page that shows it. */
const harmIn = (page: Page) =>
  page.evaluate((ran) => {
    const all = [...document.querySelectorAll("*")];
    const attributes = all.flatMap((element) => [...element.attributes]);
    const addresses = attributes.filter(({ localName }) => ["href", "src", "action", "formaction"].includes(localName));
    const isOfWeb = (address: string) => /^https?:$/.test(new URL(address, document.baseURI).protocol);
    const words: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? "");
    return {
      ran: ran in window,
      addresses: addresses.map(({ value }) => value).filter((address) => !isOfWeb(address)),
      handlers: attributes.map(({ name }) => name).filter((name) => /^on|^srcdoc$/.test(name)),
      strange: [...document.querySelectorAll("script:not([src]), iframe, object, embed, base, img, b")].map(
        ({ outerHTML }) => outerHTML.slice(0, 200),
      ),
      turned: words.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text)).map((text) => text.slice(0, 100)),
    };
  }, RAN);
const HARMLESS = { ran: false, addresses: [], handlers: [], strange: [], turned: [] };

describe("the built site", () => {
  it("has its policy in the page, and the same in the headers that hosts are asked to send", () => {
    const [, inPage = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read("index.html")) ?? [];
    const [, inHeader] = /Content-Security-Policy: (.*); frame-ancestors \*/.exec(read("_headers")) ?? [];
    expect(inPage).toMatch(/^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';/);
    expect(inHeader).toBe(inPage);
    expect(inPage).not.toMatch(/unsafe|\*|blob:|https?:(?!\/\/)/);
  });

  it("keeps to Trusted Types, but for two places of MapLibre: its worker and the names of those whose data it shows", async () => {
    const atlas = await openAtlas("", { serviceWorkers: "allow" }, async (page) => {
      await page.addInitScript(() => {
        const reported: object[] = [];
        Object.assign(window, { reported });
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, sample, sourceFile }) => {
          reported.push({ directive: effectiveDirective, sample, file: sourceFile });
        });
      });
      await page.route(
        (url) => url.href.startsWith(inject("siteUrl")),
        async (route) => {
          if (!route.request().isNavigationRequest()) return route.fallback();
          const response = await route.fetch();
          const headers = {
            ...response.headers(),
            "content-security-policy-report-only": "require-trusted-types-for 'script'",
          };
          return route.fulfill({ response, headers });
        },
      );
    });
    await openKeptPage(atlas);
    expect(await harmIn(atlas.page)).toEqual(HARMLESS);
    await atlas.page.getByRole("combobox", { name: "Search" }).fill("vladivostok");
    await expectOn(atlas.page.getByRole("option").first()).toBeVisible();
    // The sample begins with what was called.
    const places = async () => {
      const all = await atlas.page.evaluate(() => (window as unknown as { reported: Reported[] }).reported);
      const reported = all.filter(({ directive }) => directive === "require-trusted-types-for");
      const files = reported.map(({ file }) => file.replace(/^.*\/(\w+-\w+)-[^/]*$/, "$1"));
      return [...new Set(reported.map(({ sample }, i) => `${files[i]}: ${sample.split("|")[0]}`))].sort();
    };
    await expectOn
      .poll(places, { timeout: 30_000 })
      .toEqual(["vendor-maplibre: DOMParser parseFromString", "vendor-maplibre: Worker constructor"]);
    // The browser tells of them on the console too.
    forget(atlas, /trusted.?types|TrustedHTML|TrustedScriptURL/i);
    forget(atlas, REFUSED);
  });
});

/** By key: what authors write. The rest are ids, words of lists, dates and addresses. */
const WRITTEN =
  /(^|\.)(en|ru|zh|text|about|placing|licence|title|shortTitle|citeAs|publisher|note|section|gist|exact|prefix|suffix|quote|reason|says|why|label|source|ports|by)$|(authors|administeredBy|claimedBy|attributions)\.\d+$|onlineBase\.attribution$/;
const ADDRESS = /(^|\.)url$/;
/** In turn, so that every field of every kind has each of them somewhere. */
const TEXTS = [...Object.values(ODD), ...Object.values(UNREADABLE), LONG.word ?? ""].map((text) => text.slice(0, 1000));
const ADDRESSES = [ODD.javascript ?? "", ODD.dataAddress ?? "", " \tjava\nscript:window.x", "//else.example/x"];

const PLACE = "vladivostok";
const NAME = ODD.handler ?? "";

function hostileAtlas(file: AtlasFile): AtlasFile {
  let turn = 0;
  const changed = withTexts(file, ({ path }) => {
    if (ADDRESS.test(path)) return ADDRESSES[turn++ % ADDRESSES.length];
    return WRITTEN.test(path) ? `${TEXTS[turn++ % TEXTS.length]} ${path.split(".").at(-1)}` : undefined;
  });
  const features = changed.features.map((feature) =>
    feature.id === PLACE ? { ...feature, name: { en: NAME, ru: NAME, zh: NAME }, about: ODD.script ?? "" } : feature,
  );
  return { ...changed, features };
}

/** The names that the map's worker reads; as long as the build lets one be. */
const hostileNames = (file: object): object =>
  withTexts(file, ({ path, text }) =>
    /properties\.name/.test(path) ? TEXTS[text.length % TEXTS.length]?.slice(0, 200) : undefined,
  );

describe("texts that mean harm", () => {
  it("are shown as they are written, wherever the page shows texts, and do nothing", async () => {
    const folder = dataFolderOf(inject("siteFolder"));
    const file = JSON.parse(readFileSync(join(folder, "data/app/atlas.json"), "utf8")) as AtlasFile;
    const hostile = hostileAtlas(file);
    const tour = hostile.tours[0];
    let dialogs = 0;
    const atlas = await openAtlas(`#map=3/43/132&feature=${PLACE}`, {}, async (page) => {
      page.on("dialog", (dialog) => {
        dialogs++;
        void dialog.dismiss();
      });
      await page.route("**/data/app/atlas.json", (route) => route.fulfill({ body: JSON.stringify(hostile) }));
      await page.route(/\/data\/app\/(opening|geometry)[^/]*json$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: JSON.stringify(hostileNames(await response.json())) });
      });
    });
    const { page, region } = atlas;
    await atlas.settled();

    // The popup of a place, and its row in the list.
    const popup = atlas.popup(NAME);
    await expectOn(popup.getByText(ODD.script ?? "", { exact: true })).toBeVisible();
    await popup.locator("summary").first().click();
    const row = region("Places").locator(`button[data-feature=${PLACE}]`);
    await expectOn(row).toContainText(NAME);
    expect(await harmIn(page)).toEqual(HARMLESS);

    // A passage of it in the reader, with what is known of its article.
    await popup.getByRole("button", { name: "Read" }).first().click();
    await expectOn(region("Reader").locator("mark").first()).toBeVisible();
    expect(await harmIn(page)).toEqual(HARMLESS);

    // Search marks what it found within such texts.
    await page.getByRole("combobox", { name: "Search" }).fill("onerror script");
    await expectOn(page.getByRole("option").filter({ hasText: "onerror" }).first()).toBeVisible();
    expect(await harmIn(page)).toEqual(HARMLESS);
    await page.keyboard.press("Escape");

    // A tour, and the figures.
    await page.evaluate((id) => {
      location.hash = `#tour=${id}.1`;
    }, tour?.id);
    await expectOn(page.getByRole("region", { name: /^Tour: / })).toBeVisible();
    await page.getByRole("tab", { name: "Figures", exact: true }).click();
    await expectOn(region("Checked figures").getByRole("article").first()).toBeVisible();
    expect(await harmIn(page)).toEqual(HARMLESS);

    // A link of somebody else's, with markup in every part.
    await page.evaluate((text) => {
      location.hash = `#feature=${encodeURIComponent(text)}&${encodeURIComponent(text)}=1&route=g~BFoz5xJ67i1B1B7PzIhaxL7Y~${encodeURIComponent(text)}`;
    }, `\u202e${NAME}`);
    await expectOn(page.getByRole("status").filter({ hasText: "<img src=x" }).first()).toBeVisible();
    expect(await harmIn(page)).toEqual(HARMLESS);

    // What is taken along: the dialog, and paper.
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Share, save a picture, print" });
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
    await dialog.getByRole("button", { name: "Print", exact: true }).click();
    await page.locator("body[data-printed]").waitFor();
    // Marks of the printed page are set bold: they hold numbers only.
    const { strange, ...harm } = await harmIn(page);
    expect({ ...harm, strange: [] }).toEqual(HARMLESS);
    expect(strange.filter((markup) => !/^<b style="[^"<>]*">[\d ·…]+<\/b>$/.test(markup))).toEqual([]);
    expect(dialogs).toBe(0);
  });
});
