/** A feature of the map as something measured. */
import { nameOf } from "../../core/feature-name.ts";
import { composed, type Language, type Message } from "../../core/language.ts";
import { ROUTE } from "../../core/messages/measured-route.ts";
import type { Feature } from "../../core/model.ts";
import type { Shape } from "../../core/shape.ts";
import type { Dispatch } from "../../state/action.ts";
import { loadDrawn, shapeOf } from "../drawn-geometry.ts";

/** Every line of a feature as a route of its own, named in `language`; the outline of an area as a closed one. */
export async function measureWhole(feature: Feature, dispatch: Dispatch, language: Language = "en"): Promise<void> {
  const name = composed((one) => nameOf(feature, one));
  const { accuracyMetres } = feature;
  const shape = shapeOf(await loadDrawn(dispatch), feature.id);
  if (shape && shape.lines.length + shape.polygons.length > 0)
    measureShape(shape, name, accuracyMetres, dispatch, language);
  else dispatch({ type: "noticed", text: ROUTE.notLoaded(name) });
}

/** The same of lines and areas that are at hand. `accuracyMetres`: null where it is unknown. */
export function measureShape(
  shape: Shape,
  name: Message,
  accuracyMetres: number | null,
  dispatch: Dispatch,
  language: Language,
): void {
  const open = shape.lines.map((vertices) => ({ closed: false, vertices }));
  const closed = shape.polygons.flatMap(([outline]) =>
    outline ? [{ closed: true, vertices: outline.slice(0, -1) }] : [],
  );
  const parts = [...open, ...closed];
  const nameOfPart = (i: number) => (parts.length === 1 ? name : ROUTE.part(name, i + 1, parts.length))[language];
  dispatch({ type: "routesAdded", routes: parts.map((part, i) => ({ ...part, accuracyMetres, name: nameOfPart(i) })) });
}
