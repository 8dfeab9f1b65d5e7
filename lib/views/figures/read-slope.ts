import type { FigureViewOf } from "@/lib/contracts/figures";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { rankHistoryQuery } from "@/lib/queries/rankings";
import { getRankHistory } from "@/lib/repositories/rankings";
import { toRankSlopeContent } from "@/lib/series/slope-content";
import type { FigureParts } from "./figure-parts";
import { readTwoYears } from "./read-two-years";

/**
 * Two years of an indicator, or two editions of a ranking where no indicator is named: the first
 * and the last at hand where not said otherwise.
 *
 * @throws UnfitRequest where both an indicator and a publisher are named, or an indicator's years are not
 */
export async function readSlope(view: FigureViewOf<"slope">): Promise<FigureParts> {
  const { indicator, publisher = "gfp", country, from, to } = view;
  if (indicator !== undefined) {
    if (view.publisher !== undefined) {
      throw new UnfitRequest("publisher", "name an indicator or a publisher of ranks, not both");
    }
    return readTwoYears(indicator, view);
  }
  const reply = await getRankHistory({ publisher, country });
  const { data, meta } = reply;
  const [first, last] = [from, to].map((asked, place) => {
    const usual = place === 0 ? data.editions.at(-2) : data.editions.at(-1);
    const edition =
      asked === undefined ? usual : data.editions.find((each) => each.edition === asked);
    if (edition === undefined) {
      const known = data.editions.map((each) => each.edition).join(", ");
      throw new UnknownEntry("edition", [String(asked)], `Editions at hand are ${known}.`);
    }
    return edition;
  });
  if (first === undefined || last === undefined) throw new Error("a slope has two ends");
  const shown = new Set([first.edition, last.edition]);
  const name = meta.releases[0]?.publisher ?? publisher;
  return {
    content: toRankSlopeContent({ slug: publisher, name }, [first, last], data.countries),
    releases: meta.releases,
    figures: data.countries.flatMap(({ iso3, name: country, entries }) =>
      entries
        .filter(({ edition }) => shown.has(edition))
        .map(({ edition, rank }) => ({
          ...{ iso3, name: country, indicator: `${publisher}-rank`, unit: "rank", year: edition },
          ...{ value: rank, low: null, high: null, standing: "reported" as const, note: null },
          release: edition === first.edition ? first.release : last.release,
        })),
    ),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: rankHistoryQuery(publisher, country).queryKey, reply }],
  };
}
