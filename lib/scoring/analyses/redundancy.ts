/** Two indicators that say nearly the same, or nearly the opposite. */
export interface RedundantPair {
  one: string;
  other: string;
  correlation: number;
  /** Whether both stand in one group: there the same thing is counted twice. */
  isWithinGroup: boolean;
}

/**
 * The pairs of indicators whose correlation is beyond the threshold, the closest first.
 *
 * Within a group a high correlation counts one thing twice; between groups it says that the groups
 * are not as separate as the hierarchy has it. A correlation that is not defined (NaN) is no pair.
 *
 * @param table of correlations, n × n, as `correlations` gives it
 * @param threshold from 0 to 1; a pair is beyond it where |r| is greater
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4 (multivariate analysis)
 * @example findRedundantPairs([{ code: "a", group: "land" }, …], table, 0.92)
 */
export function findRedundantPairs(
  indicators: readonly { code: string; group: string }[],
  table: Float64Array,
  threshold: number,
): RedundantPair[] {
  const pairs = indicators.flatMap((one, row) =>
    indicators.slice(row + 1).flatMap((other, offset) => {
      const correlation = table[row * indicators.length + row + 1 + offset] ?? Number.NaN;
      return Math.abs(correlation) > threshold
        ? [
            {
              one: one.code,
              other: other.code,
              correlation,
              isWithinGroup: one.group === other.group,
            },
          ]
        : [];
    }),
  );
  return pairs.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
