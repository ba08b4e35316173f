/** The symbols of a rendered legend as pictures that a canvas can draw. */
import type { LegendEntry } from "./compose-picture.ts";

/** Symbols are rendered this much larger than they are drawn, to be sharp at every size of picture. */
const FINENESS = 4;

export async function legendEntriesOf(legend: HTMLElement | null): Promise<readonly LegendEntry[]> {
  const rows = [...(legend?.querySelectorAll("li") ?? [])];
  return Promise.all(
    rows.map(async (row) => {
      const drawing = row.querySelector("svg")?.cloneNode(true) as SVGSVGElement;
      for (const side of ["width", "height"])
        drawing.setAttribute(side, String(Number(drawing.getAttribute(side)) * FINENESS));
      const symbol = new Image();
      symbol.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
      await symbol.decode();
      return { symbol, label: row.textContent?.trim() ?? "" };
    }),
  );
}
