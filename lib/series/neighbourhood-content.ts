import { toCount } from "@/lib/domain/count-words";
import type { NeighbourhoodPer, NeighbourhoodShow } from "@/lib/domain/neighbourhood-view";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { formatFull } from "./format-figure";
import { toCapital, toNameInText } from "./names-in-text";
import type { HeldFigure, Neighbourhood } from "./neighbourhood";
import { type NeighbourhoodChart, toNeighbourhoodChart } from "./neighbourhood-chart";
import { listDrawn, toMissingNote, toNeighbourhoodBlock } from "./neighbourhood-rows";
import {
  toBorderTable,
  toForEachTable,
  toNeighbourhoodTable,
  toRatioTable,
} from "./neighbourhood-tables";
import { toForEachSentence, toPlaceSentence, toRatioSentence } from "./neighbourhood-words";
import { type PlainTableChart, toPlainTableChart } from "./plain-table-chart";
import { rememberByWidth } from "./remember-width";
import type { TableRows } from "./tables";

/** As what a neighbourhood is to be shown. */
export interface NeighbourhoodLook {
  show: NeighbourhoodShow;
  per: NeighbourhoodPer;
}

type Content = ChartContent<NeighbourhoodChart | PlainTableChart>;

/**
 * A country and those around it: all that a panel and a picture say of it.
 *
 * @param borders slugs of the releases that state the borders
 * @param sourceOf names a release in words
 */
export function toNeighbourhoodContent(
  hood: Neighbourhood,
  { show, per }: NeighbourhoodLook,
  borders: readonly string[],
  sourceOf: (release: string) => string,
): Content {
  const name = toNameInText(hood.country.name);
  switch (show) {
    case "bars":
      return toBarsOf(hood, per, sourceOf);
    case "distance":
      return toTableOf(toForEachTable(hood), listAgainst(hood), {
        title: `Distance in capability from ${name}`,
        subtitle: `how many there are for each one of ${name}, from the least to the most that sources allow`,
        sentence: toForEachSentence(hood),
      });
    case "ratio":
      return toTableOf(toRatioTable(hood), listAgainst(hood), {
        title: `Capability ratio of ${name}`,
        subtitle: `A/(A+B): what ${name} has, over what it and the other have together`,
        sentence: toRatioSentence(hood),
      });
    case "borders":
      return {
        ...toTableOf(toBorderTable(hood, sourceOf), [], {
          title: `Land borders of ${name}`,
          subtitle: "lengths by the profiles of both sides, and totals as stated",
          sentence: toPlaceSentence(hood),
        }),
        releases: [...borders],
      };
  }
}

/** Slugs of the releases that state the borders, one by one and together. */
export function listBorderReleases({
  data,
  meta,
}: {
  data: Pick<Neighbourhood, "totals">;
  meta: { borders: string | null; contiguity: string | null };
}): string[] {
  const { borders, contiguity } = meta;
  const named = [borders, contiguity, ...data.totals.map(({ release }) => release)];
  return [...new Set(named.filter((each) => each !== null))].sort();
}

/** The figures of the country and of those around it in some measures. */
function listHeld({ measures }: Pick<Neighbourhood, "measures">): HeldFigure[] {
  return measures.flatMap(({ own, others }) =>
    [own, ...others].flatMap(({ figure }) => figure ?? []),
  );
}

/** The same in the measures in which the country has a figure to be held against others. */
function listAgainst({ measures }: Neighbourhood): HeldFigure[] {
  return listHeld({ measures: measures.filter(({ own }) => own.figure?.counted) });
}

function toReleasesOf(held: readonly HeldFigure[]): string[] {
  const named = held.flatMap(({ release, voices }) => [
    release,
    ...voices.map((each) => each.release),
  ]);
  return [...new Set(named)].sort();
}

function toTableOf(
  table: TableRows,
  held: readonly HeldFigure[],
  words: Pick<Content, "title" | "subtitle" | "sentence">,
): ChartContent<PlainTableChart> {
  return {
    ...words,
    toChart: rememberByWidth((width) => toPlainTableChart(table, 0, width)),
    table,
    releases: toReleasesOf(held),
    years: toSpan(held.map(({ year }) => year)),
  };
}

function toBarsOf(
  hood: Neighbourhood,
  per: NeighbourhoodPer,
  sourceOf: (release: string) => string,
): ChartContent<NeighbourhoodChart> {
  const measures = listDrawn(hood);
  const blocks = measures.map((measure) => toNeighbourhoodBlock(hood, measure, per));
  const held = listHeld({ measures });
  const heard = toSpan(held.flatMap(({ voices }) => voices.map(({ year }) => year)));
  const notes = [
    ...(heard === ""
      ? []
      : [
          `Thin line: from the lowest to the highest that any source says, the others’ figures of ${heard.replace("-", "–")}`,
        ]),
    ...measures.flatMap((measure) => toMissingNote(hood, measure) ?? []),
  ];
  return {
    ...toBarsCaption(hood, per),
    toChart: rememberByWidth((width) => toNeighbourhoodChart(blocks, width, notes)),
    sentence: toForEachSentence(hood),
    table: toNeighbourhoodTable(hood, sourceOf),
    releases: toReleasesOf(held),
    years: toSpan(held.map(({ year }) => year)),
  };
}

function toBarsCaption(
  { country, basis, others, sharedKm }: Neighbourhood,
  per: NeighbourhoodPer,
): Pick<Content, "title" | "subtitle"> {
  const around = `${toCount(others.length, "neighbour")} on land`;
  const over = sharedKm === null ? "" : `, ${formatFull(sharedKm, "km")} km of border`;
  return {
    title:
      basis === "border"
        ? `${toCapital(toNameInText(country.name))} and its neighbours`
        : `${toCapital(toNameInText(country.name))} and the nearest coasts`,
    subtitle: [
      "forces, spending and warheads",
      basis === "border"
        ? `${around}${over}`
        : `${others.length} countries over water, no land border`,
      ...(per === "km" ? ["per km of shared border"] : []),
    ].join("; "),
  };
}
