import { useEffect } from "react";
import { PARTS } from "../core/messages/faults.ts";
import { LOADING } from "../core/messages/loading.ts";
import { ONLINE_BASE } from "../core/messages/online.ts";
import type { MapPort } from "../map/port.ts";
import { loadPart } from "./on-demand.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useTheme } from "./use-theme.ts";

/** Puts the base map of another server on the map while the reader has it on; until then nobody is asked. */
export function useOnlineBase(port: MapPort | null): void {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const isOn = useAtlasState((state) => state.preferences.base === "online");
  const theme = useTheme();
  useEffect(() => {
    const offer = atlas.onlineBase;
    if (!port || !offer || !isOn) return;
    let gone = false;
    const open = async () => {
      const load = async () => (await import("./open-online.ts")).openOnline(offer, atlas, theme);
      const opened = await loadPart(PARTS.onlineBase, load, dispatch);
      if (gone) return;
      if (opened?.ok) return port.setOnline(opened.value);
      port.setOnline(null);
      dispatch({ type: "preferencesSet", preferences: { base: "embedded" } });
      if (opened) dispatch({ type: "noticed", text: LOADING.and(opened.error, ONLINE_BASE.stays) });
    };
    void open();
    return () => {
      gone = true;
    };
  }, [port, atlas, isOn, theme, dispatch]);

  useEffect(() => {
    if (!isOn) port?.setOnline(null);
  }, [port, isOn]);
}
