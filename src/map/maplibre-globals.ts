/** What of the scene the style reads as global state. Calls MapLibre on behalf of maplibre-port.ts. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "./scene.ts";
import { SOURCE, stateOf } from "./sources.ts";

const visibility = (isVisible: boolean) => (isVisible ? "visible" : "none");

/** `before`: what was shown, or null. MapLibre does nothing for a value that stays equal. */
export function setGlobals(map: MapLibreMap, before: Scene | null, scene: Scene): void {
  const globals: Record<string, unknown> = {
    hidden: scene.hidden,
    hiddenKinds: scene.hiddenKinds,
    labels: scene.labels,
    outlined: scene.outlined,
    scale: scene.borderScale ?? "",
    [stateOf(SOURCE.scales)]: visibility(scene.borderScale !== null),
  };
  for (const source of [SOURCE.own, SOURCE.routes, SOURCE.figure])
    globals[stateOf(source)] = visibility(scene[source].features.length > 0);
  // The same list stays the same value (scene.ts), and may be long.
  if (scene.only !== before?.only) {
    globals.only = Object.fromEntries((scene.only ?? []).map((id) => [id, 1]));
    globals.filtered = scene.only !== null;
  }
  for (const [name, value] of Object.entries(globals)) map.setGlobalStateProperty(name, value);
}
