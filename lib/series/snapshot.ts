import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { Direction } from "@/lib/domain/indicator";
import type { Standing } from "@/lib/domain/observation";
import type { IndicatorHead, ShownFigure } from "./figure-words";

/** One country's figure among those of every country. */
export interface SnapshotFigure extends ShownFigure {
  iso3: Iso3;
  year: number;
  standing: Standing;
  release: string;
}

/** One indicator in every country that a source speaks about, a figure each. */
export interface SnapshotIndicator extends IndicatorHead {
  direction: Direction;
  figures: readonly SnapshotFigure[];
}

/**
 * The figures of some countries beside those of others, of the same indicators; a country that stands in both is taken once.
 */
export function addFigures(
  indicators: readonly SnapshotIndicator[],
  more: readonly SnapshotIndicator[],
): SnapshotIndicator[] {
  return indicators.map((indicator) => {
    const known = new Set(indicator.figures.map(({ iso3 }) => iso3));
    const others = more.find(({ slug }) => slug === indicator.slug)?.figures ?? [];
    return {
      ...indicator,
      figures: [...indicator.figures, ...others.filter(({ iso3 }) => !known.has(iso3))],
    };
  });
}

/** Who a chart speaks of. */
export interface NamedCountry {
  iso3: Iso3;
  name: string;
}

/** What a figure is drawn at: its value, or the middle of its range; null where there is neither. */
export function toDrawnValue({
  value,
  low,
  high,
}: Pick<ShownFigure, "value" | "low" | "high">): number | null {
  return value ?? (low !== null && high !== null ? (low + high) / 2 : null);
}

/** Every measured value of an indicator, for a percentile among them. */
export function toDrawnValues({ figures }: SnapshotIndicator): number[] {
  return figures.flatMap((figure) => toDrawnValue(figure) ?? []);
}

/** Which figure a mark shows. */
export function toSnapshotKey(
  indicator: string,
  { iso3, year, release }: SnapshotFigure,
): FigureKey {
  return { kind: "observation", indicator, iso3, year, release };
}

/** The newest year among measured figures; null where there are none. */
export function toNewestYear(figures: readonly SnapshotFigure[]): number | null {
  return figures.reduce<number | null>(
    (newest, figure) =>
      toDrawnValue(figure) !== null && figure.year > (newest ?? 0) ? figure.year : newest,
    null,
  );
}
