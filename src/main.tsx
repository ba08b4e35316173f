/** Composition root: loads the Atlas, makes the store, connects the address, renders the page. */
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { languageOf } from "./core/language.ts";
import { loadAtlas } from "./load-atlas.ts";
import { keepPreferences, loadPreferences } from "./preferences.ts";
import { connectHistory, hasLink, isEmbedded } from "./state/history.ts";
import { initialState, stateAtStart } from "./state/state.ts";
import { createStore } from "./state/store.ts";
import { App } from "./ui/App.tsx";
import { LoadFailure } from "./ui/LoadFailure.tsx";
import { aboutOf, OpeningPage } from "./ui/layout/OpeningPage.tsx";
import { offerChineseFonts } from "./ui/page-fonts.ts";
import { AtlasProvider } from "./ui/use-atlas.ts";

const element = document.getElementById("app");
if (!element) throw new Error("index.html has no #app");
const root = createRoot(element);

offerChineseFonts();
// The map is the largest part: it comes while the atlas is being read, and is rendered by use-map.ts.
void import("./map/maplibre-port.ts").catch(() => {});
const preferences = loadPreferences({ ...initialState.preferences, language: languageOf(navigator.languages) });
const embedded = isEmbedded();
root.render(<OpeningPage about={aboutOf(element)} preferences={preferences} embedded={embedded} />);
const loaded = await loadAtlas();
if (loaded.ok) {
  const atlas = loaded.value;
  // A link leads to something: its reader is already on the way.
  const welcome = !preferences.welcomed && !embedded && !hasLink();
  const store = createStore(atlas, { ...stateAtStart(atlas), preferences, embedded, welcome });
  keepPreferences(store);
  connectHistory(store, atlas);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <App />
    </AtlasProvider>,
  );
} else {
  root.render(<LoadFailure message={loaded.error.message} language={preferences.language} />);
}
