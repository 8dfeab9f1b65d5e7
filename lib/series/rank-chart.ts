import type { Iso3 } from "@/lib/domain/country";
import { formatOrdinal } from "./format-figure";
import { toYearSpans } from "./series-silences";
import { type Silence, toSilenceNotes } from "./silences";
import { type TimeChart, toTimeChart } from "./time-chart";
import type { ValueAxis } from "./value-axis";

/** One country's places over a publisher's editions, oldest first. */
export interface RankHistory {
  iso3: Iso3;
  name: string;
  entries: readonly { edition: number; rank: number }[];
}

/** An edition at hand and the release that carries it. */
export interface RankEdition {
  edition: number;
  rankedCountries: number;
  release: string;
}

/**
 * Published ranks over editions, the first on top. Only editions one year apart are joined: an
 * edition that is not at hand is a gap.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toRankChart({
  editions,
  countries,
  width,
}: {
  editions: readonly RankEdition[];
  countries: readonly RankHistory[];
  width: number;
}): TimeChart {
  const lowest = Math.max(
    1,
    ...countries.flatMap(({ entries }) => entries.map(({ rank }) => rank)),
  );
  return toTimeChart({
    kind: "ranks",
    countries: countries.map(({ iso3, name, entries }) => {
      const last = entries.at(-1);
      return {
        iso3,
        name,
        endText: last === undefined ? name : `${name} ${last.rank}`,
        points: entries.map(({ edition, rank }) => ({
          year: edition,
          y: rank,
          low: null,
          high: null,
          words: formatOrdinal(rank),
          release: editions.find((each) => each.edition === edition)?.release ?? "",
        })),
      };
    }),
    axis: toRankAxis(lowest),
    width,
    gap: 1,
    isReversed: true,
    namesPoints: countries.length <= 6,
    notes: toSilenceNotes(countries.flatMap((country) => listUnranked(country, editions))),
  });
}

/** The editions, or all of them, in which a country is not ranked. */
function listUnranked({ name, entries }: RankHistory, editions: readonly RankEdition[]): Silence[] {
  const why = "not ranked";
  if (entries.length === 0) return [{ name, why }];
  const ranked = new Set(entries.map(({ edition }) => edition));
  const left = editions.flatMap(({ edition }) => (ranked.has(edition) ? [] : [edition]));
  return left.length === 0 ? [] : [{ name, why, of: toYearSpans(left) }];
}

function toRankAxis(lowest: number): ValueAxis {
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => lowest / each <= 5) ?? 50;
  const last = Math.max(2, Math.ceil(lowest / step) * step);
  const ticks = [1];
  for (let rank = step; rank <= last; rank += step) if (rank > 1) ticks.push(rank);
  return {
    kind: "linear",
    domain: [1, last],
    ticks: ticks.map((value) => ({ value, label: String(value) })),
  };
}
