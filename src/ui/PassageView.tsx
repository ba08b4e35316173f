import { formatQuote } from "../core/format.ts";
import { groupBy } from "../core/group.ts";
import { READER } from "../core/messages/reader.ts";
import { MENTION_WORDS } from "../core/messages/vocabulary.ts";
import type { Citation, Passage } from "../core/model.ts";
import { quoteAddress } from "../core/text-fragment.ts";
import { webAddress } from "../core/web-address.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import { FullText } from "./FullText.tsx";
import styles from "./Passage.module.css";
import { PassageSteps } from "./PassageSteps.tsx";
import { PlaceLink } from "./PlaceLink.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useTextOf } from "./use-texts.ts";

/** A passage: its gist, and each quotation with the places that rest on it. */
export function PassageView({ passage }: { readonly passage: Passage }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const isOpen = useAtlasState((state) => state.passage === passage.id);
  const readFor = useAtlasState((state) => (isOpen ? state.readFor : null));
  const article = atlas.articleById.get(passage.article);
  const text = useTextOf(passage.id);
  const unmapped = atlas.unmappedOfPassage.get(passage.id);
  const citations = atlas.citationsOfPassage.get(passage.id) ?? [];
  const cited = citations.some((citation) => citation.feature === readFor) ? readFor : citations[0]?.feature;
  return (
    <article
      className={styles.passage}
      data-passage={passage.id}
      tabIndex={-1}
      aria-label={say(READER.paragraph(passage.paragraph))}
      aria-current={isOpen}
    >
      <p className={styles.number} aria-hidden="true">
        ¶ {passage.paragraph}
      </p>
      <p lang="en" className={text === undefined ? undefined : styles.gist}>
        {passage.gist}
      </p>
      {text !== undefined && <FullText text={text} citations={citations} />}
      {text === undefined &&
        [...groupBy(citations, quotesKey)].map(([key, sharing]) => (
          <Quotation
            key={key}
            citations={sharing}
            marked={isOpen && sharing.some(({ feature }) => feature === cited)}
          />
        ))}
      {unmapped && (
        <p className={styles.unmapped}>
          {say(READER.notOnMap)}{" "}
          {unmapped.map(({ quote, reason }) => (
            <span key={quote} lang="en" title={reason}>
              {formatQuote(quote)}
            </span>
          ))}
        </p>
      )}
      {isOpen && cited && (
        <>
          <button type="button" onClick={() => dispatch({ type: "featureChosen", feature: cited })}>
            {say(READER.showOnMap)}
          </button>
          <PassageSteps feature={cited} passage={passage.id} />
        </>
      )}
      {isOpen && article && (
        <CopyCitation
          make={async (address) => {
            const { citationOf } = await import("../core/export/bibliography.ts");
            return citationOf(article, passage.paragraph, address, atlas.title.en);
          }}
        />
      )}
    </article>
  );
}

const quotesKey = ({ quotes, mention }: Citation) => `${mention} ${quotes.map(({ exact }) => exact).join(" … ")}`;

function Quotation({ citations, marked }: { readonly citations: readonly Citation[]; readonly marked: boolean }) {
  const say = useSay();
  const [first] = citations;
  if (!first) return null;
  return (
    <div className={styles.quotation}>
      <blockquote lang="en">
        {first.quotes.map(({ exact }, i) => (
          <span key={exact}>
            {i > 0 && " … "}
            {marked ? <mark>{formatQuote(exact)}</mark> : formatQuote(exact)}
          </span>
        ))}
      </blockquote>
      <p className={styles.places}>
        {citations.map(({ feature }) => (
          <PlaceLink key={feature} feature={feature} />
        ))}
        {first.mention !== "named" && <span>{say(MENTION_WORDS[first.mention])}</span>}
        <InTheOriginal citation={first} />
      </p>
    </div>
  );
}

/** Where the article's address is known, the way to the quotation on its page. */
function InTheOriginal({ citation: { passage, quotes } }: { readonly citation: Citation }) {
  const atlas = useAtlas();
  const say = useSay();
  const url = webAddress(atlas.articleById.get(atlas.passageById.get(passage)?.article ?? "")?.url ?? null);
  const [quote] = quotes;
  if (!url || !quote) return null;
  return (
    <a href={quoteAddress(url, quote)} rel="noreferrer">
      {say(READER.inOriginal)}
    </a>
  );
}
