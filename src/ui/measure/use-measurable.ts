import { useEffect, useMemo, useState } from "react";
import type { Feature } from "../../core/model.ts";
import { KINDS, type Shape } from "../../core/vocabulary.ts";
import { type Drawn, loadDrawn, measurableOf } from "../drawn-geometry.ts";
import { useAtlas } from "../use-atlas.ts";

/** The features of some shapes that have a geometry to measure, by name; and that geometry, once it is there. */
export function useMeasurable(shapes: readonly Shape[]): {
  readonly features: readonly Feature[];
  readonly drawn: Drawn;
} {
  const atlas = useAtlas();
  const [drawn, setDrawn] = useState<Drawn>([]);
  useEffect(() => {
    let gone = false;
    void loadDrawn().then((loaded) => {
      if (!gone) setDrawn(loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  const features = useMemo(() => {
    const measurable = measurableOf(drawn);
    return atlas.features
      .filter(({ id, kind }) => measurable.has(id) && shapes.includes(KINDS[kind].shape))
      .sort((a, b) => a.name.en.localeCompare(b.name.en, "en"));
  }, [atlas, drawn, shapes]);
  return { features, drawn };
}
