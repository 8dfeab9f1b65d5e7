import type { AnalysesReply } from "@/lib/contracts/analyses";
import type { ScoredTable } from "@/lib/scoring";

type Row = (string | number | null)[];

/**
 * The outcome as rows: the best first, who has no rank last; ranks, their interval where it was
 * asked for, the share of figures that are known, and the scores from the index down.
 */
export function toResultRows(
  { units, groups, ranks, coverage }: ScoredTable,
  uncertainty: AnalysesReply["uncertainty"],
): Row[] {
  const shown = groups.toSorted((one, other) => other.level - one.level);
  const spread = new Map(uncertainty?.units.map((unit) => [unit.code, unit]));
  const rows = units.map(({ code, name }, unit): Row => {
    const { median = null, low = null, high = null } = spread.get(code) ?? {};
    return [
      code,
      name,
      toCell(ranks[unit]),
      ...(uncertainty === undefined ? [] : [median, low, high]),
      toCell(coverage[unit]),
      ...shown.map(({ scores }) => toCell(scores[unit])),
    ];
  });
  const rankOf = (row: Row) => (typeof row[2] === "number" ? row[2] : Number.POSITIVE_INFINITY);
  rows.sort((one, other) => {
    if (rankOf(one) !== rankOf(other)) return rankOf(one) < rankOf(other) ? -1 : 1;
    return String(one[0]) < String(other[0]) ? -1 : 1;
  });
  const interval = uncertainty === undefined ? [] : ["RankMedian", "RankLow", "RankHigh"];
  const codes = shown.map(({ code }) => code);
  return [["uCode", "uName", "Rank", ...interval, "Coverage", ...codes], ...rows];
}

/** What is not known is an empty cell. */
export function toCell(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
