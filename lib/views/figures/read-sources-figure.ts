import type { FigureViewOf } from "@/lib/contracts/figures";
import { statementsQuery } from "@/lib/queries/statements";
import { findStatements } from "@/lib/repositories/find-statements";
import { FIRST_YEAR_BY_SOURCE, toSourcesContent } from "@/lib/series/sources-content";
import type { FigureParts } from "./figure-parts";

/** All that any source says about one indicator of one country. */
export async function readSourcesFigure({
  indicator,
  country,
  from,
}: FigureViewOf<"sources">): Promise<FigureParts> {
  const [iso3 = ""] = country;
  const reply = await findStatements({ indicator, country: iso3 });
  const { data, meta } = reply;
  const first = from ?? FIRST_YEAR_BY_SOURCE;
  return {
    content: toSourcesContent(data, first),
    releases: meta.releases,
    figures: data.sources.flatMap(({ points }) =>
      points
        .filter(({ year }) => year >= first)
        .map(({ disputeFactor: _factor, line: _line, ...figure }) => ({
          ...figure,
          ...data.country,
          indicator,
          unit: data.indicator.unit,
        })),
    ),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: statementsQuery(indicator, iso3).queryKey, reply }],
  };
}
