import type { ArmsTransfer } from "@/lib/domain/arms-transfer";
import type { CooperationEvent, EventParty } from "@/lib/domain/event";
import { groupDigits } from "@/lib/domain/group-digits";
import { toCapital, toListWords, toNameInText } from "@/lib/series/names-in-text";

/** An order of a register with the release that lists it. */
export type ReleasedTransfer = ArmsTransfer & { release: string };

const STATUS_WORDS = {
  new: "new",
  "second-hand": "second-hand",
  "second-hand-modernized": "second-hand, modernised",
} as const;

/**
 * An order of arms as an event of its year.
 *
 * @param countries names by code; a party that is no country of today keeps the register's name
 * @example toTransferEvent(row, names).title // → "Mongolia: order of 20 L-ATV from the United States"
 */
export function toTransferEvent(
  order: ReleasedTransfer,
  countries: ReadonlyMap<string, string>,
): CooperationEvent {
  const recipient = toParty(order.recipientIso3, order.recipient, countries);
  const supplier = toParty(order.supplierIso3, order.supplier, countries);
  return {
    id: toComputedId(order.release, String(order.line)),
    date: { from: String(order.orderYear), until: null, precision: "year" },
    kind: "transfer",
    parties: [recipient, supplier],
    title: `${recipient.name}: order of ${toPieces(order)} from ${toNameInText(supplier.name)}`,
    titleVariants: [],
    summary: `${toCapital(order.description)}, ${STATUS_WORDS[order.status]}. ${toDeliveryWords(order)}`,
    concerns: [order.description],
    standing: "reported",
    standingNote: order.orderYearEstimated
      ? "As the register lists it; the year of the order is the register's estimate."
      : "As the register lists it.",
    documents: [],
    computedFrom: order.release,
  };
}

/** A stable name for what was computed from some row of a release. */
export function toComputedId(release: string, row: string): string {
  return `${release}-${row}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function toParty(
  iso3: string | null,
  name: string,
  countries: ReadonlyMap<string, string>,
): EventParty {
  return { iso3, code: null, name: (iso3 === null ? undefined : countries.get(iso3)) ?? name };
}

function toPieces({ ordered, orderedEstimated, designation }: ReleasedTransfer): string {
  if (ordered === null) return designation;
  return `${orderedEstimated ? "about " : ""}${groupDigits(ordered)} ${designation}`;
}

function toDeliveryWords({
  delivered,
  deliveredEstimated,
  deliveryYears,
}: ReleasedTransfer): string {
  if (delivered === 0) return "None delivered by the end of the register's years.";
  if (delivered === null) return "How many were delivered is not known.";
  const about = deliveredEstimated ? "about " : "";
  return `Delivered: ${about}${groupDigits(delivered)}, in ${toYearsWords(deliveryYears)}.`;
}

/** Years as runs. @example toYearsWords([1978, 1979, 1980, 1984]) // → "1978–1980 and 1984" */
export function toYearsWords(years: readonly number[]): string {
  return toListWords(
    toRuns(years).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)),
  );
}

/** Runs of years that follow each other. @example toRuns([2006, 2007, 2010]) // → [[2006, 2007], [2010, 2010]] */
export function toRuns(years: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
