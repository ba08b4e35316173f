import { useState } from "react";
import { pageAddress } from "./page-address.ts";

/** Puts one line to cite a passage or a place by on the clipboard. */
export function CopyCitation({ make }: { readonly make: (address: string) => Promise<string> }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const text = await make(pageAddress());
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      // Then the reader can take it from here.
      setSaid(text);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy citation
      </button>
      <span role="status">{said}</span>
    </>
  );
}
