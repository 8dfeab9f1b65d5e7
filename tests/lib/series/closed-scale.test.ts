import { describe, expect, it } from "vitest";
import { toClosedScale, toDirectionNote } from "@/lib/series/closed-scale";
import type { CountrySeries } from "@/lib/series/line-chart";
import { toMultiplesContent } from "@/lib/series/multiples-content";
import { toScaleSentence } from "@/lib/series/scale-sentence";
import { THREAT_INDICATORS } from "@/lib/series/threats";

const CRIME = {
  ...{ slug: "human-trafficking-score", name: "Human trafficking", unit: "score 1–10" },
  direction: "lower-is-stronger" as const,
};
const RESILIENCE = {
  ...{ slug: "resilience-score", name: "Resilience to organized crime", unit: "score 1–10" },
  direction: "higher-is-stronger" as const,
};
const SPENDING = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

function toScored(iso3: string, name: string, values: Readonly<Record<number, number>>) {
  const points = Object.entries(values).map(([year, value]) => ({
    ...{ year: Number(year), value, low: null, high: null, note: null, release: "gi-2023" },
    standing: "reported" as const,
  }));
  return { iso3, name, points };
}

const MONGOLIA = toScored("MNG", "Mongolia", { 2021: 4.5, 2023: 5 });
const RUSSIA = toScored("RUS", "Russia", { 2021: 6.5, 2023: 7.5 });
const JAPAN = toScored("JPN", "Japan", { 2021: 5, 2023: 5 });
const SILENT: CountrySeries = { iso3: "XKX", name: "Kosovo", points: [] };

describe("a publisher’s scale", () => {
  it("has its ends named by which is worse, the other way round for resilience", () => {
    const labels = (indicator: typeof CRIME | typeof RESILIENCE) =>
      toClosedScale(indicator)?.axis.ticks.map(({ label }) => label);
    expect(labels(CRIME)).toEqual(["1 best", "5.5", "10 worst"]);
    expect(labels(RESILIENCE)).toEqual(["1 worst", "5.5", "10 best"]);
    expect([CRIME, RESILIENCE].map(toDirectionNote)).toEqual([
      "higher is worse",
      "higher is better",
    ]);
  });

  it("is none where the unit has no ends", () => {
    expect(toClosedScale(SPENDING)).toBeNull();
    expect(toDirectionNote(SPENDING)).toBeNull();
  });

  it("is drawn whole, whatever the figures are, and the way that is worse stands beside the unit", () => {
    const content = toMultiplesContent(CRIME, [MONGOLIA, SILENT], "shared", "linear");
    expect(content.subtitle).toBe("score 1–10, 2021–2023, one scale for all, higher is worse");
    const [panel] = content.toChart(600).panels;
    expect(panel?.axis.domain).toEqual([1, 10]);
    expect(panel?.worst).toBe(10);
  });

  it("names the years of its two editions, and no year between them", () => {
    const { ink } = toMultiplesContent(CRIME, [MONGOLIA], "shared", "linear").toChart(900);
    const texts = ink.flatMap((mark) => (mark.mark === "text" ? mark.text : []));
    expect(texts.filter((text) => /^20\d\d$/.test(text))).toEqual(["2021", "2023"]);
    expect(texts).toEqual(expect.arrayContaining(["4.5", "5"]));
  });
});

describe("the sentence of a publisher’s scale", () => {
  it("says who stands worst and best, and how the first country moved", () => {
    expect(toScaleSentence(CRIME, [MONGOLIA, RUSSIA, JAPAN])).toBe(
      "Of these countries Russia stands worst, at 7.5, where 10 is worst, in 2023, and Mongolia and Japan best, at 5. Mongolia went from 4.5 in 2021 to 5, for the worse.",
    );
  });

  it("turns round where more is better", () => {
    expect(toScaleSentence(RESILIENCE, [MONGOLIA, RUSSIA])).toBe(
      "Of these countries Mongolia stands worst, at 5, where 1 is worst, in 2023, and Russia best, at 7.5. Mongolia went from 4.5 in 2021 to 5, for the better.",
    );
  });

  it("compares nobody where one country alone has a figure, and says nothing of none", () => {
    expect(toScaleSentence(CRIME, [SILENT, JAPAN])).toBe(
      "Japan stands at 5, where 10 is worst, in 2023.",
    );
    expect(toScaleSentence(CRIME, [SILENT])).toBeNull();
  });

  it("knows those who stand alike", () => {
    expect(toScaleSentence(CRIME, [JAPAN, MONGOLIA])).toBe(
      "Japan and Mongolia stand alike, at 5, where 10 is worst, in 2023. Japan stood at the same in 2021.",
    );
  });
});

it("no threat is drawn twice", () => {
  expect(new Set(THREAT_INDICATORS).size).toBe(THREAT_INDICATORS.length);
});
