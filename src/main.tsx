/** Composition root: loads the Atlas, makes the store, connects the address, renders the page. */
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { languageOf } from "./core/language.ts";
import { loadAtlas } from "./load-atlas.ts";
import { keepPreferences, loadPreferences } from "./preferences.ts";
import { connectHistory } from "./state/history.ts";
import { initialState } from "./state/state.ts";
import { createStore } from "./state/store.ts";
import { App } from "./ui/App.tsx";
import { LoadFailure } from "./ui/LoadFailure.tsx";
import { AtlasProvider } from "./ui/use-atlas.ts";

const element = document.getElementById("app");
if (!element) throw new Error("index.html has no #app");
const root = createRoot(element);

// The map is the largest part: it comes while the atlas is being read, and is rendered by use-map.ts.
void import("./map/maplibre-port.ts").catch(() => {});
const loaded = await loadAtlas();
if (loaded.ok) {
  const atlas = loaded.value;
  const preferences = loadPreferences({ ...initialState.preferences, language: languageOf(navigator.languages) });
  const store = createStore(atlas, { ...initialState, preferences });
  keepPreferences(store);
  connectHistory(store, atlas);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <App />
    </AtlasProvider>,
  );
} else {
  root.render(<LoadFailure message={loaded.error.message} language={languageOf(navigator.languages)} />);
}
