import { useEffect } from "react";
import { nameOf } from "../../core/feature-name.ts";
import { LOCALES } from "../../core/language.ts";
import { POSTER } from "../../core/messages/poster.ts";
import type { FeatureId } from "../../core/model.ts";
import { labelsOf, marksOf } from "../../map/scene.ts";
import { useAtlas, useAtlasState, useStore } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";
import { useVisibleFeatures } from "../use-shown-features.ts";
import { linksIn, posterElement } from "./poster-element.ts";

interface Options {
  /** Whether the picture's links are there for the keyboard and for screen readers. */
  readonly standing: boolean;
  /** The id of what says how the keyboard moves in it. */
  readonly hint: string;
}

/** Lets the picture follow the state as the map does: language, what is hidden, what is chosen or pointed out. */
export function useMarks({ standing, hint }: Options): void {
  const atlas = useAtlas();
  const store = useStore();
  const language = useLanguage();
  const labels = useAtlasState(labelsOf);
  const visible = useVisibleFeatures();

  useEffect(() => {
    const picture = posterElement();
    if (!picture) return;
    picture.setAttribute("lang", LOCALES[labels]);
    picture.querySelector("[role=img]")?.setAttribute("aria-label", POSTER.picture[language]);
    for (const link of linksIn(picture)) {
      const feature = atlas.featureById.get(link.dataset.feature ?? "");
      const title = link.querySelector("title");
      if (feature && title) title.textContent = nameOf(feature, language);
    }
  }, [atlas, language, labels]);

  useEffect(() => {
    const picture = posterElement();
    const places = picture?.querySelector("[data-places]");
    if (!picture || !places) return;
    const shown = new Set<FeatureId>(visible.map(({ id }) => id));
    const links = linksIn(picture);
    for (const link of links) link.toggleAttribute("hidden", !shown.has(link.dataset.feature ?? ""));
    if (!standing) {
      places.setAttribute("aria-hidden", "true");
      for (const link of links) link.setAttribute("tabindex", "-1");
      return;
    }
    places.removeAttribute("aria-hidden");
    places.setAttribute("role", "group");
    places.setAttribute("aria-label", POSTER.places[language]);
    places.setAttribute("aria-describedby", hint);
    const seen = links.filter((link) => !link.hasAttribute("hidden"));
    const stop = (one: Element | undefined) => {
      for (const link of links) link.setAttribute("tabindex", link === one ? "0" : "-1");
    };
    stop(seen.find((link) => link.getAttribute("tabindex") === "0") ?? seen[0]);
    // All links are one tab stop: the one that had the focus last.
    const follow = ({ target }: Event) => stop(links.find((link) => link === target) ?? seen[0]);
    places.addEventListener("focusin", follow);
    return () => places.removeEventListener("focusin", follow);
  }, [standing, visible, language, hint]);

  useEffect(() => {
    const picture = posterElement();
    if (!picture) return;
    const links = linksIn(picture);
    const mark = () => {
      const { selected, lit } = marksOf(atlas, store.get());
      for (const link of links) {
        const { feature = "" } = link.dataset;
        link.toggleAttribute("data-lit", lit.has(feature));
        if (feature === selected) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    mark();
    return store.subscribe(mark);
  }, [atlas, store]);
}
