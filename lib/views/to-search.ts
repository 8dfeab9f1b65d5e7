import type { SearchParams } from "nuqs/server";

/**
 * The query of an address as it is written here, commas as commas; empty where it says nothing.
 *
 * @param change parameters that are said otherwise
 * @example toSearch(new URLSearchParams("country=MNG%2CKGZ"), { from: "1990" }) // → "?country=MNG,KGZ&from=1990"
 */
export function toSearch(
  search: URLSearchParams,
  change: Readonly<Record<string, string>> = {},
): string {
  const changed = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) changed.set(name, value);
  const text = changed.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** What a page is given of its address, as the browser would have it. */
export function toSearchParams(search: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => [name, each]),
    ),
  );
}
