import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import { OBLIGATIONS, type Obligation } from "@/lib/domain/tie";
import { type CountryStyle, toCountryStyles } from "../country-style";
import type { NetworkOrders, TieNetwork } from "./tie-network";

/** A country as the head of a row and of a column. */
export interface TieHead {
  iso3: Iso3;
  name: string;
  style: CountryStyle;
}

/** What the row's country is bound to with the column's, and what it ordered from it. */
export interface TieCell {
  other: TieHead;
  obligations: {
    kind: Obligation;
    figure: FigureKey;
    /** Whether only the row's country is bound. */
    isOneSided: boolean;
  }[];
  orders: NetworkOrders | null;
  /** The row's country itself; a pair with a country that the list does not have; or a pair of which it can be said. */
  state: "self" | "unlisted" | "known";
}

/** Countries down and across, as they were chosen. */
export interface TieGrid {
  heads: TieHead[];
  rows: { head: TieHead; cells: TieCell[] }[];
}

/** A network as a table of countries by countries. */
export function toTieGrid(network: TieNetwork): TieGrid {
  const styles = toCountryStyles(network.countries.map(({ iso3 }) => iso3));
  const heads = network.countries.flatMap(({ iso3, name }, index) => {
    const style = styles[index];
    return style === undefined ? [] : [{ iso3, name, style }];
  });
  const listed = new Set(
    network.countries.filter(({ isListed }) => isListed).map(({ iso3 }) => iso3),
  );
  return {
    heads,
    rows: heads.map((head) => ({
      head,
      cells: heads.map((other) => toCell(head, other, network, listed)),
    })),
  };
}

function toCell(
  head: TieHead,
  other: TieHead,
  { ties, orders, year }: TieNetwork,
  listed: ReadonlySet<Iso3>,
): TieCell {
  if (head.iso3 === other.iso3) return { other, obligations: [], orders: null, state: "self" };
  const own = ties.filter((tie) => tie.iso3 === head.iso3 && tie.otherIso3 === other.iso3);
  const back = ties.filter((tie) => tie.iso3 === other.iso3 && tie.otherIso3 === head.iso3);
  return {
    other,
    obligations: OBLIGATIONS.flatMap((kind) => {
      const tie = own.find((each) => each.kind === kind);
      if (tie === undefined) return [];
      const { iso3, otherIso3, release } = tie;
      const figure = { kind: "tie" as const, tie: kind, iso3, otherIso3, year, release };
      return [{ kind, figure, isOneSided: !back.some((each) => each.kind === kind) }];
    }),
    orders: orders.find((each) => each.iso3 === head.iso3 && each.otherIso3 === other.iso3) ?? null,
    state: listed.has(head.iso3) && listed.has(other.iso3) ? "known" : "unlisted",
  };
}
