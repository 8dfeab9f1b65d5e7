import { type ContributionGroup, isChanged, scoreProfile } from "./contribution-tree";
import { addExactContributions } from "./exact-contributions";
import { addSampledContributions } from "./sampled-contributions";

/** About a twentieth of a second; above it orders are drawn. */
const MOST_STEPS = 2 ** 18;
const ORDERS = 2_000;

export interface ContributionOptions {
  seed: number;
  /** More scores than this are not computed for all orders. */
  mostSteps?: number;
  /** So many orders are drawn then. */
  orders?: number;
}

export interface Contributions {
  /** Scores of the two profiles. */
  from: number;
  to: number;
  /** For each indicator what it adds on the way; they sum to `to − from`, but for the last digits. */
  parts: Float64Array;
  /** Whether every order was counted, or so many of them drawn. */
  method: "exact" | "sampled";
  orders: number | null;
}

/**
 * What each indicator adds between two profiles: from one country to another, or from a country
 * that stands at the bottom of every scale to the one asked about.
 *
 * Where a score is a weighted sum, that is weight × difference. Elsewhere it depends on which
 * indicator moves first; each one's part is then its mean over all orders that keep a group's
 * indicators together (the Shapley value with levels of cooperation). All orders are counted where
 * they are few enough, otherwise some are drawn, each with its reverse; the parts sum up either way.
 *
 * An indicator known in one profile only adds what knowing it changes. A mix of the two of which
 * nothing is known counts as the one set out from. NaN throughout where either score is.
 *
 * @param from for each indicator its figure on the common scale, NaN where not known
 * @throws RangeError where the profiles are not of the same indicators
 * @see L. S. Shapley (1953); G. Owen (1977); E. Winter, "A value for cooperative games with levels
 * structure of cooperation", Int. J. Game Theory 18 (1989)
 * @example toContributions(geometricMean, Float64Array.of(1, 1), Float64Array.of(4, 9), { seed: 1 }).parts // → [2, 3]
 */
export function toContributions(
  root: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  { seed, mostSteps = MOST_STEPS, orders = ORDERS }: ContributionOptions,
): Contributions {
  if (from.length !== to.length) {
    throw new RangeError(`profiles of ${from.length} and ${to.length} indicators`);
  }
  const start = scoreProfile(root, from);
  const end = scoreProfile(root, to);
  const parts = new Float64Array(from.length);
  const found = { from: start, to: end, parts, method: "exact" as const, orders: null };
  if (Number.isNaN(start) || Number.isNaN(end)) {
    parts.fill(Number.NaN);
    return found;
  }
  const knowSame = from.every((each, place) => Number.isNaN(each) === Number.isNaN(to[place]));
  if (countSteps(root, from, to, 1, knowSame) <= mostSteps) {
    addExactContributions(root, from, to, knowSame, parts);
    return found;
  }
  addSampledContributions(root, from, to, { orders, seed }, parts);
  return { ...found, method: "sampled", orders };
}

/** How many scores all orders take: as many as subsets of children, in as many surroundings. */
function countSteps(
  group: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  surroundings: number,
  isAdditiveSoFar: boolean,
): number {
  const moving = group.children.filter((child) => isChanged(child, from, to));
  const isAdditive = isAdditiveSoFar && group.isAdditive;
  const here = isAdditive ? moving.length : surroundings * 2 ** moving.length;
  const below = isAdditive ? 1 : here / 2;
  return moving.reduce<number>(
    (sum, child) =>
      typeof child === "number" ? sum : sum + countSteps(child, from, to, below, isAdditive),
    here,
  );
}
