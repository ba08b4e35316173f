import { type ReactNode, useEffect, useId, useRef } from "react";

/** The class names that a dialog is dressed with. */
interface Look {
  readonly dialog?: string | undefined;
  readonly head?: string | undefined;
}

/** A dialog with a heading and a way out. Modal, so that Escape, focus and the way back are the browser's own. */
export function ModalDialog(props: {
  readonly title: string;
  readonly close: string;
  readonly look: Look;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}) {
  const { title, close, look, onClosed, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} className={look.dialog} onClose={onClosed}>
      <div className={look.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label={close} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
