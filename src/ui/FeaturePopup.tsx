import { useEffect, useId, useRef } from "react";
import { formatAccuracy, formatAreas, formatLengths, formatPosition, formatWhen } from "../core/format.ts";
import type { Feature } from "../core/model.ts";
import { BASIS, CERTAINTY, KINDS, STATUS } from "../core/vocabulary.ts";
import type { MapPort } from "../map/port.ts";
import { ClaimsOfFeature } from "./ClaimsOfFeature.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import styles from "./FeaturePopup.module.css";
import { MeasureFeature } from "./MeasureFeature.tsx";
import { PassagesOfFeature } from "./PassagesOfFeature.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** A feature and everything the articles say of it. A dialog, not modal: map and lists stay within reach. */
export function FeaturePopup({ port }: { readonly port?: MapPort }) {
  const dispatch = useDispatch();
  const selection = useAtlasState((state) => state.selection);
  const feature = useAtlas().featureById.get(selection?.feature ?? "");
  const dialog = useRef<HTMLDivElement>(null);
  const title = useId();
  const id = feature?.id;
  const linked = selection?.linked;
  useReturnFocus(port ? port.focus : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows to every feature that opens
  useEffect(() => {
    if (!linked) dialog.current?.focus({ preventScroll: true });
  }, [id, linked]);
  if (!feature || !selection) return null;
  const place = selection.here.indexOf(feature.id);
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
        <h2 id={title}>{feature.name.en}</h2>
        <button type="button" aria-label="Close" onClick={() => dispatch({ type: "featureClosed" })}>
          ×
        </button>
      </div>
      {selection.here.length > 1 && (
        <div className={styles.here}>
          <button
            type="button"
            aria-label="Previous place here"
            onClick={() => dispatch({ type: "featureStepped", by: -1 })}
          >
            ‹
          </button>
          <span>
            {place + 1} of {selection.here.length} here
          </span>
          <button
            type="button"
            aria-label="Next place here"
            onClick={() => dispatch({ type: "featureStepped", by: 1 })}
          >
            ›
          </button>
        </div>
      )}
      <Names feature={feature} />
      <p>{feature.about}</p>
      <Facts feature={feature} />
      <MeasureFeature feature={feature} />
      <ClaimsOfFeature feature={feature} />
      <PassagesOfFeature feature={feature} />
      <p className={styles.cite}>
        <CopyCitation
          make={async (address) => {
            const { citationOfFeature } = await import("../core/export/bibliography.ts");
            return citationOfFeature(feature, address);
          }}
        />
      </p>
    </div>
  );
}

function Names({ feature: { name, alias } }: { readonly feature: Feature }) {
  const names = [
    ...(name.ru ? [{ text: name.ru, lang: "ru" }] : []),
    ...(name.zh ? [{ text: name.zh, lang: "zh" }] : []),
    ...alias.filter(({ lang }) => lang === "ru" || lang === "zh"),
  ];
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
  const isPoint = KINDS[kind].shape === "point";
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Kind">
          {KINDS[kind].label}
          {status && `, ${STATUS[status]}`}
        </Fact>
        {when && <Fact name="Date">{formatWhen(when)}</Fact>}
        {lengthMetres !== null && <Fact name="Length">{formatLengths(lengthMetres, unit, accuracyMetres)}</Fact>}
        {areaSquareMetres !== null && <Fact name="Area">{formatAreas(areaSquareMetres, unit)}</Fact>}
        {isPoint && <Fact name="Position">{formatPosition(feature.anchor)}</Fact>}
        <Fact name="Certainty">
          {CERTAINTY[certainty]}; {BASIS[basis]}; within about {formatAccuracy(accuracyMetres)}
        </Fact>
        {dispute && (
          <>
            <Fact name="Administered by">{dispute.administeredBy.join("; ")}</Fact>
            <Fact name="Claimed by">{dispute.claimedBy.join("; ")}</Fact>
            {dispute.since && <Fact name="Since">{formatWhen(dispute.since)}</Fact>}
          </>
        )}
      </dl>
      <details className={styles.known}>
        <summary>How this is known</summary>
        {feature.placing && <p>{feature.placing}</p>}
        <p>
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
