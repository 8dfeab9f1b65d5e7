import type { IndicatorHead } from "./figure-words";
import { formatFigure, formatRatio } from "./format-figure";
import type { CountrySeries } from "./line-chart";
import type { ShownBy } from "./measure-words";
import { toListWords, toNameInText, toOwnerInText } from "./names-in-text";
import { toSeriesSentence } from "./series-silences";

interface Course {
  name: string;
  first: { year: number; value: number };
  last: { year: number; value: number };
}

/** More would be a list, and the chart is one already. */
const MOST_COURSES = 3;

/**
 * What a line chart shows, in a sentence: for the first countries how far each one's figure came
 * between its first and its last year, and what is with the first one where it never
 * appears.
 *
 * Growth is told as its last figure, since growth of growth says little. Null where no country has
 * two years.
 *
 * @example "Between 1992 and 2024, Mongolia’s figure grew 4.2-fold, Russia’s fell by 12%."
 */
export function toCourseSentence(
  indicator: IndicatorHead,
  countries: readonly CountrySeries[],
  by: ShownBy,
): string | null {
  const courses = countries.flatMap(toCourse).slice(0, MOST_COURSES);
  const [lead] = courses;
  if (lead === undefined) return null;
  const say = (sentence: string) => toSeriesSentence(sentence, countries, by);
  if (by.measure === "growth") {
    const latest = courses.map(
      ({ name, last }) =>
        `${toNameInText(name)} ${formatFigure(last.value, indicator.unit)} in ${last.year}`,
    );
    return say(`Growth from the year before was at last: ${latest.join(", ")}.`);
  }
  const span = `${lead.first.year} and ${lead.last.year}`;
  const changes = courses.map((course) => {
    const own = `${course.first.year} and ${course.last.year}`;
    const when = own === span ? "" : ` (${course.first.year}–${course.last.year})`;
    return `${toOwnerInText(course.name)} ${course === lead ? "figure " : ""}${toChange(course)}${when}`;
  });
  return say(`Between ${span}, ${toListWords(changes)}.`);
}

/** How a figure came from one value to another. A fall is told in percent, a rise from double on in times. */
export function toChange({
  first,
  last,
}: {
  first: { value: number };
  last: { value: number };
}): string {
  if (first.value === last.value) return "stayed the same";
  if (last.value === 0) return "fell to 0";
  if (first.value <= 0) return last.value > first.value ? "rose" : "fell";
  const ratio = last.value / first.value;
  if (ratio >= 2) return `grew ${formatRatio(ratio)}-fold`;
  const percent = Number((Math.abs(ratio - 1) * 100).toPrecision(2));
  if (percent === 0) return "hardly changed";
  return `${ratio > 1 ? "rose" : "fell"} by ${percent}%`;
}

function toCourse({ name, points }: CountrySeries): Course[] {
  const stated = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const [first, last] = [stated[0], stated.at(-1)];
  return first === undefined || last === undefined || first.year === last.year
    ? []
    : [{ name, first, last }];
}
