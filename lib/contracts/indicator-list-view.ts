import { createLoader, createSerializer, parseAsString } from "nuqs/server";
import { INDICATOR_DOMAINS, type IndicatorDomain } from "@/lib/domain/indicator";
import { parseAsOneOf } from "./address-terms";

/** What narrows the list of indicators; empty is all. */
export const filterParsers = {
  search: parseAsString.withDefault(""),
  domain: parseAsOneOf<IndicatorDomain | "">(["", ...INDICATOR_DOMAINS]).withDefault(""),
};

export const loadIndicatorFilters = createLoader(filterParsers);

const writeFilters = createSerializer(filterParsers);

/** An address' query with the list narrowed otherwise and the rest as it is. */
export function toFilterQuery(
  address: URLSearchParams,
  change: { search?: string; domain?: IndicatorDomain | "" },
): string {
  return writeFilters(new URLSearchParams(address), change);
}
