import { describe, expect, it } from "vitest";
import { LARGEST_WIDTH } from "@/lib/contracts/figure-picture";
import { drawFigure } from "@/lib/figures/draw-figure";
import { MOST_PIXELS } from "@/lib/figures/paint-figure";
import { FONT_SIZE } from "@/lib/series/frame";
import { toPlainTableChart } from "@/lib/series/plain-table-chart";
import { toRankedTable } from "@/lib/series/ranked-table";
import { toTableChart } from "@/lib/series/table-chart";
import { toTableContent } from "@/lib/series/table-content";
import { estimateTextWidth } from "@/lib/series/text-width";
import { PARTS, VIEW } from "../../helpers/example-ranking";
import { toContent } from "../figures/example-content";

const table = toRankedTable(PARTS, VIEW);
const [column] = table.columns.slice(1);
if (column === undefined) throw new Error("the example has no columns");

/** The example's rows and columns over and over. */
function toLarge(rows: number, columns: number) {
  return {
    ...table,
    rows: Array.from({ length: rows }, (_, index) => {
      const row = table.rows[index % table.rows.length];
      if (row === undefined) throw new Error("the example has no rows");
      return { ...row, iso3: index < table.rows.length ? row.iso3 : `X${index}` };
    }),
    columns: Array.from({ length: columns }, () => column ?? table.columns[0]).flatMap(
      (each) => each ?? [],
    ),
  };
}

describe("the picture of a ranking", () => {
  it("has every row, on a phone as on a desk", () => {
    for (const width of [280, 912, 1552]) {
      const { rows, notes } = toTableChart(toLarge(195, 3), ["MNG"], width);
      expect(rows).toHaveLength(195);
      expect(new Set(rows.map(({ top }) => top)).size).toBe(195);
      expect(notes.join()).not.toContain("countr");
    }
  });

  it("of every country and twenty columns is within what is painted, at scale 1 and 2", () => {
    const content = toContent(toTableContent(toLarge(195, 20), VIEW.country));
    for (const [width, scale] of [
      [960, 1],
      [960, 2],
      [LARGEST_WIDTH, 1],
    ] as const) {
      const svg = drawFigure(content, { theme: "light", background: "solid", width });
      const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
      expect(width * height * scale ** 2).toBeLessThanOrEqual(MOST_PIXELS);
    }
  });

  it("says how many rows a card leaves out", () => {
    const { rows, notes } = toTableChart(toLarge(145, 3), [], 912, 12);
    expect(rows).toHaveLength(12);
    expect(notes).toEqual(["Not drawn: 133 more countries; the CSV has all"]);
  });

  it("sets no text into the next column, however many columns there are", () => {
    for (const width of [280, 600, 912, 1552]) {
      for (const columns of [1, 5, 9, 20]) {
        const chart = toTableChart(toLarge(20, columns), ["MNG"], width);
        const left = columns + 4 - chart.columns.length;
        expect(chart.notes.join()).toBe(
          left > 0 ? `Not drawn: ${left} more column${left > 1 ? "s" : ""}; the CSV has all` : "",
        );
        for (const { cells } of chart.rows) {
          let end = 0;
          chart.columns.forEach(({ key, x, isNumeric }, index) => {
            if (key === "history") return;
            const widths = (cells[index]?.lines ?? []).map((line) =>
              estimateTextWidth(line, FONT_SIZE),
            );
            const wide = Math.max(0, ...widths);
            const from = isNumeric ? x - wide : key === "name" ? x + 18 : x;
            expect(from).toBeGreaterThanOrEqual(end - 1);
            end = from + wide;
            expect(end).toBeLessThanOrEqual(width + 1);
          });
        }
      }
    }
  });
});

describe("the picture of a plain table", () => {
  const toTable = (columns: number) => ({
    columns: Array.from({ length: columns }, (_, index) => ({
      ...{ key: String(index), label: `Weapon ${index}`, numeric: false },
    })),
    rows: [Array.from({ length: columns }, () => "Light armoured vehicles, second-hand, in parts")],
  });

  it("squeezes its texts into more lines before it leaves a column out", () => {
    const room = (columns: number) => toPlainTableChart(toTable(columns), 0, 912);
    expect(room(2).notes).toEqual([]);
    expect(room(7).notes).toEqual([]);
    expect(room(7).height).toBeGreaterThan(room(2).height);
    expect(room(12).notes).toEqual(["Not drawn: 4 more columns; the CSV has all"]);
  });
});
