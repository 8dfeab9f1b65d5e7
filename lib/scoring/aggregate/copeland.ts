/** Shares that differ from a half by no more than this differ by rounding alone. */
const ROUNDING = 1e-12;

/**
 * For each unit, how many others it beats less how many beat it, from −(n − 1) to n − 1.
 *
 * One unit beats another where it has the larger weighted share of the parts that both have; an
 * equal part counts half for each. A part that is missing, does not apply or is weighted 0 is left
 * out of a pair; without a common part nobody wins. A unit without any part, or weights that sum to
 * 0: missing. All equal: 0 each. One alone: 0. Only order counts, so zero and negative figures are
 * as any other.
 *
 * @param parts a column for each
 * @param weights one for each part, on any scale
 * @see A. H. Copeland (1951); G. Munda, M. Nardo (2009); OECD/JRC handbook (2008), step 6
 * @example copeland([Float64Array.of(1, 2), Float64Array.of(1, 3)], Float64Array.of(1, 1), out) // out is [-1, 1]
 */
export function copeland(
  parts: readonly Float64Array[],
  weights: Float64Array,
  out: Float64Array,
): void {
  const units = out.length;
  const margins = new Float64Array(units);
  const totals = new Float64Array(units);
  const isKnown = new Uint8Array(units);
  out.fill(0);
  for (let unit = 0; unit < units; unit++) {
    margins.fill(0, unit);
    totals.fill(0, unit);
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at];
      const weight = weights[at] ?? 0;
      if (part === undefined || !(weight > 0)) continue;
      const value = part[unit] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      isKnown[unit] = 1;
      addMargins(part, value, weight, unit + 1, margins, totals);
    }
    for (let other = unit + 1; other < units; other++) {
      const margin = margins[other] ?? 0;
      if (Math.abs(margin) <= ROUNDING * (totals[other] ?? 0)) continue;
      const won = margin > 0 ? 1 : -1;
      out[unit] = (out[unit] ?? 0) + won;
      out[other] = (out[other] ?? 0) - won;
    }
  }
  for (let unit = 0; unit < units; unit++) if (isKnown[unit] === 0) out[unit] = Number.NaN;
}

/**
 * How many of the units one with the given figures would beat, less how many would beat it.
 *
 * Pairs are decided as in `copeland`; against a unit with the same figures nobody wins. No figure
 * at all, or weights that sum to 0: missing.
 *
 * @param figures one for each part
 * @param parts a column for each
 * @example copelandAgainst(Float64Array.of(2), [Float64Array.of(1, 2, 3, 3)], Float64Array.of(1)) // → −1
 */
export function copelandAgainst(
  figures: Float64Array,
  parts: readonly Float64Array[],
  weights: Float64Array,
): number {
  const units = parts[0]?.length ?? 0;
  const margins = new Float64Array(units);
  const totals = new Float64Array(units);
  let isKnown = false;
  for (const [at, part] of parts.entries()) {
    const value = figures[at] ?? Number.NaN;
    const weight = weights[at] ?? 0;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    isKnown = true;
    addMargins(part, value, weight, 0, margins, totals);
  }
  if (!isKnown) return Number.NaN;
  let score = 0;
  for (let unit = 0; unit < units; unit++) {
    const margin = margins[unit] ?? 0;
    if (Math.abs(margin) > ROUNDING * (totals[unit] ?? 0)) score += Math.sign(margin);
  }
  return score;
}

/**
 * The weighted share of parts in which each unit stands above each other, ½ for equal ones: row by
 * row, 0 on the diagonal, NaN where two have no part in common.
 *
 * @see G. Munda, M. Nardo (2009): the outranking matrix
 * @example outrankingShares([Float64Array.of(1, 2)], Float64Array.of(1)) // → [0, 0, 1, 0]
 */
export function outrankingShares(
  parts: readonly Float64Array[],
  weights: Float64Array,
): Float64Array {
  const units = parts[0]?.length ?? 0;
  const shares = new Float64Array(units * units);
  const margins = new Float64Array(units);
  const totals = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    margins.fill(0);
    totals.fill(0);
    for (const [at, part] of parts.entries()) {
      const value = part[unit] ?? Number.NaN;
      if (!Number.isNaN(value)) addMargins(part, value, weights[at] ?? 0, 0, margins, totals);
    }
    for (let other = 0; other < units; other++) {
      const share = (1 + (margins[other] ?? 0) / (totals[other] ?? 0)) / 2;
      shares[unit * units + other] = unit === other ? 0 : share;
    }
  }
  return shares;
}

function addMargins(
  part: Float64Array,
  value: number,
  weight: number,
  from: number,
  margins: Float64Array,
  totals: Float64Array,
): void {
  for (let other = from; other < margins.length; other++) {
    const theirs = part[other] ?? Number.NaN;
    if (Number.isNaN(theirs)) continue;
    totals[other] = (totals[other] ?? 0) + weight;
    if (value > theirs) margins[other] = (margins[other] ?? 0) + weight;
    else if (value < theirs) margins[other] = (margins[other] ?? 0) - weight;
  }
}
