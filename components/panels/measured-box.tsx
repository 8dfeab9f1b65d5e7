"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** Draws its content for the width that it has. */
export function MeasuredBox({ children }: { children: (width: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setWidth(Math.round(element.getBoundingClientRect().width));
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return <div ref={box}>{width !== null && width > 0 && children(width)}</div>;
}
