import { useEffect, useState } from "react";

/** What a value is once it has rested: a drag passes through hundreds, and one is worth saying. */
export function useSettled<T>(value: T, restMs = 500): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
