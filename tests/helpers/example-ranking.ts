import type { ColumnFigures, Ranking, RowCountry, RowFigure } from "@/lib/series/rank-rows";
import type { TableNames } from "@/lib/series/table-view";

const RELEASE = "sipri-milex-2024";

/** Twelve countries with every oddity: a tie, a newcomer, no index, figures of other years and of none. */
const PLACES = [
  ["USA", "United States", "Americas", "no", 1, 0.0741, [1, 1, 1, 1, 1, 1], 997e9, 342e6],
  ["RUS", "Russia", "Europe", "no", 2, 0.0791, [2, 2, 2, 2, 2, 2], 149e9, 144e6],
  ["CHN", "China", "Asia", "no", 3, 0.0919, [3, 3, 3, 3, 3, 3], 314e9, 1408e6],
  ["JPN", "Japan", "Asia", "no", 7, 0.1876, [7, 8, 5, 7, 8, 7], 55e9, 123e6],
  ["CHE", "Switzerland", "Europe", "yes", 46, 0.8396, [31, 31, 37, 44, 44, 46], 6.9e9, 9e6],
  ["ETH", "Ethiopia", "Africa", "yes", 46, 0.8396, [46, 41, 60, 49, 52, 46], 1e9, 135e6],
  ["KAZ", "Kazakhstan", "Asia", "yes", 58, 1.1016, [53, 50, 62, 58, 57, 58], 1.2e9, 20e6],
  ["MNG", "Mongolia", "Asia", "yes", 93, 1.9987, [87, 87, 105, 105, 98, 93], 181e6, 3.57e6],
  ["NPL", "Nepal", "Asia", "yes", 124, 2.8, [99, 93, 122, 128, 126, 124], 424e6, 29e6],
  [
    "BIH",
    "Bosnia and Herzegovina",
    "Europe",
    "no",
    130,
    null,
    [112, 115, 118, 133, 131, 130],
    null,
    3e6,
  ],
  [
    "VCT",
    "Saint Vincent and the Grenadines",
    "Americas",
    "no",
    144,
    5.1,
    [null, null, null, null, null, 144],
    undefined,
    1e5,
  ],
  ["BTN", "Bhutan", "Asia", "yes", 145, 6.4, [133, null, 138, 145, 145, 145], undefined, 8e5],
] as const;

const YEARS = [2017, 2018, 2020, 2024, 2025, 2026];

function stated(value: number | null, year: number, rest: Partial<RowFigure> = {}): RowFigure {
  return {
    ...{ value, low: null, high: null, standing: "reported", note: null },
    ...{ year, release: RELEASE, ...rest },
  };
}

export const RANKING: Ranking = {
  by: {
    ...{ kind: "published", slug: "gfp", name: "Global Firepower", unit: "index, 0 is best" },
    ...{ direction: "lower-is-stronger", definition: "" },
  },
  ...{ year: 2026, previousYear: 2025, rankedCountries: 145, years: YEARS, unranked: [] },
  entries: PLACES.map(([iso3, , , , rank, score, history]) => ({
    ...stated(score, 2026),
    ...{ iso3, rank, history, previousRank: history[4], previousValue: null },
  })),
};

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  MNG: ["CHN", "RUS"],
  KAZ: ["CHN", "RUS"],
  NPL: ["CHN"],
};

export const COUNTRIES: RowCountry[] = PLACES.map(([iso3, name, region, landlocked]) => ({
  ...{ iso3, iso2: iso3.slice(0, 2), name, region, subregion: region },
  names: iso3 === "MNG" ? { mn: "Монгол" } : {},
  landlocked: landlocked === "yes",
  groups: ["USA", "RUS", "CHN"].includes(iso3) ? ["nuclear-armed"] : [],
  landBorders: (NEIGHBOURS[iso3] ?? []).map((neighbour) => ({ neighbour, lengthKm: null })),
}));

export const FIGURES: ColumnFigures[] = [
  {
    ...{ slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
    figures: PLACES.flatMap(([iso3, , , , , , , spending]) =>
      spending === undefined
        ? []
        : [
            {
              iso3,
              ...stated(spending, iso3 === "NPL" ? 2019 : 2024, {
                standing: spending === null ? "not-reported" : "reported",
              }),
            },
          ],
    ),
  },
  {
    ...{ slug: "naval-assets-total", name: "Naval vessels, all", unit: "vessels" },
    figures: PLACES.map(([iso3, , , landlocked]) => ({
      iso3,
      ...(landlocked === "yes"
        ? stated(null, 2026, { standing: "not-applicable" })
        : stated(iso3.charCodeAt(0) * 3, 2026)),
    })),
  },
  {
    ...{ slug: "population", name: "Population", unit: "people" },
    figures: PLACES.map(([iso3, , , , , , , , people]) => ({ iso3, ...stated(people, 2025) })),
  },
  {
    ...{
      slug: "military-spending-share-of-gdp",
      name: "Military spending share",
      unit: "% of GDP",
    },
    figures: [
      { iso3: "MNG", ...stated(0.7, 2024) },
      { iso3: "CHN", ...stated(1.7, 2024) },
    ],
  },
];

export const NAMES: TableNames = {
  countries: new Map(PLACES.map(([iso3, name]) => [iso3, name])),
  groups: new Map([["nuclear-armed", "Nuclear-armed"]]),
  indicators: new Map(FIGURES.map((each) => [each.slug, each])),
};

export const PARTS = { ranking: RANKING, countries: COUNTRIES, figures: FIGURES, names: NAMES };

export const VIEW = {
  by: "gfp",
  columns: ["military-spending-usd", "naval-assets-total", "population"],
  sort: ["rank"],
  range: [],
  around: 10,
  country: ["MNG", "RUS", "CHN"],
};
