"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * The browser's own modal dialog, open for as long as it is on the page. It keeps the focus inside,
 * closes on Escape and gives the focus back to where it was; its first field has the focus.
 */
export function Dialog({
  label,
  labelledBy,
  className,
  onClose,
  children,
}: {
  label?: string;
  labelledBy?: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    before.current ??= document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector("input")?.focus();
    return () => {
      // Leaving the page ends the dialog without giving the focus back.
      if (!element.isConnected && before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      aria-labelledby={labelledBy}
      onClose={onClose}
      className={`border border-rule bg-paper text-ink backdrop:bg-black/50 ${className}`}
    >
      {children}
    </dialog>
  );
}
