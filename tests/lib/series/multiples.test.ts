import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountrySeries } from "@/lib/series/line-chart";
import { toMultiplesChart } from "@/lib/series/multiples-chart";
import { toMultiplesContent, toPeakSentence } from "@/lib/series/multiples-content";
import { estimateTextWidth } from "@/lib/series/text-width";
import { THREE_SERIES, TWELVE_SERIES, toSeries } from "../figures/example-content";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

function draw(
  scales: "shared" | "free",
  width = 912,
  countries: readonly CountrySeries[] = TWELVE_SERIES,
  axis: "linear" | "log" = "linear",
) {
  return toMultiplesChart({ indicator, countries, scales, axis, width });
}

describe("small multiples", () => {
  it("share one value axis unless each is to have its own, which is said", () => {
    const shared = draw("shared");
    expect(new Set(shared.panels.map(({ axis }) => axis.domain.join())).size).toBe(1);
    const free = draw("free");
    expect(new Set(free.panels.map(({ axis }) => axis.domain.join())).size).toBeGreaterThan(6);
    expect(shared.notes.join()).not.toContain("scale of its own");
    expect(free.notes).toContain(
      "Each country has a scale of its own: compare courses, not heights",
    );
    const content = toMultiplesContent(indicator, TWELVE_SERIES, "free", "linear");
    expect(content.subtitle).toContain("each country on a scale of its own");
  });

  it("share their years, so that a year stands at the same place in each", () => {
    expect(draw("free").years).toEqual([1990, 2024]);
  });

  it("break a line where a year has no figure", () => {
    const mongolia = draw("free", 912, THREE_SERIES).panels[0];
    expect(mongolia?.runs.map((run) => [run[0]?.year, run.at(-1)?.year])).toEqual([
      [1990, 1991],
      [1996, 2024],
    ]);
  });

  it("keep a place for a country without any figure, and say why it is empty", () => {
    const { panels, notes } = draw("shared");
    const texts = panels
      .find(({ iso3 }) => iso3 === "PRK")
      ?.ground.flatMap((ink) => (ink.mark === "text" ? ink.text : []));
    expect(texts).toEqual(["North Korea", "no figure"]);
    expect(notes.join()).toMatch(/No figure: .*, North Korea, /);
  });

  it("name the last figure, with its year where the others go on", () => {
    const texts = draw("free").ink.flatMap((ink) => (ink.mark === "text" ? ink.text : []));
    expect(texts).toContain("$70.3 m (2022)");
  });

  it("leave out what has no place on a log scale, and say of whom", () => {
    const zero = [toSeries("MNG", "Mongolia", 0), toSeries("RUS", "Russia", 1e9)];
    const { panels, notes } = draw("shared", 912, zero, "log");
    expect(panels[0]?.points).toEqual([]);
    expect(notes).toContain("Zero has no place on a log scale: left out for Mongolia");
  });

  it.each([
    [310, 2],
    [520, 3],
    [912, 4],
    [1168, 4],
  ])("stand in columns that suit the width: at %i there are %i", (width, columns) => {
    expect(draw("shared", width).columns).toBe(columns);
  });

  it("keep every text within its own panel's width at any width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 288, max: 1552 }), fc.boolean(), (width, isFree) => {
        const { panels } = draw(isFree ? "free" : "shared", width);
        for (const { left, width: room, ground } of panels) {
          for (const ink of ground) {
            if (ink.mark !== "text") continue;
            const wide = estimateTextWidth(ink.text, 13);
            const start = { start: ink.x, middle: ink.x - wide / 2, end: ink.x - wide }[ink.anchor];
            expect(start).toBeGreaterThanOrEqual(left - 0.01);
            expect(start + wide).toBeLessThanOrEqual(left + room + 0.01);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("what small multiples say", () => {
  const series = (name: string, values: readonly number[]): CountrySeries => ({
    ...{ iso3: name.slice(0, 3).toUpperCase(), name },
    points: values.map((value, index) => ({
      ...{ year: 2000 + index, value, low: null, high: null },
      ...{ standing: "reported", note: null, release: "sipri-milex-2024" },
    })),
  });

  it("is who stands at the highest, and when another did", () => {
    const countries = [series("Mongolia", [1e6, 3e6, 2e6]), series("China", [1e9, 2e9, 3e9])];
    expect(toPeakSentence(indicator, countries)).toBe(
      "China stands at its highest of the years shown; Mongolia’s highest military spending was $3 m in 2001.",
    );
  });

  it("does not take a country that never changed for one at its peak", () => {
    expect(toPeakSentence(indicator, [series("Tuvalu", [0, 0, 0])])).toBeNull();
  });
});
