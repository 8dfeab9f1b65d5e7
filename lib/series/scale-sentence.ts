import { type DirectedHead, toClosedScale } from "./closed-scale";
import { toLabel } from "./figure-words";
import { formatFigure } from "./format-figure";
import type { CountrySeries } from "./line-chart";
import { toCapital, toListWords, toNameInText } from "./names-in-text";
import { toDrawnValue } from "./snapshot";

type Point = CountrySeries["points"][number];

/**
 * Who stands worst and who best on a publisher's scale in its newest year, which end is which, and
 * how the first country moved. Null where nobody has a figure.
 *
 * @example "Of these countries Russia stands worst, at 7.5, where 10 is worst, in 2023, and Mongolia and Japan best, at 5. Mongolia went from 4.5 in 2021 to 5, for the worse."
 */
export function toScaleSentence(
  indicator: DirectedHead,
  countries: readonly CountrySeries[],
): string | null {
  const scale = toClosedScale(indicator);
  const measured = countries.map(({ name, points }) => ({
    ...{ name, points: points.filter((point) => toDrawnValue(point) !== null) },
  }));
  const year = Math.max(...measured.flatMap(({ points }) => points.map((point) => point.year)));
  const stands = measured.flatMap(({ name, points }) => {
    const point = points.find((each) => each.year === year);
    return point === undefined ? [] : [{ name, point, value: toDrawnValue(point) ?? 0 }];
  });
  if (scale === null || stands.length === 0) return null;
  const isHigherWorse = scale.worst === scale.axis.domain[1];
  const ordered = stands.toSorted((one, other) =>
    isHigherWorse ? other.value - one.value : one.value - other.value,
  );
  const at = (value: number) => ({
    names: ordered.filter((each) => each.value === value).map(({ name }) => toNameInText(name)),
    label: toText(ordered.find((each) => each.value === value)?.point, indicator.unit),
  });
  const worst = at(ordered[0]?.value ?? 0);
  const best = at(ordered.at(-1)?.value ?? 0);
  const end = scale.worst === null ? "" : `, where ${formatFigure(scale.worst, "")} is worst,`;
  const move = toMove(measured[0], year, isHigherWorse, indicator.unit);
  const first = toStandings(worst, best, stands.length, `${end} in ${year}`);
  return move === null ? first : `${first} ${move}`;
}

interface Place {
  names: readonly string[];
  label: string;
}

/** @param when which end is worst, and of which year the figures are */
function toStandings(worst: Place, best: Place, countries: number, when: string): string {
  if (countries === 1) return `${toCapital(worst.names[0] ?? "")} stands at ${worst.label}${when}.`;
  const whose = toListWords(worst.names);
  if (worst.label === best.label)
    return `${toCapital(whose)} stand alike, at ${worst.label}${when}.`;
  const verb = worst.names.length === 1 ? "stands" : "stand";
  return `Of these countries ${whose} ${verb} worst, at ${worst.label}${when}, and ${toListWords(best.names)} best, at ${best.label}.`;
}

/** How the first country moved from its figure before to that of the newest year. */
function toMove(
  country: { name: string; points: readonly Point[] } | undefined,
  year: number,
  isHigherWorse: boolean,
  unit: string,
): string | null {
  const [before, last] = country?.points.slice(-2) ?? [];
  if (country === undefined || before === undefined || last?.year !== year) return null;
  const [from, to] = [toDrawnValue(before) ?? 0, toDrawnValue(last) ?? 0];
  const name = toCapital(toNameInText(country.name));
  if (from === to) return `${name} stood at the same in ${before.year}.`;
  const way = to > from === isHigherWorse ? "worse" : "better";
  return `${name} went from ${toText(before, unit)} in ${before.year} to ${toText(last, unit)}, for the ${way}.`;
}

function toText(point: Point | undefined, unit: string): string {
  return point === undefined ? "" : toLabel(point, unit);
}
