import { useMemo } from "react";
import { formatQuote } from "../core/format.ts";
import type { Citation, FeatureId } from "../core/model.ts";
import { type Part, quotedText, type Stretch } from "../core/quoted-text.ts";
import { MENTION } from "../core/vocabulary.ts";
import styles from "./FullText.module.css";
import { PlaceLink } from "./PlaceLink.tsx";
import { useAtlasState } from "./use-atlas.ts";

interface FullTextProps {
  readonly text: string;
  /** Those of the paragraph; the order of a place's links is theirs. */
  readonly citations: readonly Citation[];
}

/** A paragraph of the reader's own copy: every quotation marked where it stands, each with the ways to its places. */
export function FullText({ text, citations }: FullTextProps) {
  const { parts, lost } = useMemo(() => quotedText(text, citations), [text, citations]);
  const lit = useAtlasState((state) => state.hovered ?? state.selection?.feature ?? null);
  return (
    <>
      <p className={styles.text}>
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
              Not in this copy: {formatQuote(quote.exact)} <Places citations={[citation]} />
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
  return (
    <span className={styles.places}>
      {citations.map(({ feature, mention }) => (
        <PlaceLink key={feature} feature={feature} note={mention === "named" ? undefined : MENTION[mention]} />
      ))}
    </span>
  );
}
