import { useEffect, useId, useRef } from "react";
import { languageOfName, nameOf } from "../core/feature-name.ts";
import { formatAreas, formatLengths, formatPosition, formatWhen } from "../core/format.ts";
import { LANGUAGES } from "../core/language.ts";
import { PARTS } from "../core/messages/faults.ts";
import { FACTS, POPUP } from "../core/messages/popup.ts";
import { BASIS_WORDS, CERTAINTY_WORDS, KIND_WORDS, STATUS_WORDS } from "../core/messages/vocabulary.ts";
import type { Feature, Toponym } from "../core/model.ts";
import { findOwn } from "../core/own/own-layer.ts";
import { ownNameOf } from "../core/own/own-name.ts";
import { KINDS } from "../core/vocabulary.ts";
import type { MapPort } from "../map/port.ts";
import { ClaimsOfFeature } from "./ClaimsOfFeature.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import styles from "./FeaturePopup.module.css";
import { MeasureFeature } from "./MeasureFeature.tsx";
import { onDemand } from "./on-demand.tsx";
import { PassagesOfFeature } from "./PassagesOfFeature.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";
import { useReturnFocus } from "./use-return-focus.ts";

const OwnDetail = onDemand(PARTS.ownLayers, async () => (await import("./own/OwnDetail.tsx")).OwnDetail);

/** A feature and everything the articles, or the reader's own file, say of it. A dialog, not modal: map and lists stay within reach. */
export function FeaturePopup({ port }: { readonly port?: MapPort }) {
  const dispatch = useDispatch();
  const say = useSay();
  const language = useLanguage();
  const selection = useAtlasState((state) => state.selection);
  const feature = useAtlas().featureById.get(selection?.feature ?? "");
  const own = useAtlasState((state) => findOwn(state.own, state.selection?.feature));
  const dialog = useRef<HTMLDivElement>(null);
  const title = useId();
  const id = (feature ?? own)?.id;
  const linked = selection?.linked;
  useReturnFocus(port ? port.focus : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows to every feature that opens
  useEffect(() => {
    if (!linked) dialog.current?.focus({ preventScroll: true });
  }, [id, linked]);
  if (!selection || !id) return null;
  const place = selection.here.indexOf(id);
  return (
    <div
      ref={dialog}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      className={styles.popup}
      onKeyDown={(event) => {
        if (event.key === "Escape") dispatch({ type: "featureClosed" });
        // Arrow keys scroll the popup; they must not move the map under it.
        event.stopPropagation();
      }}
    >
      <div className={styles.head}>
        <h2 id={title} lang={feature && languageOfName(feature, language)}>
          {feature ? nameOf(feature, language) : own && <bdi>{say(ownNameOf(own))}</bdi>}
        </h2>
        <button type="button" aria-label={say(POPUP.close)} onClick={() => dispatch({ type: "featureClosed" })}>
          ×
        </button>
      </div>
      {selection.here.length > 1 && (
        <div className={styles.here}>
          <button
            type="button"
            aria-label={say(POPUP.previousHere)}
            onClick={() => dispatch({ type: "featureStepped", by: -1 })}
          >
            ‹
          </button>
          <span>{say(POPUP.placeHere(place + 1, selection.here.length))}</span>
          <button
            type="button"
            aria-label={say(POPUP.nextHere)}
            onClick={() => dispatch({ type: "featureStepped", by: 1 })}
          >
            ›
          </button>
        </div>
      )}
      {feature && <Told feature={feature} />}
      {own && <OwnDetail key={own.id} feature={own} />}
    </div>
  );
}

/** What is known and said of a feature of the atlas. */
function Told({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  return (
    <>
      <Names feature={feature} />
      <p lang="en">{feature.about}</p>
      <Facts feature={feature} />
      <MeasureFeature feature={feature} />
      <ClaimsOfFeature feature={feature} />
      <PassagesOfFeature feature={feature} />
      <p className={styles.cite}>
        <CopyCitation
          make={async (address) => {
            const { citationOfFeature } = await import("../core/export/bibliography.ts");
            return citationOfFeature(feature, address, atlas.title.en);
          }}
        />
      </p>
    </>
  );
}

/** Its names in the languages of the atlas, but for the one that stands above. */
function Names({ feature }: { readonly feature: Feature }) {
  const shown = nameOf(feature, useLanguage());
  const { name, alias } = feature;
  const all: Toponym[] = [
    ...LANGUAGES.map((lang) => ({ text: name[lang] ?? "", lang })),
    ...alias.filter(({ lang }) => lang === "ru" || lang === "zh"),
  ];
  const names = all.filter(({ text }, i) => text && text !== shown && all.findIndex((one) => one.text === text) === i);
  if (names.length === 0) return null;
  return (
    <p className={styles.names}>
      {names.map(({ text, lang }, i) => (
        <span key={text} lang={lang}>
          {i > 0 && " · "}
          {text}
        </span>
      ))}
    </p>
  );
}

function Facts({ feature }: { readonly feature: Feature }) {
  const { kind, status, when, certainty, basis, accuracyMetres, lengthMetres, areaSquareMetres, dispute } = feature;
  const unit = useAtlasState((state) => state.preferences.unit);
  const say = useSay();
  const language = useLanguage();
  const isPoint = KINDS[kind].shape === "point";
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={say(FACTS.kind)}>
          {say(status ? FACTS.kindWithStatus(KIND_WORDS[kind], STATUS_WORDS[status]) : KIND_WORDS[kind])}
        </Fact>
        {when && <Fact name={say(FACTS.date)}>{formatWhen(when, language)}</Fact>}
        {lengthMetres !== null && (
          <Fact name={say(FACTS.length)}>{formatLengths(lengthMetres, unit, accuracyMetres, language)}</Fact>
        )}
        {areaSquareMetres !== null && (
          <Fact name={say(FACTS.area)}>{formatAreas(areaSquareMetres, unit, undefined, language)}</Fact>
        )}
        {isPoint && <Fact name={say(FACTS.position)}>{formatPosition(feature.anchor, 4, language)}</Fact>}
        <Fact name={say(FACTS.certainty)}>
          {say(FACTS.howCertain(CERTAINTY_WORDS[certainty], BASIS_WORDS[basis], accuracyMetres))}
        </Fact>
        {dispute && (
          <>
            <Fact name={say(FACTS.administeredBy)}>
              <span lang="en">{dispute.administeredBy.join("; ")}</span>
            </Fact>
            <Fact name={say(FACTS.claimedBy)}>
              <span lang="en">{dispute.claimedBy.join("; ")}</span>
            </Fact>
            {dispute.since && <Fact name={say(FACTS.since)}>{formatWhen(dispute.since, language)}</Fact>}
          </>
        )}
      </dl>
      <details className={styles.known}>
        <summary>{say(POPUP.known)}</summary>
        {feature.placing && <p lang="en">{feature.placing}</p>}
        <p lang="en">
          {feature.source.title} ({feature.source.licence})
        </p>
      </details>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
