import type { ChartContent } from "../chart-content";
import { type PlainTableChart, toPlainTableChart } from "../plain-table-chart";
import { toContributionTable } from "./contribution-table";
import { type Contribution, toContributionSentence } from "./contributions";

export const CONTRIBUTIONS_TITLE = "How many, where a source states it";

/**
 * What countries send to peacekeeping missions by head and by soldier: all that the table's picture
 * says.
 *
 * @param years of the list of presences, first and last
 * @param releases title by slug, of all that is drawn
 */
export function toContributionsContent(
  contributions: readonly Contribution[],
  years: readonly [number, number],
  releases: ReadonlyMap<string, string>,
): ChartContent<PlainTableChart> {
  const table = toContributionTable(contributions, years);
  return {
    title: `Peacekeepers: ${CONTRIBUTIONS_TITLE.toLowerCase()}`,
    subtitle: `missions listed ${years.join("–")}, military people as stated in words`,
    toChart: (width) => toPlainTableChart(table, 0, width),
    sentence: toContributionSentence(contributions, (slug) => releases.get(slug) ?? slug),
    table,
    releases: [...releases.keys()],
    years: "",
  };
}
