import { languageOfName, nameOf } from "../core/feature-name.ts";
import type { FeatureId } from "../core/model.ts";
import { useAtlas } from "./use-atlas.ts";
import { useLanguage } from "./use-language.ts";

/** What a place is called, said in the language of the name: a few have theirs in English only. */
export function PlaceName({ feature: id }: { readonly feature: FeatureId }) {
  const language = useLanguage();
  const feature = useAtlas().featureById.get(id);
  if (!feature) return id;
  return <span lang={languageOfName(feature, language)}>{nameOf(feature, language)}</span>;
}
