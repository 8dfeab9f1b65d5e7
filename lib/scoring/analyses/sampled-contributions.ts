import { createRandom, type Random } from "../random/create-random";
import { type ContributionGroup, isChanged, scoreProfile } from "./contribution-tree";
import type { Chunked } from "./run-in-chunks";

/** A group on the way: its children's scores as they stand, and where it stands itself. */
interface Station {
  group: ContributionGroup;
  scores: Float64Array;
  parent: Station | null;
  place: number;
}

interface Leaf {
  indicator: number;
  station: Station;
  place: number;
}

type Branch = Leaf | Branch[];

/**
 * Adds to `parts` what each indicator contributes on the way from one profile to the other, as the
 * mean over orders drawn; a group's indicators follow each other, and each order is also gone backwards.
 *
 * Every order ends at the same profile, so that the parts sum up however few are drawn.
 *
 * @see J. Castro, D. Gómez, J. Tejada, Comput. Oper. Res. 36 (2009); R. Mitchell et al., JMLR 23
 * (2022) on reversed orders
 */
export function* addSampledContributions(
  root: ContributionGroup,
  from: Float64Array,
  to: Float64Array,
  { orders, seed }: { orders: number; seed: number },
  parts: Float64Array,
): Chunked<void> {
  const stations: Station[] = [];
  const branches = toBranches(root, null, 0);
  const starts = stations.map(({ group }) =>
    Float64Array.from(group.children, (child) => scoreProfile(child, from)),
  );
  const start = scoreProfile(root, from);
  const random = createRandom(seed);
  for (let pair = 0; pair < orders / 2; pair++) {
    const order = toOrder(branches, random);
    walk(order);
    walk(order.reverse());
    yield { done: 2 * (pair + 1), total: orders };
  }

  function toBranches(group: ContributionGroup, parent: Station | null, place: number): Branch[] {
    const station = { group, scores: new Float64Array(group.children.length), parent, place };
    stations.push(station);
    return group.children.flatMap((child, position): Branch[] => {
      if (!isChanged(child, from, to)) return [];
      return typeof child === "number"
        ? [{ indicator: child, station, place: position }]
        : [toBranches(child, station, position)];
    });
  }

  function walk(order: readonly Leaf[]): void {
    for (const [at, station] of stations.entries()) station.scores.set(starts[at] ?? []);
    let before = start;
    for (const { indicator, station, place } of order) {
      const result = move(station, place, to[indicator] ?? Number.NaN);
      const after = Number.isNaN(result) ? start : result;
      parts[indicator] = (parts[indicator] ?? 0) + (after - before) / orders;
      before = after;
    }
  }
}

/** The result once one child has moved. */
function move(station: Station, place: number, score: number): number {
  station.scores[place] = score;
  const whole = station.group.aggregate(station.scores);
  return station.parent === null ? whole : move(station.parent, station.place, whole);
}

function toOrder(branches: readonly Branch[], random: Random): Leaf[] {
  const shuffled = [...branches];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one === undefined || two === undefined) continue;
    shuffled[last] = two;
    shuffled[other] = one;
  }
  return shuffled.flatMap((branch) => (Array.isArray(branch) ? toOrder(branch, random) : [branch]));
}
