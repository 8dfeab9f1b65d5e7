import type { Findable } from "@/lib/series/finding/findables";
import { withCountries } from "./view-address";

/**
 * Where a thing that was found is reached, the chosen countries kept.
 *
 * @example toFoundAddress({ kind: "country", key: "MNG" }, []) // → "/countries/MNG"
 */
export function toFoundAddress(
  { kind, key }: Pick<Findable, "kind" | "key">,
  chosen: readonly string[],
): string {
  const address = { country: `/countries/${key}`, indicator: `/indicators/${key}`, page: key }[
    kind
  ];
  return withCountries(address, chosen);
}
