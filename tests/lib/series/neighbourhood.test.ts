import { describe, expect, it } from "vitest";
import { toCellText } from "@/lib/series/figure-cell";
import type { Neighbourhood } from "@/lib/series/neighbourhood";
import { toHeldFigure } from "@/lib/series/neighbourhood";
import { toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import { toBorderTable, toForEachTable, toRatioTable } from "@/lib/series/neighbourhood-tables";
import {
  toForEachSentence,
  toOnlyContiguousSentence,
  toPlaceSentence,
} from "@/lib/series/neighbourhood-words";
import { toExampleNeighbourhood, toPartialNeighbourhood, toShown } from "./example-neighbourhood";

const BARS = { show: "bars", per: "total" } as const;
const MONGOLIA = toExampleNeighbourhood();

describe("a figure held against others’", () => {
  it("is not widened by what sources said of much earlier years", () => {
    const old = { source: "a", origin: null, low: null, high: null };
    const held = toHeldFigure(toShown(100, 2022, "one"), [
      { ...old, year: 2001, value: 40, release: "a-2001" },
      { ...old, source: "b", year: 2000, value: 60, release: "b-2000" },
    ]);
    expect(held).toMatchObject({ counted: { low: 100, high: 100 }, voices: [] });
  });

  it("counts as nothing known where a zero can mean that nothing was found", () => {
    const zero = { ...toShown(0, 2026, "gfp-2026"), note: "Printed as 0 for not reported too" };
    expect(toHeldFigure(zero, []).counted).toBeNull();
  });
});

describe("where a country lies", () => {
  it("is said with the length of each border", () => {
    expect(toPlaceSentence(MONGOLIA)).toBe(
      "Mongolia is landlocked. It shares 8,082 km of land border with 2 neighbours: 4,630 km with China and 3,452 km with Russia.",
    );
  });

  it("names only the longest of many borders", () => {
    expect(toPlaceSentence(toPartialNeighbourhood())).toContain(
      "with 5 neighbours: the longest are 7,644 km with Russia",
    );
  });

  it("is over water for an island, which is said", () => {
    const island: Neighbourhood = {
      ...{ ...MONGOLIA, landlocked: false, basis: "nearest", sharedKm: null },
      country: { iso3: "ISL", name: "Iceland" },
      others: [{ iso3: "GRL", name: "Greenland", km: 290, otherKm: null, contiguous: null }],
    };
    expect(toPlaceSentence(island)).toContain("By the Factbook it borders no country on land.");
    expect(toPlaceSentence(island)).toContain("Greenland (about 290 km)");
  });

  it("is doubted where only one list has two countries touching", () => {
    expect(toOnlyContiguousSentence(MONGOLIA)).toBeNull();
    const sweden = { ...MONGOLIA, onlyContiguous: [{ iso3: "DNK", name: "Denmark" }] };
    expect(toOnlyContiguousSentence(sweden)).toContain("counts Denmark as touching it on land");
  });
});

describe("distance in capability", () => {
  it("is a range in a sentence, with the dispute that makes it one", () => {
    expect(toForEachSentence(MONGOLIA)).toBe(
      "For each soldier of Mongolia, China has 57.1 to 204 and Russia 31.4 to 132, together 88.6 to 336; sources put Mongolia’s own number at 10,000–35,000.",
    );
  });

  it("is not counted by soldiers that may be none", () => {
    const [personnel, ...rest] = MONGOLIA.measures;
    if (personnel === undefined) throw new Error("there are no soldiers");
    const zero = toHeldFigure({ ...toShown(0, 2022, "cow-nmc-7.0"), note: "Fewer than 500" }, []);
    const none = { ...personnel, own: { figure: zero, perKm: null } };
    expect(toForEachSentence({ ...MONGOLIA, measures: [none, ...rest] })).toContain("too few");
  });

  it("says in the table how many of the neighbours a sum holds, and of when an old figure is", () => {
    const rows = toForEachTable(toPartialNeighbourhood()).rows.map((row) => row.map(toCellText));
    expect(rows.find(([name]) => name === "Turkmenistan")?.[1]).toContain("its figure of 1999");
    expect(rows.at(-1)?.[1]).toContain("(4 of 5)");
  });

  it("never rounds a capability ratio to the whole", () => {
    const [, spending] = MONGOLIA.measures;
    if (spending === undefined) throw new Error("there is no spending");
    const others = spending.others.map((each) => ({
      ...each,
      ratio: { value: 0.99994, low: 0.99994, high: 0.99994 },
    }));
    const table = toRatioTable({ ...MONGOLIA, measures: [{ ...spending, others }] });
    expect(table.rows[0]?.map(toCellText)).toEqual(["China", "over 0.999"]);
  });
});

describe("a neighbourhood’s figure", () => {
  it("never hides what a sum lacks", () => {
    const { toChart } = toNeighbourhoodContent(toPartialNeighbourhood(), BARS, [], (slug) => slug);
    expect(toChart(960).notes).toEqual([
      "Military spending: sum of 4 of 5; too old to be in it: Turkmenistan’s of 1999",
      "Nuclear warheads: sum of 2 of 5; no figure of Uzbekistan, Kyrgyzstan and Turkmenistan",
    ]);
  });

  it("has a table whose figures lead to what is behind them, each with its releases", () => {
    const { table } = toNeighbourhoodContent(MONGOLIA, BARS, [], (slug) => slug);
    const [own] = table.rows;
    expect(own?.[2]).toMatchObject({ figure: { iso3: "MNG", release: "cow-nmc-7.0" } });
    expect(own?.at(-1)).toBe("cow-nmc-7.0; cia-2025; gfp-2026");
    expect(table.rows[3]?.[1]).toBe("Together: sum of 2 of 2");
  });

  it("is a table where one is asked for, credited to those who state what stands in it", () => {
    const of = (show: "distance" | "borders") =>
      toNeighbourhoodContent(
        MONGOLIA,
        { show, per: "total" },
        ["cow-contiguity-3.2"],
        (slug) => slug,
      );
    expect(of("distance").title).toBe("Distance in capability from Mongolia");
    expect(of("distance").releases).toContain("gfp-2026");
    expect(of("borders").releases).toEqual(["cow-contiguity-3.2"]);
  });

  it("has a table of borders by both sides’ accounts, and the totals as stated", () => {
    const rows = toBorderTable(MONGOLIA, (slug) => slug).rows.map((row) => row.map(toCellText));
    expect(rows[0]).toEqual(["China", "4,630", "4,630", "yes"]);
    expect(rows.at(-1)).toEqual(["Total as stated: cia-factbook-2026-02", "8,082", "", ""]);
  });
});
