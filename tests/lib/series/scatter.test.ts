import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toScatterContent } from "@/lib/series/scatter-content";
import { addFigures, type SnapshotIndicator } from "@/lib/series/snapshot";
import { estimateTextWidth } from "@/lib/series/text-width";
import {
  CHOSEN,
  GDP,
  NAMES,
  POPULATION,
  SPENDING,
  toIndicator,
  toSnapshotFigure,
} from "../figures/example-snapshots";

function scatter(
  indicators: SnapshotIndicator[] = [GDP, SPENDING],
  axis: "linear" | "log" = "log",
  chosen: readonly string[] = CHOSEN,
) {
  return toScatterContent({
    ...{ indicators, names: NAMES, chosen, axes: { x: axis, y: axis }, scope: null },
  });
}

describe("a scatter chart", () => {
  it("has a mark for every country with both figures, the chosen ones in their shapes", () => {
    const { dots } = scatter().toChart(912);
    const both = GDP.figures.filter(({ iso3 }) =>
      SPENDING.figures.some((other) => other.iso3 === iso3 && (other.value ?? 0) > 0),
    );
    expect(dots.map(({ iso3 }) => iso3).sort()).toEqual(both.map(({ iso3 }) => iso3).sort());
    const styled = dots.filter(({ style }) => style !== null).map(({ iso3 }) => iso3);
    expect(styled.sort()).toEqual(["AUS", "BIH", "CHN", "IND", "JPN", "KAZ", "MNG", "RUS", "USA"]);
  });

  it("does not draw an unknown figure at zero, and says whose is unknown", () => {
    const { dots, notes } = scatter([GDP, SPENDING], "linear").toChart(912);
    expect(dots.some(({ iso3 }) => iso3 === "PRK")).toBe(false);
    expect(notes).toContain(
      "North Korea: gross domestic product no figure, military spending not reported",
    );
    expect(notes).toContain("Bhutan: military spending not applicable");
    expect(notes).toContain("8 countries without one of the two figures: not drawn");
  });

  it("leaves a zero out on a log axis and names whose it is; on a linear axis it stands", () => {
    const { notes } = scatter().toChart(912);
    expect(notes).toContain(
      "Zero has no place on a log scale: 1 country left out, among them Saint Vincent and the Grenadines",
    );
    const linear = scatter([GDP, SPENDING], "linear").toChart(912);
    expect(linear.dots.some(({ iso3, y }) => iso3 === "VCT" && y === 0)).toBe(true);
  });

  it("announces log axes in its subtitle and in the axes' titles", () => {
    const content = scatter();
    expect(content.subtitle).toContain("log scales");
    const titles = content.toChart(912).ink.flatMap((ink) => (ink.mark === "text" ? ink.text : []));
    expect(titles).toContain("↑ Military spending, current US$, log scale");
    expect(titles).toContain("Gross domestic product, current US$, log scale →");
  });

  it("puts its trend through logarithms on log axes, and says so with its fit and number", () => {
    const exact = toIndicator(
      { slug: "y", name: "Effect", unit: "pieces" },
      {},
      (index) => (index + 1) ** 2,
    );
    const cause = toIndicator(
      { slug: "x", name: "Cause", unit: "pieces" },
      {},
      (index) => index + 1,
    );
    const content = scatter([cause, exact]);
    expect(content.shown.trend?.slope).toBeCloseTo(2);
    expect(content.sentence).toBe(
      "Over 100 countries effect rises with cause: ten times the cause goes with 100 times the effect (R² = 1.00, least squares on logarithms).",
    );
  });

  it("says on which side of the trend each chosen country lies", () => {
    const { sentence } = scatter([GDP, SPENDING], "log", ["RUS", "KAZ", "MNG"]);
    expect(sentence).toContain("Russia lies above the trend; Kazakhstan and Mongolia below it.");
  });

  it("has no trend over two countries, and says why", () => {
    const two = (indicator: SnapshotIndicator) => ({
      ...indicator,
      figures: indicator.figures.filter(({ iso3 }) => ["MNG", "RUS"].includes(iso3)),
    });
    const content = scatter([two(GDP), two(SPENDING)]);
    expect(content.shown.trend).toBeNull();
    expect(content.sentence).toBe("Only 2 countries have both figures: a trend needs three.");
  });

  it("stands areas, not radii, for the third figure; where it is unknown the mark is small and hollow", () => {
    const { dots, notes } = scatter([GDP, SPENDING, POPULATION]).toChart(912);
    const of = (code: string) => dots.find(({ iso3 }) => iso3 === code);
    const ratio = (of("CHN")?.radius ?? 0) / (of("USA")?.radius ?? 1);
    expect(ratio ** 2).toBeCloseTo(1409 / 340, 1);
    expect(notes.some((note) => note.includes("without a figure above zero"))).toBe(false);
    const { figures } = POPULATION;
    const few = { ...POPULATION, figures: figures.filter(({ iso3 }) => iso3 !== "KAZ") };
    const chart = scatter([GDP, SPENDING, few]).toChart(912);
    expect(chart.notes).toContain(
      "1 country without a figure above zero for population: drawn smallest",
    );
  });

  it("carries each figure's own year in its table, the chosen countries first", () => {
    const older = addFigures(
      [{ ...GDP, figures: GDP.figures.filter(({ iso3 }) => iso3 !== "MNG") }],
      [{ ...GDP, figures: [toSnapshotFigure("MNG", 20e9, { year: 2021 })] }],
    );
    const { table } = scatter([...older, SPENDING]);
    expect(table.rows[0]?.slice(0, 3)).toEqual([
      "Mongolia",
      expect.objectContaining({ text: "$20,000,000,000" }),
      "2021",
    ]);
    expect(table.rows[4]?.slice(0, 3)).toEqual(["North Korea", "no figure", ""]);
  });

  it("names every chosen country it draws, within the drawing, at any width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 288, max: 1552 }), fc.boolean(), (width, isSized) => {
        const indicators = isSized ? [GDP, SPENDING, POPULATION] : [GDP, SPENDING];
        const { ink, dots, notes } = scatter(indicators).toChart(width);
        const texts = ink.flatMap((each) => (each.mark === "text" ? each : []));
        const said = texts.map(({ text }) => text).join(" ");
        for (const { name, style } of dots) if (style !== null) expect(said).toContain(name);
        expect(notes.join()).not.toContain("want of room");
        for (const { x, anchor, text } of texts) {
          const room = estimateTextWidth(text, 13);
          const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(left + room).toBeLessThanOrEqual(width + 0.01);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is laid out in less than a tenth of a second for two hundred countries", () => {
    const content = scatter();
    content.toChart(900);
    const start = performance.now();
    for (let turn = 0; turn < 5; turn += 1) content.toChart(901 + turn);
    expect((performance.now() - start) / 5).toBeLessThan(100);
  });
});
