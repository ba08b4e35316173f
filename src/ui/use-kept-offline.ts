import { useEffect } from "react";
import { FAULTS } from "../core/messages/faults.ts";
import { keepForOffline } from "../offline.ts";
import { useDispatch } from "./use-atlas.ts";

/** Keeps the site for visits without a network, once the first map is there or cannot be: it is not to wait for that. */
export function useKeptOffline(isSettled: boolean): void {
  const dispatch = useDispatch();
  useEffect(() => {
    if (isSettled) void keepForOffline(() => dispatch({ type: "noticed", text: FAULTS.newer, offer: "reload" }));
  }, [isSettled, dispatch]);
}
