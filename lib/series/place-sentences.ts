import { quantileSorted } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import { toLabel } from "./figure-words";
import { formatFigure } from "./format-figure";
import { toCapital, toNameInText, toOwnerInText } from "./names-in-text";
import { type RankedFigure, toRankWords } from "./rank-figures";

interface Asked {
  unit: string;
  ranked: readonly RankedFigure[];
  chosen: readonly Iso3[];
}

/** More would be a list, and the table is one. */
const MOST_CLAUSES = 4;

/**
 * Where the chosen countries stand among all that have a figure.
 *
 * Null where none of them has one.
 *
 * @example "Mongolia’s $181 m is 118th of 154 countries; Russia’s $149 bn is 3rd, China’s $314 bn 2nd."
 */
export function toPlaceSentence({ unit, ranked, chosen }: Asked): string | null {
  const [first, ...others] = listChosen(ranked, chosen);
  if (first === undefined) return null;
  const rest = others
    .slice(0, MOST_CLAUSES - 1)
    .map((each, index) => `${toOwned(each, unit)} ${index === 0 ? "is " : ""}${toRankWords(each)}`);
  const start = `${toOwned(first, unit)} is ${toRankWords(first)} of ${ranked.length} countries`;
  return `${toCapital([start, ...(rest.length > 0 ? [rest.join(", ")] : [])].join("; "))}.`;
}

/**
 * Who leads, and where the first chosen country stands behind.
 *
 * @example "The United States stands first with $997 bn; Mongolia’s $181 m is 118th of 154."
 */
export function toLeaderSentence({ unit, ranked, chosen }: Asked): string | null {
  const [leader] = ranked;
  if (leader === undefined) return null;
  const leaders = ranked.filter(({ rank }) => rank === 1);
  const start =
    leaders.length === 1
      ? `${toNameInText(leader.name)} stands first with ${toLabel(leader, unit)}`
      : `${leaders.length} countries share the first place with ${toLabel(leader, unit)}`;
  const rest = listChosen(ranked, chosen)
    .filter(({ rank }) => rank !== 1)
    .slice(0, MOST_CLAUSES - 1)
    .map((each, index) =>
      [toOwned(each, unit), index === 0 ? "is" : "", toRankWords(each)].filter(Boolean).join(" "),
    );
  const of = rest.length === 0 ? "" : `; ${rest[0]} of ${ranked.length}`;
  return `${toCapital([start + of, ...rest.slice(1)].join(", "))}.`;
}

/**
 * Between which figures the middle half of countries lies, and on which side of the median the
 * chosen ones stand.
 *
 * Null for fewer than four figures: there are no quarters then.
 *
 * @example "Half of the 154 countries lie between $300 m and $9 bn, around a median of $1 bn; Mongolia’s $181 m is below it."
 */
export function toSpreadSentence({ unit, ranked, chosen }: Asked): string | null {
  const values = ranked.map(({ drawn }) => drawn).sort((one, other) => one - other);
  if (values.length < 4) return null;
  const [low = 0, middle = 0, high = 0] = [0.25, 0.5, 0.75].map((share) =>
    quantileSorted(values, share),
  );
  const name = (value: number) => formatFigure(value, unit);
  const start =
    low === high
      ? `At least half of the ${values.length} countries stand at ${name(middle)}`
      : `Half of the ${values.length} countries lie between ${name(low)} and ${name(high)}, around a median of ${name(middle)}`;
  const named = listChosen(ranked, chosen).slice(0, MOST_CLAUSES);
  const rest = [
    { side: "below it", members: named.filter(({ drawn }) => drawn < low) },
    { side: "within it", members: named.filter(({ drawn }) => drawn >= low && drawn <= high) },
    { side: "above it", members: named.filter(({ drawn }) => drawn > high) },
  ].flatMap(({ side, members }) => {
    const owned = members.map((each) => toOwned(each, unit));
    const last = owned.pop();
    if (last === undefined) return [];
    return owned.length === 0
      ? [`${last} is ${side}`]
      : [`${owned.join(", ")} and ${last} are ${side}`];
  });
  return `${[start, ...rest].join("; ")}.`;
}

function listChosen(ranked: readonly RankedFigure[], chosen: readonly Iso3[]): RankedFigure[] {
  return chosen.flatMap((iso3) => ranked.find((each) => each.iso3 === iso3) ?? []);
}

/** @example "Mongolia’s $181 m" */
function toOwned(figure: RankedFigure, unit: string): string {
  return `${toOwnerInText(figure.name)} ${toLabel(figure, unit)}`;
}
