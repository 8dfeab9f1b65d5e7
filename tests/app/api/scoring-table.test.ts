import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/scoring-table/route";
import { type ScoringTableReply, scoringTableReply } from "@/lib/contracts/scoring-table";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { listColumns } from "@/lib/scoring/list-columns";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const ask = (query: string) => readReply(GET, query, scoringTableReply);

function cellOf({ data }: ScoringTableReply, code: string, iso3: string) {
  const place = data.units.findIndex((unit) => unit.code === iso3);
  const column = data.columns.find((each) => each.code === code);
  if (place < 0 || column === undefined) throw new Error(`no ${code} of ${iso3}`);
  return {
    value: column.values[place],
    year: column.years[place],
    release: column.releases[column.stated[place] ?? -1],
    rivals: column.rivals.find(([unit]) => unit === place)?.[1] ?? [],
    isNotApplicable: column.notApplicable.includes(place),
    isAbsent: column.absent.includes(place),
  };
}

describe("GET /api/v1/scoring-table", () => {
  it("has every state whose armed forces a source counts, and no territory without any", async () => {
    const { data } = await ask("column=population");
    const codes = data.units.map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(195);
    expect(codes).toEqual(expect.arrayContaining(["MNG", "PRK", "TWN", "XKX"]));
    expect(codes).not.toContain("ABW");
  });

  it("carries what all four sources say of Mongolia's active personnel", async () => {
    const table = await ask("column=active-personnel");
    const cell = cellOf(table, "active-personnel", "MNG");
    expect(cell).toMatchObject({ value: 10_000, year: 2022, release: "cow-nmc-7.0" });
    expect([...cell.rivals].sort((a, b) => a - b)).toEqual([15_000, 18_000, 35_000]);
  });

  it("does not count the World Bank's copy of SIPRI's spending as a second voice", async () => {
    const table = await ask("column=military-spending-usd");
    const cell = cellOf(table, "military-spending-usd", "MNG");
    expect(cell.value).toBeCloseTo(180.8e6, -5);
    expect(cell.rivals).toEqual([91_000_000, 1_590_000_000]);
  });

  it("marks a landlocked state's navy as not applicable, and no warheads as none by a list of all", async () => {
    const table = await ask("column=submarines,nuclear-warheads");
    expect(cellOf(table, "submarines", "MNG")).toMatchObject({
      value: null,
      isNotApplicable: true,
    });
    expect(cellOf(table, "nuclear-warheads", "MNG")).toMatchObject({ value: 0, isAbsent: true });
    expect(cellOf(table, "nuclear-warheads", "RUS")).toMatchObject({
      value: 4489,
      isAbsent: false,
    });
  });

  it("gives figures by one source, and shares among land neighbours, by what the code says", async () => {
    const table = await ask("column=military-spending-usd@gfp,active-personnel/neighbours");
    expect(cellOf(table, "military-spending-usd@gfp", "MNG").value).toBe(1.59e9);
    const share = cellOf(table, "active-personnel/neighbours", "MNG").value ?? 0;
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.004);
    expect(cellOf(table, "active-personnel/neighbours", "JPN").isNotApplicable).toBe(true);
  });

  it("takes the figures of a year, and earlier ones where they are asked", async () => {
    const table = await ask("column=military-spending-usd&year=2020&within=0&earlier=2");
    expect(cellOf(table, "military-spending-usd", "RUS").year).toBe(2020);
    const [column] = table.data.columns;
    expect(column?.earlier?.map(({ year }) => year)).toEqual([2019, 2018]);
    const place = table.data.units.findIndex(({ code }) => code === "RUS");
    expect(column?.earlier?.[0]?.values[place]).toBeGreaterThan(5e10);
  });

  it("makes doubtful zeros unknown where that is asked", async () => {
    const stated = await ask("column=fighter-aircraft");
    const unknown = await ask("column=fighter-aircraft&zeros=unknown");
    expect(cellOf(stated, "fighter-aircraft", "MNG").value).toBe(0);
    expect(cellOf(unknown, "fighter-aircraft", "MNG").value).toBeNull();
  });

  it("has every column that a ready lens is made of, and unpacks to typed arrays", async () => {
    const codes = [...new Set(LENSES.flatMap(({ recipe }) => listColumns(recipe)))];
    const { data } = await ask(`column=${codes.join(",")}`);
    const table = unpackTable(data);
    expect([...table.columns.keys()]).toEqual(codes);
    for (const { values } of table.columns.values()) {
      expect(values).toHaveLength(data.units.length);
      expect(values.some((value) => !Number.isNaN(value))).toBe(true);
    }
    const place = data.units.findIndex(({ code }) => code === "MNG");
    expect(table.columns.get("submarines")?.notApplicable?.[place]).toBe(1);
    expect(table.groupings.get("landlocked")?.[place]).toBe("yes");
  });

  it.each([
    ["an indicator that is none", "column=tanks,chariots", 404, "chariots"],
    ["a source that is none", "column=tanks@nobody", 404, "nobody"],
    ["a code that is none", "column=Tanks", 400, "column"],
    ["no column", "", 400, "column"],
  ])("names %s", async (_what, query, status, named) => {
    const response = await askFor(GET, query);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(named);
  });
});
