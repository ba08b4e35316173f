import { useEffect, useMemo, useState } from "react";
import { nameOf } from "../../core/feature-name.ts";
import { LOCALES } from "../../core/language.ts";
import type { Feature } from "../../core/model.ts";
import { KINDS, type Shape } from "../../core/vocabulary.ts";
import { type Drawn, loadDrawn, measurableOf } from "../drawn-geometry.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";

/** The features of some shapes that have a geometry to measure, by name; and that geometry, once it is there. */
export function useMeasurable(shapes: readonly Shape[]): {
  readonly features: readonly Feature[];
  readonly drawn: Drawn;
} {
  const atlas = useAtlas();
  const language = useLanguage();
  const dispatch = useDispatch();
  const tries = useAtlasState((state) => state.tries.geometry);
  const [drawn, setDrawn] = useState<Drawn>([]);
  useEffect(() => {
    let gone = false;
    void loadDrawn(dispatch, tries !== undefined).then((loaded) => {
      if (!gone) setDrawn(loaded);
    });
    return () => {
      gone = true;
    };
  }, [dispatch, tries]);
  const features = useMemo(() => {
    const measurable = measurableOf(drawn);
    return atlas.features
      .filter(({ id, kind }) => measurable.has(id) && shapes.includes(KINDS[kind].shape))
      .sort((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), LOCALES[language]));
  }, [atlas, drawn, shapes, language]);
  return { features, drawn };
}
