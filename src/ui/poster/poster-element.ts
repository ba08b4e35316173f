/** The picture that the build put into the page (build/poster.ts): React clears what is there, so it is kept from then on. */
import type { LngLat } from "../../core/lnglat.ts";

let found: SVGSVGElement | null = null;

/** Null where the build made none. */
export function posterElement(): SVGSVGElement | null {
  found ??= document.querySelector<SVGSVGElement>("svg.poster");
  return found;
}

/** The position that the picture has in its middle. */
export function posterCentre(): LngLat | null {
  const [lng, lat] = posterElement()?.dataset.centre?.split(" ").map(Number) ?? [];
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

export const linksIn = (picture: SVGSVGElement): SVGAElement[] => [
  ...picture.querySelectorAll<SVGAElement>("a[data-feature]"),
];
