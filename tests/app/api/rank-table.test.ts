import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET as getFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET as getTable } from "@/app/api/v1/rankings/table/route";
import { rankTableReply } from "@/lib/contracts/rank-table";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

async function readCsv(query: string) {
  const response = await getFigure(
    new Request(`http://parity.test/api/v1/figures/table.csv?${query}`),
    { params: Promise.resolve({ figure: "table.csv" }) },
  );
  expect(response.status).toBe(200);
  return csvParse(await response.text());
}

describe("GET /api/v1/rankings/table", () => {
  it("quotes a publisher's edition whole, with change and history", async () => {
    const { data } = await readReply(getTable, "by=gfp&edition=2026", rankTableReply);
    expect(data.by.kind).toBe("published");
    expect(data.entries).toHaveLength(145);
    expect(data.years).toEqual([2017, 2018, 2020, 2024, 2025, 2026]);
    expect(data.entries.find(({ iso3 }) => iso3 === "MNG")).toMatchObject({
      ...{ rank: 93, previousRank: 98, history: [87, 87, 105, 105, 98, 93] },
    });
  });

  it("derives a ranking from an indicator, says so, and lists whom it cannot rank", async () => {
    const { data, meta } = await readReply(getTable, "by=military-spending-usd", rankTableReply);
    expect(data).toMatchObject({ year: 2024, previousYear: 2023, by: { kind: "derived" } });
    expect(data.entries[0]).toMatchObject({ iso3: "USA", rank: 1 });
    expect(data.unranked.map(({ iso3 }) => iso3)).toContain("PRK");
    expect(meta.releases.map(({ slug }) => slug)).toContain("sipri-milex-2024");
  });

  it("puts the lowest first where lower is stronger", async () => {
    const { data } = await readReply(getTable, "by=homicide-rate&year=2020", rankTableReply);
    const values = data.entries.flatMap(({ value }) => value ?? []);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });

  it.each([
    ["by=spears", 404],
    ["by=sipri-milex", 404],
    ["by=gfp&edition=1999", 404],
    ["by=cinc&year=soon", 400],
  ])("answers %s with %i", async (query, status) => {
    expect((await askFor(getTable, query)).status).toBe(status);
  });
});

describe("a table's CSV", () => {
  it("has exactly the rows, columns and order of the view, each figure with its source", async () => {
    const rows = await readCsv(
      "landlocked=yes&region=Asia&columns=population&sort=-population&country=MNG",
    );
    const people = rows.map(({ population }) => Number(population));
    expect(people).toEqual(people.toSorted((one, other) => other - one));
    expect(rows.map(({ iso3 }) => iso3)).toContain("MNG");
    expect(rows.map(({ iso3 }) => iso3)).not.toContain("CHE");
    expect(rows.every((row) => row["population.source"]?.includes("World Bank"))).toBe(true);
    expect(rows.find(({ iso3 }) => iso3 === "MNG")?.rank).toBe("93");
  });

  it("takes so many rows around a country", async () => {
    const rows = await readCsv("near=MNG&around=10");
    expect(rows).toHaveLength(21);
    expect(rows[10]?.iso3).toBe("MNG");
  });
});

describe("a ranking's CSV of all editions", () => {
  it("has every edition, each country with its rank and index of that edition, filtered as the view", async () => {
    const rows = await readCsv("by=gfp&editions=all&borders=MNG");
    const mongolia = await readCsv("by=gfp&editions=all&q=mongolia");
    expect(new Set(rows.map(({ iso3 }) => iso3))).toEqual(new Set(["RUS", "CHN"]));
    expect(mongolia.map(({ edition, rank }) => [Number(edition), Number(rank)])).toEqual([
      [2017, 87],
      [2018, 87],
      [2020, 105],
      [2024, 105],
      [2025, 98],
      [2026, 93],
    ]);
    expect(mongolia.map(({ release }) => release)).toContain("gfp-2025");
  });

  it("has every year that a derived ranking can be asked for", async () => {
    const rows = await readCsv("by=military-spending-usd&editions=all&q=mongolia");
    const [first, last] = [rows.at(0), rows.at(-1)];
    expect(Number(last?.edition)).toBe(2024);
    expect(Number(first?.edition)).toBeLessThan(2000);
    expect(rows.every(({ edition, year }) => edition === year)).toBe(true);
  });
});
