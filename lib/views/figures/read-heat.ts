import type { FigureViewOf } from "@/lib/contracts/figures";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { toHeatContent } from "@/lib/series/heat-content";
import type { FigureParts } from "./figure-parts";
import { toSnapshotCsv } from "./snapshot-csv";

/** Several indicators of some countries, each figure shaded by where it stands among all countries. */
export async function readHeat(view: FigureViewOf<"heat">): Promise<FigureParts> {
  const { indicator, country, year, within } = view;
  const asked = { indicator, year, within };
  const [reply, catalog] = await Promise.all([getSnapshot(asked), getCatalog()]);
  const countries = getCountries(catalog, [...country]);
  const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  return {
    content: toHeatContent(reply.data, countries),
    releases: reply.meta.releases,
    figures: toSnapshotCsv(reply.data, country, names),
    dataVersion: reply.meta.dataVersion,
    replies: [{ queryKey: snapshotQuery(asked).queryKey, reply }],
  };
}
