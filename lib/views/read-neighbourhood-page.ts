import { QueryClient } from "@tanstack/react-query";
import type { NeighbourhoodPer } from "@/lib/domain/neighbourhood-per";
import { toCreditLine, toSourceName } from "@/lib/export/credit-line";
import { getCatalog } from "@/lib/repositories/catalog";
import { FULL_COLUMN } from "@/lib/series/frame";
import { toBorderTable, toForEachTable, toRatioTable } from "@/lib/series/neighbourhood-tables";
import {
  toForEachSentence,
  toOnlyContiguousSentence,
  toPlaceSentence,
} from "@/lib/series/neighbourhood-words";
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
  const sourceOf = (release: string) => names.get(release) ?? release;
  const per = hood.basis === "border" ? asked : "total";
  const queries = new QueryClient();
  const figure = await placeFigure(
    { kind: "neighbourhood", country: [iso3], per },
    queries,
    FULL_COLUMN,
  );
  const credit = (slugs: readonly (string | null)[]) =>
    toCreditLine(meta.releases.filter(({ slug }) => slugs.includes(slug)));
  const counted = hood.measures.flatMap(({ own, others }) =>
    [own, ...others].flatMap(({ figure: each }) =>
      each === null ? [] : [each.release, ...each.voices.map(({ release }) => release)],
    ),
  );
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
      forEach: toForEachTable(hood),
      ratio: toRatioTable(hood),
      borders: toBorderTable(hood, sourceOf),
    },
    credits: {
      figures: credit(counted),
      borders: credit([
        meta.borders,
        meta.contiguity,
        ...hood.totals.map(({ release }) => release),
      ]),
    },
    figure: { per, drawn: figure },
    queries,
  };
}

export type NeighbourhoodPage = Awaited<ReturnType<typeof readNeighbourhoodPage>>;
