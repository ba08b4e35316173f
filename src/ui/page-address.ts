/** The address of this page without query and fragment: what places and passages are called after. */
export const pageAddress = () => document.URL.replace(/[?#].*$/s, "");

/** The same view without header and panels, for other pages to hold. */
export const embedAddress = () => `${pageAddress()}?embed${/#.*$/s.exec(document.URL)?.[0] ?? ""}`;

/** Markup for a page that wants to show an address in a frame. */
export function embedCode(address: string, title: string): string {
  const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="480" loading="lazy" allowfullscreen></iframe>`;
}
