import { NOMINAL_WIDTH, toSpan } from "./bars-content";
import { toRanksCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import { type RankEdition, type RankHistory, toRankChart } from "./rank-chart";
import { toRankTable } from "./tables";
import type { TimeChart } from "./time-chart";

/** A publisher's ranks over its editions: all that its panel and its picture say. */
export function toRanksContent(
  publisher: { slug: string; name: string },
  editions: readonly RankEdition[],
  countries: readonly RankHistory[],
): ChartContent<TimeChart> {
  const toChart = (width: number) => toRankChart({ editions, countries, width });
  const entries = countries.flatMap((country) => country.entries);
  return {
    ...toRanksCaption(publisher.name, toChart(NOMINAL_WIDTH)),
    toChart,
    sentence: null,
    table: toRankTable(publisher.slug, editions, countries),
    releases: editions
      .filter(({ edition }) => entries.some((entry) => entry.edition === edition))
      .map(({ release }) => release),
    years: toSpan(entries.map(({ edition }) => edition)),
  };
}
