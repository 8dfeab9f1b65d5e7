import type { Standing } from "@/lib/domain/observation";
import type { BarFigure } from "@/lib/series/bar-chart";
import { toHeatContent } from "@/lib/series/heat-content";
import { toMultiplesContent } from "@/lib/series/multiples-content";
import { toScatterContent } from "@/lib/series/scatter-content";
import type { SnapshotFigure, SnapshotIndicator } from "@/lib/series/snapshot";
import { toTwoCountriesContent } from "@/lib/series/two-countries-content";
import { toTwoYearsContent } from "@/lib/series/two-years-content";
import { RELEASE, TWELVE, TWELVE_SERIES, toContent, toFigure } from "./example-content";

/** A hundred countries without a name of their own, beside twelve that have one. */
const OTHERS = Array.from({ length: 100 }, (_, index) => ({
  iso3: `X${String.fromCharCode(65 + Math.floor(index / 10))}${String.fromCharCode(65 + (index % 10))}`,
  name: `Country ${index + 1}`,
}));

export const CHOSEN = TWELVE.map(({ iso3 }) => iso3);
export const NAMES = new Map([...TWELVE, ...OTHERS].map(({ iso3, name }) => [iso3, name]));
export const CHOSEN_COUNTRIES = TWELVE.map(({ iso3, name }) => ({ iso3, name }));

export function toSnapshotFigure(
  iso3: string,
  value: number | null,
  rest: Partial<SnapshotFigure> = {},
): SnapshotFigure {
  const standing: Standing = value === null ? "not-reported" : "reported";
  return {
    ...{ iso3, value, low: null, high: null, year: 2024, standing, note: null },
    ...{ release: RELEASE.slug, ...rest },
  };
}

/** Each of the others has a figure that grows with its place, so that every fifth is filled. */
export function toIndicator(
  head: Partial<SnapshotIndicator> & { slug: string; name: string; unit: string },
  values: Readonly<Record<string, number | null | Partial<SnapshotFigure>>>,
  toOther: (index: number) => number | null,
): SnapshotIndicator {
  return {
    direction: "higher-is-stronger",
    ...head,
    figures: [
      ...Object.entries(values).map(([iso3, value]) =>
        typeof value === "number" || value === null
          ? toSnapshotFigure(iso3, value)
          : toSnapshotFigure(iso3, value.value ?? null, value),
      ),
      ...OTHERS.flatMap(({ iso3 }, index) => {
        const value = toOther(index);
        return value === null ? [] : [toSnapshotFigure(iso3, value)];
      }),
    ],
  };
}

/** Publishers' figures of about 2024; North Korea's economy and spending are not known. */
export const GDP = toIndicator(
  { slug: "gdp-usd", name: "Gross domestic product", unit: "current US$" },
  {
    ...{ MNG: 23.6e9, RUS: 2174e9, CHN: 18_744e9, JPN: 4026e9, KAZ: 288e9, IND: 3913e9 },
    ...{ AUS: 1752e9, USA: 29_185e9, BIH: 28.3e9, BTN: { value: 3e9, year: 2022 }, VCT: 1.2e9 },
  },
  (index) => 5e8 * 1.1 ** index,
);
export const SPENDING = toIndicator(
  { slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
  {
    ...{ MNG: 180.8e6, RUS: { value: 148_967e6, standing: "estimated" }, CHN: 313_658e6 },
    ...{ JPN: 55_274e6, PRK: null, KAZ: 1209e6, IND: 86_126e6, AUS: 33_820e6, USA: 997_309e6 },
    ...{ BIH: 222e6, BTN: { standing: "not-applicable" }, VCT: 0 },
  },
  (index) => (index % 17 === 0 ? null : 8e6 * 1.11 ** index * (1 + 0.8 * Math.sin(index * 7))),
);
export const POPULATION = toIndicator(
  { slug: "population", name: "Population", unit: "people", direction: "neither" },
  {
    ...{ MNG: 3.5e6, RUS: 143.8e6, CHN: 1409e6, JPN: 124.5e6, PRK: 26.4e6, KAZ: 20.6e6 },
    ...{ IND: 1451e6, AUS: 27e6, VCT: { value: 1e5, year: 2023 }, USA: 340e6, BIH: 3.2e6 },
  },
  (index) => 2e5 * 1.05 ** index,
);
export const CRIMINALITY = toIndicator(
  {
    slug: "criminality-score",
    name: "Criminality",
    unit: "score 1–10",
    direction: "lower-is-stronger",
  },
  { MNG: 4.12, RUS: 6.87, CHN: 6.37, JPN: 4.28, PRK: 4.82, KAZ: 4.47, BTN: 3 },
  (index) => 2 + index / 20,
);
export const NAVY = toIndicator(
  { slug: "naval-assets-total", name: "Naval vessels, all", unit: "vessels" },
  {
    ...{ MNG: { standing: "not-applicable" }, RUS: 747, CHN: 841, JPN: 158, PRK: 332 },
    BIH: { value: 0, note: "GFP prints 0 both for none and for not reported" },
  },
  (index) => index,
);

export function toScatter(width: "plain" | "sized" = "plain") {
  return toContent(
    toScatterContent({
      indicators: [GDP, SPENDING, ...(width === "sized" ? [POPULATION] : [])],
      ...{ names: NAMES, chosen: CHOSEN, axes: { x: "log", y: "log" }, scope: null },
    }),
  );
}

/** The same twelve ten years before. */
export const EARLIER: BarFigure[] = TWELVE.map((figure) => ({
  ...figure,
  value: figure.value === null ? null : figure.value * (figure.iso3 === "KAZ" ? 1.9 : 0.6),
  ...{ low: null, high: null, year: figure.year === null ? null : figure.year - 10 },
}));

export function toYears() {
  const indicator = {
    slug: "military-spending-usd",
    name: "Military spending",
    unit: "current US$",
  };
  return toContent(
    toTwoYearsContent(
      indicator,
      { year: 2014, figures: EARLIER },
      {
        year: 2024,
        figures: TWELVE.map((figure) => toFigure(figure.iso3, figure.name, figure.value, figure)),
      },
      "log",
    ),
  );
}

export const FIVE = [POPULATION, SPENDING, GDP, NAVY, CRIMINALITY];

export function toPair() {
  return toContent(
    toTwoCountriesContent(FIVE, [
      { iso3: "MNG", name: "Mongolia" },
      { iso3: "PRK", name: "North Korea" },
    ]),
  );
}

export function toHeat() {
  return toContent(toHeatContent(FIVE, CHOSEN_COUNTRIES));
}

export function toMultiples(scales: "shared" | "free") {
  const indicator = {
    slug: "military-spending-usd",
    name: "Military spending",
    unit: "current US$",
  };
  return toContent(toMultiplesContent(indicator, TWELVE_SERIES, scales, "linear"));
}

/** Scores of two editions on a publisher's scale on which more is worse; one country has none. */
export function toScores() {
  const indicator = {
    ...{ slug: "human-trafficking-score", name: "Human trafficking", unit: "score 1–10" },
    direction: "lower-is-stronger" as const,
  };
  const toPoints = (values: readonly (readonly [year: number, value: number])[]) =>
    values.map(([year, value]) => ({
      ...{ year, value, low: null, high: null, note: null, release: RELEASE.slug },
      standing: "reported" as const,
    }));
  return toContent(
    toMultiplesContent(
      indicator,
      [
        {
          iso3: "MNG",
          name: "Mongolia",
          points: toPoints([
            [2021, 4.5],
            [2023, 5],
          ]),
        },
        {
          iso3: "RUS",
          name: "Russia",
          points: toPoints([
            [2021, 7.5],
            [2023, 7.5],
          ]),
        },
        {
          iso3: "CHN",
          name: "China",
          points: toPoints([
            [2021, 6.5],
            [2023, 10],
          ]),
        },
        { iso3: "JPN", name: "Japan", points: toPoints([[2023, 1]]) },
        { iso3: "XKX", name: "Kosovo", points: [] },
      ],
      "shared",
      "linear",
    ),
  );
}
