import type { Country, Iso3 } from "@/lib/domain/country";

/** A figure that a suggestion rests on: a rank with its edition, or an indicator's newest value. */
export interface PeerFigure {
  value: number;
  year: number;
  /** Slug of the release that states it. */
  release: string;
}

/** What a country is compared by when its peers are looked for; null where nothing is known. */
export type PeerMeasure = "rank" | "population" | "gdp-usd" | "military-spending-usd";

export interface PeerCandidate extends Pick<Country, "iso3" | "name" | "subregion"> {
  landBorders: Country["landBorders"];
  figures: Readonly<Record<PeerMeasure, PeerFigure | null>>;
}

/** Why a group of countries is suggested. */
export type PeerReason = "neighbours" | "subregion" | PeerMeasure;

export interface Peer {
  iso3: Iso3;
  name: string;
  /** By which it was chosen, or put in its place; null where it has none. */
  figure: PeerFigure | null;
  /** Length of the common land border in km; null where there is none or no source states it. */
  borderKm: number | null;
}

export interface PeerGroup {
  reason: PeerReason;
  /** The country's own figure; null where it is not known, and then nobody is near it. */
  own: PeerFigure | null;
  peers: Peer[];
}

/** How many are suggested for one reason; all neighbours are. */
export const MOST_PEERS = 6;
/** A figure from longer ago, or so much newer, says nothing about who is near. */
const MOST_YEARS_APART = 5;

/**
 * Countries that a country may well be compared with, by reason.
 *
 * - `neighbours`: every land neighbour, the longest border first.
 * - `subregion`: of the same UN M49 subregion, the nearest in population first.
 * - `rank`: nearest in the published rank, by places.
 * - the others: nearest by ratio, so that twice and half are equally far (logarithmic distance).
 *
 * A country without a figure, with zero, or with a figure of more than five years before or after, is
 * near to none by that figure. Equal distances stand in
 * the order of names.
 *
 * @param of the country; it is never among its own peers
 * @example toPeers(mongolia, all).find(({ reason }) => reason === "neighbours")
 */
export function toPeers(of: PeerCandidate, all: readonly PeerCandidate[]): PeerGroup[] {
  const others = all.filter(({ iso3 }) => iso3 !== of.iso3);
  const near = (reason: PeerMeasure, among: readonly PeerCandidate[]) =>
    toNearest(of, among, reason).slice(0, MOST_PEERS);
  const neighbourhood = others.filter(({ subregion }) => subregion === of.subregion);
  return [
    { reason: "neighbours", own: null, peers: toNeighbours(of, others) },
    {
      reason: "subregion",
      own: of.figures.population,
      peers: near("population", neighbourhood),
    },
    ...(["rank", "population", "gdp-usd", "military-spending-usd"] as const).map((reason) => ({
      reason,
      own: of.figures[reason],
      peers: near(reason, others),
    })),
  ];
}

function toNeighbours(of: PeerCandidate, others: readonly PeerCandidate[]): Peer[] {
  return others
    .flatMap(({ iso3, name }) => {
      const border = of.landBorders.find(({ neighbour }) => neighbour === iso3);
      return border === undefined ? [] : [{ iso3, name, figure: null, borderKm: border.lengthKm }];
    })
    .sort(
      (one, other) =>
        (other.borderKm ?? 0) - (one.borderKm ?? 0) || one.name.localeCompare(other.name),
    );
}

function toNearest(
  of: PeerCandidate,
  among: readonly PeerCandidate[],
  measure: PeerMeasure,
): Peer[] {
  const own = of.figures[measure];
  if (own === null || own.value <= 0) return [];
  const toDistance = (value: number) =>
    measure === "rank" ? Math.abs(value - own.value) : Math.abs(Math.log(value / own.value));
  return among
    .flatMap(({ iso3, name, figures }) => {
      const figure = figures[measure];
      if (figure === null || figure.value <= 0) return [];
      if (Math.abs(figure.year - own.year) > MOST_YEARS_APART) return [];
      return [{ iso3, name, figure, borderKm: null, distance: toDistance(figure.value) }];
    })
    .sort((one, other) => one.distance - other.distance || one.name.localeCompare(other.name))
    .map(({ distance: _distance, ...peer }) => peer);
}
