import { describe, it } from "vitest";
import { expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const TITLES = [
  "Borders",
  "Disputes",
  "Energy",
  "Crossings and transport",
  "Arctic and sea routes",
  "Military",
  "Places",
  "Regions and seas",
];

describe("the layers", () => {
  it("are eight native checkboxes with counts that agree with the list", async () => {
    const { region } = await openAtlas();
    const boxes = region("Layers").getByRole("checkbox");
    await expectOn(boxes).toHaveCount(TITLES.length);
    for (const title of TITLES) {
      await region("Layers")
        .getByRole("button", { name: `Only ${title}`, exact: true })
        .click();
      const name = await region("Layers")
        .getByRole("checkbox", { name: new RegExp(`^${title} \\d`) })
        .evaluate((box) => box.closest("label")?.textContent ?? "");
      const count = Number(/\d+/.exec(name)?.[0]);
      await expectOn(region("Places").getByRole("listitem")).toHaveCount(count);
    }
  });

  it("can all be hidden and all be shown, and the empty list says how to get out", async () => {
    const { region, page } = await openAtlas();
    await region("Layers").getByRole("button", { name: "None" }).click();
    await expectOn(region("Layers").getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expectOn(region("Places")).toContainText("Switch one on under Layers");
    await expectOn(page).toHaveURL(/hide=arctic|hide=borders/);
    await region("Layers").getByRole("button", { name: "All" }).click();
    await expectOn(region("Layers").getByRole("checkbox", { checked: true })).toHaveCount(TITLES.length);
    await expectOn(page).not.toHaveURL(/hide=/);
  });

  it("hide one kind by its row of the legend: from list and count, in the link, and until All", async () => {
    const { region, page } = await openAtlas();
    const kind = region("Layers").getByRole("button", { name: "Gas pipeline, proposed, not built", exact: true });
    const energy = region("Layers").getByRole("checkbox", { name: /^Energy 11 places/ });
    const listed = region("Places").getByRole("button", { name: /^Power of Siberia 2/ });
    await expectOn(energy).toBeChecked();
    await expectOn(listed.first()).toBeAttached();
    await kind.press("Enter");
    await expectOn(kind).toHaveAttribute("aria-pressed", "false");
    await expectOn(region("Layers").getByRole("checkbox", { name: /^Energy 8 places/ })).toBeChecked();
    await expectOn(listed).toHaveCount(0);
    await expectOn(page).toHaveURL(/kinds=energy\/gas-pipeline\/proposed/);

    const linked = await openAtlas(new URL(page.url()).hash);
    await expectOn(linked.region("Layers").getByRole("checkbox", { name: /^Energy 8 places/ })).toBeChecked();
    await linked.region("Layers").getByRole("button", { name: "All", exact: true }).click();
    await expectOn(linked.region("Layers").getByRole("checkbox", { name: /^Energy 11 places/ })).toBeChecked();
    await expectOn(linked.page).not.toHaveURL(/kinds=/);
  });

  it("show the legend of what is drawn, and only while the layer is shown", async () => {
    const { region } = await openAtlas();
    const legend = region("Layers").getByText("Gas pipeline, proposed, not built");
    await expectOn(legend).toBeVisible();
    await region("Layers")
      .getByRole("checkbox", { name: /^Energy/ })
      .uncheck();
    await expectOn(legend).toHaveCount(0);
  });
});
