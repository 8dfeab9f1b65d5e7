import type { Extent } from "@/lib/domain/extent";
import { formatFull, formatRatio } from "./format-figure";
import { toCapital, toListWords, toNameInText, toOwnerInText } from "./names-in-text";
import type { Neighbourhood, NeighbourhoodMeasure } from "./neighbourhood";
import { toExtentText } from "./neighbourhood-rows";

/** More names would hide what a sentence says. */
const MOST_NAMED = 4;
const SOLDIERS = "active-personnel";

/**
 * Where a country lies: landlocked or not, whom it borders over how many kilometres, or whose coasts
 * are nearest.
 *
 * @example "Mongolia is landlocked. It shares 8,082 km of land border with 2 neighbours: 4,630 km with China and 3,452 km with Russia."
 */
export function toPlaceSentence(hood: Neighbourhood): string {
  const { landlocked, basis, others, sharedKm } = hood;
  const own = toNameInText(hood.country.name);
  const coast =
    landlocked === null
      ? `Whether ${own} has a coast, no source here says.`
      : `${toCapital(own)} ${landlocked ? "is landlocked" : "has a coast"}.`;
  if (basis === "nearest") return `${coast} ${toNearestSentence(hood)}`;
  const named = others.slice(0, MOST_NAMED).map(({ name, km, otherKm }) => {
    const length = km ?? otherKm;
    const whom = toNameInText(name);
    return length === null ? whom : `${formatFull(length, "km")} km with ${whom}`;
  });
  const whole =
    sharedKm === null ? "land borders" : `${formatFull(sharedKm, "km")} km of land border`;
  if (others.length === 1) {
    return `${coast} It shares ${named[0] ?? ""}, the only country that it borders.`;
  }
  const which = others.length > MOST_NAMED ? "the longest" : "";
  return `${coast} It shares ${whole} with ${others.length} neighbours: ${which === "" ? "" : `${which} are `}${toListWords(named)}.`;
}

function toNearestSentence({ others, totals }: Neighbourhood): string {
  const none =
    totals.length === 0
      ? "No source here states a land border of it."
      : "By the Factbook it borders no country on land.";
  if (others.length === 0) return `${none} The map here has no outline of it.`;
  const named = others.map(
    ({ name, km }) => `${toNameInText(name)} (about ${formatFull(km ?? 0, "km")} km)`,
  );
  return `${none} The nearest coasts are those of ${toListWords(named)}, between outlines of Natural Earth at 1:50 million; they stand beside it here in the place of neighbours.`;
}

/** Whom only a list of contiguities counts as touching; null where there is none such. */
export function toOnlyContiguousSentence({
  onlyContiguous,
  contiguityYear,
}: Neighbourhood): string | null {
  if (onlyContiguous.length === 0) return null;
  const names = toListWords(onlyContiguous.map(({ name }) => toNameInText(name)));
  return `Correlates of War counts ${names} as touching it on land in ${contiguityYear}; the Factbook states no border there.`;
}

/**
 * How many soldiers there are around for each of the country's own, from the least to the most, since
 * sources disagree about both numbers.
 *
 * @example "For each soldier of Mongolia, China has 57.1 to 204 and Russia 31.4 to 132, together 88.6 to 336; sources put Mongolia’s own number at 10,000–35,000."
 */
export function toForEachSentence(hood: Neighbourhood): string | null {
  const { country, others, measures } = hood;
  const measure = measures.find(({ slug }) => slug === SOLDIERS);
  const own = measure?.own.figure?.counted ?? null;
  if (measure === undefined || others.length === 0) return null;
  if (own === null)
    return `No source here has a number of ${toOwnerInText(country.name)} soldiers to count by.`;
  if (own.low <= 0) {
    return `${toCapital(toOwnerInText(country.name))} soldiers are stated as none, or as too few to be counted, so nothing is said for each of them.`;
  }
  const named = listLargest(measure, MOST_NAMED).flatMap(({ iso3, multiple }, place) => {
    const name = toNameInText(others.find((each) => each.iso3 === iso3)?.name ?? iso3);
    return multiple === null ? [] : [`${name} ${place === 0 ? "has " : ""}${toTimes(multiple)}`];
  });
  if (named.length === 0)
    return `No source here has a number of soldiers around ${toNameInText(country.name)}.`;
  const { multiple, missing, of } = measure.together;
  const rest = named.length < of.length ? ", the others fewer" : "";
  const without =
    missing.length === 0 ? "" : `, without ${missing.length} that no figure is known of`;
  const together =
    multiple === null || others.length === 1 ? "" : `, together ${toTimes(multiple)}${without}`;
  const reason =
    own.low === own.high
      ? ""
      : `; sources put ${toOwnerInText(country.name)} own number at ${toExtentText({ ...own, value: null }, "people")}`;
  return `For each soldier of ${toNameInText(country.name)}, ${toListWords(named)}${rest}${together}${reason}.`;
}

/** Those with the most, the largest first. */
function listLargest({ others, together }: NeighbourhoodMeasure, most: number) {
  return others
    .filter(({ iso3, multiple }) => multiple !== null && together.of.includes(iso3))
    .sort((one, other) => (other.multiple?.high ?? 0) - (one.multiple?.high ?? 0))
    .slice(0, most);
}

/** @example toTimes({ value: null, low: 31.4, high: 132 }) // → "31.4 to 132" */
export function toTimes({ low, high }: Extent): string {
  const [from, to] = [formatRatio(low), formatRatio(high)];
  return from === to ? from : `${from} to ${to}`;
}

const AROUND = {
  border: { one: "its neighbour", many: "its neighbours" },
  nearest: { one: "the nearest country", many: "the nearest countries" },
} as const;

/**
 * What the capability ratio against all others together is, and what it is not.
 *
 * @example "Of the soldiers of Mongolia and its neighbours together, Mongolia has 0.297 to 1.12 in a hundred. The ratio counts what there is; it is not a probability of victory."
 */
export function toRatioSentence({ country, basis, others, measures }: Neighbourhood): string {
  const caution = "The ratio counts what there is; it is not a probability of victory.";
  const { together } = measures.find(({ slug }) => slug === SOLDIERS) ?? {};
  if (together === undefined || together.ratio === null) return caution;
  const { of, missing, ratio } = together;
  const whose = missing.length === 0 ? "" : ` (${of.length} of ${of.length + missing.length})`;
  const around = AROUND[basis][others.length === 1 ? "one" : "many"];
  const share = toTimes({ value: null, low: ratio.low * 100, high: ratio.high * 100 });
  const name = toNameInText(country.name);
  return `Of the soldiers of ${name} and ${around} together${whose}, ${name} has ${share} in a hundred. ${caution}`;
}
