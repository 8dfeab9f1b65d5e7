import type { IndicatorDomain } from "@/lib/domain/indicator";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { toFullFigure } from "./full-figure";
import type { PlacedFigure, Profile, ProfileIndicator } from "./profile";
import { type ProfileChart, toProfileChart } from "./profile-chart";
import { toProfileCaption, toProfileSentence } from "./profile-words";

/** One country's strips of one domain: all that its panel and its picture say. */
export function toProfileContent(
  profile: Profile,
  domain: IndicatorDomain,
): ChartContent<ProfileChart> {
  const indicators = profile.indicators.filter((each) => each.domain === domain);
  const { title, subtitle, years } = toProfileCaption(profile, indicators);
  return {
    ...{ title, subtitle },
    toChart: (width) => toProfileChart(profile, indicators, width),
    sentence: toProfileSentence(profile, indicators),
    table: toProfileTable(profile, indicators),
    releases: [
      ...new Set(
        indicators.flatMap((each) => [
          ...each.releases,
          ...[each.own, ...each.others].flatMap((figure) => figure?.release ?? []),
        ]),
      ),
    ].sort(),
    years: toSpan(years),
  };
}

/** A row for each indicator: the figure, its place, and the chosen countries' places, each leading to its figure. */
function toProfileTable(
  { region, compared }: Profile,
  indicators: readonly ProfileIndicator[],
): ChartContent["table"] {
  const chosen = compared.filter(({ isChosen }) => isChosen);
  return {
    columns: [
      { key: "indicator", label: "Indicator", numeric: false },
      { key: "value", label: "Figure", numeric: true },
      { key: "unit", label: "Unit", numeric: false },
      { key: "year", label: "Year", numeric: true },
      { key: "place", label: "Percentile", numeric: true },
      { key: "countries", label: "Countries", numeric: true },
      { key: "region", label: `Median of ${region}`, numeric: true },
      ...chosen.map(({ iso3, name }) => ({ key: iso3, label: name, numeric: true })),
    ],
    rows: indicators.map(({ slug, name, unit, countries, own, others, region: median }) => [
      name,
      own === null ? "no figure" : toCell(slug, own, toFullFigure(own, unit)),
      unit,
      own === null ? "" : String(own.year),
      toPlaceText(own?.percentile ?? null),
      String(countries),
      toPlaceText(median),
      ...chosen.map(({ iso3 }): FigureCell => {
        const other = others.find((each) => each.iso3 === iso3);
        if (other === undefined) return "no figure";
        return toCell(slug, other, toPlaceText(other.percentile) || toFullFigure(other, unit));
      }),
    ]),
  };
}

function toPlaceText(percentile: number | null): string {
  return percentile === null ? "" : percentile.toFixed(0);
}

function toCell(
  indicator: string,
  { iso3, year, release }: PlacedFigure,
  text: string,
): FigureCell {
  return { text, figure: { kind: "observation", indicator, iso3, year, release } };
}
