/**
 * Puts the artefacts below data/ of the site: emitted by a build, served by the dev server, which reads geo/ and data/
 * again when they change and shows their Issues in Vite's overlay.
 */
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { BaseScale } from "./base.ts";
import {
  type Artefact,
  BASE_FILES,
  type Checked,
  checkProject,
  compileFonts,
  compileProjectBase,
  compileSite,
  FOR_BUILD,
} from "./build-atlas.ts";
import { titleOf } from "./compile-about.ts";
import { FONTS_FOLDER } from "./fonts.ts";
import { formatIssue, type Issue } from "./issue.ts";
import { withHead } from "./page-head.ts";
import { withPoster } from "./poster-page.ts";
import { RELIEF_FOLDER, reliefTiles } from "./relief.ts";

const BASE_SCALES = Object.keys(BASE_FILES) as BaseScale[];

/** Of what is not JSON. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".woff2": "font/woff2",
  ".webp": "image/webp",
  ".pmtiles": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
};

interface Made {
  readonly checked: Checked;
  /** By path below data/; the base maps come when they are asked for. */
  readonly artefacts: Map<string, Artefact>;
  fonts?: Promise<Map<string, Uint8Array>>;
}

/**
 * `atlasFolder` holds geo/ and data/; the project itself where none is named. Both folders are relative to the working
 * directory. Throws where there is no such folder.
 */
export function passageAtlas(textsFolder: string | undefined, atlasFolder?: string): Plugin {
  let root = "";
  let folder = "";
  let made: Made | undefined;
  const make = () => {
    if (made) return made;
    const checked = checkProject(folder, textsFolder);
    const artefacts = checked.issues.length === 0 ? compileSite(checked) : new Map<string, Artefact>();
    made = { checked, artefacts };
    return made;
  };
  /** What costs seconds is made when it is first asked for. Undefined where nothing is made for the path. */
  const artefactOf = async (path: string): Promise<Artefact | undefined> => {
    const { checked, artefacts } = make();
    if (checked.issues.length > 0) return undefined;
    const scale = BASE_SCALES.find((s) => BASE_FILES[s] === path);
    if (scale && !artefacts.has(path)) artefacts.set(path, compileProjectBase(checked, scale));
    if (path.startsWith(RELIEF_FOLDER)) return (await reliefTiles()).get(path);
    if (path.startsWith(FONTS_FOLDER)) return (await fontsOfSite()).get(path);
    return artefacts.get(path);
  };
  const fontsOfSite = async () => {
    const site = make();
    for (const path of Object.values(BASE_FILES)) await artefactOf(path);
    site.fonts ??= compileFonts(root, site.artefacts);
    return site.fonts;
  };

  return {
    name: "passage-atlas",
    configResolved(config) {
      root = config.root;
      folder = atlasFolder ? resolve(atlasFolder) : root;
      if (!existsSync(folder)) throw new Error(`ATLAS names ${atlasFolder}, and there is no such folder.`);
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        withPoster(withHead(html, titleOf(make().checked.sources?.atlas ?? null), folder === root), artefactOf),
    },
    async generateBundle() {
      const { checked, artefacts } = make();
      if (checked.issues.length > 0) this.error(`${listOf(checked.issues)}`);
      const fonts = await fontsOfSite();
      const relief = await reliefTiles();
      for (const path of [...artefacts.keys(), ...fonts.keys(), ...relief.keys()])
        if (!path.startsWith(FOR_BUILD))
          this.emitFile({ type: "asset", fileName: `data/${path}`, source: (await artefactOf(path)) ?? "" });
    },
    configureServer(server) {
      const watched = ["geo", "data"].map((name) => join(folder, name));
      server.watcher.add(watched);
      const remake = (file: string) => {
        if (!watched.some((one) => file.startsWith(one + sep))) return;
        made = undefined;
        if (make().checked.issues.length > 0) showIssues(server, make().checked.issues);
        else server.ws.send({ type: "full-reload" });
      };
      for (const event of ["change", "add", "unlink"] as const) server.watcher.on(event, remake);
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
        if (!path.startsWith("data/")) return next();
        const { issues } = make().checked;
        if (issues.length > 0) {
          showIssues(server, issues);
          response.statusCode = 500;
          return response.end(listOf(issues));
        }
        try {
          const artefact = await artefactOf(path.slice("data/".length));
          if (artefact === undefined) return next();
          response.setHeader("Content-Type", CONTENT_TYPES[extname(path)] ?? "application/json; charset=utf-8");
          return response.end(typeof artefact === "string" ? artefact : rangeOf(artefact, request, response));
        } catch (error) {
          return next(error);
        }
      });
    },
  };
}

/** Tiles are asked for by ranges of bytes. */
function rangeOf(bytes: Uint8Array, { headers }: IncomingMessage, response: ServerResponse): Uint8Array {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  if (!from || !to || Number(from) >= bytes.length) return bytes;
  const part = bytes.subarray(Number(from), Number(to) + 1);
  response.statusCode = 206;
  response.setHeader("Content-Range", `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`);
  return part;
}

function showIssues(server: ViteDevServer, issues: readonly Issue[]): void {
  server.config.logger.error(listOf(issues));
  const [first] = issues;
  server.ws.send({
    type: "error",
    err: { message: listOf(issues), stack: "", plugin: "passage-atlas", ...(first && { id: first.file }) },
  });
}

function listOf(issues: readonly Issue[]): string {
  return `${issues.length} mistake${issues.length === 1 ? "" : "s"} in geo/ and data/\n\n${issues.map(formatIssue).join("\n")}`;
}
