import { createLoader, createSerializer, parseAsString } from "nuqs/server";

/** What narrows the list of indicators; empty is all. */
const filterParsers = {
  search: parseAsString.withDefault(""),
  domain: parseAsString.withDefault(""),
};

export const loadIndicatorFilters = createLoader(filterParsers);

const writeFilters = createSerializer(filterParsers);

/** An address' query with the list narrowed otherwise and the rest as it is. */
export function toFilterQuery(
  address: URLSearchParams,
  change: { search?: string; domain?: string },
): string {
  return writeFilters(new URLSearchParams(address), change);
}
