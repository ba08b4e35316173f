/**
 * A plain file server for all pages, each visit below a path of its own, so that what it asks for can be told apart:
 * `/<visit>/<page>/…`. All pages find the data of the atlas below `data/`.
 */
import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { dataFolderOf } from "../support/data-folder.ts";
import { mediaTypeOf, rangeOf } from "../support/file-answer.ts";

export const PEERS = ["maplibre", "leaflet", "openlayers"] as const;
export const PAGES = ["atlas", ...PEERS] as const;
export type PageName = (typeof PAGES)[number];

export interface Asked {
  /** The file that was sent. */
  readonly file: string;
  /** Of how many bytes; less than the file where a range was asked for. */
  readonly bytes: number;
  readonly isRange: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SiteServer {
  /** The address of a page for one visit; it ends in a slash. */
  readonly addressOf: (visit: string, page: PageName) => string;
  readonly askedIn: (visit: string) => readonly Asked[];
  /** Paths that a visit asked for in vain. */
  readonly missedIn: (visit: string) => readonly string[];
  readonly close: () => void;
}

/** `site`: the built atlas. `pages`: the built peers. Both can be changed between visits. */
export async function serveSites(folders: () => { site: string; pages: string }): Promise<SiteServer> {
  const asked = new Map<string, Asked[]>();
  const missed = new Map<string, string[]>();
  const fileOf = (page: string, path: string): string => {
    const { site, pages } = folders();
    if (page === "atlas") return join(site, path || "index.html");
    if (path === "") return join(pages, `${page}.html`);
    return join(path.startsWith("data/") ? dataFolderOf(site) : pages, path);
  };
  const server = createServer(({ url, headers }, response) => {
    const [, visit = "", page = "", ...rest] = decodeURIComponent(new URL(url ?? "/", "http://local").pathname).split(
      "/",
    );
    const path = normalize(rest.join("/")).replace(/^\.$/, "");
    try {
      if (path.startsWith("..")) throw new Error("outside the site");
      const file = fileOf(page, path);
      const bytes = send(file, headers.range, response);
      const list = asked.get(visit) ?? [];
      asked.set(visit, list);
      list.push({ file, bytes, isRange: headers.range !== undefined, at: performance.timeOrigin + performance.now() });
    } catch {
      missed.set(visit, [...(missed.get(visit) ?? []), path]);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (visit, page) => `http://127.0.0.1:${port}/${visit}/${page}/`,
    askedIn: (visit) => asked.get(visit) ?? [],
    missedIn: (visit) => missed.get(visit) ?? [],
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Answers how many bytes it sends. Throws where there is no such file. */
function send(file: string, range: string | undefined, response: ServerResponse): number {
  const stats = statSync(file);
  const { size } = stats;
  if (!stats.isFile()) throw new Error("a folder");
  const { status, start, end, headers } = rangeOf(size, range);
  const length = end - start;
  response.writeHead(status, {
    ...headers,
    "Content-Type": mediaTypeOf(file),
    "Content-Length": length,
    "Cache-Control": "max-age=600",
  });
  if (length === 0) response.end();
  else createReadStream(file, { start, end: end - 1 }).pipe(response);
  return length;
}
