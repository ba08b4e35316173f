/**
 * Puts the artefacts below data/ of the site: emitted by a build, served by the dev server, which reads geo/ and data/
 * again when they change and shows their Issues in Vite's overlay.
 */
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { BASE_FILES, type Checked, checkProject, compileProject, compileProjectBase } from "./build-atlas.ts";
import { formatIssue, type Issue } from "./issue.ts";
import type { Resolution } from "./packages.ts";

const RESOLUTIONS: readonly Resolution[] = ["50m", "10m"];

export function passageAtlas(textsFolder: string | undefined): Plugin {
  let root = "";
  let made: { checked: Checked; artefacts: Map<string, string> } | undefined;
  const make = () => {
    if (made) return made;
    const checked = checkProject(root, textsFolder);
    const artefacts = checked.issues.length === 0 ? compileProject(checked) : new Map<string, string>();
    made = { checked, artefacts };
    return made;
  };
  const artefactOf = (path: string): string | undefined => {
    const { checked, artefacts } = make();
    const resolution = RESOLUTIONS.find((r) => BASE_FILES[r] === path);
    if (resolution && checked.issues.length === 0 && !artefacts.has(path))
      artefacts.set(path, compileProjectBase(checked, resolution));
    return artefacts.get(path);
  };

  return {
    name: "passage-atlas",
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      const { checked, artefacts } = make();
      if (checked.issues.length > 0) this.error(`${listOf(checked.issues)}`);
      for (const path of [...artefacts.keys(), ...Object.values(BASE_FILES)])
        this.emitFile({ type: "asset", fileName: `data/${path}`, source: artefactOf(path) ?? "" });
    },
    configureServer(server) {
      for (const folder of ["geo", "data"]) server.watcher.add(join(root, folder));
      server.watcher.on("change", (file) => {
        if (!file.startsWith(join(root, "geo")) && !file.startsWith(join(root, "data"))) return;
        made = undefined;
        if (make().checked.issues.length > 0) showIssues(server, make().checked.issues);
        else server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
        if (!path.startsWith("data/")) return next();
        const { issues } = make().checked;
        if (issues.length > 0) {
          showIssues(server, issues);
          response.statusCode = 500;
          return response.end(listOf(issues));
        }
        const artefact = artefactOf(path.slice("data/".length));
        if (artefact === undefined) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        return response.end(artefact);
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
