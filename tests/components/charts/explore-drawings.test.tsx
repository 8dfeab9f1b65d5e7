import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HeatTable } from "@/components/charts/heat-table";
import { InkDrawing } from "@/components/charts/ink-drawing";
import { MultiplesDrawing } from "@/components/charts/multiples-drawing";
import { ScatterDrawing } from "@/components/charts/scatter-drawing";
import { readFigureText, toFigureText } from "@/lib/domain/figure-key";
import { toHeatContent } from "@/lib/series/heat-content";
import { toMultiplesChart } from "@/lib/series/multiples-chart";
import { toScatterContent } from "@/lib/series/scatter-content";
import { toSnapshotKey } from "@/lib/series/snapshot";
import { toTwoYearsContent } from "@/lib/series/two-years-content";
import { THREE_SERIES, TWELVE, TWELVE_SERIES } from "../../lib/figures/example-content";
import {
  CHOSEN,
  CHOSEN_COUNTRIES,
  EARLIER,
  FIVE,
  GDP,
  NAMES,
  SPENDING,
} from "../../lib/figures/example-snapshots";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

describe("a scatter chart in the browser", () => {
  const content = toScatterContent({
    indicators: [GDP, SPENDING],
    ...{ names: NAMES, chosen: CHOSEN, axes: { x: "log", y: "log" }, scope: null },
  });
  const chart = content.toChart(800);

  function draw() {
    return render(
      <ScatterDrawing
        chart={chart}
        name="Military spending against GDP"
        toTip={({ name }) => [`about ${name}`]}
        toFigure={({ figures }) => toSnapshotKey("military-spending-usd", figures.y)}
      />,
    ).container;
  }

  it("has every country's mark, each leading to its figure", () => {
    const marks = [...draw().querySelectorAll("[data-figure]")];
    expect(marks).toHaveLength(chart.dots.length);
    for (const mark of marks) {
      expect(readFigureText(mark.getAttribute("data-figure") ?? "")).not.toBeNull();
    }
  });

  it("is reached by keyboard at the chosen countries, each with its figures in words", () => {
    draw();
    const buttons = screen.getAllByRole("button");
    expect(buttons).toHaveLength(9);
    expect(screen.getByRole("button", { name: "Mongolia; about Mongolia" })).toHaveProperty(
      "tabIndex",
      0,
    );
  });

  it("names its countries where the static figure names them", () => {
    draw();
    const [name] = chart.ink.flatMap((ink) =>
      ink.mark === "text" && ink.text === "Mongolia" ? ink : [],
    );
    expect(Number(screen.getByText("Mongolia").getAttribute("x"))).toBeCloseTo(name?.x ?? 0);
  });
});

describe("pairs in the browser", () => {
  it("lead from both ends to what stands behind them, and are named", () => {
    const chart = toTwoYearsContent(
      indicator,
      { year: 2014, figures: EARLIER },
      { year: 2024, figures: TWELVE },
      "log",
    ).toChart(600);
    render(<InkDrawing chart={chart} name="Military spending, 2014 and 2024" />);
    const drawing = screen.getByRole("group", { name: "Military spending, 2014 and 2024" });
    expect(within(drawing).getByRole("button", { name: "Mongolia, 2014: $108 m" })).toBeDefined();
    expect(within(drawing).getByRole("button", { name: "Mongolia, 2024: $181 m" })).toBeDefined();
    expect(within(drawing).getByText("2014 and 2024: not reported")).toBeDefined();
  });
});

describe("small multiples in the browser", () => {
  function draw(countries: typeof THREE_SERIES) {
    const chart = toMultiplesChart({
      indicator,
      countries,
      scales: "free",
      axis: "linear",
      width: 800,
    });
    const { container } = render(
      <MultiplesDrawing
        chart={chart}
        name="Military spending, country by country"
        toFigure={(iso3, { year, release }) => ({
          kind: "observation",
          ...{ indicator: indicator.slug, iso3, year, release },
        })}
      />,
    );
    return { chart, container };
  }

  it("break each line at its gaps, as the model does", () => {
    const { chart, container } = draw(THREE_SERIES);
    const paths = [...container.querySelectorAll("path.recharts-line-curve")];
    const strokes = paths.map((path) => (path.getAttribute("d") ?? "").match(/M/g)?.length);
    expect(strokes).toEqual(chart.panels.map(({ runs }) => runs.length));
  });

  it("say why a country's place is empty", () => {
    const { container } = draw(TWELVE_SERIES);
    expect(container.querySelectorAll("path.recharts-line-curve")).toHaveLength(11);
    expect(screen.getByText("no figure")).toBeDefined();
  });
});

describe("a heat table in the browser", () => {
  const content = toHeatContent(FIVE, CHOSEN_COUNTRIES);

  function draw() {
    render(<HeatTable caption="Five indicators" columns={content.columns} rows={content.rows} />);
    return screen.getByRole("table", { name: "Five indicators" });
  }

  it("is a table with a head for each country and each indicator", () => {
    const table = draw();
    expect(
      within(table).getByRole("columnheader", { name: "Bosnia and Herzegovina" }),
    ).toBeDefined();
    expect(within(table).getByRole("rowheader", { name: /^Criminality/ })).toBeDefined();
    expect(within(table).getAllByRole("row")).toHaveLength(FIVE.length + 1);
  });

  it("leads from each stated figure to what stands behind it, also where it is not reported", () => {
    const table = draw();
    const stated = content.rows.flatMap(({ cells }) =>
      cells.filter(({ figure }) => figure !== null),
    );
    const figures = within(table)
      .getAllByRole("button")
      .map((each) => each.getAttribute("data-figure"));
    expect(figures).toHaveLength(stated.length);
    expect(figures).toContain(
      toFigureText({
        ...{ kind: "observation", indicator: "military-spending-usd", iso3: "PRK" },
        ...{ year: 2024, release: "sipri-milex-2024" },
      }),
    );
  });

  it("says each shade in words for those who do not see it", () => {
    const cell = within(draw()).getByText("$314 bn").closest("td");
    expect(cell?.textContent).toBe("$314 bn, strongest fifth of 104 countries");
  });
});
