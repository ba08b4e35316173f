import { useState } from "react";
import { PARTS } from "../core/messages/faults.ts";
import { CITATION } from "../core/messages/reader.ts";
import { loadPart } from "./on-demand.tsx";
import { pageAddress } from "./page-address.ts";
import { useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** Puts one line to cite a passage or a place by on the clipboard. */
export function CopyCitation({ make }: { readonly make: (address: string) => Promise<string> }) {
  const dispatch = useDispatch();
  const say = useSay();
  /** That it is copied; where copying is forbidden, the line itself. */
  const [said, setSaid] = useState<true | string>("");
  const copy = async () => {
    const text = await loadPart(PARTS.citation, () => make(pageAddress()), dispatch);
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setSaid(true);
    } catch {
      // Then the reader can take it from here.
      setSaid(text);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {say(CITATION.copy)}
      </button>
      <span role="status">{said === true ? say(CITATION.copied) : <span lang="en">{said}</span>}</span>
    </>
  );
}
