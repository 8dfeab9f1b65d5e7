"use client";

import { useCallback, useState } from "react";
import { readDrawing } from "@/lib/series/drawing-aside";

/** What was drawn and has left the page, by name, so that it can come again. */
const gone = new Map<string, string>();

/**
 * The server's drawing, which stands in the HTML and nowhere else: the browser leaves it as it came.
 *
 * @param drawing its name
 */
export function StaticDrawing({ drawing, className }: { drawing: string; className: string }) {
  const [svg] = useState(() =>
    typeof window === "undefined" ? readDrawing(drawing) : (gone.get(drawing) ?? ""),
  );
  const keep = useCallback(
    (element: HTMLDivElement) => () => {
      gone.set(drawing, element.innerHTML);
    },
    [drawing],
  );
  return (
    <div
      ref={keep}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server, its text escaped there
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
