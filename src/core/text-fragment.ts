import { wellFormed } from "./export/plain-text.ts";
import type { Quote } from "./model.ts";

/** The address of a page at a quotation: a text directive of the URL Fragment Text Directives (WICG). */
export function quoteAddress(url: string, { exact, prefix, suffix }: Quote): string {
  const parts = [
    prefix?.trim() && `${encoded(prefix.trim())}-`,
    encoded(exact),
    suffix?.trim() && `-${encoded(suffix.trim())}`,
  ];
  return `${url.split("#")[0]}#:~:text=${parts.filter(Boolean).join(",")}`;
}

/** Commas, hyphens and ampersands separate the parts of a directive, so those of the text are written as codes. */
const encoded = (text: string) => encodeURIComponent(wellFormed(text)).replaceAll("-", "%2D");
