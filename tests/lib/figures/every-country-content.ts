import { toCreditLine } from "@/lib/export/credit-line";
import type { FigureContent } from "@/lib/figures/figure-content";
import { getMapShapes } from "@/lib/figures/map-shapes";
import type { BreakKind } from "@/lib/series/class-breaks";
import type { MapZoom } from "@/lib/series/map-shapes";
import {
  type SnapshotView,
  toDistributionContent,
  toMapContent,
  toRankingContent,
} from "@/lib/series/snapshot-contents";
import { toWorldLinesContent } from "@/lib/series/world-lines-content";
import { RELEASE, THREE_SERIES } from "./example-content";

/** SIPRI's figures for 2024 in millions of current US dollars, some of other years, and the ways in which there is none. */
const SPENDING: readonly (readonly [string, string, number | null, number?])[] = [
  ["USA", "United States", 997_309],
  ["CHN", "China", 313_658],
  ["RUS", "Russia", 148_967],
  ["DEU", "Germany", 88_459],
  ["IND", "India", 86_126],
  ["GBR", "United Kingdom", 81_778],
  ["SAU", "Saudi Arabia", 80_333],
  ["UKR", "Ukraine", 64_744],
  ["FRA", "France", 64_692],
  ["JPN", "Japan", 55_274],
  ["KOR", "South Korea", 47_571],
  ["ISR", "Israel", 46_505],
  ["POL", "Poland", 37_999],
  ["ITA", "Italy", 37_998],
  ["AUS", "Australia", 33_820],
  ["CAN", "Canada", 29_328],
  ["TUR", "Turkey", 24_977],
  ["ESP", "Spain", 24_555],
  ["BRA", "Brazil", 20_900],
  ["DZA", "Algeria", 21_807],
  ["SGP", "Singapore", 15_130],
  ["KAZ", "Kazakhstan", 1209],
  ["BHR", "Bahrain", 1412],
  ["MNG", "Mongolia", 180.8],
  ["VCT", "Saint Vincent and the Grenadines", 2, 2019],
  ["MDV", "Maldives", 88.5, 2022],
  ["ISL", "Iceland", 0],
  ["CRI", "Costa Rica", 0],
  ["PRK", "North Korea", null],
];

const NAMES = Object.fromEntries(SPENDING.map(([iso3, name]) => [iso3, name]));

export const VIEW: SnapshotView = {
  indicator: {
    ...{ slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
    direction: "higher-is-stronger",
    figures: [
      ...SPENDING.map(([iso3, , millions, year = 2024]) => ({
        ...{ iso3, year, value: millions === null ? null : millions * 1e6, low: null, high: null },
        standing: millions === null ? ("not-reported" as const) : ("reported" as const),
        ...{ note: null, release: RELEASE.slug },
      })),
      {
        ...{ iso3: "BTN", year: 2024, value: null, low: null, high: null, note: null },
        ...{ standing: "not-applicable", release: RELEASE.slug },
      },
    ],
  },
  names: { ...NAMES, BTN: "Bhutan" },
  chosen: ["MNG", "RUS", "CHN", "PRK", "SGP", "VCT"],
  apart: [],
  year: null,
  among: "",
  sourceOf: () => "SIPRI Military Expenditure Database, 2024",
};

export function toMap(zoom: MapZoom, breaks: BreakKind): FigureContent {
  return toContent(toMapContent(VIEW, breaks, null, (width) => getMapShapes(zoom, width)));
}

export function toRankingFigure(): FigureContent {
  return toContent(toRankingContent(VIEW, "linear"));
}

export function toDistributionFigure(): FigureContent {
  return toContent(toDistributionContent(VIEW, undefined));
}

/** Every country's spending in 2024 as if it had grown evenly since 1990, in front of it the three. */
export function toWorldLines(): FigureContent {
  const countries = VIEW.indicator.figures.flatMap(({ iso3, value }, place) =>
    value === null
      ? []
      : [
          {
            iso3,
            values: Array.from({ length: 35 }, (_, year) =>
              year === place ? null : value * (0.3 + year / 50),
            ),
          },
        ],
  );
  const world = { firstYear: 1990, countries, releases: [RELEASE.slug] };
  return toContent(toWorldLinesContent(VIEW.indicator, THREE_SERIES, world, "log"));
}

function toContent(content: Omit<FigureContent, "source" | "address">): FigureContent {
  return {
    ...content,
    source: toCreditLine([RELEASE]),
    address: "https://parity.example/?country=MNG,RUS,CHN",
  };
}
