import type { Iso3 } from "@/lib/domain/country";
import {
  addExtents,
  divideExtent,
  type Extent,
  toCapabilityRatio,
  toExtent,
  toMultiple,
} from "@/lib/domain/extent";
import type { Indicator } from "@/lib/domain/indicator";
import { isMeasured, type Standing, type WeighedObservation } from "@/lib/domain/observation";
import { findSpread, type StatedFigure } from "@/lib/domain/spread";
import { findBound, isUncertainZero } from "./figure-words";

/** One source's figure that a range is made of. */
export interface Voice extends StatedFigure {
  release: string;
}

/** A country's figure, what it counts as, and the figures that its range is made of. */
export interface HeldFigure extends Omit<WeighedObservation, "indicator" | "iso3"> {
  counted: Extent | null;
  voices: Omit<Voice, "source" | "origin">[];
}

/** What stands against the country: one other, or all together. */
export interface AgainstOwn {
  counted: Extent | null;
  perKm: Extent | null;
  multiple: Extent | null;
  ratio: Extent | null;
}

/** One indicator of a country and of those around it, each and together. */
export interface NeighbourhoodMeasure
  extends Pick<Indicator, "slug" | "name" | "unit" | "domain" | "direction" | "definition"> {
  own: { figure: HeldFigure | null; perKm: Extent | null };
  others: (AgainstOwn & { iso3: Iso3; figure: HeldFigure | null })[];
  together: AgainstOwn & {
    of: Iso3[];
    missing: Iso3[];
    years: [number, number] | null;
  };
}

/** A figure that is older than the newest by more is of another time, and no part of a sum. */
export const MOST_YEARS_OLD = 10;
/** A shown figure is older than what other sources say by at most so many years, or not compared. */
const YEARS_APART = 2;

/**
 * A figure with the range over all that sources say of it: the shown one and the newest years about
 * which two independent sources speak. What they say of much earlier years does not widen it.
 *
 * @param stated all that any source says; empty where sources are not compared
 */
export function toHeldFigure(
  shown: Omit<WeighedObservation, "indicator" | "iso3">,
  stated: readonly Voice[],
): HeldFigure {
  const own = toOwnExtent(shown);
  const spread = own === null ? null : findSpread(stated);
  const newest = Math.max(...(spread?.figures ?? []).map(({ year }) => year));
  if (own === null || spread === null || newest < shown.year - YEARS_APART) {
    return { ...shown, counted: own, voices: [] };
  }
  const extents = [own, ...spread.figures.flatMap((figure) => toExtent(figure) ?? [])];
  return {
    ...shown,
    counted: {
      value: own.value,
      low: Math.min(...extents.map(({ low }) => low)),
      high: Math.max(...extents.map(({ high }) => high)),
    },
    voices: spread.figures.map(({ year, value, low, high, release }) => ({
      ...{ year, value, low, high, release },
    })),
  };
}

/** What the figure alone counts as; a zero that stands for a small number may be as much as that. */
function toOwnExtent(shown: Omit<WeighedObservation, "indicator" | "iso3">): Extent | null {
  if (!isMeasured(shown) || isUncertainZero(shown)) return null;
  const extent = toExtent(shown);
  return extent && { ...extent, high: findBound(shown) ?? extent.high };
}

/**
 * One indicator of a country beside those around it: each and together, over the kilometres of
 * border that they share, as multiples of the country's own, and as its capability ratio. A sum
 * names whose figures it lacks, and takes none that is more than ten years older than the newest.
 *
 * @param around those around it, with the kilometres shared; null where no border is shared or its length is not known
 */
export function toNeighbourhoodMeasure(
  indicator: Pick<Indicator, "slug" | "name" | "unit" | "domain" | "direction" | "definition">,
  own: HeldFigure | null,
  around: readonly { iso3: Iso3; km: number | null; figure: HeldFigure | null }[],
): NeighbourhoodMeasure {
  const ownCounted = own?.counted ?? null;
  const against = (counted: Extent | null, km: number | null): AgainstOwn => ({
    counted,
    perKm: over(counted, km),
    multiple: counted && ownCounted && toMultiple(counted, ownCounted),
    ratio: counted && ownCounted && toCapabilityRatio(ownCounted, counted),
  });
  const all = [own, ...around.map(({ figure }) => figure)].filter((each) => each?.counted);
  const newest = Math.max(...all.flatMap((each) => each?.year ?? []));
  const known = around.filter(
    ({ figure }) => figure?.counted && figure.year >= newest - MOST_YEARS_OLD,
  );
  const years = known.flatMap(({ figure }) => figure?.year ?? []);
  return {
    ...indicator,
    own: { figure: own, perKm: over(ownCounted, addKm(around)) },
    others: around.map(({ iso3, km, figure }) => ({
      ...{ iso3, figure, ...against(figure?.counted ?? null, km) },
    })),
    together: {
      ...against(addExtents(known.flatMap(({ figure }) => figure?.counted ?? [])), addKm(known)),
      of: known.map(({ iso3 }) => iso3),
      missing: around.filter((each) => !known.includes(each)).map(({ iso3 }) => iso3),
      years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    },
  };
}

function over(counted: Extent | null, km: number | null): Extent | null {
  return counted === null || km === null || km <= 0 ? null : divideExtent(counted, km);
}

/** Kilometres together; null where one is not known. */
export function addKm(borders: readonly { km: number | null }[]): number | null {
  if (borders.length === 0) return null;
  return borders.reduce<number | null>(
    (sum, { km }) => (sum === null || km === null ? null : sum + km),
    0,
  );
}

/** One of those around a country: across a border on land, or over water. */
export interface Around {
  iso3: Iso3;
  name: string;
  /** Of border by the country's own account, or of way over water. */
  km: number | null;
  /** Of border by the other side's account. */
  otherKm: number | null;
  /** Whether a list of contiguities counts them as touching; null over water. */
  contiguous: boolean | null;
}

/** A country and those around it. */
export interface Neighbourhood {
  country: { iso3: Iso3; name: string };
  landlocked: boolean | null;
  /** Those around border it on land or, where it borders none, have the nearest coasts. */
  basis: "border" | "nearest";
  others: Around[];
  /** Touching by the list of contiguities, without a border's length. */
  onlyContiguous: { iso3: Iso3; name: string }[];
  contiguityYear: number | null;
  sharedKm: number | null;
  /** What each source says of all land borders together. */
  totals: { year: number; value: number | null; standing: Standing; release: string }[];
  measures: NeighbourhoodMeasure[];
}
