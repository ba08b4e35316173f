import type { Atlas } from "../core/atlas.ts";
import type { Message } from "../core/language.ts";
import { faultOf } from "../core/load-fault.ts";
import { LOADING } from "../core/messages/loading.ts";
import { ONLINE_BASE } from "../core/messages/online.ts";
import type { OnlineOffer } from "../core/online.ts";
import { err, ok, type Result } from "../core/result.ts";
import { KINDS } from "../core/vocabulary.ts";
import { addressOf, loadForeign } from "../load-atlas.ts";
import { foreignStyleOf } from "../map/style-foreign.ts";
import type { OnlineBase } from "../map/style-online.ts";
import { schemaOf } from "../map/style-tiles.ts";
import type { ThemeName } from "../map/theme.ts";

/** Asks the other server what there is to draw: a style, or what a file of tiles holds. */
export async function openOnline(
  offer: OnlineOffer,
  atlas: Atlas,
  theme: ThemeName,
): Promise<Result<OnlineBase, Message>> {
  const { map, attribution } = offer;
  const points = atlas.features.filter(({ kind }) => KINDS[kind].shape === "point");
  const common = { attribution, named: points.map(({ name }) => name.en) };
  const { openTileFile, readPmtiles } = await import("../map/maplibre-online.ts");

  if (map.kind === "style") {
    const address = addressOf(map[theme]);
    const loaded = await loadForeign(address);
    if (!loaded.ok) return err(loaded.error.message);
    const style = foreignStyleOf(loaded.value, address);
    if (!style) return err(ONLINE_BASE.notStyle(address));
    if (Object.values(style.sources).some(({ url }) => String(url).startsWith("pmtiles://"))) await readPmtiles();
    return ok({ ...common, kind: "style", style });
  }

  const address = addressOf(map.file);
  try {
    const { url, layers } = await openTileFile(address);
    if (!layers) return ok({ ...common, kind: "raster", url });
    const schema = schemaOf(layers);
    return schema ? ok({ ...common, kind: "vector", url, schema, layers }) : err(ONLINE_BASE.notTiles(address));
  } catch (error) {
    return err(LOADING.failed(address, faultOf((error as Error).message)));
  }
}
