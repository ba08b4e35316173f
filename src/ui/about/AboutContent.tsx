import { groupBy } from "../../core/group.ts";
import { counted } from "../../core/language.ts";
import { ABOUT } from "../../core/messages/about.ts";
import { PLACES } from "../../core/messages/nouns.ts";
import { PAGE } from "../../core/messages/page.ts";
import { FORMAT_VERSION } from "../../core/model.ts";
import { attributionText } from "../../core/online.ts";
import { useAtlas } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./About.module.css";
import { Licences } from "./Licences.tsx";
import { useLicences } from "./use-licences.ts";

/** What the atlas is, its versions, whose data it draws, and every work that the site holds. */
export function AboutContent() {
  const atlas = useAtlas();
  const say = useSay();
  const licences = useLicences();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its upper half has no control to reach
    <section className={styles.body} tabIndex={0} aria-label={say(ABOUT.open)}>
      <p>{say(PAGE.about)}</p>
      <p>{say(ABOUT.made)}</p>
      <dl>
        <div>
          <dt>{say(ABOUT.version)}</dt>
          <dd>{licences.file?.version ?? "…"}</dd>
        </div>
        <div>
          <dt>{say(ABOUT.format)}</dt>
          <dd>{FORMAT_VERSION}</dd>
        </div>
        <div>
          <dt>{say(ABOUT.contents)}</dt>
          <dd>{say(ABOUT.holds(atlas.features.length, atlas.passageById.size, atlas.articles.length))}</dd>
        </div>
      </dl>
      <Data />
      <h3>{say(ABOUT.works)}</h3>
      <Licences {...licences} />
    </section>
  );
}

/** Who is credited on the map, and how many places are under which licence. */
function Data() {
  const { features, attributions, onlineBase } = useAtlas();
  const say = useSay();
  const byLicence = [...groupBy(features, ({ source }) => source.licence)].sort(([, a], [, b]) => b.length - a.length);
  const credits = [...attributions, ...(onlineBase ? [attributionText(onlineBase)] : [])];
  return (
    <>
      <h3>{say(ABOUT.data)}</h3>
      <p>{say(ABOUT.dataAbout)}</p>
      <ul>
        {byLicence.map(([licence, of]) => (
          <li key={licence}>
            <bdi lang="en">{licence}</bdi>: {say(counted(of.length, PLACES))}
          </li>
        ))}
      </ul>
      {byLicence.some(([licence]) => licence.includes("ODbL")) && <p>{say(ABOUT.shareAlike)}</p>}
      <p>
        {say(ABOUT.credits)}: <bdi lang="en">{credits.join(" · ")}</bdi>
      </p>
    </>
  );
}
