/** Builds the site and serves it from a sub-path, as any host of static files would, for all journeys. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly siteUrl: string;
    readonly siteFolder: string;
  }
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
};
const SUB_PATH = "/some/folder/";

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "passage-atlas-"));
  // The default edition: with the texts named, the build would be a private one.
  const texts = process.env.ARTICLE_TEXTS;
  delete process.env.ARTICLE_TEXTS;
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  if (texts) process.env.ARTICLE_TEXTS = texts;
  const server = serve(folder);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  project.provide("siteUrl", `http://127.0.0.1:${port}${SUB_PATH}`);
  project.provide("siteFolder", folder);
  return () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}

function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path === SUB_PATH ? "index.html" : normalize(path.slice(SUB_PATH.length));
    try {
      if (!path.startsWith(SUB_PATH) || file.startsWith("..")) throw new Error("outside the site");
      const body = readFileSync(join(folder, file));
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
}
