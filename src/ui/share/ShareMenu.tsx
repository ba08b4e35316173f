import { lazy, Suspense, useState } from "react";
import { SHARE } from "../../core/messages/share.ts";
import type { MapPort } from "../../map/port.ts";
import { useSay } from "../use-language.ts";

// On demand: few readers of a visit print or share.
const PrintOnDemand = lazy(async () => ({ default: (await import("./PrintOnDemand.tsx")).PrintOnDemand }));
const ShareDialog = lazy(async () => ({ default: (await import("./ShareDialog.tsx")).ShareDialog }));

/** The button that opens what there is to take along of the map: link, picture, paper. */
export function ShareMenu({ port, ready }: { readonly port: MapPort | null; readonly ready: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say(SHARE.open)}
      </button>
      {port && ready && (
        <Suspense>
          <PrintOnDemand port={port} />
        </Suspense>
      )}
      {open && (
        <Suspense>
          <ShareDialog port={port} onClosed={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
