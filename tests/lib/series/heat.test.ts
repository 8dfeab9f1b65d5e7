import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHeatContent } from "@/lib/series/heat-content";
import { listHeatKey } from "@/lib/series/heat-key";
import { toHeatRows } from "@/lib/series/heat-rows";
import { estimateTextWidth } from "@/lib/series/text-width";
import { CHOSEN_COUNTRIES, FIVE, toIndicator } from "../figures/example-snapshots";

const rows = toHeatRows(FIVE, CHOSEN_COUNTRIES);

function cellOf(slug: string, iso3: string) {
  return rows
    .find(({ indicator }) => indicator.slug === slug)
    ?.cells.find(({ country }) => country.iso3 === iso3);
}

describe("a heat table", () => {
  it("shades a figure by its fifth among all countries, not among the chosen ones", () => {
    const values = { MNG: 4.5, RUS: 99.5 };
    const indicator = toIndicator(
      { slug: "tanks", name: "Tanks", unit: "vehicles" },
      values,
      (index) => index,
    );
    const [row] = toHeatRows(
      [indicator],
      [
        { iso3: "MNG", name: "Mongolia" },
        { iso3: "RUS", name: "Russia" },
      ],
    );
    expect(row?.n).toBe(102);
    expect(row?.cells.map(({ fifth, step }) => [fifth, step])).toEqual([
      [0, 1],
      [4, 7],
    ]);
  });

  it("is darkest where a country is strongest, also where lower is stronger", () => {
    expect(cellOf("criminality-score", "BTN")?.fifth).toBeGreaterThan(
      cellOf("criminality-score", "RUS")?.fifth ?? 4,
    );
  });

  it("shades what is neither strong nor weak in grey, by size", () => {
    expect(cellOf("population", "CHN")).toMatchObject({ isGrey: true, fifth: 4 });
  });

  it("tells not applicable, not reported and no figure from one another and from zero", () => {
    expect(cellOf("military-spending-usd", "BTN")).toMatchObject({
      ...{ state: "not-applicable", lines: ["n/a"], step: null },
    });
    expect(cellOf("military-spending-usd", "PRK")).toMatchObject({
      ...{ state: "missing", lines: ["not reported"], step: null },
    });
    expect(cellOf("gdp-usd", "PRK")).toMatchObject({ state: "missing", lines: ["no figure"] });
    expect(cellOf("military-spending-usd", "VCT")).toMatchObject({
      state: "measured",
      lines: ["$0"],
    });
    expect(cellOf("naval-assets-total", "BIH")?.lines).toEqual(["0 or not reported"]);
  });

  it("leaves unshaded what has no place among the world: few countries, or a zero that may be none", () => {
    const warheads = toIndicator(
      { slug: "nuclear-warheads", name: "Nuclear warheads", unit: "warheads" },
      { RUS: 4489, CHN: 410 },
      () => null,
    );
    const [row] = toHeatRows([warheads], [{ iso3: "RUS", name: "Russia" }]);
    expect(row?.cells[0]).toMatchObject({ state: "measured", lines: ["4,490"], step: null });
    expect(cellOf("naval-assets-total", "BIH")?.step).toBeNull();
  });

  it("carries the year of a figure that differs from its row's", () => {
    expect(cellOf("population", "VCT")?.lines).toEqual(["100,000", "(2023)"]);
    expect(cellOf("population", "MNG")?.lines).toEqual(["3.5 m"]);
  });

  it("explains only what is in it", () => {
    expect(listHeatKey(rows).map(({ kind }) => kind)).toEqual([
      "ramp",
      "grey",
      "missing",
      "not-applicable",
    ]);
    const full = toHeatRows(FIVE.slice(1, 2), CHOSEN_COUNTRIES.slice(0, 3));
    expect(listHeatKey(full).map(({ kind }) => kind)).toEqual(["ramp"]);
  });

  it("lists under it whose figures are missing, and which", () => {
    const { notes } = toHeatContent(FIVE, CHOSEN_COUNTRIES).toChart(912);
    expect(notes.slice(0, 2)).toEqual([
      "Not applicable: Mongolia (naval vessels, all), Bhutan (military spending)",
      "Not reported: North Korea (military spending)",
    ]);
    expect(notes[2]).toMatch(/^No figure: North Korea \(gross domestic product\), /);
  });

  it("says how often each country stands in the strongest fifth; what is neither does not count", () => {
    expect(toHeatContent(FIVE, CHOSEN_COUNTRIES.slice(0, 3)).sentence).toBe(
      "Of 4 indicators, Russia stands in the strongest fifth of all countries on 3, China on 3 and Mongolia on none.",
    );
    expect(toHeatContent(FIVE.slice(0, 1), CHOSEN_COUNTRIES).sentence).toBeNull();
  });

  it("does not count a country without figures as never strong: it says what is with it", () => {
    const [mongolia, ...others] = CHOSEN_COUNTRIES.slice(0, 3);
    if (mongolia === undefined) throw new Error("a first country is needed");
    const silent = FIVE.map((indicator) => ({
      ...indicator,
      figures: indicator.figures.filter(({ iso3 }) => iso3 !== mongolia.iso3),
    }));
    expect(toHeatContent(silent, [mongolia, ...others]).sentence).toBe(
      "Of 4 indicators, Russia stands in the strongest fifth of all countries on 3 and China on 3. Mongolia: no figure.",
    );
  });

  it("gives each shade's percentile and number of countries in its table", () => {
    const { columns, rows } = toHeatContent(FIVE, CHOSEN_COUNTRIES).table;
    expect(columns.map(({ label }) => label)).toContain("Countries with a figure");
    expect(rows).toHaveLength(FIVE.length * CHOSEN_COUNTRIES.length);
    expect(rows[1]?.slice(4)).toEqual(["2024", "97", "111"]);
  });

  it("shows every country at any width, in further blocks where the columns find no room", () => {
    fc.assert(
      fc.property(fc.integer({ min: 288, max: 1552 }), (width) => {
        const { ink, bands } = toHeatContent(FIVE, CHOSEN_COUNTRIES).toChart(width);
        const texts = ink.flatMap((each) => (each.mark === "text" ? each : []));
        const said = texts.map(({ text }) => text).join(" ");
        for (const { name } of CHOSEN_COUNTRIES) expect(said).toContain(name);
        expect(bands).toBeGreaterThanOrEqual(1);
        for (const { x, text, anchor } of texts) {
          const wide = estimateTextWidth(text, 13);
          const start = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
          expect(start).toBeGreaterThanOrEqual(-0.01);
          expect(start + wide).toBeLessThanOrEqual(width + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });
});
