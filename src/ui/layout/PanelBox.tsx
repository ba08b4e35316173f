import type { ReactNode } from "react";
import styles from "./PanelBox.module.css";
import type { Panel } from "./use-panels.ts";

interface Props {
  readonly name: Panel;
  readonly seen: boolean;
  /** Whether a tab leads to it. */
  readonly isTab: boolean;
  readonly children: ReactNode;
}

/** A part of the page that scrolls by itself. What is not seen stays as the reader left it. */
export function PanelBox({ name, seen, isTab, children }: Props) {
  const role = isTab ? { role: "tabpanel", "aria-labelledby": `tab-${name}` } : {};
  return (
    <div id={`panel-${name}`} className={styles.panel} data-panel={name} hidden={!seen} {...role}>
      {children}
    </div>
  );
}
