import { findSpread } from "@/lib/domain/spread";
import { toCreditLine } from "@/lib/export/credit-line";
import type { FigureContent } from "@/lib/figures/figure-content";
import type { BarFigure } from "@/lib/series/bar-chart";
import { toBarsContent } from "@/lib/series/bars-content";
import type { ChartContent } from "@/lib/series/chart-content";
import { toGroupedContent } from "@/lib/series/grouped-content";
import type { CountrySeries } from "@/lib/series/line-chart";
import { toLinesContent } from "@/lib/series/lines-content";
import type { RankHistory } from "@/lib/series/rank-chart";
import { toRankedTable } from "@/lib/series/ranked-table";
import { toRanksContent } from "@/lib/series/ranks-content";
import { toRatioContent } from "@/lib/series/ratio-content";
import { toRankSlopeContent, toSlopeContent } from "@/lib/series/slope-content";
import {
  type SourceStatements,
  type Statements,
  toSourcesContent,
} from "@/lib/series/sources-content";
import { toTableContent } from "@/lib/series/table-content";
import type { AxisKind } from "@/lib/series/value-axis";
import { PARTS, VIEW } from "../../helpers/example-ranking";

/** SIPRI's figures for 2024 in US dollars, as published, and some that test the drawing. */
const SPENDING = {
  slug: "military-spending-usd",
  name: "Military spending",
  unit: "current US$",
  domain: "finance" as const,
  direction: "higher-is-stronger" as const,
  definition: "",
};

export const RELEASE = {
  slug: "sipri-milex-2024",
  version: "2024",
  published: "2025-04-28",
  retrieved: "2026-11-01",
  shortName: "SIPRI",
  title: "SIPRI Military Expenditure Database",
  terms: "extract-only" as const,
  termsNote: "Non-commercial use with attribution; an extract",
};

export function toFigure(
  iso3: string,
  name: string,
  value: number | null,
  rest: Partial<BarFigure> = {},
): BarFigure & { ratio: number | null } {
  return {
    iso3,
    name,
    value,
    low: null,
    high: null,
    year: 2024,
    standing: "reported",
    note: null,
    release: RELEASE.slug,
    ratio: null,
    ...rest,
  };
}

export const THREE = [
  toFigure("MNG", "Mongolia", 180.8e6),
  toFigure("RUS", "Russia", 148_967e6),
  toFigure("CHN", "China", 313_658e6),
];

/** Twelve countries with every oddity: unknown, not applicable, ambiguous zero, range, other year, long names. */
export const TWELVE = [
  ...THREE,
  toFigure("JPN", "Japan", 55_274e6),
  toFigure("PRK", "North Korea", null, { standing: "not-reported", year: 2024 }),
  toFigure("KAZ", "Kazakhstan", 1209e6, { standing: "estimated", low: 1000e6, high: 1500e6 }),
  toFigure("IND", "India", 86_126e6),
  toFigure("AUS", "Australia", 33_820e6),
  toFigure("VCT", "Saint Vincent and the Grenadines", 2e6, { year: 2019 }),
  toFigure("USA", "United States", 997_309e6),
  toFigure("BIH", "Bosnia and Herzegovina", 0, {
    note: "GFP prints 0 both for none and for not reported",
  }),
  toFigure("BTN", "Bhutan", null, { standing: "not-applicable" }),
];

export function toBars(figures: readonly (BarFigure & { ratio: number | null })[], axis: AxisKind) {
  const compared = {
    ...SPENDING,
    figures: figures.map((figure) => ({ ...figure, disputeFactor: null })),
  };
  return toContent(toBarsContent(compared, axis, (slug) => slug));
}

/** The same figures a share smaller, as of an earlier year; one country unknown then. */
function toEarlier(figures: readonly (BarFigure & { ratio: number | null })[], year: number) {
  return {
    ...{ ...SPENDING, year },
    figures: figures.map((figure, place) => ({
      ...figure,
      ...{ year: figure.year === 2019 ? 2003 : year, disputeFactor: null },
      value: figure.value === null || place === 6 ? null : figure.value / (1.5 + (place % 5)),
      standing: place === 6 ? ("not-reported" as const) : figure.standing,
      low: null,
      high: null,
    })),
  };
}

export function toTwoYears(figures: readonly (BarFigure & { ratio: number | null })[]) {
  const now = figures.map((figure) => ({ ...figure, disputeFactor: null }));
  return [toEarlier(figures, 2004), { ...SPENDING, year: 2024, figures: now }];
}

export function toGrouped(
  figures: readonly (BarFigure & { ratio: number | null })[],
  axis: AxisKind,
) {
  return toContent(toGroupedContent(toTwoYears(figures), { axis }));
}

export function toSlope(figures: readonly (BarFigure & { ratio: number | null })[]) {
  return toContent(toSlopeContent(toTwoYears(figures), "log"));
}

export function toRankSlope(histories: readonly RankHistory[]) {
  const [first, last] = [2025, 2026].map((edition) => ({
    ...{ edition, rankedCountries: 145, release: RELEASE.slug },
  }));
  if (first === undefined || last === undefined) throw new Error("two editions are given");
  return toContent(
    toRankSlopeContent({ slug: "gfp", name: "Global Firepower" }, [first, last], histories),
  );
}

/** Spending, and people, of which the first country has some and one has none. */
export function toRatio(figures: readonly (BarFigure & { ratio: number | null })[]) {
  const over = (all: readonly BarFigure[]) => {
    const base = all[0]?.value ?? null;
    return all.map((figure) => ({
      ...{ ...figure, disputeFactor: null },
      ratio: figure.value === null || !base ? null : figure.value / base,
    }));
  };
  const people = figures.map((figure, place) => ({
    ...figure,
    ...{ value: figure.value === null ? null : 9000 * (0.2 + place), low: null, high: null },
  }));
  return toContent(
    toRatioContent([
      { ...SPENDING, figures: over(figures) },
      {
        ...{ ...SPENDING, slug: "active-personnel", name: "Active military personnel" },
        ...{ unit: "people", figures: over(people) },
      },
    ]),
  );
}

const YEARS = Array.from({ length: 35 }, (_, index) => 1990 + index);

export function toSeries(
  iso3: string,
  name: string,
  first: number,
  has: (year: number) => boolean = () => true,
): CountrySeries {
  return {
    iso3,
    name,
    points: YEARS.filter(has).map((year) => ({
      year,
      value: first * (1 + (year - 1990) * 0.08 + Math.sin(year) * 0.05),
      low: null,
      high: null,
      standing: "reported" as const,
      note: null,
      release: RELEASE.slug,
    })),
  };
}

export const THREE_SERIES = [
  toSeries("MNG", "Mongolia", 60e6, (year) => year < 1992 || year > 1995),
  toSeries("RUS", "Russia", 30e9, (year) => year > 1992),
  toSeries("CHN", "China", 40e9),
];

export const TWELVE_SERIES = [
  ...THREE_SERIES,
  toSeries("JPN", "Japan", 39e9),
  toSeries("KOR", "South Korea", 20e9),
  toSeries("PRK", "North Korea", 1, () => false),
  toSeries("KAZ", "Kazakhstan", 1e9),
  toSeries("IND", "India", 22e9, (year) => year !== 2001),
  toSeries("VCT", "Saint Vincent and the Grenadines", 2e7, (year) => year % 3 === 0),
  toSeries("USA", "United States", 290e9),
  toSeries("BIH", "Bosnia and Herzegovina", 1e8),
  toSeries("AUS", "Australia", 11e9),
];

export function toLines(series: readonly CountrySeries[], axis: AxisKind) {
  return toContent(toLinesContent(SPENDING, series, axis));
}

const EDITIONS = [2017, 2018, 2020, 2024, 2025, 2026];

export function toHistory(iso3: string, name: string, ranks: readonly number[]): RankHistory {
  return {
    iso3,
    name,
    entries: EDITIONS.flatMap((edition, index) => {
      const rank = ranks[index];
      return rank === undefined ? [] : [{ edition, rank }];
    }),
  };
}

export const THREE_HISTORIES = [
  toHistory("MNG", "Mongolia", [87, 87, 105, 105, 98, 93]),
  toHistory("RUS", "Russia", [2, 2, 2, 2, 2, 2]),
  toHistory("CHN", "China", [3, 3, 3, 3, 3, 3]),
];

export const TWELVE_HISTORIES = [
  ...THREE_HISTORIES,
  toHistory("JPN", "Japan", [7, 8, 5, 7, 8, 7]),
  toHistory("PRK", "North Korea", [23, 18, 25, 36, 34, 31]),
  toHistory("KAZ", "Kazakhstan", [53, 50, 62, 58, 57, 55]),
  toHistory("IND", "India", [4, 4, 4, 4, 4, 4]),
  toHistory("VCT", "Saint Vincent and the Grenadines", []),
  toHistory("USA", "United States", [1, 1, 1, 1, 1, 1]),
  toHistory("BIH", "Bosnia and Herzegovina", [112, 115, 118, 133, 131, 130]),
  toHistory("BTN", "Bhutan", [133, 136, 138, 145, 145, 145]),
  toHistory("AUS", "Australia", [22, 21, 19, 16, 18, 17]),
];

export function toRanks(histories: readonly RankHistory[]) {
  const editions = EDITIONS.map((edition) => ({
    edition,
    rankedCountries: 145,
    release: RELEASE.slug,
  }));
  return toContent(toRanksContent({ slug: "gfp", name: "Global Firepower" }, editions, histories));
}

/** Four sources on one country's personnel: a range, a lone edition, a note, and one that is silent. */
const STATED: Statements = {
  indicator: { slug: "active-personnel", name: "Active military personnel", unit: "people" },
  country: { iso3: "MNG", name: "Mongolia" },
  shown: "cow",
  spread: null,
  sources: [
    toStated(
      "cow",
      "COW",
      1,
      YEARS.slice(10, 33).map((year) => [year, 9_000, null]),
    ),
    toStated(
      "wdi",
      "World Bank",
      2,
      YEARS.slice(10, 31).map((year) => [year, 17_000, null]),
    ),
    toStated("cia", "CIA", 3, [[2025, null, [10_000, 20_000]]]),
    toStated("gfp", "GFP", null, [
      [2017, 10_275, null],
      [2024, 35_000, null],
    ]),
    toStated("own", "Ministry of Defence", null, []),
  ],
};

function toStated(
  source: string,
  shortName: string,
  preference: number | null,
  figures: readonly (readonly [number, number | null, readonly [number, number] | null])[],
): SourceStatements {
  return {
    ...{ source, shortName, preference, origin: null },
    points: figures.map(([year, value, range]) => ({
      ...{ year, value, low: range?.[0] ?? null, high: range?.[1] ?? null },
      ...{ standing: "reported", note: null, disputeFactor: null, release: RELEASE.slug },
    })),
  };
}

export function toSources() {
  const stated = STATED.sources.flatMap(({ source, points }) =>
    points.map((point) => ({ source, ...point })),
  );
  return toContent(toSourcesContent({ ...STATED, spread: findSpread(stated) }, 2000));
}

/** The long table of the example ranking, the chosen on top. */
export function toTable() {
  return toContent(toTableContent(toRankedTable(PARTS, VIEW), VIEW.country));
}

export function toContent(content: ChartContent): FigureContent {
  return {
    ...content,
    source: toCreditLine([RELEASE]),
    address: "https://parity.example/?country=MNG,RUS,CHN",
  };
}
