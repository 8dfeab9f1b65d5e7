"use client";

import dynamic from "next/dynamic";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { press } from "@/components/ui/press";
import { type FigureKey, readFigureText } from "@/lib/domain/figure-key";

const ProvenanceCard = dynamic(
  () => import("./provenance-card").then((each) => each.ProvenanceCard),
  { ssr: false },
);

const SHOWN_AFTER_MS = 250;
const GONE_AFTER_MS = 200;
const GAP = 8;

interface Shown {
  anchor: Element;
  figure: FigureKey;
  /** Stays until it is closed; otherwise it goes with the pointer or the focus. */
  isPinned: boolean;
}

/**
 * Opens what stands behind a figure: at the pointer's rest, at the keyboard's focus, or pinned by a
 * press or a tap. A mark, label or cell says which figure it shows in its `data-figure`.
 */
export function ProvenanceLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  const card = useRef<HTMLDivElement>(null);
  useFigureEvents(card, setShown);
  usePlace(card, shown);
  const { anchor, figure, isPinned } = shown ?? {};

  const close = useCallback(() => {
    setShown(null);
    if (isPinned && (anchor instanceof HTMLElement || anchor instanceof SVGElement)) anchor.focus();
  }, [anchor, isPinned]);

  useEffect(() => {
    if (isPinned) card.current?.focus();
  }, [isPinned]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [close]);

  return (
    <div
      ref={card}
      popover="manual"
      role="dialog"
      aria-label="Where this figure comes from"
      tabIndex={-1}
      className="fixed m-0 max-h-[80dvh] w-[26rem] max-w-full overflow-y-auto border border-ink bg-paper p-4 text-ink max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:w-full"
    >
      {figure && (
        <>
          <button
            type="button"
            aria-label="Close"
            className={`${press.plain} absolute top-2 right-2 border-transparent`}
            onClick={close}
          >
            ×
          </button>
          <ProvenanceCard figure={figure} />
        </>
      )}
    </div>
  );
}

/** Follows pointer, focus and presses on anything that shows a figure. */
function useFigureEvents(
  card: RefObject<HTMLDivElement | null>,
  setShown: (change: (before: Shown | null) => Shown | null) => void,
) {
  useEffect(() => {
    let timer: number | undefined;
    const later = (work: () => void, wait: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(work, wait);
    };
    const open = (anchor: Element, isPinned: boolean) => {
      const figure = readFigureText(anchor.getAttribute("data-figure") ?? "");
      if (figure === null) return;
      window.clearTimeout(timer);
      setShown((before) => (before?.isPinned && !isPinned ? before : { anchor, figure, isPinned }));
    };
    const leave = () =>
      later(() => setShown((before) => (before?.isPinned ? before : null)), GONE_AFTER_MS);
    const isInCard = (target: EventTarget | null) =>
      target instanceof Node && card.current?.contains(target) === true;

    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      if (isInCard(event.target)) return window.clearTimeout(timer);
      const anchor = findAnchor(event.target);
      if (anchor === null) leave();
      else later(() => open(anchor, false), SHOWN_AFTER_MS);
    };
    const onFocusIn = (event: FocusEvent) => {
      // Coming back from the card to its figure must not open it again.
      if (isInCard(event.target) || isInCard(event.relatedTarget)) return;
      const anchor = findAnchor(event.target);
      if (anchor?.matches(":focus-visible")) open(anchor, false);
      else if (anchor === null) leave();
    };
    const onClick = (event: MouseEvent) => {
      if (isInCard(event.target)) return;
      const anchor = findAnchor(event.target);
      if (anchor === null) setShown(() => null);
      else open(anchor, true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      const anchor = findAnchor(event.target);
      // A real button turns the key into a click by itself.
      if (anchor === null || anchor instanceof HTMLButtonElement) return;
      event.preventDefault();
      open(anchor, true);
    };
    document.addEventListener("pointerover", onPointerOver);
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointerover", onPointerOver);
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [card, setShown]);
}

/** Opens the card beside its anchor and keeps it inside the window; on a phone it lies at the bottom. */
function usePlace(card: RefObject<HTMLDivElement | null>, shown: Shown | null) {
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    if (shown === null) {
      if (element.matches(":popover-open")) element.hidePopover();
      return;
    }
    if (!element.matches(":popover-open")) element.showPopover();
    const place = () => {
      if (window.matchMedia("(max-width: 639px)").matches) {
        element.style.left = "";
        element.style.top = "";
        return;
      }
      const at = shown.anchor.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = at.bottom + GAP;
      const top = below + height <= window.innerHeight ? below : at.top - GAP - height;
      element.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP))}px`;
      element.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
    };
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    window.addEventListener("scroll", place, { passive: true });
    return () => {
      sizes.disconnect();
      window.removeEventListener("scroll", place);
    };
  }, [card, shown]);
}

function findAnchor(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-figure]") : null;
}
