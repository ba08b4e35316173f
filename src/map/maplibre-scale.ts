/** How long things in the middle of the map are, in two units. Calls MapLibre on behalf of maplibre-port.ts. */
import type { Map as MapLibreMap } from "maplibre-gl";
import { formatNumber, type LengthUnit } from "../core/format.ts";
import type { Language } from "../core/language.ts";
import { angleDegrees, unwrapLng } from "../core/lnglat.ts";
import { UNITS } from "../core/messages/units.ts";
import { type ScaleBar, scaleBarOf } from "../core/scale-bar.ts";

const MAX_PX = 110;
const METRES_PER_DEGREE = 111_195;
/** Long enough for the rounding of pixels, short enough for the globe. */
const ACROSS_PX = 60;

/** Puts two bars into the map's corner: the reader's unit first. The result says them anew in another unit or language. */
export function addScale(map: MapLibreMap): (unit: LengthUnit, language: Language) => void {
  const element = document.createElement("div");
  element.className = "maplibregl-ctrl scale-bars";
  let units: readonly LengthUnit[] = ["km", "nm"];
  let language: Language = "en";
  const draw = () => {
    const metres = metresPerPixel(map);
    element.replaceChildren(
      ...(metres > 0 ? units.map((unit) => barOf(scaleBarOf(metres, MAX_PX, unit), language)) : []),
    );
  };
  map.addControl({ onAdd: () => element, onRemove: () => element.remove() }, "bottom-left");
  map.on("move", draw);
  map.on("resize", draw);
  draw();
  return (unit, spoken) => {
    // Every sea has nautical miles beside the unit of the land.
    units = unit === "nm" ? ["nm", "km"] : [unit, "nm"];
    language = spoken;
    draw();
  };
}

function barOf(bar: ScaleBar, language: Language): HTMLElement {
  const element = document.createElement("div");
  element.className = "maplibregl-ctrl-scale";
  element.style.width = `${bar.widthPx}px`;
  element.textContent = lengthOf(bar, language);
  return element;
}

function lengthOf({ value, unit }: ScaleBar, language: Language): string {
  const inMetres = unit === "km" && value < 1;
  const shown = inMetres ? value * 1000 : value;
  const decimals = Math.max(0, -Math.floor(Math.log10(shown)));
  return `${formatNumber(shown, decimals, language)} ${UNITS[inMetres ? "m" : unit][language]}`;
}

function metresPerPixel(map: MapLibreMap): number {
  const { x, y } = map.project(map.getCenter());
  const from = map.unproject([x - ACROSS_PX / 2, y]);
  const to = map.unproject([x + ACROSS_PX / 2, y]);
  const at = [from.lng, from.lat] as const;
  return (angleDegrees(at, [unwrapLng(to.lng, from.lng), to.lat]) * METRES_PER_DEGREE) / ACROSS_PX;
}
