/** Makes the pictures of signs that the style asks for. Calls MapLibre on behalf of maplibre-port.ts, and only for that. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Ink, Kind } from "../core/vocabulary.ts";
import { ICON_BOX, ICON_CASING, ICONS, type Icon } from "./icons.ts";
import type { Theme } from "./theme.ts";

/** Sharp enough for a printed page, whatever the screen has. */
const LEAST_PIXEL_RATIO = 2;

/** From now on the map finds a picture by every name «kind@ink», in the theme of the moment. */
export function provideIcons(map: MapLibreMap, themeNow: () => Theme): void {
  map.setMissingStyleImageResolver((name) => {
    const [kind = "", inkName = ""] = name.split("@");
    const icon = ICONS[kind as Kind];
    const pixelRatio = Math.max(LEAST_PIXEL_RATIO, Math.ceil(map.getPixelRatio()));
    if (!icon || map.hasImage(name)) return;
    const { ink, label, land } = themeNow();
    map.addImage(name, picture(icon, ink[inkName as Ink] ?? label, land, pixelRatio), { pixelRatio });
  });
}

/** A sign in one ink, cased in the land's colour, cut to what it covers. */
function picture({ parts, reach }: Icon, ink: string, land: string, pixelRatio: number): ImageData {
  const side = Math.ceil(2 * reach * pixelRatio);
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("the browser has no canvas to draw signs on");
  context.scale(pixelRatio, pixelRatio);
  context.translate(reach - ICON_BOX / 2, reach - ICON_BOX / 2);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.strokeStyle = land;
  for (const { d, stroke = 0, paper } of parts) {
    if (paper) continue;
    context.lineWidth = stroke + 2 * ICON_CASING;
    context.stroke(new Path2D(d));
  }
  for (const { d, stroke, paper } of parts) {
    context.strokeStyle = paper ? land : ink;
    context.fillStyle = paper ? land : ink;
    context.lineCap = paper ? "butt" : "round";
    if (stroke) {
      context.lineWidth = stroke;
      context.stroke(new Path2D(d));
    } else context.fill(new Path2D(d));
  }
  return context.getImageData(0, 0, side, side);
}
