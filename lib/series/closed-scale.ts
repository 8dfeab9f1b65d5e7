import type { Direction } from "@/lib/domain/indicator";
import type { IndicatorHead } from "./figure-words";
import { formatFigure } from "./format-figure";
import type { ValueAxis } from "./value-axis";

/** An indicator with what a larger figure of it means, where that is known. */
export type DirectedHead = IndicatorHead & { direction?: Direction };

/** A scale of which the publisher set both ends: it is drawn whole, and its ends say which is worse. */
export interface ClosedScale {
  axis: ValueAxis;
  /** The end that nobody wants to be at; null where neither is. */
  worst: number | null;
  best: number | null;
}

/** The ends of a publisher's scale, with a place between them that is named too. */
const SCALES: ReadonlyMap<string, readonly [low: number, between: number, high: number]> = new Map([
  ["score 1–10", [1, 5.5, 10]],
  ["score 0–100", [0, 50, 100]],
  ["index 0–1", [0, 0.5, 1]],
  ["tier", [1, 2, 3]],
]);

/**
 * The whole scale of an indicator whose unit is one, with the words at its ends that say which is
 * worse; null for any other indicator.
 *
 * @example toClosedScale({ …, unit: "score 1–10", direction: "lower-is-stronger" })?.axis.ticks.at(-1)?.label // → "10 worst"
 */
export function toClosedScale({ unit, direction = "neither" }: DirectedHead): ClosedScale | null {
  const places = SCALES.get(unit);
  if (places === undefined) return null;
  const [low, , high] = places;
  const worst = { "lower-is-stronger": high, "higher-is-stronger": low, neither: null }[direction];
  const best = { "lower-is-stronger": low, "higher-is-stronger": high, neither: null }[direction];
  const toName = (value: number) => {
    const word = value === worst ? " worst" : value === best ? " best" : "";
    return `${formatFigure(value, "")}${word}`;
  };
  return {
    axis: {
      kind: "linear",
      domain: [low, high],
      ticks: places.map((value) => ({ value, label: toName(value) })),
    },
    ...{ worst, best },
  };
}

/** Which way is worse, as a chart says it beside its unit; null where neither is. */
export function toDirectionNote({ direction = "neither", unit }: DirectedHead): string | null {
  if (direction === "lower-is-stronger") return "higher is worse";
  return direction === "higher-is-stronger" && SCALES.has(unit) ? "higher is better" : null;
}
