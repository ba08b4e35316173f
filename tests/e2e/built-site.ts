/** Builds the site and serves it from a sub-path, as any host of static files would, for all journeys. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { mediaTypeOf, rangeOf } from "../support/file-answer.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly siteUrl: string;
    readonly siteFolder: string;
  }
}

const SUB_PATH = "/some/folder/";

export default async function setup(project: TestProject) {
  const site = await builtSite();
  project.provide("siteUrl", site.url);
  project.provide("siteFolder", site.folder);
  return site.close;
}

interface BuiltSite {
  readonly url: string;
  readonly folder: string;
  readonly close: () => void;
}

/** The default edition, with nothing of the environment; `atlas`: a folder with other articles. */
export async function builtSite(atlas?: string): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), "passage-atlas-"));
  const before = { ...process.env };
  // With the texts named, the build would be a private one; Vitest's own NODE_ENV would make one for development.
  process.env.NODE_ENV = "production";
  delete process.env.ARTICLE_TEXTS;
  delete process.env.ATLAS;
  if (atlas) process.env.ATLAS = atlas;
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  delete process.env.ATLAS;
  Object.assign(process.env, before);
  const server = serve(folder, headersOfSite(folder));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}${SUB_PATH}`, folder, close };
}

/** Those that the build asks every host to send with every file. */
function headersOfSite(folder: string): Record<string, string> {
  const [, ofAll = ""] = /^\/\*\n((?: {2}.+\n)+)/.exec(readFileSync(join(folder, "_headers"), "utf8")) ?? [];
  const lines = ofAll.trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]));
}

function serve(folder: string, headers: Record<string, string>): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path === SUB_PATH ? "index.html" : normalize(path.slice(SUB_PATH.length));
    try {
      if (!path.startsWith(SUB_PATH) || file.startsWith("..")) throw new Error("outside the site");
      const body = readFileSync(join(folder, file));
      const { status, start, end, headers: ofRange } = rangeOf(body.length, request.headers.range);
      response.writeHead(status, { ...headers, ...ofRange, "Content-Type": mediaTypeOf(file) });
      response.end(body.subarray(start, end));
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
}
