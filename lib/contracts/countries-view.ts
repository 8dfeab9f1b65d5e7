import { createLoader, createSerializer, parseAsString } from "nuqs/server";

/** What the address of the list of countries says: the words by which it is narrowed. */
export const countriesParsers = { find: parseAsString.withDefault("") };

export const loadCountriesView = createLoader(countriesParsers);

const write = createSerializer(countriesParsers);

/** An address' query narrowed by other words and the rest as it is. */
export function toFindQuery(address: URLSearchParams, find: string): string {
  return write(new URLSearchParams(address), { find });
}
