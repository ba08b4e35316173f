import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { type Block, blocksOf, blocksSeen, type Seen, type StandingGroup, standing } from "./list-window.ts";

/** Rows stand so far above and below what is seen, so that scrolling finds them there. */
const AROUND_PX = 500;
/** Until the first rows are measured. */
const ROW_PX = 44;
const HEAD_PX = 32;
const START: Seen = { first: 0, last: 1 };

/**
 * What stands of a long list, by groups, while the page scrolls it: whatever it is that scrolls. `list` holds one `ul` a
 * group, whose children are the rows. `sizes`: how many rows each group has, the same array while they are the same.
 * `pinned`: a row that always stands; -1 for none.
 */
export function useListWindow(
  list: RefObject<HTMLElement | null>,
  sizes: readonly number[],
  pinned: number,
): readonly StandingGroup[] {
  const blocks = useMemo(() => blocksOf(sizes), [sizes]);
  /** By the number of the block, in CSS pixels. */
  const measured = useMemo(() => ({ of: blocks, heights: new Map<number, number>() }), [blocks]);
  /** Of the rows that were measured first at this width. */
  const [averagePx, setAveragePx] = useState<number | null>(null);
  const [seen, setSeen] = useState(START);
  const ofBlock = useCallback(
    (i: number) => measured.heights.get(i) ?? (averagePx ?? ROW_PX) * rowsOf(measured.of[i]),
    [measured, averagePx],
  );
  const ofHead = sizes.length > 1 ? HEAD_PX : 0;
  const groups = standing(blocks, { ofBlock, ofHead }, seen, pinned);

  const look = useCallback(() => {
    const box = list.current?.getBoundingClientRect();
    if (!box || box.height === 0) return;
    const sight = { top: -box.top - AROUND_PX, bottom: window.innerHeight - box.top + AROUND_PX };
    const next = blocksSeen(blocks, { ofBlock, ofHead }, sight);
    setSeen((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [blocks, list, ofBlock, ofHead]);

  useLayoutEffect(() => {
    for (const [i, heightPx] of measure(list.current, groups, blocks)) measured.heights.set(i, heightPx);
    if (averagePx === null) setAveragePx(averageOf(measured.heights, blocks));
    look();
  });

  useEffect(() => {
    const listening = { capture: true, passive: true };
    document.addEventListener("scroll", look, listening);
    return () => document.removeEventListener("scroll", look, listening);
  }, [look]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      // Names break elsewhere: no height holds any more.
      if (element.clientWidth !== width) {
        measured.heights.clear();
        setAveragePx(null);
      }
      width = element.clientWidth;
      look();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, look, measured]);

  return groups;
}

const rowsOf = (block: Block | undefined) => (block ? block.to - block.from : 0);

/** The heights of the blocks that stand, without the gaps around them; none while the list is hidden. */
function measure(
  list: HTMLElement | null,
  groups: readonly StandingGroup[],
  blocks: readonly Block[],
): [block: number, heightPx: number][] {
  const lists = list?.querySelectorAll("ul") ?? [];
  const elements = new Map<number, Element | undefined>(
    groups.flatMap(({ rows }, group) => rows.map(({ row }, i) => [row, lists[group]?.children[i]] as const)),
  );
  return blocks.flatMap(({ from, to }, i): [number, number][] => {
    const [first, last] = [elements.get(from), elements.get(to - 1)];
    if (!first || !last) return [];
    const heightPx = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
    return heightPx > 0 ? [[i, heightPx]] : [];
  });
}

function averageOf(heights: ReadonlyMap<number, number>, blocks: readonly Block[]): number | null {
  const rows = [...heights.keys()].reduce((sum, i) => sum + rowsOf(blocks[i]), 0);
  const px = [...heights.values()].reduce((sum, heightPx) => sum + heightPx, 0);
  return rows === 0 ? null : px / rows;
}
