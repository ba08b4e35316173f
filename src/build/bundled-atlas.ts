/** The atlas of a build, for the plugins that come after passageAtlas. */
import type { IndexHtmlTransformContext } from "vite";
import type { AtlasFile } from "../core/model.ts";

const ATLAS_FILE = /^data\/app\/atlas\b[^/]*\.json$/;

/** Throws where the build made none. */
export function atlasIn(bundle: IndexHtmlTransformContext["bundle"]): AtlasFile {
  const file = Object.values(bundle ?? {}).find(({ fileName }) => ATLAS_FILE.test(fileName));
  if (file?.type !== "asset") throw new Error("the build made no atlas.json");
  return JSON.parse(String(file.source)) as AtlasFile;
}
