"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { StaticFigure } from "@/lib/series/written-aside";
import { StaticDrawings } from "./static-drawing";
import { useReaderPresence } from "./use-reader-presence";

/**
 * One box for a static figure and for the chart that takes its place.
 *
 * The server's figure is there at first paint. Once somebody reads the page and the box
 * comes near the window, the chart is drawn in the same box at the box's own width; the figure
 * stays beneath, unseen, and holds the height, so nothing on the page moves. Where the server drew
 * no figure, or an older one, the chart is drawn at once and holds the height by itself.
 */
export function FigureFrame({
  figure,
  height,
  draw,
}: {
  figure: StaticFigure | null;
  /** The chart's height in pixels for a given width. */
  height: (width: number) => number;
  draw: (width: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [drawn, setDrawn] = useState(false);
  const isPresent = useReaderPresence();
  const isWanted = isPresent || figure === null;

  useEffect(() => {
    const element = box.current;
    if (element === null || !isWanted) return;
    let sizes: ResizeObserver | undefined;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        sizes = new ResizeObserver(([entry]) => {
          if (entry) setWidth(Math.round(entry.contentRect.width));
        });
        sizes.observe(element);
      },
      { rootMargin: "200px" },
    );
    near.observe(element);
    return () => {
      near.disconnect();
      sizes?.disconnect();
    };
  }, [isWanted]);

  return (
    <div
      ref={box}
      className="figure-frame"
      style={figure === null && width !== null ? { minHeight: height(width) } : undefined}
    >
      {figure !== null && (
        <div className={`figure-static ${drawn ? "invisible" : ""}`} aria-hidden={drawn}>
          <StaticDrawings figure={figure} />
        </div>
      )}
      {width !== null && <Drawn onDrawn={() => setDrawn(true)}>{draw(width)}</Drawn>}
    </div>
  );
}

/** Tells when its content, which may arrive late, has been put on the page. */
function Drawn({ onDrawn, children }: { onDrawn: () => void; children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const isThere = () => element.querySelector("svg, canvas, table") !== null;
    if (isThere()) return onDrawn();
    const watch = new MutationObserver(() => {
      if (isThere()) {
        watch.disconnect();
        onDrawn();
      }
    });
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [onDrawn]);
  return (
    <div ref={holder} className="figure-drawn">
      {children}
    </div>
  );
}
