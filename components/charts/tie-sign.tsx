import type { NetworkKind } from "@/lib/domain/tie";
import { toInkValue } from "@/lib/series/ink";
import { CSS_COLOURS } from "@/lib/series/theme-colours";
import { KIND_LINES } from "@/lib/series/ties/tie-words";

/** A kind of tie as it is drawn: a piece of its line. */
export function TieSign({ kind }: { kind: NetworkKind }) {
  const { stroke = "ink", strokeWidth, dash } = KIND_LINES[kind];
  const colour = toInkValue(stroke, CSS_COLOURS);
  return (
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true" className="shrink-0">
      <path
        d={kind === "arms-orders" ? "M0,5H14" : "M0,5H22"}
        stroke={colour}
        strokeWidth={strokeWidth}
        strokeDasharray={dash}
      />
      {kind === "arms-orders" && <path d="M22,5L13,0.5V9.5Z" fill={colour} />}
    </svg>
  );
}
