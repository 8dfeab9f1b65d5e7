import type { Iso3 } from "@/lib/domain/country";
import type { CountryStyle } from "./country-style";
import type { Margins } from "./frame";
import type { Ink } from "./ink";
import type { TimePoint } from "./time-chart";
import { toFraction, type ValueAxis } from "./value-axis";

/** One country's small chart. Places in pixels from the drawing's top left. */
export interface Multiple {
  iso3: Iso3;
  name: string;
  style: CountryStyle;
  /** Of the whole panel. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Of its plot within the panel. */
  margins: Margins;
  axis: ValueAxis;
  points: TimePoint[];
  runs: TimePoint[][];
  /** The only years that any figure is of, where they are two at most; null where there are more. */
  editions: readonly number[] | null;
  /** The worse end of a publisher's scale; null where neither is, and on any other axis. */
  worst: number | null;
  /** Everything but the line itself. */
  ground: Ink[];
}

export type Placed = Omit<Multiple, "ground">;

/** Where a year and a value stand in a drawing. */
export function toPanelPlaces(
  { left, top, width, height, margins, axis }: Placed,
  years: readonly [number, number],
) {
  const plot = {
    ...{ left: left + margins.left, right: left + width - margins.right },
    ...{ top: top + margins.top, bottom: top + height - margins.bottom },
  };
  return {
    plot,
    x: (year: number) =>
      plot.left + ((year - years[0]) / (years[1] - years[0])) * (plot.right - plot.left),
    y: (value: number) => plot.bottom - toFraction(value, axis) * (plot.bottom - plot.top),
  };
}
