import { QueryClient } from "@tanstack/react-query";
import type { NeighbourhoodPer, NeighbourhoodShow } from "@/lib/domain/neighbourhood-view";
import { toSourceName } from "@/lib/export/credit-line";
import { getCatalog } from "@/lib/repositories/catalog";
import { FULL_COLUMN } from "@/lib/series/frame";
import { listBorderReleases, toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import {
  toForEachSentence,
  toOnlyContiguousSentence,
  toPlaceSentence,
} from "@/lib/series/neighbourhood-words";
import { toWordsReply } from "./figures/figure-words";
import { placeFigure } from "./place-figure";
import { readNeighbourhood } from "./read-neighbourhood";

/**
 * All that the page of a country's neighbourhood shows.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readNeighbourhoodPage(iso3: string, asked: NeighbourhoodPer) {
  const reply = await readNeighbourhood({ country: iso3 });
  const { data: hood, meta } = reply;
  const { countries } = await getCatalog();
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  const per = hood.basis === "border" ? asked : "total";
  const queries = new QueryClient();
  const figure = await placeFigure(
    { kind: "neighbourhood", country: [iso3], per, show: "bars" },
    queries,
    FULL_COLUMN,
  );
  const toAlong = (show: NeighbourhoodShow) => {
    const content = toNeighbourhoodContent(
      hood,
      { show, per },
      listBorderReleases(reply),
      (release) => names.get(release) ?? release,
    );
    const { releases, dataVersion } = meta;
    return {
      table: content.table,
      view: { kind: "neighbourhood" as const, country: [iso3], show, per: "total" as const },
      words: toWordsReply({ content, releases, dataVersion }),
    };
  };
  return {
    hood,
    others: hood.others.flatMap((other) => {
      const known = countries.get(other.iso3);
      return known === undefined ? [] : [{ ...other, iso2: known.iso2 }];
    }),
    place: toPlaceSentence(hood),
    alsoTouching: toOnlyContiguousSentence(hood),
    forEach: toForEachSentence(hood),
    tables: {
      distance: toAlong("distance"),
      ratio: toAlong("ratio"),
      borders: toAlong("borders"),
    },
    figure: { per, drawn: figure },
    queries,
  };
}

export type NeighbourhoodPage = Awaited<ReturnType<typeof readNeighbourhoodPage>>;
