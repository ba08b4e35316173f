/** Puts the JSON Schemas below schemas/ of the site, for the editors of those who write an atlas. */
import type { Plugin } from "vite";
import { jsonSchemas, SCHEMAS_FOLDER } from "./json-schemas.ts";

export function editorSchemas(): Plugin {
  const made = () => new Map([...jsonSchemas()].map(([name, text]) => [`${SCHEMAS_FOLDER}${name}.json`, text]));
  return {
    name: "editor-schemas",
    generateBundle() {
      for (const [fileName, source] of made()) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = made().get(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/schema+json; charset=utf-8");
        response.end(text);
      });
    },
  };
}
