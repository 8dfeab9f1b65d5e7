import { tsvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { toMarkdownTable, toTsv } from "@/lib/export/copied-table";

const figure = {
  kind: "observation",
  indicator: "tanks",
  iso3: "MNG",
  year: 2026,
  release: "gfp-2026",
} as const;
const table = {
  columns: [
    { label: "Country", numeric: false },
    { label: "vehicles", numeric: true },
  ],
  rows: [
    ["Mongolia", { text: "420", figure }],
    ["=HYPERLINK(0)", "−1|2"],
    ["two\nlines\tand a tab", "*"],
  ],
};

describe("a table copied for a spreadsheet", () => {
  it("has the words on the page, a line a row, whatever a cell holds", () => {
    expect(tsvParseRows(toTsv(table))).toEqual([
      ["Country", "vehicles"],
      ["Mongolia", "420"],
      ["'=HYPERLINK(0)", "−1|2"],
      ["two lines and a tab", "*"],
    ]);
  });
});

describe("a table copied as Markdown", () => {
  const text = toMarkdownTable(table, "Tanks. 2026", "Source: GFP.");

  it("has its title above, its figures to the right and its source below", () => {
    const lines = text.split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "Tanks. 2026",
      "",
      "| Country | vehicles |",
      "| --- | ---: |",
      "| Mongolia | 420 |",
    ]);
    expect(lines.at(-2)).toBe("Source: GFP.");
  });

  it("keeps a bar or a star inside a cell from breaking the table", () => {
    expect(text).toContain("| −1\\|2 |");
    expect(text).toContain("| \\* |");
  });
});
