/** A feature of the map as something measured. */
import type { Feature } from "../../core/model.ts";
import type { Dispatch } from "../../state/action.ts";
import { loadDrawn, shapeOf } from "../drawn-geometry.ts";

/** Every line of a feature as a route of its own; the outline of an area as a closed one. */
export async function measureWhole({ id, name, accuracyMetres }: Feature, dispatch: Dispatch): Promise<void> {
  const shape = shapeOf(await loadDrawn(), id);
  const open = (shape?.lines ?? []).map((vertices) => ({ closed: false, vertices }));
  const closed = (shape?.polygons ?? []).flatMap(([outline]) =>
    outline ? [{ closed: true, vertices: outline.slice(0, -1) }] : [],
  );
  const parts = [...open, ...closed];
  if (parts.length === 0)
    return dispatch({ type: "noticed", text: `The geometry of «${name.en}» could not be loaded; try again.` });
  const nameOf = (i: number) => (parts.length === 1 ? name.en : `${name.en}, part ${i + 1} of ${parts.length}`);
  dispatch({ type: "routesAdded", routes: parts.map((part, i) => ({ ...part, accuracyMetres, name: nameOf(i) })) });
}
