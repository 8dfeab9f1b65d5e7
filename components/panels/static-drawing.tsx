"use client";

import { useCallback, useState } from "react";
import { IS_WRITING, LEFT_AS_WRITTEN } from "@/components/ui/as-written";
import { readAside, type StaticFigure } from "@/lib/series/written-aside";

/** What was drawn and has left the page, by name, so that it can come again. */
const gone = new Map<string, string>();

/** A figure as the server drew it for a wide and for a narrow column; a page shows the one that fits. */
export function StaticDrawings({ figure }: { figure: StaticFigure }) {
  return (
    <>
      <StaticDrawing className="figure-wide" drawing={figure.wide} />
      <StaticDrawing className="figure-narrow" drawing={figure.narrow} />
    </>
  );
}

/**
 * The server's drawing, which stands in the HTML and nowhere else: the browser leaves it as it came.
 *
 * @param drawing its name
 */
export function StaticDrawing({ drawing, className }: { drawing: string; className: string }) {
  const [svg] = useState(() => (IS_WRITING ? readAside(drawing) : (gone.get(drawing) ?? "")));
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
      {...LEFT_AS_WRITTEN}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server, its text escaped there
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
