import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "@/lib/series/ink";
import { toProfileChart } from "@/lib/series/profile-chart";
import { toProfileContent } from "@/lib/series/profile-content";
import { estimateTextWidth } from "@/lib/series/text-width";
import { toExampleProfile } from "./example-world";

const TWELVE = ["RUS", "CHN", ..."ABCDEFGHI".split("").map((letter) => `ZZ${letter}`)];

function textsOf(ink: readonly Ink[]) {
  return ink.flatMap((mark) => (mark.mark === "text" ? [mark] : []));
}

describe("percentile strips", () => {
  it("lose no letter at any width, whoever is chosen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 288, max: 1552 }), fc.subarray(TWELVE), (width, chosen) => {
        const profile = toExampleProfile(chosen);
        const chart = toProfileChart(profile, profile.indicators, width);
        for (const { x, y, text, anchor } of textsOf(chart.ink)) {
          const size = estimateTextWidth(text, 13);
          const left = { start: x, middle: x - size / 2, end: x - size }[anchor];
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(left + size).toBeLessThanOrEqual(width + 0.01);
          expect(y).toBeLessThan(chart.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("say why a country has no place, and mark none", () => {
    const profile = toExampleProfile();
    const chart = toProfileChart(profile, profile.indicators, 900);
    const words = textsOf(chart.ink).map(({ text }) => text);
    expect(words).toContain("not applicable");
    expect(words).toContain("0 or not reported, 2024");
    expect(words).toContain("no figure");
    const without = chart.rows.filter(({ label }) => !label.includes("percentile"));
    expect(without.map(({ label }) => label)).toEqual([
      "Self-propelled artillery: 0 or not reported, 2024",
      "Submarines: not applicable",
    ]);
  });

  it("put who is stronger first, and mere size under a head of its own", () => {
    const profile = toExampleProfile();
    const words = textsOf(toProfileChart(profile, profile.indicators, 900).ink).map(
      ({ text }) => text,
    );
    expect(words.indexOf("stronger")).toBeLessThan(words.indexOf("Tanks"));
    expect(words.indexOf("Human trafficking")).toBeLessThan(words.indexOf("smaller"));
    expect(words.at(-1)).toBe("26");
  });

  it("tell in a sentence and in the table what the marks say", () => {
    const { sentence, table, releases } = toProfileContent(toExampleProfile(), "land");
    expect(sentence).toBe(
      "Of 3 measures of strength here, Mongolia stands above the world’s middle in 2: highest in human trafficking (98), lowest in tanks (33).",
    );
    const tanks = table.rows.find(([name]) => name === "Tanks");
    expect(tanks?.slice(3, 7)).toEqual(["2024", "33", "120", "84"]);
    expect(tanks?.[8]).toMatchObject({ text: "100", figure: { iso3: "CHN", indicator: "tanks" } });
    expect(releases).toEqual(["sipri-milex-2024"]);
  });
});
