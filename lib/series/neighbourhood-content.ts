import type { NeighbourhoodPer } from "@/lib/domain/neighbourhood-per";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { formatFull } from "./format-figure";
import type { Neighbourhood } from "./neighbourhood";
import { type NeighbourhoodChart, toNeighbourhoodChart } from "./neighbourhood-chart";
import { listDrawn, toMissingNote, toNeighbourhoodBlock } from "./neighbourhood-rows";
import { toNeighbourhoodTable } from "./neighbourhood-tables";
import { toForEachSentence } from "./neighbourhood-words";
import { rememberByWidth } from "./remember-width";

/** A country and those around it as bars: all that its panel and its picture say. */
export function toNeighbourhoodContent(
  hood: Neighbourhood,
  per: NeighbourhoodPer,
  sourceOf: (release: string) => string,
): ChartContent<NeighbourhoodChart> {
  const { country, basis, others, sharedKm } = hood;
  const measures = listDrawn(hood);
  const blocks = measures.map((measure) => toNeighbourhoodBlock(hood, measure, per));
  const held = measures.flatMap(({ own, others: all }) =>
    [own, ...all].flatMap(({ figure }) => figure ?? []),
  );
  const heard = toSpan(held.flatMap(({ voices }) => voices.map(({ year }) => year)));
  const notes = [
    ...(heard === ""
      ? []
      : [
          `Thin line: from the lowest to the highest that any source says, the others’ figures of ${heard.replace("-", "–")}`,
        ]),
    ...measures.flatMap((measure) => toMissingNote(hood, measure) ?? []),
  ];
  const around = `${others.length} ${others.length === 1 ? "neighbour" : "neighbours"} on land`;
  const over = sharedKm === null ? "" : `, ${formatFull(sharedKm, "km")} km of border`;
  return {
    title:
      basis === "border"
        ? `${country.name} and its neighbours`
        : `${country.name} and the nearest coasts`,
    subtitle: [
      "forces, spending and warheads",
      basis === "border"
        ? `${around}${over}`
        : `${others.length} countries over water, no land border`,
      ...(per === "km" ? ["per km of shared border"] : []),
    ].join("; "),
    toChart: rememberByWidth((width) => toNeighbourhoodChart(blocks, width, notes)),
    sentence: toForEachSentence(hood),
    table: toNeighbourhoodTable(hood, sourceOf),
    releases: [
      ...new Set(
        held.flatMap(({ release, voices }) => [release, ...voices.map((each) => each.release)]),
      ),
    ].sort(),
    years: toSpan(held.map(({ year }) => year)),
  };
}
