import { NOMINAL_WIDTH, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { formatOrdinal } from "./format-figure";
import { toCapital, toListWords, toNameInText } from "./names-in-text";
import { toRankChart } from "./rank-chart";
import type { TimeChart } from "./time-chart";

/** A country's places by one indicator, oldest first. */
export interface PlaceLine {
  indicator: string;
  /** @example "By military spending" */
  name: string;
  places: readonly {
    year: number;
    rank: number;
    isTied: boolean;
    countries: number;
    release: string;
  }[];
}

/** A country's places among all countries over the years, derived from the figures: all that their picture says. */
export function toPlacesContent(
  country: { iso3: string; name: string },
  lines: readonly PlaceLine[],
): ChartContent<TimeChart> {
  const all = lines.flatMap(({ places }) => places);
  const years = [...new Set(all.map(({ year }) => year))].sort((one, other) => one - other);
  const toChart = (width: number) =>
    toRankChart({
      editions: years.map((year) => ({ edition: year, rankedCountries: 0, release: "" })),
      countries: lines.map(({ indicator, name, places }) => ({
        iso3: indicator,
        name,
        entries: places.map(({ year, rank }) => ({ edition: year, rank })),
      })),
      width,
    });
  const chart = toChart(NOMINAL_WIDTH);
  return {
    title: `Places of ${toNameInText(country.name)} by what is measured`,
    subtitle: `among the countries with a figure that year${chart.lines.length === 0 ? "" : `, ${chart.years.join("–")}`}; 1 is the largest`,
    toChart,
    sentence: toSentence(country.name, lines),
    table: {
      columns: [
        { key: "year", label: "Year", numeric: false },
        ...lines.flatMap(({ indicator, name }) => [
          { key: indicator, label: name, numeric: true },
          { key: `${indicator}-of`, label: "of", numeric: true },
        ]),
      ],
      rows: years
        .toReversed()
        .map((year) => [
          String(year),
          ...lines.flatMap((line) => toCells(line, country.iso3, year)),
        ]),
    },
    releases: [...new Set(all.map(({ release }) => release))],
    years: toSpan(years),
  };
}

function toCells({ indicator, places }: PlaceLine, iso3: string, year: number): FigureCell[] {
  const place = places.find((each) => each.year === year);
  if (place === undefined) return ["no figure", ""];
  const { rank, isTied, countries, release } = place;
  return [
    {
      text: isTied ? `${rank}=` : String(rank),
      figure: { kind: "observation", indicator, iso3, year, release },
    },
    String(countries),
  ];
}

function toSentence(name: string, lines: readonly PlaceLine[]): string | null {
  const clauses = lines.flatMap((line) => {
    const last = line.places.at(-1);
    return last === undefined
      ? []
      : [
          `${formatOrdinal(last.rank)} of ${last.countries} in ${last.year} ${line.name.replace(/^By/, "by")}`,
        ];
  });
  return clauses.length === 0
    ? null
    : `${toCapital(toNameInText(name))} is ${toListWords(clauses)}.`;
}
