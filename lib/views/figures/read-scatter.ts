import type { FigureViewOf } from "@/lib/contracts/figures";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { toScatterContent } from "@/lib/series/scatter-content";
import { addFigures } from "@/lib/series/snapshot";
import type { FigureParts } from "./figure-parts";
import { toSnapshotCsv } from "./snapshot-csv";

/** Two indicators against each other in every country, or in those of a region or a group and the chosen ones. */
export async function readScatter(view: FigureViewOf<"scatter">): Promise<FigureParts> {
  const { indicator, country, year, within, region, group } = view;
  const asked = { indicator, year, within };
  const [world, chosen, catalog] = await Promise.all([
    getSnapshot({ ...asked, region, group }),
    getSnapshot({ ...asked, country }),
    getCatalog(),
  ]);
  const names = new Map([...catalog.countries].map(([iso3, { name }]) => [iso3, name]));
  const groupName = catalog.groups.find(({ slug }) => slug === group)?.name;
  const indicators = addFigures(world.data, chosen.data);
  const releases = new Map(
    [...world.meta.releases, ...chosen.meta.releases].map((release) => [release.slug, release]),
  );
  const content = toScatterContent({
    ...{ indicators, names, chosen: country },
    axes: { x: view.xaxis, y: view.yaxis },
    scope: region ?? groupName ?? null,
  });
  return {
    content,
    releases: [...releases.values()],
    figures: toSnapshotCsv(indicators, content.listed, names),
    dataVersion: world.meta.dataVersion,
    replies: [
      { queryKey: snapshotQuery({ ...asked, region, group }).queryKey, reply: world },
      { queryKey: snapshotQuery({ ...asked, country }).queryKey, reply: chosen },
    ],
  };
}
