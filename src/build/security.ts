/**
 * What the built page may load and run: a content security policy in the page itself, for hosts that send no headers, and
 * `_headers` for those that read it (Netlify, Cloudflare Pages). README.md says how others send the same.
 */
import type { Plugin } from "vite";
import type { OnlineOffer } from "../core/online.ts";
import { atlasIn } from "./bundled-atlas.ts";

const NOWHERE = "'none'";
const OWN = "'self'";

/** The origins that the optional base map is asked from; none where it lies beside the page. */
function originsOf(offer: OnlineOffer | null): string[] {
  if (!offer) return [];
  const { map, hosts = [] } = offer;
  const addresses = [...(map.kind === "style" ? [map.light, map.dark] : [map.file]), ...hosts];
  return [...new Set(addresses.filter((address) => /^https:/.test(address)).map((address) => new URL(address).origin))];
}

/** Own files only, no inline script or style, no eval, no worker that is not a file; and the optional base map's server. */
export function policyOf(offer: OnlineOffer | null): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": [NOWHERE],
    "script-src": [OWN],
    "worker-src": [OWN],
    "style-src": [OWN],
    // Signs of MapLibre's style sheet and of the picture's legend are drawings in the address itself.
    "img-src": [OWN, "data:"],
    "font-src": [OWN],
    "connect-src": [OWN, ...originsOf(offer)],
    "manifest-src": [OWN],
    "base-uri": [NOWHERE],
    "form-action": [NOWHERE],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** What a policy in the page cannot say: who may show the atlas in a frame, which is anybody. */
const FRAMES = "frame-ancestors *";

/** Of the whole site; the policy of the page and its workers comes first. */
export const headersOf = (offer: OnlineOffer | null): readonly (readonly [name: string, value: string])[] => [
  ["Content-Security-Policy", `${policyOf(offer)}; ${FRAMES}`],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
];

/** Files in assets/ have the hash of their content in their names; all else those hosts ask for anew. */
const CACHE_OF_ASSETS = "public, max-age=31536000, immutable";

export function headersFile(offer: OnlineOffer | null): string {
  return [
    "/*",
    ...headersOf(offer).map(([name, value]) => `  ${name}: ${value}`),
    "/assets/*",
    `  Cache-Control: ${CACHE_OF_ASSETS}`,
    "",
  ].join("\n");
}

/** Comes after passageAtlas, whose atlas says which server there is besides the own. The dev server stays as it is. */
export function security(): Plugin {
  return {
    name: "security",
    apply: "build",
    generateBundle(_, bundle) {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(atlasIn(bundle).onlineBase) });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(atlasIn(bundle).onlineBase)}" />`;
        // Before all that it is about.
        const whole = html.replace(/<meta charset="utf-8" ?\/?>/i, (charset) => `${charset}\n    ${meta}`);
        if (whole === html) throw new Error("security: index.html does not begin with its charset");
        return whole;
      },
    },
  };
}
