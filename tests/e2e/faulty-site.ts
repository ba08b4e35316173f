/** A built site behind a server that fails as it is told to: for the page, its workers and its service worker alike. */
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { mediaTypeOf } from "../support/file-answer.ts";

/**
 * What becomes of a file: it is not there, half of it comes, the host's page comes in its place, it does not come until
 * it is let go, or another text comes.
 */
export type Fault = "missing" | "cut" | "page" | "held" | ((text: string) => string);

export interface FaultySite {
  readonly siteUrl: string;
  /** The files whose path matches fail so from now on. The latest rule counts. */
  readonly fail: (path: RegExp, fault: Fault) => void;
  /** All is well again, and what was held comes. */
  readonly heal: () => void;
  /** Serves another folder from now on: a newer version of the site. */
  readonly publish: (folder: string) => void;
  /** Answers nothing any more; `up` again. */
  readonly setDown: (isDown: boolean) => void;
  /** Paths of what was asked for, below the folder of the site. */
  readonly asked: string[];
  readonly close: () => void;
}

const SUB_PATH = "/atlas/";

export async function serveFaulty(first: string): Promise<FaultySite> {
  let folder = first;
  let rules: { path: RegExp; fault: Fault }[] = [];
  let held: (() => void)[] = [];
  let isDown = false;
  const asked: string[] = [];

  const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-cache" });
    response.end(body);
  };
  const answer = (response: ServerResponse, path: string) => {
    const fault = rules.findLast((rule) => rule.path.test(path))?.fault;
    if (fault === "held") return void held.push(() => answer(response, path));
    if (fault === "page")
      return send(response, 200, "text/html", "<!doctype html><title>Welcome</title><p>Our new site.");
    let body: Buffer;
    try {
      if (fault === "missing" || path.startsWith("..")) throw new Error("not here");
      body = readFileSync(join(folder, path));
    } catch {
      return send(response, 404, "text/html", "<!doctype html><title>Not found</title>");
    }
    const type = mediaTypeOf(path);
    if (fault === "cut") return send(response, 200, type, body.subarray(0, body.length >> 1));
    return send(response, 200, type, fault ? fault(body.toString("utf8")) : body);
  };
  const server = createServer((request, response) => {
    if (isDown) return void response.destroy();
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname === SUB_PATH ? "index.html" : normalize(pathname.slice(SUB_PATH.length));
    asked.push(path);
    answer(response, path);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    siteUrl: `http://127.0.0.1:${port}${SUB_PATH}`,
    fail: (path, fault) => rules.push({ path, fault }),
    heal() {
      rules = [];
      for (const go of held.splice(0)) go();
      held = [];
    },
    publish(next) {
      folder = next;
    },
    setDown(next) {
      isDown = next;
      if (isDown) server.closeAllConnections();
    },
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
