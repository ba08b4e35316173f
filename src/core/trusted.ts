/**
 * The atlas's one policy of Trusted Types: what a browser takes for markup, or for the address of a program, passes here
 * or not at all. A browser without Trusted Types gets the same strings after the same checks.
 */

interface Rules {
  readonly createHTML: (markup: string) => string;
  readonly createScriptURL: (address: string) => string;
}

/** What TypeScript's own types do not have yet. */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

export const POLICY_NAME = "passage-atlas";

/** An absolute address of the origin that `base` is of. Throws a TypeError for any other. */
export function addressOfOrigin(address: string, base: string): string {
  const { href, origin } = new URL(address, base);
  if (origin !== new URL(base).origin) throw new TypeError(`${origin} is not the origin of this atlas`);
  return href;
}

const RULES: Rules = {
  // Only for documents that belong to no window, where nothing runs (ui/read-document.ts).
  createHTML: (markup) => markup,
  createScriptURL: (address) => addressOfOrigin(address, import.meta.url),
};

let policy: Rules | undefined;

/** Made when it is first needed: a page with no need for it must not fail on a policy that its host forbids. */
function trusted(): Rules {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory ? factory.createPolicy(POLICY_NAME, RULES) : RULES;
  return policy;
}

/** Markup for DOMParser, and for nothing that is shown. */
export const inertMarkup = (markup: string): string => trusted().createHTML(markup);

/** The address of a worker or service worker of this atlas. Throws a TypeError for one of another origin. */
export const ownProgram = (address: string): string => trusted().createScriptURL(address);
