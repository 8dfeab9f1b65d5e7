import { toHistoryPath } from "@/lib/series/history-path";

/** A country's history as a small line in a row of a table; the years that are missing are gaps. */
export function HistoryLine({
  years,
  values,
  isRank,
  slot,
}: {
  years: readonly number[];
  values: readonly (number | null)[];
  isRank: boolean;
  /** Of the country's colour; null for one that is not chosen. */
  slot: number | null;
}) {
  const line = toHistoryPath(years, values, isRank, SIZE);
  if (line === null) return null;
  const colour = slot === null ? "var(--ink-muted)" : `var(--c-${slot})`;
  return (
    <svg width={SIZE.width} height={SIZE.height} aria-hidden="true" className="inline-block">
      <path
        d={line.path}
        fill="none"
        stroke={colour}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={line.end[0]} cy={line.end[1]} r="2.25" fill={colour} />
    </svg>
  );
}

const SIZE = { width: 80, height: 22 };
