import type { Property } from "./own-layer.ts";

/** Properties with no name twice: a further one has a number behind it, so that none is lost in any format. */
export function distinct(properties: readonly Property[]): readonly Property[] {
  const names = distinctNames(properties.map(([name]) => name));
  return properties.map(([, value], i) => [names[i] ?? "", value]);
}

/** «a», «a», «b» → «a», «a (2)», «b». */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const met = new Map<string, number>();
  return names.map((name) => {
    let n = (met.get(name) ?? 0) + 1;
    let free = name;
    if (n > 1) for (free = `${name} (${n})`; taken.has(free); free = `${name} (${n})`) n++;
    met.set(name, n);
    taken.add(free);
    return free;
  });
}
