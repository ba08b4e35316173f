import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawIcon, ICONS, manifestOf } from "../../../src/build/offline.ts";
import { madeFile } from "../../support/made-atlas.ts";

const SVG = readFileSync(fileURLToPath(new URL("../../../src/ui/icon.svg", import.meta.url)));

describe("the manifest", () => {
  const manifest = manifestOf(madeFile({ title: { en: "Harbours", ru: "Гавани", zh: "港口" } })) as Record<
    string,
    unknown
  >;

  it("calls the site what its atlas is called, and opens it as an app of its own", () => {
    expect(manifest).toMatchObject({ name: "Harbours", short_name: "Harbours", display: "standalone" });
  });

  it("has no address that would fix the site to a host or a folder", () => {
    const addresses = [manifest.start_url, manifest.scope, ...ICONS.map(({ src }) => src)] as string[];
    for (const address of addresses) expect(new URL(address, "https://host.example/a/b/").href).toMatch(/\/a\/b\//);
  });

  it("has the icons that browsers ask for to install it", () => {
    expect(ICONS.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      "192x192 any",
      "512x512 any",
      "512x512 maskable",
    ]);
  });
});

describe.each(ICONS)("the icon $src", (icon) => {
  it("is a PNG of its size that shows the icon; maskable it has no clear edges, else a clear ground", async () => {
    const px = Number.parseInt(icon.sizes, 10);
    const png = await drawIcon(SVG, icon);
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, (await sharp(png).metadata()).format]).toEqual([px, px, "png"]);
    const alphaAt = (x: number, y: number) => data[(y * px + x) * 4 + 3];
    const corners = [alphaAt(0, 0), alphaAt(px - 1, 0), alphaAt(0, px - 1), alphaAt(px - 1, px - 1)];
    expect(corners).toEqual(corners.map(() => (icon.purpose === "maskable" ? 255 : 0)));
    // The red dot, on its white ring, a little right of the middle and below it.
    const scale = (px / 32) * (icon.purpose === "maskable" ? 0.8 : 1);
    const at = (svgPx: number) => Math.round(px / 2 + (svgPx - 16) * scale);
    const middle = (at(18) * px + at(17)) * 4;
    expect([...data.subarray(middle, middle + 3)]).toEqual([0xd4, 0x00, 0x6a]);
  });
});
