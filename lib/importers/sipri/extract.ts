/**
 * Countries of the extract by the names that the workbook gives them.
 *
 * SIPRI lets under a tenth of the database be passed on; every country more is checked against
 * that bound when the extract is made.
 */
export const EXTRACT_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ["Mongolia", "MNG"],
  ["Russia", "RUS"],
  ["China", "CHN"],
  ["Japan", "JPN"],
  ["Korea, South", "KOR"],
  ["Korea, North", "PRK"],
  ["Kazakhstan", "KAZ"],
  ["India", "IND"],
  ["Australia", "AUS"],
  ["Viet Nam", "VNM"],
  ["United States of America", "USA"],
  ["United Kingdom", "GBR"],
  ["France", "FRA"],
  ["Türkiye", "TUR"],
  ["Ukraine", "UKR"],
]);

/** A sheet of the workbook, the indicator it feeds, and what turns its unit into the indicator's. */
export interface MilexSheet {
  sheet: string;
  indicator: string;
  factor: number;
}

export const SHEETS: readonly MilexSheet[] = [
  {
    sheet: "Constant (2023) US$",
    indicator: "military-spending-constant-usd-2023",
    factor: 1_000_000,
  },
  { sheet: "Current US$", indicator: "military-spending-usd", factor: 1_000_000 },
  { sheet: "Share of GDP", indicator: "military-spending-share-of-gdp", factor: 100 },
  { sheet: "Per capita", indicator: "military-spending-per-head-usd", factor: 1 },
  {
    sheet: "Share of Govt. spending",
    indicator: "military-spending-share-of-government",
    factor: 100,
  },
];

/** What the signs before a footnote's number say about all figures of a country. */
export const SPECIAL_NOTES: ReadonlyMap<string, string> = new Map([
  ["†", "Without military pensions"],
  ["‡", "Without capital spending"],
  ["§", "Adopted budget, not actual spending"],
  ["¶", "Without paramilitary forces"],
]);

/**
 * Countries for which SIPRI's own footnotes say that no figure is given in these units, though
 * some cells of the workbook hold one.
 */
export const WITHHELD_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ["PRK", "SIPRI gives no figure for North Korea outside local currency"],
]);
