/** A figure of GFP's that other sources contradict by more than definitions explain. */
interface DisputedFigure {
  iso3: string;
  indicator: string;
  editions: readonly number[];
  note: string;
}

const PERSONNEL =
  "Other sources put Mongolia's active force at 9,000 to 20,000: CIA, Correlates of War, World Bank.";
const budget = (iso3: string, factor: string): DisputedFigure => ({
  iso3,
  indicator: "military-spending-usd",
  editions: [2026],
  note: `About ${factor} times what SIPRI finds for 2024.`,
});

/** Kept as published, and marked. Compared with SIPRI's 2024 figures and with each edition itself. */
const DISPUTED_FIGURES: readonly DisputedFigure[] = [
  { iso3: "MNG", indicator: "active-personnel", editions: [2024, 2025, 2026], note: PERSONNEL },
  {
    iso3: "MNG",
    indicator: "labour-force",
    editions: [2017],
    note: "Exceeds the population in the same edition; a digit too many is likely.",
  },
  budget("MNG", "8.8"),
  budget("AGO", "34"),
  budget("ZWE", "20"),
  budget("NIC", "12"),
  budget("XKX", "7"),
  budget("KAZ", "4.8"),
  budget("LVA", "0.03"),
  budget("CIV", "0.03"),
];

/**
 * Why a figure of GFP's is disputed, or null where nothing is known against it.
 *
 * @example findDispute("MNG", "active-personnel", 2025) // → "Other sources put …"
 */
export function findDispute(iso3: string, indicator: string, edition: number): string | null {
  const dispute = DISPUTED_FIGURES.find(
    (each) => each.iso3 === iso3 && each.indicator === indicator && each.editions.includes(edition),
  );
  return dispute?.note ?? null;
}
