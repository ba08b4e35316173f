/**
 * Puts the artefacts below data/ of the site: emitted by a build, served by the dev server, which reads geo/ and data/
 * again when they change and shows their Issues in Vite's overlay.
 */
import { extname, join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import {
  type Artefact,
  BASE_FILES,
  type Checked,
  checkProject,
  compileFonts,
  compileProject,
  compileProjectBase,
} from "./build-atlas.ts";
import { FONTS_FOLDER } from "./fonts.ts";
import { formatIssue, type Issue } from "./issue.ts";
import type { Resolution } from "./packages.ts";
import { RELIEF_FOLDER, reliefTiles } from "./relief.ts";

const RESOLUTIONS: readonly Resolution[] = ["50m", "10m"];

/** Of what is not JSON. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".woff2": "font/woff2",
  ".webp": "image/webp",
  ".txt": "text/plain; charset=utf-8",
};

interface Made {
  readonly checked: Checked;
  /** By path below data/; the base maps come when they are asked for. */
  readonly artefacts: Map<string, Artefact>;
  fonts?: Promise<Map<string, Uint8Array>>;
}

export function passageAtlas(textsFolder: string | undefined): Plugin {
  let root = "";
  let made: Made | undefined;
  const make = () => {
    if (made) return made;
    const checked = checkProject(root, textsFolder);
    const artefacts = new Map<string, Artefact>(checked.issues.length === 0 ? compileProject(checked) : []);
    made = { checked, artefacts };
    return made;
  };
  /** What costs seconds is made when it is first asked for. Undefined where nothing is made for the path. */
  const artefactOf = async (path: string): Promise<Artefact | undefined> => {
    const { checked, artefacts } = make();
    if (checked.issues.length > 0) return undefined;
    const resolution = RESOLUTIONS.find((r) => BASE_FILES[r] === path);
    if (resolution && !artefacts.has(path)) artefacts.set(path, compileProjectBase(checked, resolution));
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
    },
    async generateBundle() {
      const { checked, artefacts } = make();
      if (checked.issues.length > 0) this.error(`${listOf(checked.issues)}`);
      const fonts = await fontsOfSite();
      const relief = await reliefTiles();
      for (const path of [...artefacts.keys(), ...fonts.keys(), ...relief.keys()])
        this.emitFile({ type: "asset", fileName: `data/${path}`, source: (await artefactOf(path)) ?? "" });
    },
    configureServer(server) {
      for (const folder of ["geo", "data"]) server.watcher.add(join(root, folder));
      server.watcher.on("change", (file) => {
        if (!file.startsWith(join(root, "geo")) && !file.startsWith(join(root, "data"))) return;
        made = undefined;
        if (make().checked.issues.length > 0) showIssues(server, make().checked.issues);
        else server.ws.send({ type: "full-reload" });
      });
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
          return response.end(artefact);
        } catch (error) {
          return next(error);
        }
      });
    },
  };
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
