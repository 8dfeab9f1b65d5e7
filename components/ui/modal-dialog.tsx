"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { press } from "./press";

/**
 * A button and the dialog that it opens. The browser's own dialog keeps the focus inside, closes
 * on Escape and gives the focus back to the button. What is inside exists only while it is open;
 * its first field has the focus then.
 */
export function ModalDialog({
  title,
  opener,
  children,
}: {
  title: string;
  opener: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return;
    element.showModal();
    element.querySelector("input")?.focus();
  }, [isOpen]);

  return (
    <>
      <button
        type="button"
        className={press.plain}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {opener}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        onClose={() => setOpen(false)}
        className="m-auto h-dvh max-h-dvh w-full max-w-3xl border border-rule bg-paper p-5 text-ink backdrop:bg-black/50 sm:h-[80dvh]"
      >
        <div className="flex h-full flex-col gap-3">
          <div className="flex items-center justify-between">
            <h2 id={heading} className="text-18 font-semibold">
              {title}
            </h2>
            <form method="dialog">
              <button type="submit" className={press.plain}>
                Done
              </button>
            </form>
          </div>
          {isOpen && children}
        </div>
      </dialog>
    </>
  );
}
