/** A picture of the map with what a map needs outside its page: title, legend, scale, attribution. Canvas only, no React. */
import type { ScaleBar } from "../../core/scale-bar.ts";
import { SWATCH_PX } from "../legend.ts";

export interface LegendEntry {
  /** A drawing of SWATCH_PX. */
  readonly symbol: CanvasImageSource;
  readonly label: string;
}

export interface PictureParts {
  readonly map: HTMLCanvasElement;
  /** Of the map's frame, in CSS pixels: how large everything beside it is drawn. */
  readonly widthPx: number;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  readonly scales: readonly (ScaleBar & { readonly label: string })[];
  readonly attribution: string;
  readonly colours: { readonly paper: string; readonly ink: string; readonly soft: string; readonly line: string };
}

const MARGIN = 16;
const FONT = 'system-ui, "Noto Sans", "Noto Sans SC", sans-serif';
const ROW = 22;
const COLUMN = 230;

/** Draws the parts below each other, in CSS pixels times the scale of the map's own picture. */
export function composePicture(parts: PictureParts): HTMLCanvasElement {
  const { map, widthPx, colours } = parts;
  const scale = map.width / widthPx;
  const mapHeight = map.height / scale;
  const columns = Math.max(1, Math.floor((widthPx - 2 * MARGIN) / COLUMN));
  const rows = Math.ceil(parts.legend.length / columns);
  const head = 64;
  const legendHeight = rows > 0 ? rows * ROW + 2 * MARGIN : MARGIN;
  const foot = 70;
  const heightPx = head + mapHeight + legendHeight + foot;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no canvas to draw on");
  context.scale(scale, scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, widthPx, heightPx);
  const text = (words: string, x: number, y: number, font: string, colour: string, maxWidth?: number) => {
    context.font = `${font} ${FONT}`;
    context.fillStyle = colour;
    context.fillText(fitting(context, words, maxWidth ?? Infinity), x, y);
  };
  text(parts.title, MARGIN, 28, "600 19px", colours.ink, widthPx - 2 * MARGIN);
  text(parts.subtitle, MARGIN, 50, "13px", colours.soft, widthPx - 2 * MARGIN);
  context.drawImage(map, 0, head, widthPx, mapHeight);
  context.strokeStyle = colours.line;
  context.strokeRect(0.5, head + 0.5, widthPx - 1, mapHeight - 1);
  parts.legend.forEach(({ symbol, label }, i) => {
    const x = MARGIN + Math.floor(i / rows) * ((widthPx - 2 * MARGIN) / columns);
    const y = head + mapHeight + MARGIN + (i % rows) * ROW;
    context.drawImage(symbol, x, y - 3, SWATCH_PX.width, SWATCH_PX.height);
    text(label, x + 38, y + 12, "13px", colours.ink, (widthPx - 2 * MARGIN) / columns - 46);
  });
  const base = heightPx - 42;
  let x = MARGIN;
  for (const { widthPx: bar, label } of parts.scales) {
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x, base - 8);
    context.lineTo(x, base);
    context.lineTo(x + bar, base);
    context.lineTo(x + bar, base - 8);
    context.stroke();
    text(label, x + 4, base - 6, "12px", colours.ink);
    x += Math.max(bar, context.measureText(label).width + 8) + MARGIN;
  }
  // On a line of its own: who made the data is never cut short.
  text(parts.attribution, MARGIN, heightPx - 16, "12px", colours.soft);
  return canvas;
}

/** The text, or as much of it as fits, with an ellipsis. */
function fitting(context: CanvasRenderingContext2D, text: string, maxWidth: number): string {
  if (context.measureText(text).width <= maxWidth) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join("")}…`).width > maxWidth) letters.pop();
  return `${letters.join("")}…`;
}
