import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import { AROUND_MONGOLIA, keepKnown, MOST_CHOSEN } from "./chosen-countries";
import type { FigureViewOf } from "./figures";

/** What the address of peacekeeping says: whose missions are drawn, and who it is held against. */
export const peacekeepingParsers = {
  country: parseAsArrayOf(parseAsString).withDefault(AROUND_MONGOLIA),
  of: parseAsString.withDefault(""),
};

export const loadPeacekeepingView = createLoader(peacekeepingParsers);

export type PeacekeepingAddress = inferParserType<typeof peacekeepingParsers>;

const writeView = createSerializer(peacekeepingParsers);

/** A view as the page's address, what is usual left out. @example "/cooperation/peacekeeping?of=CHN" */
export function toPeacekeepingHref(view: PeacekeepingAddress): string {
  return `/cooperation/peacekeeping${writeView(view)}`;
}

/**
 * Whose missions are drawn, and the countries beside it with it first; a sentence for everything in
 * the address that cannot be taken.
 */
export function checkPeacekeepingView(
  asked: PeacekeepingAddress,
  known: ReadonlySet<string>,
): { of: string; country: string[]; problems: string[] } {
  const { kept, problems } = keepKnown("country", asked.country, known, MOST_CHOSEN);
  const isKnown = asked.of === "" || known.has(asked.of);
  const of = asked.of !== "" && isKnown ? asked.of : (kept[0] ?? AROUND_MONGOLIA[0] ?? "MNG");
  if (!isKnown) problems.push(`No country is known as ${asked.of}.`);
  const country = [of, ...kept.filter((iso3) => iso3 !== of)].slice(0, MOST_CHOSEN);
  return { of, country, problems };
}

/** As figures take it. */
export function toMissionsFigure(of: string): FigureViewOf<"missions"> {
  return { kind: "missions", country: [of] };
}
