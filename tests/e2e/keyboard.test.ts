import { describe, expect, it } from "vitest";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const canvasOf = ({ region }: AtlasPage) => region("Map").locator("canvas");
const sentenceOf = ({ region }: AtlasPage) => region("Map").getByRole("status").filter({ hasText: "centred at" });

describe("the sentence of the view", () => {
  it("is announced when the map has come to rest, and follows the layers", async () => {
    const atlas = await openAtlas("#map=5/43.1/131.9");
    await expectOn(sentenceOf(atlas)).toHaveText(
      /^Globe centred at 43° N, 132° E, near Vladivostok; about [\d,]+ km across; in sight: \d+ places, among them China–Russia border, Vladivostok, /,
    );
    await atlas
      .region("Layers")
      .getByRole("checkbox", { name: /^Places/ })
      .uncheck();
    await expectOn(sentenceOf(atlas)).not.toContainText("Vladivostok");
    await atlas.region("Map").getByRole("button", { name: "Flat map" }).click();
    await expectOn(sentenceOf(atlas)).toHaveText(/^Flat map centred at/);
  });

  it("is shown on a key, and by a button", async () => {
    const atlas = await openAtlas("#map=5/43.1/131.9");
    const shown = atlas.region("Map").locator("details p").filter({ hasText: "centred at" });
    await expectOn(sentenceOf(atlas)).toHaveCount(1);
    await canvasOf(atlas).press("w");
    await expectOn(shown).toBeVisible();
    await atlas.region("Map").getByText("Where am I?").click();
    await expectOn(shown).toBeHidden();
    expect(await violationsOn(atlas)).toEqual([]);
  });
});

describe("single keys", () => {
  it("do their work while the map has the focus: globe and flat map, the opening view, measuring, search", async () => {
    const atlas = await openAtlas("#map=6/43.1/131.9");
    await canvasOf(atlas).press("g");
    await expectOn(atlas.page).toHaveURL(/projection=mercator/);
    await canvasOf(atlas).press("m");
    await expectOn(atlas.region("Measurement")).toBeVisible();
    await canvasOf(atlas).press("m");
    await canvasOf(atlas).press("Home");
    await expectOn(atlas.page).toHaveURL(/map=[12][\d.]*\/57\/112/);
    await canvasOf(atlas).press("/");
    await expectOn(atlas.page.getByRole("combobox", { name: "Search places and passages" })).toBeFocused();
    await atlas.page.keyboard.type("gm?");
    await expectOn(atlas.page.getByRole("dialog")).toHaveCount(0);
  });

  it("open the help, which switches them off and gives the focus back", async () => {
    const atlas = await openAtlas("#map=6/43.1/131.9");
    await canvasOf(atlas).press("?");
    const help = atlas.page.getByRole("dialog", { name: "Help" });
    await help.getByRole("checkbox", { name: /^Single keys/ }).uncheck();
    await expectOn(help.getByText("General Assembly")).toBeAttached();
    expect(await violationsOn(atlas)).toEqual([]);
    await atlas.page.keyboard.press("Escape");
    await expectOn(canvasOf(atlas)).toBeFocused();
    await canvasOf(atlas).press("g");
    await canvasOf(atlas).press("Enter");
    await expectOn(atlas.page.getByRole("dialog").first()).toBeVisible();
    expect(atlas.page.url()).not.toContain("projection");
  });
});

describe("the list", () => {
  it("is a skip and a Tab away, and says of each place where it lies", async () => {
    const atlas = await openAtlas();
    await atlas.page.getByRole("button", { name: "Skip to the list of places" }).press("Enter");
    const rows = atlas.region("Places").locator("[data-feature]");
    await expectOn(rows.first()).toBeFocused();
    await atlas.page.keyboard.press("PageDown");
    await expectOn(rows.first()).not.toBeFocused();
    const row = atlas.region("Places").getByRole("button", { name: "Vladivostok" });
    await row.focus();
    await expectOn(row).toHaveAccessibleDescription(/^54 km east-south-east of the border/);
    await atlas.page.keyboard.press("Tab");
    await expectOn(rows.and(atlas.page.locator(":focus"))).toHaveCount(0);
  });

  it("is reached on a phone, where another panel is open", async () => {
    const atlas = await openAtlas("", { viewport: { width: 390, height: 844 } });
    await atlas.page.getByRole("tab", { name: "Layers" }).click();
    await atlas.page.getByRole("button", { name: "Skip to the list of places" }).press("Enter");
    await expectOn(atlas.region("Places").locator("[data-feature]").first()).toBeFocused();
  });
});
