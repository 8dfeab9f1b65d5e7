import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import { formatFull } from "./format-figure";

/** A number of pieces, marked where it is the publisher's estimate. @example toPieces(100, true) // → "≈100" */
export function toPieces(pieces: number | null, isEstimated: boolean): string {
  if (pieces === null) return "not known";
  return `${isEstimated && pieces !== 0 ? "≈" : ""}${formatFull(pieces, "")}`;
}

/** The year of an order, marked where it is the publisher's estimate. @example "≈1964" */
export function toYearWords({
  orderYear,
  orderYearEstimated,
}: Pick<StatedTransfer, "orderYear" | "orderYearEstimated">): string {
  return `${orderYearEstimated ? "≈" : ""}${orderYear}`;
}

/** @example toTivWords(141.24) // → "141.24 million TIV" */
export function toTivWords(tiv: number | null): string {
  return tiv === null ? "no TIV" : `${formatFull(tiv, "")} million TIV`;
}
