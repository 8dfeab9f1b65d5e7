import type { FigureViewOf } from "@/lib/contracts/figures";
import { compareQuery } from "@/lib/queries/compare";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { toTwoCountriesContent } from "@/lib/series/two-countries-content";
import { toTwoYearsContent } from "@/lib/series/two-years-content";
import type { FigureParts } from "./figure-parts";
import { toSnapshotCsv } from "./snapshot-csv";

type View = FigureViewOf<"dumbbell">;

/** One indicator of some countries at two years, or two countries across several indicators. */
export function readDumbbell(view: View): Promise<FigureParts> {
  const { from, to } = view;
  return from === undefined || to === undefined
    ? readTwoCountries(view)
    : readTwoYears(view, from, to);
}

async function readTwoYears(
  { indicator, country, within, axis }: View,
  from: number,
  to: number,
): Promise<FigureParts> {
  const [earlier, later] = await Promise.all(
    [from, to].map((year) =>
      compareCountries({ country, indicator: [...indicator], year, within }),
    ),
  );
  const [first, last] = [earlier?.data[0], later?.data[0]];
  if (earlier === undefined || later === undefined || first === undefined || last === undefined) {
    throw new Error(`no comparison was made for ${indicator}`);
  }
  const releases = new Map(
    [...earlier.meta.releases, ...later.meta.releases].map((release) => [release.slug, release]),
  );
  const content = toTwoYearsContent(
    first,
    { year: from, figures: first.figures },
    { year: to, figures: last.figures },
    axis,
  );
  return {
    content,
    releases: [...releases.values()],
    figures: [first, last].flatMap(({ figures, slug, unit }) =>
      figures.map(({ ratio: _ratio, ...figure }) => ({ ...figure, indicator: slug, unit })),
    ),
    dataVersion: later.meta.dataVersion,
    replies: [
      {
        queryKey: compareQuery(country, indicator, { year: from, within }).queryKey,
        reply: earlier,
      },
      { queryKey: compareQuery(country, indicator, { year: to, within }).queryKey, reply: later },
    ],
  };
}

async function readTwoCountries({ indicator, country, year, within }: View): Promise<FigureParts> {
  const asked = { indicator, year, within };
  const [reply, catalog] = await Promise.all([getSnapshot(asked), getCatalog()]);
  const [one, other] = getCountries(catalog, [...country]);
  if (one === undefined || other === undefined) throw new Error("two countries are compared");
  const names = new Map([one, other].map(({ iso3, name }) => [iso3, name]));
  return {
    content: toTwoCountriesContent(reply.data, [one, other]),
    releases: reply.meta.releases,
    figures: toSnapshotCsv(reply.data, country, names),
    dataVersion: reply.meta.dataVersion,
    replies: [{ queryKey: snapshotQuery(asked).queryKey, reply }],
  };
}
