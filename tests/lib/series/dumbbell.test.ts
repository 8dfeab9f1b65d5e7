import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "@/lib/series/text-width";
import { toTwoCountriesContent } from "@/lib/series/two-countries-content";
import { toTwoYearsContent } from "@/lib/series/two-years-content";
import { THREE, TWELVE, toFigure } from "../figures/example-content";
import { EARLIER, FIVE, toIndicator } from "../figures/example-snapshots";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };
const widths = fc.integer({ min: 288, max: 1552 });

function years(from = EARLIER, to = TWELVE, axis: "linear" | "log" = "linear") {
  return toTwoYearsContent(
    indicator,
    { year: 2014, figures: from },
    { year: 2024, figures: to },
    axis,
  );
}

function pair(one = "MNG", other = "PRK") {
  const names = new Map(TWELVE.map(({ iso3, name }) => [iso3, name]));
  const [first, second] = [one, other].map((iso3) => ({ iso3, name: names.get(iso3) ?? iso3 }));
  if (first === undefined || second === undefined) throw new Error("two countries are needed");
  return toTwoCountriesContent(FIVE, [first, second]);
}

describe("two years side by side", () => {
  it("are a row for each country, the largest later figure first, those without one last", () => {
    const { rows } = years().toChart(912);
    expect(rows.map(({ key }) => key).slice(0, 3)).toEqual(["USA", "CHN", "RUS"]);
    expect(rows.slice(-2).map(({ key }) => key)).toEqual(["PRK", "BTN"]);
  });

  it("say an unknown end in words instead of drawing it at zero", () => {
    const { rows, notes } = years().toChart(912);
    const unknown = rows.find(({ key }) => key === "PRK");
    expect(unknown?.ends).toEqual([]);
    expect(unknown?.missing).toEqual(["2014 and 2024: not reported"]);
    expect(notes).toContain("Not reported: North Korea (2014, 2024)");
  });

  it("keep the known end where only the other is missing", () => {
    const from = THREE.map((each) => ({
      ...each,
      year: 2014,
      value: null,
      standing: null,
      release: null,
    }));
    const { rows } = years(from, THREE).toChart(912);
    expect(rows[0]).toMatchObject({ key: "CHN", missing: ["2014: no figure"] });
    expect(rows[0]?.ends.map(({ label }) => label)).toEqual(["$314 bn"]);
  });

  it("carry the year of a figure that is not of the year asked for", () => {
    const { rows } = years().toChart(912);
    const ends = rows.find(({ key }) => key === "VCT")?.ends.map(({ label }) => label);
    expect(ends).toEqual(["$1.2 m (2009)", "$2 m (2019)"]);
  });

  it("say where the figure rose and fell most", () => {
    const from = [
      toFigure("MNG", "Mongolia", 100e6, { year: 2014 }),
      toFigure("KAZ", "Kazakhstan", 2e9, { year: 2014 }),
      toFigure("RUS", "Russia", 100e9, { year: 2014 }),
    ];
    const to = [
      toFigure("MNG", "Mongolia", 200e6),
      toFigure("KAZ", "Kazakhstan", 1e9),
      toFigure("RUS", "Russia", 150e9),
    ];
    expect(years(from, to).sentence).toBe(
      "From 2014 to 2024 military spending rose in 2 of 3 countries, most in Mongolia (from $100 m to $200 m), and fell in 1, Kazakhstan (from $2 bn to $1 bn).",
    );
    expect(years(from.slice(0, 1), to.slice(0, 1)).sentence).toBe(
      "From 2014 to 2024 Mongolia’s military spending rose, from $100 m to $200 m.",
    );
  });

  it("say nothing where no country has both figures", () => {
    const from = THREE.map((each) => ({ ...each, value: null }));
    expect(years(from, THREE).sentence).toBeNull();
  });

  it("give what was divided by what in the table", () => {
    const { columns, rows } = years().table;
    expect(columns.at(-1)?.label).toBe("2024 over 2014");
    expect(Number(rows[0]?.at(-1))).toBeCloseTo(1 / 0.6, 3);
  });
});

describe("two countries side by side", () => {
  it("stand at their percentiles among all countries, the stronger to the right", () => {
    const { rows } = pair("MNG", "RUS").toChart(912);
    const criminality = rows.find(({ key }) => key === "criminality-score");
    const [mongolia, russia] = criminality?.ends ?? [];
    expect(mongolia?.value).toBeGreaterThan(russia?.value ?? 100);
    expect(criminality?.aside).toBe("score 1–10, 2024, lower is stronger");
  });

  it("tell not applicable from not reported", () => {
    const { rows } = pair().toChart(912);
    const missing = rows.flatMap((row) => row.missing);
    expect(missing).toContain("Mongolia: not applicable");
    expect(missing).toContain("North Korea: not reported");
    expect(missing).toContain("North Korea: no figure");
  });

  it("say a figure in words where too few countries have one for a place", () => {
    const warheads = toIndicator(
      { slug: "nuclear-warheads", name: "Nuclear warheads", unit: "warheads" },
      { RUS: 4489, CHN: 410 },
      () => null,
    );
    const russia = { iso3: "RUS", name: "Russia" };
    const { rows } = toTwoCountriesContent(
      [warheads],
      [russia, { iso3: "CHN", name: "China" }],
    ).toChart(912);
    expect(rows[0]?.ends).toEqual([]);
    expect(rows[0]?.missing).toContain("Russia: 4,490 (2024; only 2 countries have a figure)");
  });

  it("are summed up by who stands higher more often, and where most", () => {
    expect(pair("MNG", "RUS").sentence).toMatch(
      /^Russia stands higher than Mongolia on 3 of 4 indicators, farthest on .*; Mongolia leads most on criminality \(58th percentile against 2nd\)\.$/,
    );
  });

  it("give percentile and number of countries in the table", () => {
    const [population] = pair("MNG", "RUS").table.rows;
    expect(population?.at(-1)).toBe("111");
    expect(Number(population?.[4])).toBeGreaterThan(0);
  });
});

describe("pairs at any width", () => {
  it("have every label within the drawing, none over its pair", () => {
    fc.assert(
      fc.property(widths, fc.boolean(), (width, isYears) => {
        const chart = isYears
          ? years(EARLIER, TWELVE, "log").toChart(width)
          : pair().toChart(width);
        for (const { ends, at } of chart.rows) {
          const sides = ends.map((end, index) => {
            const reach = 10 + estimateTextWidth(end.label, 13);
            const isLeft =
              ends.length > 1 &&
              (at[index] ?? 0) === Math.min(...at) &&
              index === at.indexOf(Math.min(...at));
            const x = at[index] ?? 0;
            return isLeft ? x - reach : x + reach;
          });
          for (const side of sides) {
            expect(side).toBeGreaterThanOrEqual(-0.01);
            expect(side).toBeLessThanOrEqual(width + 0.01);
          }
        }
        const bottoms = chart.rows.map(({ top, height }) => top + height);
        for (const [index, { top }] of chart.rows.slice(1).entries()) {
          expect(top).toBeGreaterThanOrEqual((bottoms[index] ?? 0) - 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lead from each figure to what stands behind it, with whose it is and of when", () => {
    const { spots } = years().toChart(912);
    expect(spots.map(({ label }) => label)).toContain("Mongolia, 2024: $181 m");
    expect(spots.map(({ figure }) => figure)).toContainEqual({
      ...{ kind: "observation", indicator: "military-spending-usd", iso3: "MNG" },
      ...{ year: 2024, release: "sipri-milex-2024" },
    });
  });
});
