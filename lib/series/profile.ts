import { median } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import type { Direction, IndicatorDomain } from "@/lib/domain/indicator";
import type { Standing } from "@/lib/domain/observation";
import type { IndicatorHead, ShownFigure } from "./figure-words";
import type { NamedCountry, SnapshotIndicator } from "./snapshot";
import type { WorldPlaces } from "./world-places";

/** A country's figure in one indicator and where it puts it among the world. */
export interface PlacedFigure extends ShownFigure {
  iso3: Iso3;
  year: number;
  standing: Standing;
  release: string;
  /** 100 is the strongest, or the largest where the indicator is neither; null where it has no place. */
  percentile: number | null;
}

export interface ProfileIndicator extends IndicatorHead {
  domain: IndicatorDomain;
  direction: Direction;
  /** How many countries have a figure that counts. */
  countries: number;
  years: [number, number] | null;
  /** Releases of all figures that the places rest on. */
  releases: string[];
  /** Null where no preferred source speaks about the country. */
  own: PlacedFigure | null;
  others: PlacedFigure[];
  /** The median percentile of the region's countries; null where fewer than three have a place. */
  region: number | null;
}

/** One country among the world, indicator by indicator, with those that it is held against. */
export interface Profile {
  country: NamedCountry;
  region: string;
  compared: (NamedCountry & { isChosen: boolean })[];
  indicators: ProfileIndicator[];
}

/** An indicator in every country with everyone's place. */
export interface WorldIndicator extends SnapshotIndicator {
  domain: IndicatorDomain;
  world: WorldPlaces;
}

/** A series that ended earlier says nothing of the world as it stands. */
const OF_TODAY_SINCE = 2000;

function isOfToday({ world }: WorldIndicator): boolean {
  return world.years === null || world.years[1] >= OF_TODAY_SINCE;
}

/** A domain of more indicators than these is folded on a page. */
export const MOST_OPEN = 20;

/** A median of two is a mean, and of one a repetition. */
const FEWEST_IN_REGION = 3;

/**
 * What a country's strips are drawn from: of every indicator only its own figure, those of the
 * countries it is held against, and its region's median.
 *
 * @param members the codes of the region's countries
 */
export function toProfile(
  country: NamedCountry,
  compared: readonly Profile["compared"][number][],
  region: { name: string; members: readonly Iso3[] },
  indicators: readonly WorldIndicator[],
): Profile {
  return {
    country,
    region: region.name,
    compared: [...compared],
    indicators: indicators
      .filter(isOfToday)
      .map(({ slug, name, unit, domain, direction, figures, world }) => {
        const byCountry = new Map(figures.map((figure) => [figure.iso3, figure]));
        const toPlaced = (iso3: Iso3): PlacedFigure[] => {
          const figure = byCountry.get(iso3);
          if (figure === undefined) return [];
          const { value, low, high, year, standing, note, release } = figure;
          const percentile = world.places.get(iso3) ?? null;
          return [{ iso3, value, low, high, year, standing, note, release, percentile }];
        };
        const inRegion = region.members.flatMap((iso3) => world.places.get(iso3) ?? []);
        const { countries, years, releases } = world;
        return {
          ...{ slug, name, unit, domain, direction, countries, years, releases },
          own: toPlaced(country.iso3)[0] ?? null,
          others: compared.flatMap(({ iso3 }) => toPlaced(iso3)),
          region: inRegion.length < FEWEST_IN_REGION ? null : (median(inRegion) ?? null),
        };
      }),
  };
}
