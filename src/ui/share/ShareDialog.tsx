import { useId, useRef, useState } from "react";
import { SHARE } from "../../core/messages/share.ts";
import type { MapPort } from "../../map/port.ts";
import { ModalDialog } from "../ModalDialog.tsx";
import { embedAddress, embedCode } from "../page-address.ts";
import { useAtlas } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { CopyField } from "./CopyField.tsx";
import { LegendEntries } from "./LegendEntries.tsx";
import { type Paper, PrintSheet } from "./PrintSheet.tsx";
import styles from "./ShareDialog.module.css";
import type { Sheet } from "./sheet.ts";
import { useSheet } from "./use-sheet.ts";

interface Props {
  readonly port: MapPort | null;
  readonly onClosed: () => void;
}

const SCALES = [1, 2, 3] as const;
const PAPERS: readonly Paper[] = ["A4", "A3"];

/** What there is to take along of the map. */
export function ShareDialog({ port, onClosed }: Props) {
  const say = useSay();
  const { title } = useAtlas();
  return (
    <ModalDialog title={say(SHARE.title)} close={say(SHARE.close)} look={styles} onClosed={onClosed}>
      <section>
        <h3>{say(SHARE.link)}</h3>
        <p>{say(SHARE.linkNote)}</p>
        <CopyField label={say(SHARE.link)} text={document.URL} button={say(SHARE.copyLink)} />
      </section>
      <section>
        <h3>{say(SHARE.embed)}</h3>
        <CopyField
          label={say(SHARE.embed)}
          text={embedCode(embedAddress(), say(title))}
          button={say(SHARE.copyEmbed)}
        />
      </section>
      {port ? <TakeMap port={port} /> : <p>{say(SHARE.noMap)}</p>}
    </ModalDialog>
  );
}

function TakeMap({ port }: { readonly port: MapPort }) {
  const say = useSay();
  const id = useId();
  const [scale, setScale] = useState<number>(2);
  const [paper, setPaper] = useState<Paper>("A4");
  const legend = useRef<HTMLDivElement>(null);
  const { said, busy, sheet, savePicture, print } = useSheet(port, legend);
  return (
    <>
      <section>
        <h3>{say(SHARE.picture)}</h3>
        <p>{say(SHARE.pictureNote)}</p>
        <div className={styles.row}>
          <label htmlFor={`${id}-scale`}>{say(SHARE.size)}</label>
          <select id={`${id}-scale`} value={scale} onChange={({ target }) => setScale(Number(target.value))}>
            {SCALES.map((times) => (
              <option key={times} value={times}>
                {say(SHARE.times(times))}
              </option>
            ))}
          </select>
          <button type="button" aria-disabled={busy} onClick={() => savePicture(scale)}>
            {say(SHARE.save)}
          </button>
        </div>
      </section>
      <section>
        <h3>{say(SHARE.print)}</h3>
        <p>{say(SHARE.printNote)}</p>
        <div className={styles.row}>
          <label htmlFor={`${id}-paper`}>{say(SHARE.paper)}</label>
          <select id={`${id}-paper`} value={paper} onChange={({ target }) => setPaper(target.value as Paper)}>
            {PAPERS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <button type="button" aria-disabled={busy} onClick={() => print(paper)}>
            {say(SHARE.printIt)}
          </button>
        </div>
      </section>
      <p role="status">{said && say(said)}</p>
      <Drawn sheet={sheet} legend={legend} paper={paper} />
    </>
  );
}

/** Unseen on the screen: the legend that the picture is drawn with, and the page that the printer gets. */
function Drawn(props: {
  readonly sheet: Sheet | null;
  readonly legend: React.RefObject<HTMLDivElement | null>;
  readonly paper: Paper;
}) {
  const { sheet, legend, paper } = props;
  if (!sheet) return null;
  return (
    <>
      <div ref={legend} hidden>
        <LegendEntries features={sheet.drawn} />
      </div>
      <PrintSheet sheet={sheet} paper={paper} />
    </>
  );
}
