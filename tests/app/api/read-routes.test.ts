import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GET as getCompare } from "@/app/api/v1/compare/route";
import { GET as getCountries } from "@/app/api/v1/countries/route";
import { GET as getIndicators } from "@/app/api/v1/indicators/route";
import { GET as getObservations } from "@/app/api/v1/observations/route";
import { GET as getHistory } from "@/app/api/v1/rankings/history/route";
import { GET as getRankings } from "@/app/api/v1/rankings/route";
import { GET as getSeries } from "@/app/api/v1/series/route";
import { GET as getShapes } from "@/app/api/v1/shapes/route";
import { GET as getSnapshot } from "@/app/api/v1/snapshot/route";
import { GET as getSources } from "@/app/api/v1/sources/route";
import { countriesReply } from "@/lib/contracts/countries";
import { indicatorsReply } from "@/lib/contracts/indicators";
import { rankHistoryReply, rankingsReply } from "@/lib/contracts/rankings";
import { shapesReply } from "@/lib/contracts/shapes";
import { snapshotReply } from "@/lib/contracts/snapshot";
import { sourcesReply } from "@/lib/contracts/sources";
import { getCatalog } from "@/lib/repositories/catalog";
import { listIndicatorCoverage, listYears } from "@/lib/repositories/list-indicator-coverage";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

describe("GET /api/v1/countries", () => {
  it("carries Mongolia's two neighbours with the length of both borders", async () => {
    const { data } = await readReply(getCountries, "", countriesReply);
    const mongolia = data.find(({ iso3 }) => iso3 === "MNG");
    expect(mongolia).toMatchObject({
      name: "Mongolia",
      landlocked: true,
      subregion: "Eastern Asia",
    });
    expect(mongolia?.landBorders).toEqual([
      { neighbour: "CHN", lengthKm: 4630 },
      { neighbour: "RUS", lengthKm: 3452 },
    ]);
    expect(mongolia?.names).toMatchObject({ mn: "Монгол", ja: "モンゴル" });
  });

  it("narrows by region and group together", async () => {
    const { data } = await readReply(getCountries, "region=Asia&group=landlocked", countriesReply);
    const codes = data.map(({ iso3 }) => iso3);
    expect(codes).toContain("MNG");
    expect(codes).not.toContain("CHE");
    expect(codes).not.toContain("JPN");
  });

  it("derives the nuclear-armed from the stockpiles, nine of them", async () => {
    const { data } = await readReply(getCountries, "group=nuclear-armed", countriesReply);
    expect(data.map(({ iso3 }) => iso3).sort()).toEqual(
      ["CHN", "FRA", "GBR", "IND", "ISR", "PAK", "PRK", "RUS", "USA"].sort(),
    );
  });
});

describe("GET /api/v1/indicators and /api/v1/sources", () => {
  it("never prefer GFP for military spending", async () => {
    const { data } = await readReply(getIndicators, "domain=finance", indicatorsReply);
    const spending = data.find(({ slug }) => slug === "military-spending-usd");
    expect(spending?.sources[0]).toMatchObject({ source: "sipri-milex", preference: 1 });
    expect(spending?.sources.find(({ source }) => source === "gfp")?.preference).toBeNull();
  });

  it("tell the terms, the origin and the checksum of every release", async () => {
    const { data } = await readReply(getSources, "", sourcesReply);
    const releases = data.flatMap((source) => source.releases);
    expect(releases.length).toBeGreaterThanOrEqual(11);
    for (const { sha256, retrieved, citation } of releases) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(retrieved).toMatch(/^\d{4}/);
      expect(citation).not.toBe("");
    }
    expect(data.find(({ slug }) => slug === "gfp")?.terms).toBe("quote-only");
    expect(data.find(({ slug }) => slug === "sipri-milex")?.terms).toBe("extract-only");
  });
});

describe("GET /api/v1/rankings", () => {
  it("says that Mongolia ranks 98th of 145 in 2025, Russia 2nd and China 3rd", async () => {
    const { data } = await readReply(
      getRankings,
      "edition=2025&country=MNG,RUS,CHN",
      rankingsReply,
    );
    expect(data.rankedCountries).toBe(145);
    expect(data.entries.map(({ iso3, rank }) => [iso3, rank])).toEqual([
      ["RUS", 2],
      ["CHN", 3],
      ["MNG", 98],
    ]);
  });

  it("gives the newest edition where none is asked for, whole", async () => {
    const { data, meta } = await readReply(getRankings, "", rankingsReply);
    expect(data).toMatchObject({ publisher: "gfp", edition: 2026 });
    expect(data.entries).toHaveLength(145);
    expect(meta.editions).toEqual([2017, 2018, 2020, 2024, 2025, 2026]);
  });

  it("carries a rank that improved beside an index that got worse", async () => {
    const { data } = await readReply(getRankings, "edition=2025&country=MNG", rankingsReply);
    expect(data.entries[0]).toMatchObject({
      rank: 98,
      previousRank: 105,
      score: 2.1135,
      previousScore: 2.1079,
      previousEdition: 2024,
    });
  });

  it("leads from a rank to the row that it was read from", async () => {
    const { data, meta } = await readReply(getRankings, "edition=2025&country=MNG", rankingsReply);
    expect(meta.file).toBe("prisma/data/gfp/2025/rankings.csv");
    const rows = readFileSync(meta.file, "utf8").split("\n");
    expect(rows[(data.entries[0]?.line ?? 0) - 1]).toBe("2025,MNG,98,145,2.1135");
  });

  it("keeps the published rank when narrowed by region or group", async () => {
    const { data } = await readReply(getRankings, "edition=2025&group=landlocked", rankingsReply);
    expect(data.entries.find(({ iso3 }) => iso3 === "MNG")?.rank).toBe(98);
    expect(data.entries.length).toBeLessThan(60);
  });

  it("has no index where none was obtained, rather than zero", async () => {
    const { data } = await readReply(getRankings, "edition=2017&country=MNG", rankingsReply);
    expect(data.entries[0]).toMatchObject({ rank: 87, score: null, previousRank: null });
  });

  it("gives every edition at hand in the history, and no other", async () => {
    const { data } = await readReply(getHistory, "country=MNG", rankHistoryReply);
    expect(data.countries[0]?.entries.map(({ edition, rank }) => [edition, rank])).toEqual([
      [2017, 87],
      [2018, 87],
      [2020, 105],
      [2024, 105],
      [2025, 98],
      [2026, 93],
    ]);
  });
});

describe("GET /api/v1/shapes", () => {
  it("gives the land that maps are drawn with, by country", async () => {
    const { data, meta } = await readReply(getShapes, "zoom=northeast-asia", shapesReply);
    expect(data.shapes.map(({ iso3 }) => iso3)).toContain("MNG");
    expect(meta.source).toContain("Natural Earth");
  });
});

describe("the coverage of indicators", () => {
  it("counts countries and years of the preferred sources, the same as a snapshot has", async () => {
    const tanks = (await listIndicatorCoverage()).get("tanks");
    expect(tanks).toMatchObject({ firstYear: 2017, lastYear: 2026 });
    const { data } = await readReply(getSnapshot, "indicator=tanks", snapshotReply);
    const measured = data[0]?.figures.filter(({ value, low }) => value !== null || low !== null);
    expect(tanks?.countries).toBe(measured?.length);
  });

  it("names an indicator's years with how many countries have a figure in each", async () => {
    const { id } = (await getCatalog()).indicators.get("tanks") ?? { id: 0 };
    const years = await listYears(id);
    expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2020, 2017]);
    expect(years[0]?.countries).toBe(145);
  });
});

describe("bad input", () => {
  const routes = {
    countries: getCountries,
    indicators: getIndicators,
    sources: getSources,
    rankings: getRankings,
    history: getHistory,
    observations: getObservations,
    series: getSeries,
    compare: getCompare,
    snapshot: getSnapshot,
  };

  it.each([
    ["compare", "country=MNG,XXX", 404, "country"],
    ["compare", "country=MNG&indicator=spears", 404, "indicator"],
    ["compare", "", 400, "country"],
    ["compare", "country=MNG&year=20244", 400, "year"],
    ["snapshot", "indicator=spears", 404, "indicator"],
    ["snapshot", "indicator=tanks&within=51", 400, "within"],
    ["snapshot", "indicator=tanks&group=nobody", 404, "group"],
    ["compare", "country=MNG&country=RUS", 400, "country"],
    ["compare", `country=MNG&indicator=${"a,".repeat(5000)}`, 400, "indicator"],
    ["series", "indicator=tanks&country=MNG&from=20x4", 400, "from"],
    ["series", "indicator=tanks&country=MNG&from=2024&to=2020", 400, "from"],
    ["rankings", "edition=2023", 404, "edition"],
    ["rankings", "publisher=nobody", 404, "publisher"],
    ["rankings", "publisher=sipri-milex", 404, "publisher"],
    ["rankings", "region=Atlantis", 404, "region"],
    ["rankings", "group=heroes", 404, "group"],
    ["history", "country=MN", 400, "country"],
    ["observations", "indicator=tanks&source=rumour", 404, "source"],
    ["observations", "indicator=tanks&cursor=bm9uc2Vuc2U", 400, "cursor"],
    ["observations", "indicator=tanks&cursor=%00", 400, "cursor"],
    ["observations", "indicator=tanks&limit=5", 400, "limit"],
    ["countries", "regoin=Asia", 400, "regoin"],
    ["indicators", "domain=space", 400, "domain"],
    ["sources", "page=2", 400, "page"],
    ["compare", "country=MNG'%3BDROP TABLE country", 400, "country"],
  ] as const)("to %s?%s is answered %i, naming %s", async (route, query, status, parameter) => {
    const response = await askFor(routes[route], query);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const body = await response.json();
    expect(body.parameters.map(({ name }: { name: string }) => name)).toContain(parameter);
    expect(body.detail).not.toMatch(/SELECT|prisma|node_modules|\.ts:/i);
  });
});

describe("a reply", () => {
  it("is not sent again to who has it", async () => {
    const first = await askFor(getCompare, "country=MNG");
    const etag = first.headers.get("ETag") ?? "";
    const again = await askFor(getCompare, "country=MNG", { "If-None-Match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await askFor(getCompare, "country=RUS", { "If-None-Match": etag });
    expect(other.status).toBe(200);
  });
});
