import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBarsContent } from "@/lib/series/bars-content";
import { toFigureWords } from "@/lib/series/figure-words-content";
import type { CountrySeries } from "@/lib/series/line-chart";
import { toLinesContent } from "@/lib/series/lines-content";
import { toMultiplesContent } from "@/lib/series/multiples-content";
import { toRatioContent } from "@/lib/series/ratio-content";
import { listSeriesSilences, toYearSpans } from "@/lib/series/series-silences";
import { listSilences, type Silence, toSilenceNotes } from "@/lib/series/silences";
import { toSlopeContent } from "@/lib/series/slope-content";
import { toFigure } from "../figures/example-content";

const HEAD = {
  ...{ slug: "warships", name: "Warships", unit: "vessels", domain: "naval" as const },
  ...{ direction: "higher-is-stronger" as const, definition: "" },
};

function compare(figures: ReturnType<typeof toFigure>[], head = HEAD) {
  return { ...head, figures: figures.map((figure) => ({ ...figure, disputeFactor: null })) };
}

const LANDLOCKED = toFigure("MNG", "Mongolia", null, { standing: "not-applicable" });
const SECRET = toFigure("PRK", "North Korea", null, { standing: "not-reported" });

describe("what is missing under a chart", () => {
  it("tells not applicable, not reported and no figure apart, in the order chosen", () => {
    const figures = [
      toFigure("BTN", "Bhutan", null, { standing: null, year: null, release: null }),
      ...[SECRET, LANDLOCKED, toFigure("RUS", "Russia", 10)],
      toFigure("KAZ", "Kazakhstan", null, { standing: "not-applicable" }),
    ];
    expect(toSilenceNotes(listSilences(figures))).toEqual([
      "Not applicable: Mongolia, Kazakhstan",
      "Not reported: North Korea",
      "No figure: Bhutan",
    ]);
  });

  it("does not list a range, a zero or a doubtful zero: they are figures", () => {
    const figures = [
      toFigure("KAZ", "Kazakhstan", null, { low: 5, high: 9 }),
      toFigure("BTN", "Bhutan", 0),
      toFigure("BIH", "Bosnia and Herzegovina", 0, { note: "prints 0 for not reported too" }),
    ];
    expect(listSilences(figures)).toEqual([]);
  });

  it("says of what, each country once, and keeps names with commas apart", () => {
    const silences = ["tanks", "military spending, share of GDP"].map(
      (of): Silence => ({ name: "North Korea", why: "not reported", of }),
    );
    expect(toSilenceNotes(silences)).toEqual([
      "Not reported: North Korea (tanks; military spending, share of GDP)",
    ]);
  });

  it("names eight of many countries and counts the rest, and never counts a single one", () => {
    const many = (count: number) =>
      toSilenceNotes(
        Array.from({ length: count }, (_, place) => ({ name: `C${place}`, why: "not reported" })),
      );
    expect(many(9)[0]).toBe("Not reported: C0, C1, C2, C3, C4, C5, C6, C7, C8");
    expect(many(20)[0]).toBe("Not reported: C0, C1, C2, C3, C4, C5, C6, C7 and 12 more countries");
  });
});

describe("gaps of lines", () => {
  const point = (year: number, value: number | null, standing: "reported" | "not-reported") => ({
    ...{ year, value, low: null, high: null, standing, note: null, release: "sipri-milex-2024" },
  });
  const full: CountrySeries = {
    ...{ iso3: "RUS", name: "Russia" },
    points: [2000, 2001, 2002, 2003, 2004].map((year) => point(year, 1, "reported")),
  };

  it("are listed by year and reason; a year that nobody has a figure of is no gap at the ends", () => {
    const gappy: CountrySeries = {
      ...{ iso3: "KAZ", name: "Kazakhstan" },
      points: [
        ...[point(1999, null, "not-reported"), point(2000, 1, "reported")],
        ...[point(2001, null, "not-reported"), point(2002, null, "not-reported")],
        point(2003, 1, "reported"),
      ],
    };
    expect(toSilenceNotes(listSeriesSilences([gappy, full]))).toEqual([
      "Not reported: Kazakhstan (2001–2002)",
      "No figure: Kazakhstan (2004)",
    ]);
  });

  it("are not mistaken for years that a measure cannot be formed of", () => {
    const country = { ...full, points: full.points.slice(1), unmeasured: [2000] };
    const other = { ...full, iso3: "CHN", name: "China" };
    const silences = listSeriesSilences([country, other], { measure: "per-head", base: null });
    expect(toSilenceNotes(silences)).toEqual(["No population known: Russia (2000)"]);
  });

  it("cover each year once, whatever the years", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1990, max: 2024 }), { minLength: 1 }),
        (years) => {
          const ordered = years.toSorted((one, other) => one - other);
          const words = toYearSpans(ordered);
          const more = Number(/and (\d+) more/.exec(words)?.[1] ?? 0);
          const said = [...words.replace(/ and .*$/, "").matchAll(/(\d+)(?:–(\d+))?/g)]
            .map(([, first, last = first]) => Number(last) - Number(first) + 1)
            .reduce((sum, each) => sum + each, 0);
          expect(said + more).toBe(years.length);
        },
      ),
    );
  });
});

describe("a chart whose first country has no figure", () => {
  const others = [toFigure("RUS", "Russia", 10), toFigure("CHN", "China", 20)];

  it("is divided by the first that has one, and says so", () => {
    const { title, sentence, empty, table } = toRatioContent([compare([LANDLOCKED, ...others])]);
    expect(title).toBe("Russia = 1");
    expect(sentence).toBe(
      "Against Russia, China has 2 times (warships). Not applicable to Mongolia.",
    );
    expect(empty).toBeNull();
    expect(table.columns.map(({ label }) => label)).toEqual([
      ...["Indicator", "Mongolia", "times", "Russia", "China", "times"],
    ]);
  });

  it("keeps the first country as the measure where any of its figures allows it", () => {
    const tanks = { ...HEAD, slug: "tanks", name: "Tanks" };
    const content = toRatioContent([
      compare([LANDLOCKED, ...others]),
      compare([toFigure("MNG", "Mongolia", 5), ...others], tanks),
    ]);
    expect(content.title).toBe("Mongolia = 1");
    expect(content.toChart(600).notes).toContain("Not applicable: Mongolia (warships)");
    const texts = content.toChart(600).ink.flatMap((ink) => (ink.mark === "text" ? ink.text : []));
    expect(texts).toContain("Warships: Mongolia not applicable");
    expect(texts).toContain("20 vessels in 2024");
  });

  it("says under two years and over the years what is with it", () => {
    const years = [2014, 2024].map((year) => ({
      ...compare([LANDLOCKED, ...others].map((figure) => ({ ...figure, year }))),
      year,
    }));
    expect(toSlopeContent(years, "linear").sentence).toMatch(/ Not applicable to Mongolia\.$/);
    expect(toSlopeContent(years, "linear").toChart(600).notes).toEqual([
      "Not applicable: Mongolia (2014, 2024)",
    ]);
  });
});

describe("a chart with nothing to draw", () => {
  const nobody = [LANDLOCKED, SECRET];

  it("is words, and so is what a reader of its JSON gets", () => {
    const content = toBarsContent(compare(nobody), "linear", (slug) => slug);
    expect(content.empty).toBe("There is nothing to draw: none of these countries has a figure.");
    const words = toFigureWords(content);
    expect(words.sentence).toBe(content.empty);
    expect(words.notes).toEqual(["Not applicable: Mongolia", "Not reported: North Korea"]);
  });

  it.each([
    ["ratios", () => toRatioContent([compare(nobody)])],
    ["lines", () => toLinesContent(HEAD, [{ iso3: "MNG", name: "Mongolia", points: [] }], "log")],
    [
      "small multiples",
      () =>
        toMultiplesContent(HEAD, [{ iso3: "MNG", name: "Mongolia", points: [] }], "free", "log"),
    ],
    [
      "slopes",
      () =>
        toSlopeContent(
          [2014, 2024].map((year) => ({ ...compare(nobody), year })),
          "linear",
        ),
    ],
  ])("is words in place of %s too", (_kind, toContent) => {
    const { empty, sentence, toChart } = toContent();
    expect(empty).toMatch(/^There is nothing to draw/);
    expect(sentence).toBeNull();
    expect(toChart(600).notes.join()).toContain("Mongolia");
  });
});
