/** A reader of BibTeX that owes nothing to the writer. */

export interface BibTeXEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** BibTeX by its grammar alone: values in braces, counted, or bare words. Throws on anything else. */
export function readBibTeX(text: string): BibTeXEntry[] {
  const entries: BibTeXEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    const sticky = new RegExp(pattern, "y");
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match) at = sticky.lastIndex;
    return match;
  };
  const value = () => {
    const start = at;
    if (text[at] !== "{") return take(/\w+/)?.[0] ?? "";
    let depth = 0;
    do {
      if (at >= text.length) throw new Error(`unbalanced from ${text.slice(start, start + 40)}`);
      if (text[at] === "{") depth++;
      if (text[at] === "}") depth--;
      at++;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  };
  while (take(/\s*$/) === null) {
    const [, type = "", key = ""] = take(/\s*@(\w+)\{([^\s,{}"#%'()=\\]+),\s*/) ?? [];
    if (!key) throw new Error(`no entry: ${text.slice(at, at + 40)}`);
    const fields = new Map<string, string>();
    for (let field = take(/(\w+) = /); field; field = take(/,?\s*(\w+) = /)) fields.set(field[1] ?? "", value());
    if (!take(/\s*\}/)) throw new Error(`no end: ${text.slice(at, at + 40)}`);
    entries.push({ type, key, fields });
  }
  return entries;
}

/** What TeX would print of a field. Throws on a character that TeX takes for a command. */
export function printed(tex = ""): string {
  const escapes: Record<string, string> = {
    backslash: "\\",
    braceleft: "{",
    braceright: "}",
    asciitilde: "~",
    asciicircum: "^",
  };
  return tex.replace(/\\text(\w+)\{\}|\\([#$%&_])|[{}]|[\\#$%&_~^]/g, (found, name, character) => {
    if (name) return escapes[name] ?? "?";
    if (character) return character;
    if (found === "{" || found === "}") return "";
    throw new Error(`TeX reads ${found} in ${tex}`);
  });
}
