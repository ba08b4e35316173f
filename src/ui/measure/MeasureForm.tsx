import { type ReactNode, useRef } from "react";

/** A form of the panel. Where `measure` finds what was typed wrong, the first such field has the focus. */
export function MeasureForm(props: {
  readonly label: string;
  readonly measure: () => void;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.measure();
        // Once the mistakes are on the page; without one, the focus stays.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      }}
    >
      {props.children}
    </form>
  );
}
