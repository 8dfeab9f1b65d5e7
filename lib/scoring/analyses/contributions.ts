import { type ContributionGroup, isChanged, scoreProfile } from "./contribution-tree";
import { addExactContributions } from "./exact-contributions";
import type { Chunked } from "./run-in-chunks";
import { addSampledContributions } from "./sampled-contributions";

/** Scores of groups: about a twentieth of a second. */
const MOST_STEPS = 2 ** 17;
const MOST_ORDERS = 2_000;
const FEWEST_ORDERS = 20;

export interface ContributionOptions {
  seed: number;
  /** So many scores of groups are computed at most, or a few more; all orders take more: some are drawn. */
  mostSteps?: number;
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
 * Copeland takes longer than a mean, and so fewer orders are drawn there.
 *
 * An indicator known in one profile only adds what knowing it changes. A mix of the two of which
 * nothing is known counts as the one set out from. NaN throughout where either score is.
 *
 * @param from for each indicator its figure on the common scale, NaN where not known
 * @throws RangeError where the profiles are not of the same indicators
 * @see L. S. Shapley (1953); G. Owen (1977); E. Winter, "A value for cooperative games with levels
 * structure of cooperation", Int. J. Game Theory 18 (1989)
 * @example runAtOnce(toContributions(geometricMean, Float64Array.of(1, 1), Float64Array.of(4, 9), { seed: 1 })).parts // → [2, 3]
 */
export function* toContributions(
  root: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  { seed, mostSteps = MOST_STEPS }: ContributionOptions,
): Chunked<Contributions> {
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
  const knowSame = isKnownAlike(root, from, to);
  if (
    countSteps(root, { from, to, surroundings: 1, isAdditive: knowSame, above: 0 }) <= mostSteps
  ) {
    addExactContributions(root, from, to, knowSame, parts);
    return found;
  }
  const pairs = Math.floor(mostSteps / countOrder(root, from, to, 0) / 2);
  const orders = Math.min(MOST_ORDERS, Math.max(FEWEST_ORDERS, pairs * 2));
  yield* addSampledContributions(root, from, to, { orders, seed }, parts);
  return { ...found, method: "sampled", orders };
}

/**
 * Whether the same is known all along the way: the same indicators, and of each group that changes its
 * score. A mean over a negative figure may have none at one end, or only in between.
 */
function isKnownAlike(group: ContributionGroup, from: Float64Array, to: Float64Array): boolean {
  return group.children.every((child) => {
    if (typeof child === "number") {
      return Number.isNaN(from[child]) === Number.isNaN(to[child]);
    }
    if (!isChanged(child, from, to)) return true;
    const ends = [scoreProfile(child, from), scoreProfile(child, to)];
    return !ends.some(Number.isNaN) && isKnownAlike(child, from, to);
  });
}

interface Way {
  from: Float64Array;
  to: Float64Array;
  /** In how many states what is around the group is met. */
  surroundings: number;
  isAdditive: boolean;
  /** What the groups above cost each time. */
  above: number;
}

/** How many scores of groups all orders take: as many as subsets of children, in all surroundings. */
function countSteps(group: ContributionGroup, way: Way): number {
  const { from, to, surroundings } = way;
  const moving = group.children.filter((child) => isChanged(child, from, to));
  const isAdditive = way.isAdditive && group.isAdditive;
  const states = isAdditive ? moving.length : surroundings * 2 ** moving.length;
  const above = way.above + (group.cost ?? 1);
  const inner = { from, to, surroundings: isAdditive ? 1 : states / 2, isAdditive, above };
  return moving.reduce<number>(
    (sum, child) => (typeof child === "number" ? sum : sum + countSteps(child, inner)),
    moving.some((child) => typeof child === "number") ? states * above : 0,
  );
}

/** How many scores of groups one order takes. */
function countOrder(
  group: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  above: number,
): number {
  const cost = above + (group.cost ?? 1);
  return group.children.reduce<number>((sum, child) => {
    if (typeof child !== "number") return sum + countOrder(child, from, to, cost);
    return isChanged(child, from, to) ? sum + cost : sum;
  }, 0);
}
