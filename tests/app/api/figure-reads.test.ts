import { describe, expect, it } from "vitest";
import { GET as getCompare } from "@/app/api/v1/compare/route";
import { GET as getIndicators } from "@/app/api/v1/indicators/route";
import { GET as getObservations } from "@/app/api/v1/observations/route";
import { GET as getSeries } from "@/app/api/v1/series/route";
import { GET as getWorldSeries } from "@/app/api/v1/series/world/route";
import { GET as getSnapshot } from "@/app/api/v1/snapshot/route";
import { compareReply } from "@/lib/contracts/compare";
import { indicatorsReply } from "@/lib/contracts/indicators";
import { observationsReply, seriesReply } from "@/lib/contracts/observations";
import { snapshotReply } from "@/lib/contracts/snapshot";
import { worldSeriesReply } from "@/lib/contracts/world-series";
import { readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

describe("GET /api/v1/snapshot", () => {
  it("gives every country its newest figure by the preferred source", async () => {
    const { data, meta } = await readReply(
      getSnapshot,
      "indicator=military-spending-usd,tanks",
      snapshotReply,
    );
    const [spending, tanks] = data;
    expect(spending?.figures.length).toBeGreaterThan(140);
    expect(tanks?.figures.length).toBeGreaterThan(140);
    const of = (iso3: string) => spending?.figures.find((each) => each.iso3 === iso3);
    expect(of("MNG")).toMatchObject({ year: 2024, release: "sipri-milex-2024" });
    expect(of("MNG")?.value).toBeCloseTo(180.8e6, -5);
    expect(of("PER")?.release).toBe("world-bank-wdi-2026-07-01");
    expect(meta.releases.map(({ slug }) => slug)).toContain("sipri-milex-2024");
  });

  it("says the same as a comparison of the same countries", async () => {
    const query = "indicator=active-personnel&country=MNG,RUS,PRK&year=2010&within=3";
    const { data } = await readReply(getSnapshot, query, snapshotReply);
    const compared = await readReply(getCompare, query, compareReply);
    for (const figure of data[0]?.figures ?? []) {
      expect(compared.data[0]?.figures).toContainEqual(expect.objectContaining(figure));
    }
    expect(data[0]?.figures).toHaveLength(3);
  });

  it("takes the figure nearest to the year asked, and gives it its own year", async () => {
    const asked = "indicator=tanks&country=MNG&year=2022";
    const exact = await readReply(getSnapshot, asked, snapshotReply);
    expect(exact.data[0]?.figures).toEqual([]);
    const near = await readReply(getSnapshot, `${asked}&within=3`, snapshotReply);
    expect(near.data[0]?.figures).toMatchObject([{ iso3: "MNG", year: 2020 }]);
  });

  it("keeps to a region or a group when asked", async () => {
    const query = "indicator=population&group=landlocked&region=Asia";
    const { data } = await readReply(getSnapshot, query, snapshotReply);
    const codes = data[0]?.figures.map(({ iso3 }) => iso3) ?? [];
    expect(codes).toContain("MNG");
    expect(codes).not.toContain("CHN");
    expect(codes).not.toContain("BOL");
  });
});

describe("GET /api/v1/series/world", () => {
  it("gives every country's line as numbers, the same as the line by itself", async () => {
    const { data } = await readReply(getWorldSeries, "indicator=cinc&from=2000", worldSeriesReply);
    expect(data.countries.length).toBeGreaterThan(180);
    const one = await readReply(getSeries, "indicator=cinc&country=MNG&from=2000", seriesReply);
    const mongolia = data.countries.find(({ iso3 }) => iso3 === "MNG");
    for (const { year, value } of one.data.countries[0]?.points ?? []) {
      expect(mongolia?.values[year - data.firstYear]).toBe(value);
    }
  });
});

describe("GET /api/v1/compare", () => {
  it("compares spending by SIPRI: Russia 824 times Mongolia in 2024", async () => {
    const query = "country=MNG,RUS,CHN&indicator=military-spending-usd";
    const { data, meta } = await readReply(getCompare, query, compareReply);
    const [mongolia, russia, china] = data[0]?.figures ?? [];
    expect(mongolia).toMatchObject({ year: 2024, ratio: 1, standing: "reported" });
    expect(mongolia?.value).toBeCloseTo(180.8e6, -5);
    expect(Math.round(russia?.ratio ?? 0)).toBe(824);
    expect(china?.value).toBeCloseTo(313_658e6, -6);
    expect(meta.releases.map(({ source }) => source)).toEqual(["sipri-milex"]);
  });

  it("estimates spending from the World Bank for a country outside of SIPRI's extract, and says so", async () => {
    const query = "country=MNG,ISL,ZWE&indicator=military-spending-usd";
    const { data } = await readReply(getCompare, query, compareReply);
    expect(data[0]?.figures[2]).toMatchObject({ standing: "estimated" });
    expect(data[0]?.figures[2]?.release).toContain("wdi");
  });

  it("leaves North Korea's spending unknown", async () => {
    const query = "country=MNG,PRK&indicator=military-spending-usd";
    const { data } = await readReply(getCompare, query, compareReply);
    expect(data[0]?.figures[1]).toMatchObject({
      value: null,
      ratio: null,
      standing: "not-reported",
    });
  });

  it("does not count a landlocked country's navy as zero", async () => {
    const query = "country=MNG,RUS&indicator=submarines";
    const { data } = await readReply(getCompare, query, compareReply);
    expect(data[0]?.figures[0]).toMatchObject({ value: null, standing: "not-applicable" });
    expect(data[0]?.figures[1]).toMatchObject({ ratio: null });
  });

  it("covers every indicator where none is named", async () => {
    const { data } = await readReply(getCompare, "country=MNG", compareReply);
    const { data: indicators } = await readReply(getIndicators, "", indicatorsReply);
    expect(data.map(({ slug }) => slug)).toEqual(indicators.map(({ slug }) => slug));
  });
});

describe("GET /api/v1/series", () => {
  it("keeps each country to one source, so that no line mixes definitions", async () => {
    const query = "indicator=active-personnel&country=MNG,CHN&from=1990";
    const { data, meta } = await readReply(getSeries, query, seriesReply);
    expect(meta.releases.map(({ source }) => source)).toEqual(["cow-nmc"]);
    expect(data.countries[0]?.points.at(-1)).toMatchObject({ year: 2022, value: 10_000 });
  });

  it("gives CINC as published: Mongolia 0.00033126 in 2022", async () => {
    const query = "indicator=cinc&country=MNG,RUS,CHN&from=2022";
    const { data } = await readReply(getSeries, query, seriesReply);
    expect(data.countries.map(({ points }) => points[0]?.value)).toEqual([
      expect.closeTo(0.00033126, 8),
      expect.closeTo(0.038197, 6),
      expect.closeTo(0.23409663, 8),
    ]);
  });
});

describe("GET /api/v1/observations", () => {
  it("shows what every source says of Mongolia's active personnel, none overwritten", async () => {
    const query = "indicator=active-personnel&country=MNG&from=2020";
    const { data, meta } = await readReply(getObservations, query, observationsReply);
    const said = data.map(({ release, year, value }) => [release, year, value]);
    expect(said).toContainEqual(["gfp-2025", 2025, 35_000]);
    expect(said).toContainEqual(["cow-nmc-7.0", 2022, 10_000]);
    expect(data.some(({ value }) => value === 18_000)).toBe(true);
    expect(data.find(({ release }) => release.startsWith("cia"))).toMatchObject({
      value: null,
      low: 10_000,
      high: 20_000,
    });
    expect(new Set(meta.releases.map(({ source }) => source)).size).toBe(4);
  });

  it("narrows by source and years", async () => {
    const query = "indicator=active-personnel&country=MNG&source=gfp&from=2024&to=2025";
    const { data } = await readReply(getObservations, query, observationsReply);
    expect(data.map(({ year }) => year)).toEqual([2024, 2025]);
  });

  it("pages through everything by cursor: each figure once, in order, at most a thousand a page", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = `indicator=cinc,nuclear-warheads&from=1990${cursor && `&cursor=${cursor}`}`;
      const { data, meta } = await readReply(getObservations, query, observationsReply);
      expect(data.length).toBeLessThanOrEqual(1000);
      seen.push(
        ...data.map((each) => [each.indicator, each.iso3, each.year, each.release].join(" ")),
      );
      cursor = meta.nextCursor;
    }
    expect(seen.length).toBeGreaterThan(6000);
    expect(new Set(seen).size).toBe(seen.length);
    const ofOne = seen.filter((each) => each.startsWith("cinc"));
    expect(ofOne).toEqual(ofOne.toSorted());
  });
});
