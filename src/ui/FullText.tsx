import { useMemo } from "react";
import { formatQuote } from "../core/format.ts";
import { READER } from "../core/messages/reader.ts";
import { MENTION_WORDS } from "../core/messages/vocabulary.ts";
import type { Citation, FeatureId } from "../core/model.ts";
import { type Part, quotedText, type Stretch } from "../core/quoted-text.ts";
import styles from "./FullText.module.css";
import { PlaceLink } from "./PlaceLink.tsx";
import { useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

interface FullTextProps {
  readonly text: string;
  /** Those of the paragraph; the order of a place's links is theirs. */
  readonly citations: readonly Citation[];
}

/** A paragraph of the reader's own copy: every quotation marked where it stands, each with the ways to its places. */
export function FullText({ text, citations }: FullTextProps) {
  const { parts, lost } = useMemo(() => quotedText(text, citations), [text, citations]);
  const say = useSay();
  const lit = useAtlasState((state) => state.hovered ?? state.selection?.feature ?? null);
  return (
    <>
      <p lang="en" className={styles.text}>
        {parts.map((part) =>
          part.citations.length === 0 ? (
            part.stretches.map((stretch) => stretch.text)
          ) : (
            <Quoted key={part.start} part={part} lit={lit} />
          ),
        )}
      </p>
      {lost.length > 0 && (
        <ul className={styles.lost}>
          {lost.map(({ citation, quote }) => (
            <li key={`${citation.feature} ${quote.exact}`}>
              {say(READER.notInCopy)} <span lang="en">{formatQuote(quote.exact)}</span>{" "}
              <Places citations={[citation]} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Quoted({ part, lit }: { readonly part: Part; readonly lit: FeatureId | null }) {
  const { stretches, citations } = part;
  const isLit = ({ features }: Stretch) => lit !== null && features.includes(lit);
  return (
    <>
      <mark>
        {stretches.map((stretch, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the quotation
          <span key={i} data-lit={isLit(stretch)}>
            {stretch.text}
          </span>
        ))}
      </mark>{" "}
      <Places citations={citations} />
    </>
  );
}

function Places({ citations }: { readonly citations: readonly Citation[] }) {
  const say = useSay();
  return (
    <span className={styles.places}>
      {citations.map(({ feature, mention }) => (
        <PlaceLink
          key={feature}
          feature={feature}
          note={mention === "named" ? undefined : say(MENTION_WORDS[mention])}
        />
      ))}
    </span>
  );
}
