/** Which licences may be in the site, and which in what only builds and tests it. */

/** They ask for their own text to be passed on, and for no more. */
const IN_SITE: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Zlib",
  "Unlicense",
  "CC0-1.0",
  "OFL-1.1",
]);

/** What is passed on to nobody may ask for more of who passes it on. */
const IN_TOOLS: ReadonlySet<string> = new Set([
  ...IN_SITE,
  "MPL-2.0",
  "LGPL-3.0-or-later",
  "EPL-1.0",
  "EDL-1.0",
  "CC-BY-4.0",
  "Python-2.0",
]);

/** Of the data that come with packages. The ODbL asks that what derives from it is shared alike: geo/README.md does. */
const IN_DATA: ReadonlySet<string> = new Set(["public domain", "ODbL-1.0"]);

export type Use = "site" | "tools" | "data";
const ALLOWED: Readonly<Record<Use, ReadonlySet<string>>> = { site: IN_SITE, tools: IN_TOOLS, data: IN_DATA };

/**
 * Whether an expression of SPDX can be met by licences of the list: of «a OR b» one is enough, of «a AND b» both are
 * needed, brackets go first. False for what is no expression.
 */
export function isAllowed(expression: string, use: Use): boolean {
  if (use === "data") return IN_DATA.has(expression);
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++];
    if (token !== "(") return token !== undefined && ALLOWED[use].has(token);
    const inside = either();
    return tokens[at++] === ")" && inside;
  };
  const both = (): boolean => {
    let holds = one();
    while (tokens[at] === "AND") {
      at++;
      holds = one() && holds;
    }
    return holds;
  };
  const either = (): boolean => {
    let holds = both();
    while (tokens[at] === "OR") {
      at++;
      holds = both() || holds;
    }
    return holds;
  };
  const holds = either();
  return holds && at === tokens.length;
}
