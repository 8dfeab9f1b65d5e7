"use client";

import { type ReactNode, useId, useState } from "react";
import { Dialog } from "./dialog";
import { press } from "./press";

/** A button and the dialog that it opens, with its title; what is inside exists only while it is open. */
export function ModalDialog({
  title,
  opener,
  children,
}: {
  title: string;
  opener: ReactNode;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
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
      {isOpen && (
        <Dialog
          labelledBy={heading}
          onClose={() => setOpen(false)}
          className="m-auto h-dvh max-h-dvh w-full max-w-3xl p-5 sm:h-[80dvh]"
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
            {children}
          </div>
        </Dialog>
      )}
    </>
  );
}
