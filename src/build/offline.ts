/**
 * What makes the site work without a network and lets it be installed: the service worker (src/service-worker.ts) with
 * the list of what it keeps, the manifest, and its icons, drawn from the icon of the page.
 *
 * The worker is written by hand, and vite-plugin-pwa only builds it and makes its list. Workbox's own would keep all
 * versions in one cache, and what it loads later in others that know of no version: here each version has one cache of
 * its own, whose every file is held against its digest, and which goes as a whole.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import sharp from "sharp";
import type { Plugin, PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import type { AtlasFile } from "../core/model.ts";
import { atlasIn } from "./bundled-atlas.ts";

/** What the first map, the list, reading, searching, measuring and the figures need. */
const KEPT = ["index.html", "assets/*.{js,css,svg}", "assets/*/data/app/**/*.{json,geojson,webp,woff2}"];
/** Large, and not for every reader: kept once they have been asked for. */
const ON_DEMAND = ["**/base-10m.json", "**/fonts/*chinese*"];
/** Of one file; what an atlas has beyond, and tiles, which are asked for in parts, come over the network or on demand. */
const MOST_BYTES = 4_000_000;

const MANIFEST = "manifest.webmanifest";
const ICON = "src/ui/icon.svg";
/** The disc of the icon, and the page in its light theme (tokens.css). */
const BLUE = "#00629b";
const PAPER = "#ffffff";
/** The innermost four fifths of a maskable icon are never cut off. */
const SAFE = 0.8;

interface ManifestIcon {
  readonly src: string;
  readonly sizes: string;
  readonly type: "image/png";
  readonly purpose: "any" | "maskable";
}

const icon = (px: number, purpose: ManifestIcon["purpose"]): ManifestIcon => ({
  src: `icons/${purpose}-${px}.png`,
  sizes: `${px}x${px}`,
  type: "image/png",
  purpose,
});
export const ICONS: readonly ManifestIcon[] = [icon(192, "any"), icon(512, "any"), icon(512, "maskable")];

/** The web app manifest. Its addresses are relative to itself, so that the site can lie in any folder. */
export function manifestOf({ title, description }: Pick<AtlasFile, "title" | "description">): object {
  return {
    name: title.en,
    short_name: title.en,
    description: description.en,
    lang: "en",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS,
  };
}

/** A PNG of the icon. Maskable: on a ground without edges. */
export async function drawIcon(svg: Uint8Array, { sizes, purpose }: ManifestIcon): Promise<Uint8Array> {
  const px = Number.parseInt(sizes, 10);
  const drawn = (side: number) =>
    sharp(svg, { density: (72 * side) / 32 })
      .resize(side, side)
      .png();
  if (purpose === "any") return drawn(px).toBuffer();
  const ground = sharp({ create: { width: px, height: px, channels: 4, background: BLUE } });
  return ground
    .composite([{ input: await drawn(Math.round(px * SAFE)).toBuffer() }])
    .png()
    .toBuffer();
}

/** Manifest and icons. Comes after passageAtlas, whose atlas says what it is called. */
function installable(): Plugin {
  let root = "";
  return {
    name: "installable",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_, bundle) {
      const manifest = JSON.stringify(manifestOf(atlasIn(bundle)));
      this.emitFile({ type: "asset", fileName: MANIFEST, source: manifest });
      const svg = readFileSync(join(root, ICON));
      for (const one of ICONS) this.emitFile({ type: "asset", fileName: one.src, source: await drawIcon(svg, one) });
    },
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "manifest", href: `./${MANIFEST}` }, injectTo: "head" },
      { tag: "link", attrs: { rel: "apple-touch-icon", href: `./${icon(192, "any").src}` }, injectTo: "head" },
    ],
  };
}

interface Listed {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * For each file where it is and the digest of what the build wrote: what a host or a net between gives instead, or half
 * of it, is refused by the browser. The page is asked for by its folder: some hosts redirect from its file's name.
 */
function withDigest({ url }: Listed, folder: string) {
  const digest = createHash("sha256")
    .update(readFileSync(join(folder, url)))
    .digest("base64");
  return { url: url === "index.html" ? "./" : url, integrity: `sha256-${digest}` };
}

/** Comes after passageAtlas. The dev server has no worker: it would keep what is being changed. */
export function offline(): PluginOption {
  let folder = "";
  return [
    installable(),
    {
      name: "offline-folder",
      apply: "build",
      configResolved(config) {
        folder = resolve(config.root, config.build.outDir);
      },
    },
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "service-worker.ts",
      injectRegister: false,
      manifest: false,
      // A large atlas is no mistake.
      showMaximumFileSizeToCacheInBytesWarning: true,
      injectManifest: {
        rollupFormat: "iife",
        globPatterns: KEPT,
        globIgnores: ON_DEMAND,
        maximumFileSizeToCacheInBytes: MOST_BYTES,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({ ...entry, revision: null, ...withDigest(entry, folder) })),
          }),
        ],
      },
    }),
  ];
}
