import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBarChart } from "@/lib/series/bar-chart";
import { toLineChart } from "@/lib/series/line-chart";
import { toRankChart } from "@/lib/series/rank-chart";
import { estimateTextWidth } from "@/lib/series/text-width";
import {
  THREE,
  THREE_HISTORIES,
  THREE_SERIES,
  TWELVE,
  TWELVE_SERIES,
  toFigure,
} from "../figures/example-content";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };
const widths = fc.integer({ min: 288, max: 1552 });
const axes = fc.constantFrom("linear" as const, "log" as const);

describe("bars", () => {
  it("stand from the largest figure to the smallest, those without one last", () => {
    const { rows } = toBarChart({ indicator, figures: TWELVE, axis: "linear", width: 600 });
    expect(rows.map(({ iso3 }) => iso3).slice(0, 3)).toEqual(["USA", "CHN", "RUS"]);
    expect(rows.slice(-2).map(({ iso3 }) => iso3)).toEqual(["PRK", "BTN"]);
  });

  it("say the year of a figure that is not of the newest year", () => {
    const { rows, year } = toBarChart({ indicator, figures: TWELVE, axis: "linear", width: 600 });
    expect(year).toBe(2024);
    expect(rows.find(({ iso3 }) => iso3 === "VCT")?.label).toBe("$2 m (2019)");
  });

  it("do not take an unknown figure for zero", () => {
    const { rows } = toBarChart({ indicator, figures: TWELVE, axis: "linear", width: 600 });
    const unknown = rows.find(({ iso3 }) => iso3 === "PRK");
    expect(unknown).toMatchObject({ isMeasured: false, label: "not reported", barEnd: 0 });
  });

  it("mark an estimate as about", () => {
    const { rows } = toBarChart({ indicator, figures: TWELVE, axis: "linear", width: 600 });
    expect(rows.find(({ iso3 }) => iso3 === "KAZ")?.label).toBe("≈ $1.21 bn");
  });

  it("leave room for every name and label, at any width and for any countries", () => {
    fc.assert(
      fc.property(fc.subarray(TWELVE, { minLength: 1 }), widths, axes, (figures, width, axis) => {
        const chart = toBarChart({ indicator, figures, axis, width });
        for (const { label, barEnd, nameLines } of chart.rows) {
          const end = chart.margins.left + barEnd + 6 + estimateTextWidth(label, 13);
          expect(end).toBeLessThanOrEqual(width + 0.01);
          expect(nameLines.length * 16).toBeLessThanOrEqual(chart.rowHeight);
          for (const line of nameLines) {
            expect(estimateTextWidth(line, 13)).toBeLessThanOrEqual(chart.margins.left - 7);
          }
        }
      }),
    );
  });

  it("are as long as their figures say on a linear axis", () => {
    const figures = [toFigure("MNG", "Mongolia", 100), toFigure("RUS", "Russia", 50)];
    const { rows } = toBarChart({ indicator, figures, axis: "linear", width: 600 });
    expect((rows[0]?.barEnd ?? 0) / (rows[1]?.barEnd ?? 1)).toBeCloseTo(2);
  });
});

describe("lines", () => {
  it("break where a year has no figure", () => {
    const { lines } = toLineChart({
      indicator,
      countries: THREE_SERIES,
      axis: "linear",
      width: 600,
    });
    const mongolia = lines.find(({ iso3 }) => iso3 === "MNG");
    expect(mongolia?.runs.map((run) => [run[0]?.year, run.at(-1)?.year])).toEqual([
      [1990, 1991],
      [1996, 2024],
    ]);
  });

  it("mark a figure that stands alone between two gaps", () => {
    const { lines } = toLineChart({
      indicator,
      countries: TWELVE_SERIES,
      axis: "linear",
      width: 600,
    });
    const sparse = lines.find(({ iso3 }) => iso3 === "VCT");
    expect(sparse?.marks).toHaveLength(sparse?.runs.length ?? 0);
  });

  it("list a country that has no figure instead of drawing it at zero", () => {
    const chart = toLineChart({ indicator, countries: TWELVE_SERIES, axis: "linear", width: 600 });
    expect(chart.lines.map(({ iso3 }) => iso3)).not.toContain("PRK");
    expect(chart.notes.join()).toMatch(/^No figure: .*, North Korea, /);
  });

  it("leave a zero out of a log scale and say so", () => {
    const [first] = THREE_SERIES;
    const points = first?.points.map((point) =>
      point.year === 2000 ? { ...point, value: 0 } : point,
    );
    const chart = toLineChart({
      indicator,
      countries: [{ iso3: "MNG", name: "Mongolia", points: points ?? [] }],
      axis: "log",
      width: 600,
    });
    expect(chart.lines[0]?.runs.flat().some(({ year }) => year === 2000)).toBe(false);
    expect(chart.notes[0]).toContain("left out for Mongolia");
  });

  it("have names at their ends that never lie over one another nor leave the drawing", () => {
    fc.assert(
      fc.property(
        fc.subarray(TWELVE_SERIES, { minLength: 1 }),
        widths,
        axes,
        (countries, width, axis) => {
          const chart = toLineChart({ indicator, countries, axis, width });
          const labels = chart.lines
            .flatMap(({ label }) => label ?? [])
            .sort((one, other) => one.y - other.y);
          for (const [index, { y, lines }] of labels.entries()) {
            const half = (lines.length * 16) / 2;
            const before = labels[index - 1];
            expect(y - half).toBeGreaterThanOrEqual(-0.01);
            expect(y + half).toBeLessThanOrEqual(chart.height + 0.01);
            if (before)
              expect(y - half).toBeGreaterThanOrEqual(before.y + before.lines.length * 8 - 0.01);
            for (const line of lines) {
              expect(estimateTextWidth(line, 13)).toBeLessThanOrEqual(
                chart.margins.right - 14 + 0.01,
              );
            }
          }
        },
      ),
    );
  });
});

describe("ranks", () => {
  const editions = [2017, 2018, 2020, 2024, 2025, 2026].map((edition) => ({
    edition,
    rankedCountries: 145,
    release: `gfp-${edition}`,
  }));
  const chart = toRankChart({ editions, countries: THREE_HISTORIES, width: 600 });

  it("have the first rank on top", () => {
    expect(chart.isReversed).toBe(true);
    expect(chart.axis.domain[0]).toBe(1);
  });

  it("join only editions one year apart: one that is not at hand is a gap", () => {
    expect(chart.lines[0]?.runs.map((run) => run.map(({ year }) => year))).toEqual([
      [2017, 2018],
      [2020],
      [2024, 2025, 2026],
    ]);
  });

  it("end with the newest rank beside the name", () => {
    expect(chart.lines[0]?.label?.lines.join(" ")).toBe("Mongolia 93");
  });

  it("name no point whose name would lie over another's line", () => {
    expect(chart.lines.find(({ iso3 }) => iso3 === "RUS")?.named).toEqual([]);
  });
});

it("a chart of nothing is a chart without marks, not an error", () => {
  const none = THREE.map((each) => ({ ...each, value: null, standing: null }));
  const { rows } = toBarChart({ indicator, figures: none, axis: "log", width: 358 });
  expect(rows.map(({ label }) => label)).toEqual(Array(3).fill("no figure"));
  expect(toLineChart({ indicator, countries: [], axis: "log", width: 358 }).lines).toEqual([]);
});
