import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET as compare } from "@/app/api/v1/compare/route";
import { GET as coverage } from "@/app/api/v1/covered-years/route";
import { GET as figures } from "@/app/api/v1/figures/[figure]/route";
import { GET as series } from "@/app/api/v1/series/route";
import { compareReply } from "@/lib/contracts/compare";
import { coverageReply } from "@/lib/contracts/coverage";
import { seriesReply } from "@/lib/contracts/observations";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

function draw(figure: string, query: string) {
  return figures(new Request(`http://parity.test/api/v1/figures/${figure}?${query}`), {
    params: Promise.resolve({ figure }),
  });
}

const SPENDING = "indicator=military-spending-usd&country=MNG,RUS,CHN";

describe("GET /api/v1/series by a measure", () => {
  it("divides spending by the population of the year and names both releases", async () => {
    const { data, meta } = await readReply(
      series,
      `${SPENDING}&from=2024&to=2024&measure=per-head`,
      seriesReply,
    );
    const [point] = data.countries[0]?.points ?? [];
    expect(data.shown.unit).toBe("current US$ per person");
    expect(point?.value).toBeCloseTo(51.3, 1);
    expect((point?.value ?? 0) * (point?.basis?.divisor ?? 0)).toBeCloseTo(180.84e6, -5);
    expect(meta.releases.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["sipri-milex-2024", ...(point?.basis?.releases ?? ["none"])]),
    );
  });

  it("says of how many countries the world's sum is made", async () => {
    const { data } = await readReply(
      series,
      "indicator=nuclear-warheads&country=RUS,USA&from=2023&measure=share-of-world",
      seriesReply,
    );
    const shares = data.countries.flatMap(({ points }) => points);
    expect(shares.every(({ value }) => value !== null && value > 30 && value < 60)).toBe(true);
    expect(shares[0]?.basis?.countries).toBeGreaterThan(8);
  });

  it("begins an index at 100 and looks back for it past the first year asked", async () => {
    const { data } = await readReply(
      series,
      `${SPENDING}&from=2010&measure=index&base=2000`,
      seriesReply,
    );
    expect(data.shown.base).toBe(2000);
    const points = data.countries[0]?.points ?? [];
    expect(points[0]?.year).toBe(2010);
    expect(points[0]?.basis?.year).toBe(2000);
  });

  it("keeps not applicable apart from no figure by a measure too", async () => {
    const { data } = await readReply(
      series,
      "indicator=submarines&country=MNG,RUS&measure=per-head",
      seriesReply,
    );
    const [mongolia, russia] = data.countries;
    expect(mongolia?.points.map(({ standing }) => standing)).toContain("not-applicable");
    expect(mongolia?.points.every(({ value }) => value === null)).toBe(true);
    expect(russia?.points.some(({ basis }) => basis !== undefined)).toBe(true);
  });

  it("invents nothing for a country without figures", async () => {
    const { data } = await readReply(
      series,
      "indicator=military-spending-usd&country=PRK&measure=share-of-gdp",
      seriesReply,
    );
    const points = data.countries[0]?.points ?? [];
    expect(new Set(points.map(({ standing }) => standing))).toEqual(new Set(["not-reported"]));
    expect(points.filter(({ value, low }) => value !== null || low !== null)).toEqual([]);
  });

  it.each([
    ["indicator=tanks&country=MNG&measure=share-of-gdp", "measure"],
    ["indicator=population&country=MNG&measure=per-head", "measure"],
    ["indicator=tanks&country=MNG&measure=per-horse", "measure"],
  ])("refuses %s and names %s", async (query, parameter) => {
    const response = await askFor(series, query);
    expect(response.status).toBe(400);
    expect(JSON.stringify((await response.json()).parameters)).toContain(parameter);
  });
});

describe("GET /api/v1/compare by a measure", () => {
  it("gives ratios of what is shown", async () => {
    const { data } = await readReply(compare, `${SPENDING}&measure=per-border-km`, compareReply);
    const [mongolia, russia] = data[0]?.figures ?? [];
    expect(mongolia?.basis?.divisor).toBe(8082);
    expect(russia?.ratio).toBeCloseTo((russia?.value ?? 0) / (mongolia?.value ?? 1), 9);
  });
});

describe("GET /api/v1/covered-years", () => {
  it("counts the countries that have a figure in each year", async () => {
    const { data, meta } = await readReply(
      coverage,
      "indicator=military-spending-usd&country=RUS,PRK",
      coverageReply,
    );
    expect(meta.countries).toBe(2);
    expect(data[0]?.years.at(-1)).toEqual({ year: 2024, countries: 1 });
  });
});

describe("figures of a comparison", () => {
  it.each([
    ["bars.svg", `${SPENDING}&measure=per-head&year=2024`, "World Bank"],
    ["lines.svg", `${SPENDING}&measure=share-of-gdp&from=2000`, "Divided by the GDP"],
    ["grouped.svg", `${SPENDING}&years=2004,2024`, "2004 and 2024"],
    ["slope.svg", `${SPENDING}&from=2004&to=2024&axis=log`, "log scale"],
    ["slope.svg", "country=MNG,RUS,CHN", "Mongolia rose 5 places to 93"],
    ["ratio.svg", "indicator=military-spending-usd,tanks&country=MNG,RUS", "824×"],
  ])("draws %s?%s with its credit and the address of its page", async (figure, query, words) => {
    const response = await draw(figure, query);
    expect(response.status).toBe(200);
    const svg = (await response.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(svg).toContain(words);
    expect(svg.replaceAll(" ", "")).toContain(`/compare?kind=${figure.split(".")[0]}`);
  });

  it("gives a year's own figure where another stands in for it", async () => {
    const query = "indicator=active-personnel&country=MNG&years=2010,2024&within=5";
    const rows = csvParse(await (await draw("grouped.csv", query)).text());
    expect(rows.map(({ year }) => year)).toEqual(["2010", "2022"]);
  });

  it.each([
    ["slope.png", `${SPENDING}&from=2024`, "from"],
    ["slope.png", `${SPENDING}&publisher=gfp&from=2004&to=2024`, "publisher"],
    ["grouped.png", `${SPENDING}&years=2000,2001,2002,2003`, "years"],
  ])("refuses %s?%s and names %s", async (figure, query, parameter) => {
    const response = await draw(figure, query);
    expect(response.status).toBe(400);
    expect(JSON.stringify((await response.json()).parameters)).toContain(parameter);
  });
});
