/** The more detailed base map of another server, which is asked only when the reader switches it on (geo/online.json). */
import type { Message } from "./language.ts";

export interface OnlineOffer {
  readonly title: Message;
  readonly about: Message;
  /** Text, links as HTML; shown on the map while it is on. */
  readonly attribution: string;
  /** Addresses relative to the page, or absolute: a style of MapLibre for each theme, or one file of tiles. */
  readonly map:
    | { readonly kind: "style"; readonly light: string; readonly dark: string }
    | { readonly kind: "pmtiles"; readonly file: string };
  /** Further servers, as https origins, that a style's tiles come from. */
  readonly hosts?: readonly string[] | undefined;
}

/** The server that is asked, or null where it is the one that the page at `pageUrl` comes from. */
export function serverOf({ map }: OnlineOffer, pageUrl: string): string | null {
  const page = new URL(pageUrl);
  const { origin, host } = new URL(map.kind === "style" ? map.light : map.file, page);
  return origin === page.origin ? null : host;
}

/** The attribution without its links, for paper and pictures. */
export const attributionText = ({ attribution }: OnlineOffer): string => attribution.replace(/<[^>]*>/g, "");
