import { type ContributionGroup, isChanged, scoreProfile } from "./contribution-tree";

/** One state of everything outside a group: how often it is met, and the result from the group's score. */
interface Surrounding {
  weight: number;
  toResult(score: number): number;
}

/**
 * Adds to `parts` what each indicator contributes on the way from one profile to the other, every
 * order of children counted in every state of what is around them.
 *
 * @param knowSame whether the same indicators and groups are known all along the way: only then are
 *   sums additive
 */
export function addExactContributions(
  root: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  knowSame: boolean,
  parts: Float64Array,
): void {
  const start = scoreProfile(root, from);
  const toResult = (score: number) => (Number.isNaN(score) ? start : score);
  visit(root, [{ weight: 1, toResult }], knowSame);

  function visit(
    group: ContributionGroup,
    surroundings: readonly Surrounding[],
    isAdditiveSoFar: boolean,
  ): void {
    const before = Float64Array.from(group.children, (child) => scoreProfile(child, from));
    const after = Float64Array.from(group.children, (child) => scoreProfile(child, to));
    const moving = group.children.flatMap((child, place) =>
      isChanged(child, from, to) ? [{ child, place }] : [],
    );
    // Where all is additive up to the top, no child minds what the others did: one state says all.
    const isAdditive = isAdditiveSoFar && group.isAdditive;
    const states = isAdditive ? 1 : 2 ** moving.length;
    const shares = moving.map((_, moved) => (isAdditive ? 1 : orderShare(moved, moving.length)));

    for (const outer of surroundings) addLeaves(outer);
    for (const [bit, { child, place }] of moving.entries()) {
      if (typeof child === "number") continue;
      const inner: Surrounding[] = [];
      for (let state = 0; state < states; state++) {
        if (state & (1 << bit)) continue;
        for (const { weight, toResult: toOuter } of surroundings) {
          inner.push({
            weight: weight * (shares[countBits(state)] ?? 0),
            toResult: withChild(mix(state), place, (scores) => toOuter(group.aggregate(scores))),
          });
        }
      }
      visit(child, inner, isAdditive);
    }

    function addLeaves({ weight, toResult: toOuter }: Surrounding): void {
      const leaves = moving.flatMap(({ child, place }, bit) =>
        typeof child === "number" ? [{ indicator: child, place, bit }] : [],
      );
      if (leaves.length === 0) return;
      if (isAdditive) {
        const start = toOuter(group.aggregate(before));
        for (const { indicator, place } of leaves) {
          const scores = before.slice();
          scores[place] = after[place] ?? Number.NaN;
          parts[indicator] = toOuter(group.aggregate(scores)) - start;
        }
        return;
      }
      const results = new Map<number, number>();
      const find = (state: number) => {
        const known = results.get(state);
        if (known !== undefined) return known;
        const result = toOuter(group.aggregate(mix(state)));
        results.set(state, result);
        return result;
      };
      for (const { indicator, bit } of leaves) {
        for (let state = 0; state < states; state++) {
          if (state & (1 << bit)) continue;
          const gain = find(state | (1 << bit)) - find(state);
          const share = weight * (shares[countBits(state)] ?? 0);
          parts[indicator] = (parts[indicator] ?? 0) + share * gain;
        }
      }
    }

    /** The children's scores when those of the state have moved. */
    function mix(state: number): Float64Array {
      const scores = before.slice();
      for (const [bit, { place }] of moving.entries()) {
        if (state & (1 << bit)) scores[place] = after[place] ?? Number.NaN;
      }
      return scores;
    }
  }
}

function withChild(
  scores: Float64Array,
  place: number,
  toResult: (scores: Float64Array) => number,
): (score: number) => number {
  return (score) => {
    scores[place] = score;
    return toResult(scores);
  };
}

/** In which share of all orders just these `moved` children have moved before a given other one. */
function orderShare(moved: number, children: number): number {
  let share = 1 / children;
  for (let each = 1; each <= moved; each++) share *= each / (children - each);
  return share;
}

function countBits(state: number): number {
  let bits = 0;
  for (let rest = state; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
