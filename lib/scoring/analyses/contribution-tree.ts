/** A hierarchy as contributions see it: who stands below whom, and how a group's score is made. */
export interface ContributionGroup {
  /** Places of indicators in a profile, and groups. */
  children: readonly (number | ContributionGroup)[];
  /**
   * The group's score from its children's, NaN being one that is not known. It may rest on anything
   * else that stays as it is, such as the other units' scores.
   */
  aggregate(scores: Float64Array): number;
  /** Whether each child adds its own share, whatever the others have, while the same ones are known. */
  isAdditive: boolean;
  /** How many times longer than a mean it takes to aggregate; 1 where it is left out. */
  cost?: number;
}

/**
 * The score that a profile has: for each indicator its figure on the common scale, NaN where not known.
 *
 * @example scoreProfile({ children: [0, 1], aggregate: ([a, b]) => a + b, isAdditive: true }, Float64Array.of(1, 2)) // → 3
 */
export function scoreProfile(
  child: number | ContributionGroup,
  profile: ArrayLike<number>,
): number {
  if (typeof child === "number") return profile[child] ?? Number.NaN;
  return child.aggregate(Float64Array.from(child.children, (each) => scoreProfile(each, profile)));
}

/** Whether two profiles differ in what stands below. */
export function isChanged(
  child: number | ContributionGroup,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): boolean {
  if (typeof child === "number") return !Object.is(from[child], to[child]);
  return child.children.some((each) => isChanged(each, from, to));
}
