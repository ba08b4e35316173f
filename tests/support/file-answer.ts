/** What a host of static files says of a file. */
import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export const mediaTypeOf = (file: string): string => TYPES[extname(file)] ?? "application/octet-stream";

export interface RangeAnswer {
  readonly status: 200 | 206 | 416;
  /** The bytes to send, from `start` up to, but not with, `end`. */
  readonly start: number;
  readonly end: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** One range of bytes of a file of `size` bytes, as `Range` asks for it (RFC 9110); all where none is asked for. */
export function rangeOf(size: number, asked: string | undefined): RangeAnswer {
  const headers = { "Accept-Ranges": "bytes" };
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "")
    return { status: 200, start: 0, end: size, headers };
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(Number(last) + 1, size);
  if (start >= end)
    return { status: 416, start: 0, end: 0, headers: { ...headers, "Content-Range": `bytes */${size}` } };
  return { status: 206, start, end, headers: { ...headers, "Content-Range": `bytes ${start}-${end - 1}/${size}` } };
}
