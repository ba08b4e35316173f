import { describe, expect, it } from "vitest";
import { type Figures, type Measured, NO_RESULTS, type Results } from "../../bench/figures.ts";
import { pictureOf } from "../../bench/picture.ts";
import { withFigures } from "../../bench/report.ts";
import { mediansOfPage, targetsOf } from "../../bench/summary.ts";

const visit = (page: string, round: number, figures: Figures, failures: string[] = []): Measured => ({
  page,
  round,
  figures,
  failures,
  notes: [],
});

const RESULTS: Results = {
  ...NO_RESULTS,
  rounds: 3,
  peers: [
    visit("atlas", 1, { firstMapMs: 1000, frameMs: 21, ownGzip: 61 }),
    visit("maplibre", 1, { firstMapMs: 900, frameMs: 20 }),
    visit("leaflet", 1, {}, ["load: it took | longer than 90 s"]),
    visit("atlas", 2, { firstMapMs: 5000, frameMs: 20, ownGzip: 61 }),
    visit("maplibre", 2, { firstMapMs: 1100, frameMs: 20 }),
    visit("atlas", 3, { firstMapMs: 1200, frameMs: 22, ownGzip: 61 }),
    visit("maplibre", 3, { firstMapMs: 1000, frameMs: 20 }),
  ],
};
const MARKED = "# Title\n\n<!-- figures -->\nold\n<!-- end of figures -->\n\nMore.\n";

describe("the summary of a bench", () => {
  it("takes the median of the rounds in which a page was measured", () => {
    expect(mediansOfPage(RESULTS.peers, "atlas").firstMapMs).toBe(1200);
    expect(mediansOfPage(RESULTS.peers, "leaflet")).toEqual({});
  });

  it("sets what was reached beside what shall be", () => {
    const targets = targetsOf(RESULTS);
    expect(targets.find(({ text }) => text.startsWith("First map"))).toMatchObject({ value: 1.2, most: 1.1 });
    expect(targets.find(({ text }) => text.startsWith("Frame"))).toMatchObject({ value: 1.05, most: 1.05 });
    expect(targets.find(({ text }) => text.startsWith("Own scripts"))).toMatchObject({ value: 61, most: 60 });
  });

  it("replaces what stands between the marks, and nothing else", () => {
    const readme = withFigures(MARKED, RESULTS);
    expect(readme).toMatch(/^# Title\n\n<!-- figures -->\n/);
    expect(readme).toMatch(/<!-- end of figures -->\n\nMore\.\n$/);
    expect(readme).not.toContain("old");
    expect(readme).toContain("| First map drawn | 1.20 | 1.00 | – | – |");
    expect(withFigures(readme, RESULTS)).toBe(readme);
  });

  it("says in a row which page could not be measured, and why", () => {
    expect(withFigures(MARKED, RESULTS)).toContain("| Leaflet | 1 | load: it took \\| longer than 90 s |");
  });

  it("refuses a text without marks", () => {
    expect(() => withFigures("# Title\n", RESULTS)).toThrow("<!-- figures -->");
  });
});

describe("pictureOf", () => {
  it("draws a bar a page, as long as its ratio, and words where there is none", () => {
    const picture = pictureOf(RESULTS);
    expect(picture).toContain("<title>atlas: 1.20 ×</title>");
    expect(picture).toContain("<title>bare MapLibre: 1.00 ×</title>");
    expect(picture).toContain("not measured");
    const width = (title: string) => Number(new RegExp(`width="([\\d.]+)"[^>]*><title>${title}`).exec(picture)?.[1]);
    expect(width("atlas: 1.20") / width("bare MapLibre: 1.00")).toBeCloseTo(1.2, 2);
  });
});
