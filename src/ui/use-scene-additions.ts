import { useEffect, useState } from "react";
import { PARTS } from "../core/messages/faults.ts";
import type { SceneAdditions } from "../map/scene.ts";
import { loadPart } from "./on-demand.tsx";
import { useAtlasState, useDispatch } from "./use-atlas.ts";

/** How what the reader adds to the map is drawn, once there is some; null before. */
export function useSceneAdditions(): SceneAdditions | null {
  const dispatch = useDispatch();
  const hasSome = useAtlasState(
    ({ routes, claim, own }) => routes.routes.length > 0 || claim !== null || own.length > 0,
  );
  const [additions, setAdditions] = useState<SceneAdditions | null>(null);
  useEffect(() => {
    if (!hasSome) return;
    void loadPart(PARTS.measuring, async () => (await import("../map/scene-additions.ts")).ADDITIONS, dispatch).then(
      setAdditions,
    );
  }, [hasSome, dispatch]);
  return additions;
}
