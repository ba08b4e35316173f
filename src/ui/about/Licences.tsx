import type { LicensedWork, WorkKind } from "../../core/licences.ts";
import { ABOUT, WORK_KINDS } from "../../core/messages/about.ts";
import { webAddress } from "../../core/web-address.ts";
import { useSay } from "../use-language.ts";
import styles from "./About.module.css";
import type { LicencesState } from "./use-licences.ts";

/** Every work with its terms, in groups; the text of a licence when it is asked for. */
export function Licences({ file, failure, again }: LicencesState) {
  const say = useSay();
  return (
    <>
      <p role="status" className={styles.status}>
        {failure ? say(failure) : !file && say(ABOUT.loading)}
      </p>
      {failure && (
        <button type="button" onClick={again}>
          {say(ABOUT.again)}
        </button>
      )}
      {file &&
        (Object.keys(WORK_KINDS) as WorkKind[]).map((kind) => (
          <section key={kind} aria-label={say(WORK_KINDS[kind])}>
            <h4>{say(WORK_KINDS[kind])}</h4>
            {file.works
              .filter((work) => work.kind === kind)
              .map((work) => (
                <Work key={`${work.name} ${work.version}`} work={work} />
              ))}
          </section>
        ))}
    </>
  );
}

function Work({ work: { name, version, licence, text, author, home, data } }: { readonly work: LicensedWork }) {
  const say = useSay();
  const address = webAddress(home);
  return (
    <details className={styles.work}>
      <summary>
        <span lang="en">
          {name} {version} · {licence}
        </span>
        {data && <span className={styles.data}>{say(ABOUT.dataUnder(data.credit, data.licence))}</span>}
      </summary>
      {address && (
        <p>
          <a href={address} rel="noreferrer">
            {say(ABOUT.home)}
          </a>
        </p>
      )}
      {text === null ? (
        <p>
          {say(ABOUT.noText)} {author && say(ABOUT.by(author))}
        </p>
      ) : (
        <p lang="en" className={styles.text}>
          {text}
        </p>
      )}
    </details>
  );
}
