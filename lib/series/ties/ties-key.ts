import type { Iso3 } from "@/lib/domain/country";
import { NETWORK_KINDS, type NetworkKind } from "@/lib/domain/tie";
import { toStroke } from "../ink";
import type { KeyEntry } from "../key-layout";
import { toArc, toArrowHead } from "./arc";
import type { NetworkLink } from "./tie-network";
import { KIND_LINES, KIND_WORDS } from "./tie-words";

/** The head of an arrow, in pixels. */
export const HEAD = { length: 8, halfWidth: 4.5 };

/** @example "defence pact with Japan; arms orders from Russia (8)" */
export function toNodeLabel(
  iso3: Iso3,
  shown: readonly NetworkLink[],
  names: ReadonlyMap<Iso3, string>,
): string {
  const own = shown.filter(({ from, to }) => from === iso3 || to === iso3);
  const clauses = own.map(({ kind, from, to, count }) => {
    const other = names.get(from === iso3 ? to : from);
    if (kind !== "arms-orders") return `${KIND_WORDS[kind].name.toLowerCase()} with ${other}`;
    return to === iso3
      ? `arms ordered from ${other} (${count})`
      : `arms ordered by ${other} (${count})`;
  });
  return clauses.length === 0 ? "none of the ties shown" : clauses.join("; ");
}

/** What each line shown stands for. */
export function toTiesKey(kinds: readonly NetworkKind[]): KeyEntry[] {
  return NETWORK_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
    iconWidth: 28,
    text: kind === "arms-orders" ? "arms, supplier to buyer" : KIND_WORDS[kind].name.toLowerCase(),
    draw: (x, y) => {
      if (kind !== "arms-orders") {
        return [{ mark: "path", d: toStroke(x, y, x + 28, y), ...KIND_LINES[kind] }];
      }
      const arc = toArc({ x, y }, { x: x + 28, y }, 0, { start: 0, end: HEAD.length });
      return [
        { mark: "path", d: arc.d, ...KIND_LINES[kind] },
        { mark: "path", d: toArrowHead(arc, HEAD.length, HEAD.halfWidth), fill: "inkMuted" },
      ];
    },
  }));
}
