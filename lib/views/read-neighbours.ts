import type { Country } from "@/lib/domain/country";
import { getCatalog } from "@/lib/repositories/catalog";
import type { getRanking } from "@/lib/repositories/rankings";
import type { SnapshotFigure } from "@/lib/series/snapshot";
import type { World } from "./read-world";

/** In what a country is laid beside its neighbours. */
const COLUMNS = [
  ...["population", "gdp-usd", "military-spending-usd", "active-personnel", "nuclear-warheads"],
];

/** A country beside its land neighbours, the longest border first: ranks and figures in a few columns. */
export async function readNeighbours(
  subject: Country,
  world: World,
  { data }: Awaited<ReturnType<typeof getRanking>>,
) {
  const { countries } = await getCatalog();
  const ranks = new Map(data.entries.map(({ iso3, rank }) => [iso3, rank]));
  const columns = COLUMNS.flatMap((slug) => world.indicators.get(slug) ?? []);
  const toRow = ({ iso3, iso2, name }: Country, borderKm: number | null) => ({
    ...{ iso3, iso2, name, borderKm },
    rank: ranks.get(iso3) ?? null,
    figures: columns.map(
      ({ figures }): SnapshotFigure | null => figures.find((each) => each.iso3 === iso3) ?? null,
    ),
  });
  return {
    columns: columns.map(({ slug, name, unit }) => ({ slug, name, unit })),
    subject: toRow(subject, null),
    rows: subject.landBorders
      .flatMap(({ neighbour, lengthKm }) => {
        const other = countries.get(neighbour);
        return other === undefined ? [] : [toRow(other, lengthKm)];
      })
      .sort((one, other) => (other.borderKm ?? 0) - (one.borderKm ?? 0)),
  };
}

export type Neighbours = Awaited<ReturnType<typeof readNeighbours>>;
