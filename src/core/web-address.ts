/** The address where a link may lead to it: of a page on the web, and no program. Null for all else, and for none. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  try {
    const { protocol } = new URL(text);
    return protocol === "https:" || protocol === "http:" ? text : null;
  } catch {
    return null;
  }
}
