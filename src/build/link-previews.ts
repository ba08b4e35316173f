/** What other sites show of a link to this one, and what search engines may read. */
import type { Plugin } from "vite";

/**
 * Emits robots.txt. With the address that the site will have, the preview's picture gets a whole address, which some
 * readers of previews insist on, and the page says where it stands. Throws on an address that is none.
 */
export function linkPreviews(siteUrl: string | undefined): Plugin {
  const site = siteUrl ? new URL(siteUrl.endsWith("/") ? siteUrl : `${siteUrl}/`) : null;
  return {
    name: "link-previews",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "robots.txt", source: "User-agent: *\nAllow: /\n" });
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!site) return html;
        const whole = html.replace(
          /(<meta property="og:image" content=")([^"]+)/,
          (_, before: string, path: string) => before + new URL(path, site).href,
        );
        return {
          html: whole,
          tags: [
            { tag: "link", attrs: { rel: "canonical", href: site.href }, injectTo: "head" },
            { tag: "meta", attrs: { property: "og:url", content: site.href }, injectTo: "head" },
          ],
        };
      },
    },
  };
}
