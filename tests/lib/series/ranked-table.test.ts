import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toRankingCsv } from "@/lib/export/ranking-csv";
import { toRankCell } from "@/lib/series/rank-cells";
import { toRankRows, toRankText } from "@/lib/series/rank-rows";
import { pinRows, toRankedTable } from "@/lib/series/ranked-table";
import { filterRows, toRowFilters } from "@/lib/series/row-filters";
import { sortRows, toNextSort } from "@/lib/series/sort-rows";
import { isSummable } from "@/lib/series/summarise-rows";
import type { TableView } from "@/lib/series/table-view";
import indicators from "@/prisma/data/catalog/indicators.json";
import { COUNTRIES, FIGURES, NAMES, PARTS, RANKING, VIEW } from "../../helpers/example-ranking";
import { RELEASE } from "../figures/example-content";

const rows = toRankRows(RANKING, COUNTRIES, FIGURES);
const codesOf = (shown: readonly { iso3: string }[]) => shown.map(({ iso3 }) => iso3);
const show = (change: Partial<TableView>) => toRankedTable(PARTS, { ...VIEW, ...change });

const keys = ["rank", "name", "change", "value", "military-spending-usd", "population"];
const anySort = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...keys), isDescending: fc.boolean() }),
  { minLength: 1, maxLength: 4, selector: ({ key }) => key },
);
const anyFilters = fc
  .record(
    {
      landlocked: fc.constantFrom("yes", "no"),
      armed: fc.constantFrom("yes", "no"),
      region: fc.constantFrom("Asia", "Europe"),
      borders: fc.constantFrom("CHN", "RUS"),
      rank: fc.constantFrom("2-60", "46-", "-93"),
      near: fc.constantFrom("MNG", "CHE"),
      q: fc.constantFrom("ia", "монг", "CH"),
    },
    { requiredKeys: [] },
  )
  .map((asked): TableView => ({ ...VIEW, around: 2, ...asked }));

describe("sorting a table", () => {
  it("keeps every row once, whatever it is sorted by", () => {
    fc.assert(
      fc.property(anySort, (terms) => {
        expect(codesOf(sortRows(rows, terms)).sort()).toEqual(codesOf(rows).sort());
      }),
    );
  });

  it("gives one order, in whatever order the rows come", () => {
    fc.assert(
      fc.property(
        anySort,
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        (terms, mixed) => {
          expect(codesOf(sortRows(mixed, terms))).toEqual(codesOf(sortRows(rows, terms)));
        },
      ),
    );
  });

  it("puts a country without a value last, upwards and downwards", () => {
    for (const isDescending of [true, false]) {
      const sorted = sortRows(rows, [{ key: "military-spending-usd", isDescending }]);
      expect(codesOf(sorted.slice(-3))).toEqual(["BIH", "VCT", "BTN"]);
    }
  });

  it("settles by the second column what the first leaves equal", () => {
    const byName = sortRows(rows, [
      { key: "rank", isDescending: false },
      { key: "name", isDescending: true },
    ]);
    expect(codesOf(byName.filter(({ rank }) => rank === 46))).toEqual(["CHE", "ETH"]);
  });

  it("begins a figure's column with the largest and turns round when pressed again", () => {
    const once = toNextSort([{ key: "rank", isDescending: false }], "population", false);
    expect(once).toEqual([{ key: "population", isDescending: true }]);
    expect(toNextSort(once, "population", false)).toEqual([
      { key: "population", isDescending: false },
    ]);
    expect(toNextSort(once, "name", true)).toEqual([...once, { key: "name", isDescending: false }]);
  });
});

describe("filtering a table", () => {
  it("leaves the same rows in whatever order the filters are applied", () => {
    fc.assert(
      fc.property(anyFilters, (view) => {
        const filters = toRowFilters(view, rows, NAMES);
        const turned = filters.toReversed().reduce((left, each) => filterRows(left, [each]), rows);
        expect(codesOf(turned)).toEqual(codesOf(filterRows(rows, filters)));
      }),
    );
  });

  it("never changes a rank", () => {
    const { rows: shown } = show({ landlocked: "yes", region: "Asia" });
    expect(shown.map(({ iso3, rank }) => [iso3, rank])).toEqual([
      ["KAZ", 58],
      ["MNG", 93],
      ["NPL", 124],
      ["BTN", 145],
    ]);
  });

  it("takes so many places above and below a country, those with an equal rank counted one by one", () => {
    expect(codesOf(show({ near: "KAZ", around: 2 }).rows)).toEqual([
      ...["ETH", "CHE", "KAZ", "MNG", "NPL"],
    ]);
  });

  it("finds a country by its name in another language and by its neighbours", () => {
    expect(codesOf(show({ q: "монгол" }).rows)).toEqual(["MNG"]);
    expect(codesOf(show({ borders: "CHN" }).rows)).toEqual(["KAZ", "MNG", "NPL"]);
  });

  it("lets no country pass a range of values that nobody states for it", () => {
    const shown = codesOf(show({ range: ["military-spending-usd::500000000"] }).rows);
    expect(shown).toEqual(["MNG", "NPL"]);
    expect(show({ range: ["naval-assets-total:0:"] }).rows.some(({ iso3 }) => iso3 === "MNG")).toBe(
      false,
    );
  });
});

describe("a table says", () => {
  it("how many countries are left and where the first chosen one stands among them", () => {
    expect(show({ landlocked: "yes" }).sentence).toBe(
      "6 landlocked countries; Mongolia is 4th of them.",
    );
    expect(show({ region: "Europe" }).sentence).toBe(
      "3 countries in Europe; Mongolia is not among them.",
    );
    expect(show({}).sentence).toBe(
      "12 countries ranked by Global Firepower in 2026; Mongolia is 8th of them.",
    );
    expect(show({ q: "atlantis" }).sentence).toBe(
      "No countries matching “atlantis” are ranked here.",
    );
  });

  it("that a place among the rest is shared", () => {
    expect(show({ landlocked: "yes", country: ["ETH"] }).sentence).toContain(
      "1st (shared) of them",
    );
    expect(rows.filter(({ isTied }) => isTied).map(toRankText)).toEqual(["46=", "46="]);
  });

  it("the same place, however the rows are sorted", () => {
    expect(show({ landlocked: "yes", sort: ["-population"] }).sentence).toContain("4th of them");
  });

  it("not applicable, not reported and no figure apart, and a year that is not the column's", () => {
    const table = show({});
    const cell = (iso3: string, key: string) => {
      const row = rows.find((each) => each.iso3 === iso3);
      const column = table.columns.find((each) => each.key === key);
      if (row === undefined || column === undefined) throw new Error(`${iso3} ${key}`);
      return toRankCell(row, column, RANKING);
    };
    expect(cell("MNG", "naval-assets-total").text).toBe("n/a");
    expect(cell("BIH", "military-spending-usd").text).toBe("not reported");
    expect(cell("BTN", "military-spending-usd").text).toBe("–");
    expect(cell("BIH", "value").text).toBe("not obtained");
    expect(cell("NPL", "military-spending-usd")).toMatchObject({ text: "$424 m", year: 2019 });
    expect(cell("MNG", "military-spending-usd")).toMatchObject({ text: "$181 m", year: null });
  });

  it("nothing of a column whose figures are still being read", () => {
    const table = toRankedTable({ ...PARTS, figures: [] }, VIEW);
    const [row] = table.rows;
    const [, column] = table.columns;
    if (row === undefined || column === undefined) throw new Error("the table is empty");
    expect(toRankCell(row, column, RANKING).text).toBe("…");
  });
});

describe("what a column comes to", () => {
  it("counts stated values of the rows shown only", () => {
    const { columns } = show({ landlocked: "yes" });
    expect(columns.find(({ key }) => key === "naval-assets-total")?.summary).toEqual({
      ...{ count: 0, sum: null, median: null },
    });
    expect(columns.find(({ key }) => key === "military-spending-usd")?.summary).toEqual({
      ...{ count: 5, sum: 6.9e9 + 1e9 + 1.2e9 + 181e6 + 424e6, median: 1e9 },
    });
  });

  it("is never a sum of shares, scores, indices, tiers or of what is per head", () => {
    const units = [...new Set(indicators.map(({ unit }) => unit))];
    const summed = units.filter(isSummable);
    expect(summed.filter((unit) => /%|share|score|index|per |tier|year.*s$/.test(unit))).toEqual(
      [],
    );
    expect(units.filter((unit) => !isSummable(unit)).sort()).toEqual([
      "% a year",
      "% of GDP",
      "% of government spending",
      "% of population",
      "current US$ per person",
      "current international $ per person",
      "index 0–1",
      "missions",
      "per 100,000 people",
      "per million people",
      "score 0–100",
      "score 1–10",
      "share of world",
      "statement",
      "tier",
      "years",
    ]);
  });
});

it("the chosen countries stand on top and nowhere else", () => {
  const { pinned, rest } = pinRows(show({}).rows, ["MNG", "RUS"]);
  expect(codesOf(pinned)).toEqual(["RUS", "MNG"]);
  expect(codesOf(rest)).not.toContain("MNG");
  expect(pinned.length + rest.length).toBe(12);
});

it("a table's CSV has the rows and columns shown, in their order, each figure with its credit", () => {
  const lines = toRankingCsv(show({ landlocked: "yes", sort: ["-population"] }), [RELEASE]).split(
    "\n",
  );
  expect(lines[0]).toContain("rank,tied,iso3,name,previous-rank,change,gfp-index,gfp-index.unit");
  expect(lines.slice(1, 4).map((line) => line.split(",")[2])).toEqual(["ETH", "NPL", "KAZ"]);
  expect(lines[1]).toContain("SIPRI Military Expenditure Database, 2024");
  expect(lines).toHaveLength(8);
});
