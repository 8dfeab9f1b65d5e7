/**
 * Addresses divided by commas.
 *
 * @example splitAddresses("postgresql://a/x, postgresql://b/x") // → two addresses
 */
export function splitAddresses(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "");
}
