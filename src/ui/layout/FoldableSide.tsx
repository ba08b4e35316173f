import { type ReactNode, useRef } from "react";
import type { Message } from "../../core/language.ts";
import { EDGES } from "../../core/messages/page.ts";
import { useSay } from "../use-language.ts";
import { FoldButton } from "./FoldButton.tsx";
import { Separator } from "./Separator.tsx";
import styles from "./Side.module.css";
import type { Arrangement } from "./use-layout.ts";

interface Props {
  readonly side: "left" | "right";
  readonly name: Message;
  /** Null where there is no room for columns: then only the content is there. */
  readonly arrangement: Arrangement | null;
  readonly children: ReactNode;
}

/** A column beside the map: it can be made wider and narrower, and folded away. */
export function FoldableSide({ side, name, arrangement, children }: Props) {
  const say = useSay();
  const element = useRef<HTMLDivElement>(null);
  const id = `side-${side}`;
  const folded = arrangement?.isFolded(side) ?? false;
  const column = arrangement?.columns[side];
  // Not through the state: what is dragged follows the pointer at once, and is kept when it is let go.
  const show = (px: number | null) =>
    element.current?.style.setProperty("width", px === null ? `${column?.px}px` : `${px}px`);
  return (
    <div
      ref={element}
      className={styles.side}
      data-side={side}
      data-folded={folded}
      style={{ width: column && !folded ? `${column.px}px` : "" }}
    >
      {arrangement && (
        <FoldButton side={side} name={name} controls={id} folded={folded} onToggle={() => arrangement.toggle(side)} />
      )}
      <div id={id} className={styles.content} data-side={side} hidden={folded}>
        {children}
      </div>
      {arrangement && column && !folded && (
        <Separator
          label={say(EDGES.width(name))}
          controls={id}
          column={column}
          grows={side === "left" ? 1 : -1}
          onDrag={show}
          onResize={(px) => arrangement.resize(side, px)}
        />
      )}
    </div>
  );
}
