import { basename } from "node:path";
import type { Iso3 } from "@/lib/domain/country";
import type { RankingEntry } from "@/lib/domain/ranking";
import { parseNumber, parseWhole, type Refuse, readDatasetRows } from "./read-dataset-rows";

const HEADINGS = ["edition", "iso3", "rank", "ranked_countries", "score"];

/** One edition of a ranking as its file states it. */
export interface DatasetRanking {
  edition: number;
  rankedCountries: number;
  /** Name of the file that states it: in the release's folder, or as the publisher's was given. */
  file: string;
  /** Each with the line of the file that states it, counted from 1. */
  entries: (RankingEntry & { line: number })[];
}

/**
 * The editions of one rankings file; what is wrong is told to `refuse`.
 *
 * A rank lies between 1 and the number of ranked countries, which is the same throughout an
 * edition; a country is ranked once. An empty score was not obtained.
 */
export async function readDatasetRankings(
  path: string,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): Promise<DatasetRanking[]> {
  const editions = new Map<number, DatasetRanking>();
  for await (const row of readDatasetRows(path, HEADINGS, refuse)) {
    const iso3 = row.cells[1] ?? "";
    const isKnown = countries.has(iso3);
    if (!isKnown) refuse(row.line, "iso3", iso3, "is not a known country");
    const edition = parseWhole(row, 0, "edition", [1, 9999], refuse);
    const rankedCountries = parseWhole(row, 3, "ranked_countries", [1, 1000], refuse);
    const rank = parseWhole(row, 2, "rank", [1, rankedCountries ?? 1000], refuse);
    const score = parseNumber(row, 4, "score", refuse);
    if (!isKnown || edition === undefined || rankedCountries === undefined) continue;
    if (rank === undefined || score === undefined) continue;
    const ranking = editions.get(edition) ?? {
      ...{ edition, rankedCountries, file: basename(path) },
      entries: [],
    };
    if (ranking.rankedCountries !== rankedCountries) {
      const problem = `is not ${ranking.rankedCountries}, as before in this edition`;
      refuse(row.line, "ranked_countries", String(rankedCountries), problem);
    } else if (ranking.entries.some((entry) => entry.iso3 === iso3)) {
      refuse(row.line, "iso3", iso3, "is ranked twice in this edition");
    } else {
      ranking.entries.push({ iso3, rank, score, line: row.line });
      editions.set(edition, ranking);
    }
  }
  return [...editions.values()];
}
