import { useEffect, useState } from "react";
import type { Message } from "../../core/language.ts";
import type { LicencesFile } from "../../core/licences.ts";
import { loadLicences } from "../../load-atlas.ts";

export interface LicencesState {
  /** Null until it is there. */
  readonly file: LicencesFile | null;
  /** Why it is not, or null. */
  readonly failure: Message | null;
  readonly again: () => void;
}

/** What the build says of the works that the site holds, read when it is first shown. */
export function useLicences(): LicencesState {
  const [file, setFile] = useState<LicencesFile | null>(null);
  const [failure, setFailure] = useState<Message | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every wish tries once more
  useEffect(() => {
    let gone = false;
    void loadLicences().then((loaded) => {
      if (gone) return;
      if (loaded.ok) setFile(loaded.value);
      setFailure(loaded.ok ? null : loaded.error.message);
    });
    return () => {
      gone = true;
    };
  }, [tries]);
  return { file, failure, again: () => setTries((before) => before + 1) };
}
