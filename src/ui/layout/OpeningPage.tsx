import { type CSSProperties, useEffect, useRef } from "react";
import type { Atlas } from "../../core/atlas.ts";
import { LOCALES } from "../../core/language.ts";
import { PAGE } from "../../core/messages/page.ts";
import { asksOnlyFor } from "../../state/history.ts";
import type { Layout, Preferences } from "../../state/state.ts";
import { PosterPlace } from "../poster/PosterPlace.tsx";
import { posterCentre } from "../poster/poster-element.ts";
import { usePageWidth, useShape } from "../use-media.ts";
import { columnsOf } from "./column-widths.ts";
import styles from "./OpeningPage.module.css";

type About = Pick<Atlas, "title" | "description">;

interface Props {
  readonly about: About;
  readonly preferences: Preferences;
  readonly embedded: boolean;
}

/** What the page says of its atlas before it is read (build/page-head.ts). */
export function aboutOf({ dataset }: HTMLElement): About {
  return dataset.about ? JSON.parse(dataset.about) : { title: PAGE.title, description: PAGE.about };
}

/** What is there at once, while the atlas is being read. */
export function OpeningPage({ about, preferences: { language, theme, layout }, embedded }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const centre = posterCentre();
  const arranged = useArranged(layout);
  useEffect(() => {
    document.documentElement.lang = LOCALES[language];
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return (
    <div className={styles.page}>
      {!embedded && (
        <header className={styles.header}>
          <h1>{about.title[language]}</h1>
          <p>{about.description[language]}</p>
        </header>
      )}
      <main className={styles.main}>
        <div className={styles.line} />
        <p role="status">{PAGE.opening[language]}</p>
        <PosterPlace
          place={place}
          elsewhere={centre !== null && !asksOnlyFor(centre)}
          data-first={embedded ? "embed" : "page"}
          style={embedded ? {} : arranged}
        />
      </main>
    </div>
  );
}

/** What is left beside the map of a column or timeline that is folded away. */
const FOLDED_PX = { column: 36, timeline: 33 };

/** Where the reader arranged the page otherwise than it is at first (ui/poster/poster.css), the picture's place follows. */
function useArranged(layout: Layout): CSSProperties {
  const shape = useShape();
  const { left, right } = columnsOf(usePageWidth(), layout);
  if (shape !== "wide") return {};
  const widthOf = (side: "left" | "right", px: number) => (layout.folded.includes(side) ? FOLDED_PX.column : px);
  return {
    left: widthOf("left", left.px),
    right: widthOf("right", right.px),
    ...(layout.folded.includes("timeline") && { bottom: FOLDED_PX.timeline }),
  };
}
