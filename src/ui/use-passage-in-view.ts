import { type RefObject, useEffect } from "react";
import { useDispatch } from "./use-atlas.ts";

/** The map should not chase a reader who scrolls past. */
const REST_MS = 350;

/** A passage that was scrolled to begins 96 px below the edge (Reader.module.css); the one before it must not count. */
const TOP_PX = 100;

/** Tells the state which passage of an article is at the top third of the reader while it is scrolled. */
export function usePassageInView(body: RefObject<HTMLElement | null>, article: string): void {
  const dispatch = useDispatch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other passages to observe
  useEffect(() => {
    const scroller = scrollerOf(body.current);
    if (!body.current || !scroller) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const inSight = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target);
          else inSight.delete(target);
        }
        clearTimeout(rest);
        rest = setTimeout(tell, REST_MS);
      },
      { root: scroller, rootMargin: `-${TOP_PX}px 0px -60% 0px` },
    );
    const tell = () => {
      const [first] = [...inSight].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      dispatch({ type: "passageSeen", passage: first?.getAttribute("data-passage") ?? null });
    };
    for (const passage of body.current.querySelectorAll("[data-passage]")) observer.observe(passage);
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      dispatch({ type: "passageSeen", passage: null });
    };
  }, [body, article, dispatch]);
}

/** The nearest ancestor that scrolls. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}
