import { useState } from "react";
import { CITATION } from "../core/messages/reader.ts";
import { pageAddress } from "./page-address.ts";
import { useSay } from "./use-language.ts";

/** Puts one line to cite a passage or a place by on the clipboard. */
export function CopyCitation({ make }: { readonly make: (address: string) => Promise<string> }) {
  const say = useSay();
  /** That it is copied; where copying is forbidden, the line itself. */
  const [said, setSaid] = useState<true | string>("");
  const copy = async () => {
    const text = await make(pageAddress());
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
