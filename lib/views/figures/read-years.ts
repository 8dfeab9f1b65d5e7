import type { YearMeasure } from "@/lib/domain/measure";
import { compareQuery } from "@/lib/queries/compare";
import { readComparison } from "../read-comparison";
import { joinReleases } from "../read-divisors";
import { toCsvFigure } from "./read-bars";

/** One indicator of some countries in each of a few years, and what a figure of them is made of. */
export async function readYears({
  indicator,
  country,
  years,
  within,
  measure,
}: {
  indicator: string;
  country: readonly string[];
  years: readonly number[];
  within?: number;
  measure?: YearMeasure;
}) {
  const replies = await Promise.all(
    years.map(async (year) => ({
      year,
      queryKey: compareQuery(country, [indicator], { year, within, measure }).queryKey,
      reply: await readComparison({ country, indicator: [indicator], year, within, measure }),
    })),
  );
  const compared = replies.flatMap(({ year, reply }) =>
    reply.data.map((each) => ({ ...each, year })),
  );
  return {
    compared,
    releases: joinReleases(...replies.map(({ reply }) => reply.meta.releases)),
    figures: compared.flatMap((each) => each.figures.map((figure) => toCsvFigure(figure, each))),
    dataVersion: replies[0]?.reply.meta.dataVersion ?? "",
    replies,
  };
}
