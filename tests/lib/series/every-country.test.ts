import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getMapShapes } from "@/lib/figures/map-shapes";
import { toDistributionChart } from "@/lib/series/distribution-chart";
import { toFlags } from "@/lib/series/flags";
import { findNearest, findNext } from "@/lib/series/map-places";
import { toLeaderSentence, toPlaceSentence, toSpreadSentence } from "@/lib/series/place-sentences";
import { rankFigures, toRankText } from "@/lib/series/rank-figures";
import { toRankingRows } from "@/lib/series/ranking-chart";
import { toMapContent, toRankingContent } from "@/lib/series/snapshot-contents";
import { toSpreadAxis } from "@/lib/series/spread-axis";
import { VIEW } from "../figures/every-country-content";

function toFigures(values: readonly (number | null)[]) {
  return values.map((value, index) => ({
    ...{ iso3: `A${String(index).padStart(2, "0")}`, year: 2024, value, low: null, high: null },
    ...{ standing: value === null ? ("not-reported" as const) : ("reported" as const) },
    ...{ note: null, release: "sipri-milex-2024" },
  }));
}

const rank = (values: readonly (number | null)[]) =>
  rankFigures(toFigures(values), "higher-is-stronger", (iso3) => iso3);
const ranked = rankFigures(
  VIEW.indicator.figures,
  VIEW.indicator.direction,
  (iso3) => VIEW.names[iso3] ?? iso3,
);
const unit = "current US$";

describe("ranks", () => {
  it("are shared by equal figures, and as many are skipped after them", () => {
    expect(rank([5, 3, null, 3, 1]).map(toRankText)).toEqual(["1", "2=", "2=", "4"]);
  });

  it("begin with the smallest where less is stronger", () => {
    const places = rankFigures(toFigures([5, 3, 8]), "lower-is-stronger", (iso3) => iso3);
    expect(places.map(({ drawn }) => drawn)).toEqual([3, 5, 8]);
  });

  it("take the middle of a range, and leave out who reports nothing", () => {
    const [wide] = toFigures([null]);
    const range = { iso3: "ZZZ", value: null, low: 10, high: 20, standing: "reported" as const };
    const places = rankFigures(
      wide === undefined ? [] : [wide, { ...wide, ...range }],
      "neither",
      (iso3) => iso3,
    );
    expect(places.map(({ iso3, drawn }) => [iso3, drawn])).toEqual([["ZZZ", 15]]);
  });
});

describe("a ranking", () => {
  it("shows the first ten and the chosen ones, and says how many stand between and after", () => {
    const all = rank(Array.from({ length: 40 }, (_, index) => 100 - index));
    const chosen = all[29]?.iso3 ?? "";
    const rows = toRankingRows(all, [chosen]);
    expect(rows.map((row) => ("between" in row ? `…${row.between}` : row.rank))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ...["…19", 30, "…10"],
    ]);
  });

  it("accounts for every country, shown or counted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 12 }),
        (size, picks) => {
          const all = rank(Array.from({ length: size }, (_, index) => index));
          const chosen = picks.flatMap((pick) => all[pick]?.iso3 ?? []);
          const rows = toRankingRows(all, chosen);
          const sum = rows.reduce((total, row) => total + ("between" in row ? row.between : 1), 0);
          expect(sum).toBe(size);
        },
      ),
    );
  });

  it("keeps every label inside of the drawing, on a phone as well", () => {
    for (const width of [280, 358, 1168]) {
      const { spots, ink } = toRankingContent(VIEW, "linear").toChart(width);
      expect(spots.every(({ height }) => height >= 24)).toBe(true);
      for (const mark of ink) if (mark.mark === "text") expect(mark.x).toBeLessThan(width);
    }
  });
});

describe("a map", () => {
  const content = toMapContent(VIEW, "quantile", null, (width) => getMapShapes("world", width));
  const chart = content.toChart(960);
  const paintOf = (iso3: string) => chart.land.find((each) => each.iso3 === iso3)?.paint;

  it("counts in its classes every country that has a figure", () => {
    const sum = chart.classes.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(ranked.length);
  });

  it("hatches a country without a figure and dots one that the indicator does not apply to", () => {
    expect(paintOf("PRK")).toBe("no-figure");
    expect(paintOf("PER")).toBe("no-figure");
    expect(paintOf("BTN")).toBe("not-applicable");
    expect(paintOf("MNG")).toHaveProperty("ramp");
  });

  it("gives Singapore and the Maldives a dot, and every country a place to be reached at", () => {
    expect(chart.dots.map(({ iso3 }) => iso3)).toEqual(expect.arrayContaining(["SGP", "MDV"]));
    expect(chart.places.map(({ iso3 }) => iso3)).toEqual(
      expect.arrayContaining(["MNG", "SGP", "VCT", "PRK"]),
    );
  });

  it("leaves bare what is not looked at, which is something else than unknown", () => {
    const asia = toMapContent(VIEW, "quantile", new Set(["MNG", "PRK"]), (width) =>
      getMapShapes("world", width),
    ).toChart(960);
    const paints = new Map(asia.land.map(({ iso3, paint }) => [iso3, paint]));
    expect(paints.get("USA")).toBe("outside");
    expect(paints.get("PRK")).toBe("no-figure");
  });

  it("says which chosen country has no figure", () => {
    expect(chart.notes).toContain("Not reported: North Korea");
  });

  it("takes quantiles for log steps where a figure is zero, and says so", () => {
    const log = toMapContent(VIEW, "log", null, (width) => getMapShapes("world", width));
    expect(log.subtitle).toContain("by quantile");
    expect(log.toChart(960).notes.join()).toContain("no place between log steps");
  });

  it("leads by arrow keys to the next country that way", () => {
    const mongolia = chart.places.find(({ iso3 }) => iso3 === "MNG") ?? { iso3: "", x: 0, y: 0 };
    expect(findNext(chart.places, mongolia, "ArrowUp").iso3).toBe("RUS");
    expect(findNext(chart.places, mongolia, "ArrowDown").iso3).toBe("CHN");
    expect(findNext([mongolia], mongolia, "ArrowLeft")).toBe(mongolia);
  });

  it("finds the dot nearest to a finger and none that is too far", () => {
    const dots = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(findNearest(dots, { x: 7, y: 0 }, 12)).toBe(dots[1]);
    expect(findNearest(dots, { x: 40, y: 0 }, 12)).toBeNull();
  });
});

describe("a distribution", () => {
  const asked = { indicator: VIEW.indicator, chosen: VIEW.chosen, year: null, missing: [] };

  it("counts every country in one bar", () => {
    for (const axis of ["linear", "log", undefined] as const) {
      const { counts } = toDistributionChart({ ...asked, ranked, axis, width: 600 });
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ranked.length);
    }
  });

  it("is seen on a log scale where the figures spread far, with the zeros at its side", () => {
    const chart = toDistributionChart({ ...asked, ranked, axis: undefined, width: 600 });
    expect(chart.axis).toBe("log");
    expect(chart.counts[0]).toBe(2);
  });

  it("stays linear for figures that lie close together, or below zero", () => {
    expect(toSpreadAxis([1, 2, 3, 4], undefined)).toBe("linear");
    expect(toSpreadAxis([-5, 1, 1000], "log")).toBe("linear");
  });

  it("names the chosen countries without a name over another or a stroke through a name", () => {
    const named = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 500 }), size: fc.integer({ min: 20, max: 200 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(named, (all) => {
        const rows = toFlags(all);
        all.forEach((one, index) => {
          all.forEach((other, place) => {
            // A stroke goes down from its own row through all rows below.
            const isCrossed =
              place !== index &&
              (rows[place] ?? 0) >= (rows[index] ?? 0) &&
              other.x > one.x &&
              other.x < one.x + one.size;
            expect(isCrossed).toBe(false);
          });
        });
      }),
    );
  });
});

describe("the sentence", () => {
  it("says where the chosen countries stand", () => {
    expect(toPlaceSentence({ unit, ranked, chosen: ["MNG", "RUS", "CHN"] })).toBe(
      "Mongolia’s $181 m is 24th of 28 countries; Russia’s $149 bn is 3rd, China’s $314 bn 2nd.",
    );
  });

  it("says who leads a ranking", () => {
    expect(toLeaderSentence({ unit, ranked, chosen: ["MNG"] })).toBe(
      "The United States stands first with $997 bn; Mongolia’s $181 m is 24th of 28.",
    );
  });

  it("says of a place shared by several that it is", () => {
    const iceland = toPlaceSentence({ unit, ranked, chosen: ["ISL"] });
    expect(iceland).toBe("Iceland’s $0 is joint 27th of 28 countries.");
  });

  it("says between which figures the middle half lies", () => {
    const sentence = toSpreadSentence({ unit, ranked, chosen: ["MNG", "RUS", "CHN"] });
    expect(sentence).toContain("Half of the 28 countries lie between");
    expect(sentence).toContain("Mongolia’s $181 m is below it");
    expect(sentence).toContain("Russia’s $149 bn and China’s $314 bn are above it");
  });

  it("is not said of a country without a figure, nor of three figures", () => {
    expect(toPlaceSentence({ unit, ranked, chosen: ["PRK"] })).toBeNull();
    expect(toSpreadSentence({ unit, ranked: ranked.slice(0, 3), chosen: [] })).toBeNull();
  });
});
