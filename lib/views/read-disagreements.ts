import { getCatalog } from "@/lib/repositories/catalog";
import { listDisagreements } from "@/lib/repositories/list-disagreements";

const ON_ONE_PAGE = 100;

/**
 * The largest disagreements for a choice of indicator and countries, and what can be chosen.
 *
 * @param view an empty indicator is all of them, as are no countries
 * @throws UnknownEntry naming an unknown indicator or country
 */
export async function readDisagreements(view: {
  indicator: string;
  country: readonly string[];
  since: number;
}) {
  const catalog = await getCatalog();
  const { data, meta } = await listDisagreements({
    ...(view.indicator === "" ? {} : { indicator: [view.indicator] }),
    ...(view.country.length === 0 ? {} : { country: view.country }),
    since: view.since,
    limit: ON_ONE_PAGE,
  });
  return {
    disagreements: data,
    total: meta.total,
    indicators: [...catalog.indicators.values()].filter(({ sources }) => sources.length > 1),
    countries: [...catalog.countries.values()],
  };
}
