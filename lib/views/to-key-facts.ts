import { DISPUTE_RULE } from "@/lib/domain/dispute";
import type { listDisagreements } from "@/lib/repositories/list-disagreements";
import type { WorldIndicator } from "@/lib/series/profile";
import type { SnapshotFigure } from "@/lib/series/snapshot";
import { toSpreadRange } from "@/lib/series/spread-words";
import type { World } from "./read-world";

/** What a portrait begins with, in the order in which it is read. */
const KEY_FACTS = [
  ...["population", "surface-area-km2", "gdp-usd", "gdp-per-head-usd"],
  ...["land-border-length-km", "coastline-km", "active-personnel", "reserve-personnel"],
  ...["military-spending-usd", "military-spending-share-of-gdp"],
];

type Disagreement = Awaited<ReturnType<typeof listDisagreements>>["data"][number];

/** One of a country's key facts, with what other sources say of it where they dispute it. */
export interface KeyFact extends Pick<WorldIndicator, "slug" | "name" | "unit"> {
  /** Null where no preferred source speaks about the country. */
  figure: SnapshotFigure | null;
  source: string;
  /** From the lowest to the highest of the figure and those that dispute; null without a dispute. */
  spread: string | null;
}

/**
 * A country's key facts from the world's figures.
 *
 * @param disagreements the country's newest disputes, each indicator once; one that ended before
 *   the figure's years is history, and not told here
 */
export function toKeyFacts(
  iso3: string,
  world: World,
  disagreements: readonly Disagreement[],
): KeyFact[] {
  const sources = new Map(world.releases.map(({ slug, shortName }) => [slug, shortName]));
  return KEY_FACTS.flatMap((wanted) => world.indicators.get(wanted) ?? []).map(
    ({ slug, name, unit, figures }) => {
      const figure = figures.find((each) => each.iso3 === iso3) ?? null;
      const dispute = disagreements.find(
        ({ indicator, lowest, highest }) =>
          indicator.slug === slug &&
          Math.max(lowest.year, highest.year) >= (figure?.year ?? 0) - DISPUTE_RULE.years,
      );
      return {
        ...{ slug, name, unit, figure },
        source: sources.get(figure?.release ?? "") ?? "",
        spread:
          dispute === undefined
            ? null
            : toSpreadRange([dispute.lowest, dispute.highest, ...(figure ? [figure] : [])], unit),
      };
    },
  );
}
