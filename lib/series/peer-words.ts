import { formatFigure, formatOrdinal } from "./format-figure";
import type { PeerFigure, PeerReason } from "./peers";

const REASONS: Readonly<Record<PeerReason, string>> = {
  neighbours: "Neighbours",
  subregion: "Same subregion, nearest in population",
  rank: "Nearest in rank",
  population: "Nearest in population",
  "gdp-usd": "Nearest in GDP",
  "military-spending-usd": "Nearest in military spending",
};

/** Why a group is suggested, with the country's own figure. @example "Nearest in rank (93rd in 2026)" */
export function toPeerReason({
  reason,
  own,
}: {
  reason: PeerReason;
  own: PeerFigure | null;
}): string {
  return own === null ? REASONS[reason] : `${REASONS[reason]} (${toPeerWords(reason, own)})`;
}

/**
 * The figure that a suggestion rests on, with its year.
 *
 * @example toPeerWords("rank", { value: 92, year: 2026, release: "gfp-2026" }) // → "92nd in 2026"
 */
export function toPeerWords(reason: PeerReason, { value, year }: PeerFigure): string {
  if (reason === "rank") return `${formatOrdinal(value)} in ${year}`;
  const isMoney = reason === "gdp-usd" || reason === "military-spending-usd";
  return `${formatFigure(value, isMoney ? "current US$" : "people")}, ${year}`;
}
