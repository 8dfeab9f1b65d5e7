import type { FigureViewOf } from "@/lib/contracts/figures";
import { toSourceName } from "@/lib/export/credit-line";
import { getMapShapes } from "@/lib/figures/map-shapes";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { narrowCountries } from "@/lib/repositories/list-catalog";
import {
  partChosen,
  type SnapshotView,
  toDistributionContent,
  toMapContent,
  toRankingContent,
} from "@/lib/series/snapshot-contents";
import type { FigureParts } from "./figure-parts";

type EveryCountryView = FigureViewOf<"map" | "ranking" | "distribution">;

/** One indicator in every country, as map, ranking or distribution. */
export async function readEveryCountry(view: EveryCountryView): Promise<FigureParts> {
  const { indicator: slug, region, group, year, within, country } = view;
  const asked = { indicator: [slug], year, within, region, group };
  const [catalog, reply] = await Promise.all([getCatalog(), getSnapshot(asked)]);
  const { data, meta } = reply;
  const [indicator] = data;
  if (indicator === undefined) throw new Error(`no figures were read for ${slug}`);
  const releases = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  const scope =
    region === undefined && group === undefined
      ? null
      : new Set(narrowCountries(catalog, { region, group }).map(({ iso3 }) => iso3));
  const snapshot: SnapshotView = {
    ...{ indicator, year: year ?? null, ...partChosen(country ?? [], scope) },
    names: Object.fromEntries([...catalog.countries].map(([iso3, { name }]) => [iso3, name])),
    among: [region, catalog.groups.find((each) => each.slug === group)?.name]
      .filter((each) => each !== undefined)
      .join(", "),
    sourceOf: (release) => releases.get(release) ?? release,
  };
  return {
    content: toContent(view, snapshot, scope),
    releases: meta.releases,
    figures: indicator.figures.map(({ disputeFactor: _factor, ...figure }) => ({
      ...figure,
      name: snapshot.names[figure.iso3] ?? figure.iso3,
      indicator: slug,
      unit: indicator.unit,
    })),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: snapshotQuery(asked).queryKey, reply }],
  };
}

function toContent(
  view: EveryCountryView,
  snapshot: SnapshotView,
  scope: ReadonlySet<string> | null,
): FigureParts["content"] {
  switch (view.kind) {
    case "map":
      return toMapContent(snapshot, view.breaks, scope, (width) => getMapShapes(view.zoom, width));
    case "ranking":
      return toRankingContent(snapshot, view.axis);
    case "distribution":
      return toDistributionContent(snapshot, view.axis);
  }
}
