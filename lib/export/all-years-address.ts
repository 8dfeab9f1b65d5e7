import { type AddressedView, toFigureAddress } from "./figure-address";

/** Kinds whose own CSV leaves years out. */
const OF_A_FEW_YEARS = new Set([
  ...["bars", "grouped", "slope", "ratio", "dumbbell", "scatter", "heat"],
]);

/**
 * For each indicator that a view shows for some years only, the address of its figures of all
 * years for the same countries, as CSV and as stated; for a ranking that of all its editions. Empty
 * where the view's own CSV has them all.
 *
 * @example toAllYearsAddresses({ kind: "bars", indicator: "tanks", country: ["MNG"] })
 * // → [{ indicator: "tanks", address: "/api/v1/figures/lines.csv?indicator=tanks&country=MNG" }]
 */
export function toAllYearsAddresses(view: AddressedView): { indicator: string; address: string }[] {
  const { kind, indicator, country, from, to, by } = view;
  if (kind === "table") {
    const { edition: _edition, year: _year, columns: _columns, ...all } = view;
    const address = toFigureAddress({ ...all, editions: "all" }, "csv");
    return [{ indicator: String(by), address }];
  }
  const isCut =
    OF_A_FEW_YEARS.has(kind) ||
    ((kind === "lines" || kind === "multiples") && (from ?? to) !== undefined);
  if (!isCut || country === undefined) return [];
  return [indicator ?? []].flat().map((slug) => ({
    indicator: String(slug),
    address: toFigureAddress({ kind: "lines", indicator: String(slug), country }, "csv"),
  }));
}
