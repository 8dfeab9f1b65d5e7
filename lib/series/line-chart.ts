import type { FigureBasis } from "@/lib/domain/comparison";
import type { Iso3 } from "@/lib/domain/country";
import { type IndicatorHead, type ShownFigure, toLabel } from "./figure-words";
import type { ShownBy } from "./measure-words";
import { listSeriesSilences } from "./series-silences";
import { toSilenceNotes } from "./silences";
import { type TimeChart, type TimePoint, toTimeChart } from "./time-chart";
import { type AxisKind, toValueAxis } from "./value-axis";

/** One country's figures over the years, oldest first, each year once. */
export interface CountrySeries {
  iso3: Iso3;
  name: string;
  points: readonly (ShownFigure & { year: number; release: string; basis?: FigureBasis })[];
  /** Years with a figure of which a measure says nothing. */
  unmeasured?: readonly number[];
}

const LINE_TICKS = 5;
const AS_STATED: ShownBy = { measure: "absolute", base: null };

/**
 * One indicator over the years, a line for each country.
 *
 * A year without a figure is a gap. On a log axis a zero has no place: it is left out and that is
 * noted. Gaps, and countries without any figure, are listed in the notes with the reason.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toLineChart({
  indicator,
  countries,
  axis: asked,
  width,
  by = AS_STATED,
}: {
  indicator: IndicatorHead;
  countries: readonly CountrySeries[];
  axis: AxisKind;
  width: number;
  /** As what the figures are given; as stated where absent. */
  by?: ShownBy;
}): TimeChart {
  const lines = countries.map(({ iso3, name, points }) => ({
    iso3,
    name,
    points: points.flatMap((point) => toPoint(point, indicator.unit)),
    endText: name,
  }));
  const axis = toValueAxis(
    lines.flatMap(({ points }) =>
      points.flatMap(({ y, low, high }) => [y, low, high].filter((each) => each !== null)),
    ),
    indicator.unit,
    asked,
    LINE_TICKS,
  );
  const hasPlace = ({ y }: TimePoint) => axis.kind === "linear" || y > 0;
  const left = lines.filter(({ points }) => !points.every(hasPlace)).map(({ name }) => name);
  return toTimeChart({
    kind: "lines",
    countries: lines.map((line) => ({ ...line, points: line.points.filter(hasPlace) })),
    axis,
    width,
    gap: 1,
    isReversed: false,
    namesPoints: false,
    notes: [
      ...(left.length > 0
        ? [`Zero has no place on a log scale: left out for ${left.join(", ")}`]
        : []),
      ...toSilenceNotes(listSeriesSilences(countries, by)),
    ],
  });
}

/** A stated figure as a point; a range stands at its middle. */
export function toPoint(point: CountrySeries["points"][number], unit: string): TimePoint[] {
  const { value, low, high, year, release } = point;
  const y = value ?? (low !== null && high !== null ? (low + high) / 2 : null);
  return y === null ? [] : [{ year, y, low, high, words: toLabel(point, unit), release }];
}
