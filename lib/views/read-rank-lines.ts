import { listYearRanks } from "@/lib/repositories/list-year-ranks";

/** What ranks are derived from for a portrait, and from when. */
const DERIVED = [
  { indicator: "cinc", name: "By Composite Index of National Capability", from: 1990 },
  { indicator: "military-spending-usd", name: "By military spending", from: 1990 },
  { indicator: "active-personnel", name: "By active military personnel", from: 1990 },
];

/** A country's places among all countries year by year, derived from the figures; series it is not in are left out. */
export async function readRankLines(iso3: string) {
  const lines = await Promise.all(
    DERIVED.map(async ({ indicator, name, from }) => ({
      ...{ indicator, name },
      places: await listYearRanks({ indicator, country: iso3, from }),
    })),
  );
  return lines.filter(({ places }) => places.length > 0);
}

export type RankLine = Awaited<ReturnType<typeof readRankLines>>[number];
