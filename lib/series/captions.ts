import type { BarChart } from "./bar-chart";
import type { IndicatorHead } from "./figure-words";
import type { TimeChart } from "./time-chart";

/** What stands above a chart, on the page and in its picture alike. */
export interface Caption {
  title: string;
  subtitle: string;
}

/** @example { title: "Military spending", subtitle: "current US$, 2024, log scale" } */
export function toBarsCaption(indicator: IndicatorHead, chart: BarChart): Caption {
  const isOfOneYear = chart.rows.every(
    ({ isMeasured, year: own }) => !isMeasured || own === chart.year,
  );
  const year =
    chart.year === null ? [] : [isOfOneYear ? `${chart.year}` : `${chart.year} unless marked`];
  return {
    title: indicator.name,
    subtitle: join([indicator.unit, ...year, ...toAxisWords(chart)]),
  };
}

/** @example { title: "Military spending over time", subtitle: "current US$, 1990–2024" } */
export function toLinesCaption(indicator: IndicatorHead, chart: TimeChart): Caption {
  const years = chart.lines.length === 0 ? [] : [chart.years.join("–")];
  return {
    title: `${indicator.name} over time`,
    subtitle: join([indicator.unit, ...years, ...toAxisWords(chart)]),
  };
}

/** @example { title: "Published rank by edition", subtitle: "Global Firepower, 2017–2026; 1 is strongest" } */
export function toRanksCaption(publisher: string, chart: TimeChart): Caption {
  const years = chart.lines.length === 0 ? "" : `, editions ${chart.years.join("–")} at hand`;
  return {
    title: "Published rank by edition",
    subtitle: `${publisher}${years}; 1 is the strongest`,
  };
}

function toAxisWords({ axis }: { axis: { kind: string } }): string[] {
  return axis.kind === "log" ? ["log scale"] : [];
}

function join(parts: readonly string[]): string {
  return parts.join(", ");
}
