import { useState } from "react";
import { PARTS } from "../../core/messages/faults.ts";
import { SHARE } from "../../core/messages/share.ts";
import type { MapPort } from "../../map/port.ts";
import { onDemand } from "../on-demand.tsx";
import { useSay } from "../use-language.ts";

// On demand: few readers of a visit print or share.
const PrintOnDemand = onDemand(PARTS.print, async () => (await import("./PrintOnDemand.tsx")).PrintOnDemand);
const ShareDialog = onDemand(PARTS.share, async () => (await import("./ShareDialog.tsx")).ShareDialog);

/** The button that opens what there is to take along of the map: link, picture, paper. */
export function ShareMenu({ port, ready }: { readonly port: MapPort | null; readonly ready: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say(SHARE.open)}
      </button>
      {port && ready && <PrintOnDemand port={port} onMissing={() => {}} />}
      {open && <ShareDialog port={port} onClosed={() => setOpen(false)} onMissing={() => setOpen(false)} />}
    </>
  );
}
