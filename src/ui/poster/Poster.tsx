import { type MouseEvent, useId, useRef } from "react";
import { nameOf } from "../../core/feature-name.ts";
import { POSTER } from "../../core/messages/poster.ts";
import { answerIntent } from "../answer-intent.ts";
import { useAtlas, useAtlasState, useStore } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import { useRovingRows } from "../use-roving-rows.ts";
import { PosterPlace } from "./PosterPlace.tsx";
import { useMarks } from "./use-marks.ts";

interface Props {
  readonly elsewhere: boolean;
  /** There is no map and there will be none: the picture is the way to the places, by keyboard too. */
  readonly standing: boolean;
}

const linkAt = ({ target }: { readonly target: EventTarget }) =>
  (target as Element).closest<SVGAElement>("a[data-feature]");

/** The picture of the opening view in the place of the map: pressing a place opens it. */
export function Poster({ elsewhere, standing }: Props) {
  const atlas = useAtlas();
  const store = useStore();
  const say = useSay();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const hint = useId();
  const hovered = useAtlasState((state) => state.hovered);
  const onKeyDown = useRovingRows(place, { rows: "a[data-feature]:not([hidden])", sideways: true });
  useMarks({ standing, hint });

  const hover = (link: SVGAElement | null) => {
    const feature = link?.dataset.feature ?? null;
    if (feature !== store.get().hovered) store.dispatch({ type: "featureHovered", feature });
  };
  const press = (event: MouseEvent) => {
    const feature = atlas.featureById.get(linkAt(event)?.dataset.feature ?? "");
    // Another tab, another window: as with any link.
    if (!feature || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const pressed = { type: "pressed", at: feature.anchor, here: [feature.id], toleranceMetres: 0 } as const;
    void answerIntent(pressed, atlas, store);
  };
  const named = atlas.featureById.get(hovered ?? "");
  return (
    <PosterPlace
      place={place}
      elsewhere={elsewhere}
      data-standing={standing}
      onClick={press}
      // Until it stands for good, the focus has nothing to look for in it.
      onMouseDown={(event) => !standing && event.preventDefault()}
      onMouseOver={(event) => hover(linkAt(event))}
      onMouseLeave={() => hover(null)}
      onFocus={(event) => hover(linkAt(event))}
      onBlur={() => hover(null)}
      onKeyDown={onKeyDown}
    >
      <p id={hint} hidden>
        {say(POSTER.keys)}
      </p>
      {standing && (
        <p className="poster-caption" data-named={named !== undefined} aria-hidden="true">
          {named ? nameOf(named, language) : say(POSTER.press)}
        </p>
      )}
    </PosterPlace>
  );
}
