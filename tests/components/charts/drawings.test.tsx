import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BarChartDrawing } from "@/components/charts/bar-chart-drawing";
import { TimeChartDrawing } from "@/components/charts/time-chart-drawing";
import { readFigureText } from "@/lib/domain/figure-key";
import { toBarChart } from "@/lib/series/bar-chart";
import { toLineChart } from "@/lib/series/line-chart";
import { toBarKey } from "@/lib/series/tables";
import { THREE_SERIES, TWELVE, TWELVE_SERIES } from "../../lib/figures/example-content";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

function drawBars(axis: "linear" | "log") {
  const chart = toBarChart({ indicator, figures: TWELVE, axis, width: 600 });
  const { container } = render(
    <BarChartDrawing
      chart={chart}
      name="Military spending, 2024"
      toFigure={(row) => toBarKey(row, indicator.slug)}
    />,
  );
  return { chart, container };
}

function drawLines(series: typeof THREE_SERIES) {
  const chart = toLineChart({ indicator, countries: series, axis: "linear", width: 600 });
  const { container } = render(
    <TimeChartDrawing
      chart={chart}
      name="Military spending over time"
      toTip={() => []}
      toFigure={() => null}
    />,
  );
  return { chart, container };
}

describe("bars in the browser", () => {
  it.each(["linear", "log"] as const)("end where the static figure's end, %s", (axis) => {
    const { chart, container } = drawBars(axis);
    const bars = [...container.querySelectorAll(".recharts-bar-rectangle path")];
    const drawn = chart.rows.filter(({ barEnd, value }) => barEnd > 0.5 && value !== null);
    expect(bars.length).toBeGreaterThanOrEqual(drawn.length);
    for (const row of drawn.filter(({ high }) => high === null)) {
      const widths = bars.map((bar) => Number(bar.getAttribute("width")));
      expect(widths.some((width) => Math.abs(width - row.barEnd) < 0.5)).toBe(true);
    }
  });

  it("lead from each row that has a figure to what stands behind it", () => {
    const { container } = drawBars("linear");
    const marks = [...container.querySelectorAll("[data-figure]")];
    const stated = TWELVE.filter(({ year, release }) => year !== null && release !== null);
    expect(marks.map((mark) => mark.getAttribute("aria-label"))).toContain("Mongolia: $181 m");
    expect(marks).toHaveLength(stated.length);
    for (const mark of marks) {
      expect(readFigureText(mark.getAttribute("data-figure") ?? "")).not.toBeNull();
      expect(mark).toHaveProperty("tabIndex", 0);
    }
  });

  it("name every country, and say why one has no bar", () => {
    drawBars("linear");
    expect(screen.getByText("North Korea")).toBeDefined();
    expect(screen.getByText("not reported")).toBeDefined();
    expect(screen.getByText("not applicable")).toBeDefined();
  });

  it("have an accessible name and can be reached by keyboard", () => {
    const { container } = drawBars("linear");
    expect(container.querySelector("svg title")?.textContent).toBe("Military spending, 2024");
    expect(container.querySelector("svg")?.getAttribute("tabindex")).toBe("0");
  });
});

describe("lines in the browser", () => {
  it("break at a gap: one stroke for each run of years", () => {
    const { chart, container } = drawLines(THREE_SERIES);
    const paths = [...container.querySelectorAll("path.recharts-line-curve")];
    const strokes = paths.map((path) => (path.getAttribute("d") ?? "").match(/M/g)?.length);
    expect(strokes).toEqual(chart.lines.map(({ runs }) => runs.length));
  });

  it("draw no line for a country without figures", () => {
    const { container } = drawLines(TWELVE_SERIES);
    expect(container.querySelectorAll("path.recharts-line-curve")).toHaveLength(11);
  });

  it("carry each country's name at the line's end", () => {
    drawLines(THREE_SERIES);
    for (const { name } of THREE_SERIES) expect(screen.getByText(name)).toBeDefined();
  });
});
