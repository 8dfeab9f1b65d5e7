import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import {
  NETWORK_KINDS,
  type NetworkKind,
  USUAL_NETWORK_KINDS,
  USUAL_ORDERS_FROM,
} from "@/lib/domain/tie";
import { AROUND_MONGOLIA, keepKnown, MOST_CHOSEN } from "./chosen-countries";
import type { FigureViewOf } from "./figures";

/** Sentences of a source about alliances and defence ties, kept as text. */
export const STATEMENTS_INDICATOR = "defence-ties";

/** What the address of the network of ties says. */
export const tiesParsers = {
  country: parseAsArrayOf(parseAsString).withDefault(AROUND_MONGOLIA),
  kinds: parseAsArrayOf(parseAsString).withDefault([...USUAL_NETWORK_KINDS]),
  year: parseAsString.withDefault(""),
  from: parseAsString.withDefault(String(USUAL_ORDERS_FROM)),
};

export const loadTiesView = createLoader(tiesParsers);

export type TiesAddress = inferParserType<typeof tiesParsers>;

const writeView = createSerializer(tiesParsers);

/** A view as the page's address, what is usual left out. @example "/cooperation/ties?kinds=defence-pact" */
export function toTiesHref(view: TiesAddress): string {
  return `/cooperation/ties${writeView(view)}`;
}

/** Of which years anything is known: what an address is held against. */
export interface TiesFacts {
  /** Years of which obligations are stated. */
  years: readonly number[];
  /** The first and the last year of order in the register. */
  orders: { from: number; until: number };
}

/** A view that can be shown, and a sentence for everything in the address that cannot. */
export function checkTiesView(
  asked: TiesAddress,
  { years, orders }: TiesFacts,
  known: ReadonlySet<string>,
): { view: FigureViewOf<"ties">; address: TiesAddress; problems: string[] } {
  const { kept: country, problems } = keepKnown("country", asked.country, known, MOST_CHOSEN);
  const kinds = keepKnown(
    "kind of tie",
    asked.kinds,
    new Set<string>(NETWORK_KINDS),
    NETWORK_KINDS.length,
  );
  problems.push(...kinds.problems);
  const shown: readonly NetworkKind[] = NETWORK_KINDS.filter((kind) => kinds.kept.includes(kind));
  const year = years.find((each) => String(each) === asked.year);
  if (asked.year !== "" && year === undefined) {
    problems.push(
      `Of ${asked.year} no obligations are stated; those of ${years.at(-1)} are shown. The lists at hand are of ${years.join(", ")}.`,
    );
  }
  const from = /^\d{4}$/.test(asked.from) ? Number(asked.from) : null;
  const isInRegister = from !== null && from >= orders.from && from <= orders.until;
  if (!isInRegister) {
    problems.push(
      `Arms orders are counted since ${USUAL_ORDERS_FROM}: “${asked.from}” is no year of the register, which goes from ${orders.from} to ${orders.until}.`,
    );
  }
  const view = {
    kind: "ties" as const,
    country,
    kinds: shown.length === 0 ? USUAL_NETWORK_KINDS : shown,
    year,
    from: isInRegister ? from : USUAL_ORDERS_FROM,
  };
  return {
    view,
    address: {
      ...{ country, kinds: [...view.kinds], from: String(view.from) },
      year: year === undefined ? "" : String(year),
    },
    problems,
  };
}
