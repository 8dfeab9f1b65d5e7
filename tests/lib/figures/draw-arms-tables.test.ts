import { describe, expect, it } from "vitest";
import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import { toCreditLine } from "@/lib/export/credit-line";
import { toWordsCsv } from "@/lib/export/words-csv";
import { drawFigure } from "@/lib/figures/draw-figure";
import {
  toCategoriesContent,
  toDependenceContent,
  toOrdersContent,
} from "@/lib/series/arms-tables";
import type { ChartContent } from "@/lib/series/chart-content";
import { toContributions } from "@/lib/series/missions/contributions";
import { toContributionsContent } from "@/lib/series/missions/contributions-content";
import { REGISTER, toExampleSuppliers } from "../../helpers/example-suppliers";
import { OF_MONGOLIA } from "../series/missions/example-missions";
import { RELEASE } from "./example-content";

const MONGOLIA = { iso3: "MNG", name: "Mongolia" };
const suppliers = toExampleSuppliers();
const toOrder = (change: Partial<StatedTransfer>): StatedTransfer => ({
  ...{ release: REGISTER, line: 16021, recipient: MONGOLIA },
  supplier: { iso3: "USA", name: "United States" },
  ...{ orderYear: 2023, orderYearEstimated: false, ordered: 20, orderedEstimated: false },
  ...{ designation: "L-ATV", description: "armoured personnel carrier" },
  ...{ category: "armoured-vehicles", delivered: 0, deliveredEstimated: false },
  ...{ delivery: "none", deliveryYears: [], status: "new", comment: null },
  ...{ tivPerUnit: 0.18, tivOrder: 3.6, tivDelivered: 0, ...change },
});
const ORDERS = [
  toOrder({}),
  toOrder({
    ...{ line: 15986, orderYear: 2019, orderYearEstimated: true, designation: "MiG-29" },
    ...{ description: "fighter aircraft", supplier: { iso3: "RUS", name: "Russia" } },
    ...{ ordered: 5, delivered: 5, deliveredEstimated: true, delivery: "whole" },
    ...{ deliveryYears: [2019, 2021], status: "second-hand", tivOrder: 41.3, tivDelivered: null },
  }),
];
const stated = (slug: string, value: number | null, note: string | null) => ({
  slug,
  figures: [
    {
      ...{ iso3: "MNG", year: 2025, value, low: null, high: null, note, disputeFactor: null },
      ...{ standing: "reported" as const, release: "sipri-milex-2024" },
    },
  ],
});
const contributions = toContributions(
  [MONGOLIA, { iso3: "PRK", name: "North Korea" }],
  OF_MONGOLIA,
  2024,
  [
    stated("deployed-personnel", 850, "850 South Sudan (UNMISS) (2025)"),
    stated("population", 3_500_000, null),
    stated("active-personnel", 10_000, null),
  ],
);

const figures: [string, ChartContent][] = [
  ["arms-categories", toCategoriesContent(suppliers, REGISTER)],
  ["arms-dependence", toDependenceContent(suppliers, REGISTER)],
  ["arms-orders", toOrdersContent(suppliers, ORDERS, REGISTER)],
  [
    "peacekeepers",
    toContributionsContent(contributions, [1994, 2024], new Map([["sipri-milex-2024", "SIPRI"]])),
  ],
];

describe.each(figures)("the table of %s as a figure", (name, content) => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const figure = {
      ...content,
      source: toCreditLine([RELEASE]),
      address: "https://parity.example/countries/MNG/suppliers",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/${name}-${look.theme}-${look.width}.svg`,
    );
  });

  it("has all its rows in the CSV, each with its release", () => {
    const lines = toWordsCsv(content.table, [RELEASE]).trimEnd().split("\n");
    expect(lines).toHaveLength(content.table.rows.length + 1);
    for (const line of lines.slice(1)) expect(line).toContain(RELEASE.slug);
  });
});

describe("the table of orders", () => {
  it("has the newest first, estimates marked, and what did not come as none", () => {
    const { rows } = toOrdersContent(suppliers, ORDERS, REGISTER).table;
    expect(rows.map((row) => row[0])).toEqual([
      "L-ATV, armoured personnel carrier",
      "MiG-29, fighter aircraft, second-hand",
    ]);
    expect(rows[0]?.[4]).toMatchObject({ text: "none" });
    expect(rows[1]?.slice(2, 4)).toEqual(["≈2019", "5"]);
    expect(rows[1]?.[7]).toMatchObject({ text: "no TIV" });
  });

  it("draws every order, however many", () => {
    const many = Array.from({ length: 130 }, (_, line) => toOrder({ line }));
    const content = toOrdersContent(suppliers, many, REGISTER);
    expect(content.table.rows).toHaveLength(130);
    const { ink, notes } = content.toChart(960);
    const rules = ink.filter((each) => each.mark === "path" && each.stroke === "rule");
    expect(rules).toHaveLength(130);
    expect(notes).toEqual([]);
  });
});
