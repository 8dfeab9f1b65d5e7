import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Iso3 } from "@/lib/domain/country";
import type { NetworkLink } from "./tie-network";

interface Body extends SimulationNodeDatum {
  iso3: Iso3;
}

const STEPS = 300;
const LENGTH = 60;
const REPULSION = -220;
const GRAVITY = 0.06;
/** Stands on top wherever it is chosen. */
const ON_TOP: Iso3 = "MNG";

/** How strongly each kind draws two countries together; non-aggression binds nearly all, and so tells nobody apart. */
const PULL: Readonly<Record<NetworkLink["kind"], number>> = {
  "defence-pact": 1,
  "offence-pact": 1,
  neutrality: 0.5,
  consultation: 0.5,
  "arms-orders": 0.4,
  "non-aggression": 0,
};

/**
 * The order in which countries stand around a ring, so that those tied to one another stand near: a
 * force layout tells who belongs beside whom, the ring keeps every name readable.
 *
 * The same countries and links give the same order in whatever order they come: bodies and links
 * are sorted first, and the layout takes no chance. Mongolia stands first, or else the first by code.
 */
export function toRingOrder(countries: readonly Iso3[], links: readonly NetworkLink[]): Iso3[] {
  const bodies: Body[] = countries.toSorted().map((iso3) => ({ iso3 }));
  const known = new Set(countries);
  const pulls = new Map<string, number>();
  for (const { from, to, kind } of links) {
    if (!known.has(from) || !known.has(to) || PULL[kind] === 0) continue;
    const pair = [from, to].sort().join(" ");
    pulls.set(pair, (pulls.get(pair) ?? 0) + PULL[kind]);
  }
  settle(bodies, pulls);
  const around = bodies
    .toSorted((one, other) => toAngle(one) - toAngle(other) || (one.iso3 < other.iso3 ? -1 : 1))
    .map(({ iso3 }) => iso3);
  return turn(around);
}

function settle(bodies: Body[], pulls: ReadonlyMap<string, number>): void {
  const links = [...pulls]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([pair, pull]): SimulationLinkDatum<Body> & { pull: number } => {
      const [source = "", target = ""] = pair.split(" ");
      return { source, target, pull };
    });
  forceSimulation(bodies)
    .force(
      "links",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ iso3 }) => iso3)
        .distance(LENGTH)
        .strength(({ pull }) => Math.min(1, pull) / 4),
    )
    .force("apart", forceManyBody().strength(REPULSION))
    .force("x", forceX(0).strength(GRAVITY))
    .force("y", forceY(0).strength(GRAVITY))
    .stop()
    .tick(STEPS);
}

function toAngle({ x = 0, y = 0 }: Body): number {
  return Math.atan2(y, x);
}

/** The same ring begun at the one that stands on top, towards the neighbour that comes first by code. */
function turn(around: readonly Iso3[]): Iso3[] {
  const first = around.includes(ON_TOP) ? ON_TOP : around.toSorted()[0];
  if (first === undefined) return [];
  const at = around.indexOf(first);
  const [head = first, ...rest] = [...around.slice(at), ...around.slice(0, at)];
  const last = rest.at(-1);
  const isTurned = last !== undefined && rest[0] !== undefined && last < rest[0];
  return [head, ...(isTurned ? rest.toReversed() : rest)];
}
