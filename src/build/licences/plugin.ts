/** Emits data/licences.json: of every package of which the built site really holds a module, and of its materials. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { packageFolderOf } from "./packages.ts";
import { worksOf } from "./works.ts";

export const LICENCES_PATH = "data/licences.json";

type Bundle = Readonly<Record<string, { readonly type: string; readonly modules?: object }>>;

/** `plugin` is for the page's build, `ofWorkers` for that of its workers, which comes within the other. */
export function licences(): { readonly plugin: Plugin; readonly ofWorkers: () => Plugin[] } {
  const folders = new Set<string>();
  const collect = (bundle: Bundle) => {
    for (const { type, modules } of Object.values(bundle)) {
      if (type !== "chunk") continue;
      for (const module of Object.keys(modules ?? {})) {
        const folder = packageFolderOf(module);
        if (folder) folders.add(folder);
      }
    }
  };
  let root = "";
  const plugin: Plugin = {
    name: "licences",
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      collect(bundle as Bundle);
      this.emitFile({ type: "asset", fileName: LICENCES_PATH, source: JSON.stringify(worksOf(root, folders)) });
    },
    // Nothing is bundled: whatever may be imported is listed.
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (new URL(request.url ?? "/", "http://localhost").pathname !== `/${LICENCES_PATH}`) return next();
        const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
        const named = Object.keys(dependencies).filter((name) => !name.startsWith("@turf/"));
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        return response.end(
          JSON.stringify(
            worksOf(
              root,
              named.map((name) => join(root, "node_modules", name)),
            ),
          ),
        );
      });
    },
  };
  const ofWorkers = () => [
    { name: "licences-of-workers", generateBundle: (_: unknown, bundle: unknown) => collect(bundle as Bundle) },
  ];
  return { plugin, ofWorkers };
}
