import { HELP } from "../../core/messages/help.ts";
import { directionsText, HELP_TEXTS, KEY_TABLES, type KeyRow, type KeyTable } from "../../core/messages/help-text.ts";
import { AboutButton } from "../about/AboutButton.tsx";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./HelpDialog.module.css";

/** All keys, then what is told in sentences. */
export function HelpContent() {
  const say = useSay();
  const { borderLength } = useAtlas();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its lower half has no control to reach
    <section className={styles.body} tabIndex={0} aria-label={say(HELP.keys)}>
      <Shortcuts />
      <div className={styles.tables}>
        {KEY_TABLES.map((table) => (
          <Keys key={table.title.en} table={table} />
        ))}
      </div>
      {HELP_TEXTS.map(({ title, paragraphs }, i) => (
        <section key={title.en} className={styles.text}>
          <h3>{say(title)}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.en}>{say(paragraph)}</p>
          ))}
          {i === HELP_TEXTS.length - 1 && <p>{say(directionsText(borderLength !== null))}</p>}
        </section>
      ))}
      <AboutButton />
    </section>
  );
}

function Shortcuts() {
  const say = useSay();
  const dispatch = useDispatch();
  const shortcuts = useAtlasState((state) => state.preferences.shortcuts);
  return (
    <label className={styles.shortcuts}>
      <input
        type="checkbox"
        checked={shortcuts}
        onChange={() => dispatch({ type: "preferencesSet", preferences: { shortcuts: !shortcuts } })}
      />
      {say(HELP.shortcuts)}
    </label>
  );
}

function Keys({ table: { title, rows, single = [] } }: { readonly table: KeyTable }) {
  const say = useSay();
  const shortcuts = useAtlasState((state) => state.preferences.shortcuts);
  return (
    <table className={styles.keys}>
      <caption>{say(title)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say(HELP.key)}</th>
          <th scope="col">{say(HELP.does)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.does.en} row={row} />
        ))}
      </tbody>
      {shortcuts && single.length > 0 && (
        <tbody>
          {single.map((row) => (
            <Row key={row.does.en} row={row} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function Row({ row: { keys, does } }: { readonly row: KeyRow }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        {keys.map((key) => (
          <kbd key={key.en}>{say(key)}</kbd>
        ))}
      </th>
      <td>{say(does)}</td>
    </tr>
  );
}
