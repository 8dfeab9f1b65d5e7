/**
 * Codes that the World Bank gives to groups of countries: regions, income classes, lending
 * classes, the world. They are left out by name, so that a new code is noticed and not guessed.
 */
export const WORLD_BANK_AGGREGATES: ReadonlySet<string> = new Set(
  (
    "AFE AFW ARB CEB CHI CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN " +
    "LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA " +
    "TSS UMC WLD"
  ).split(" "),
);

/** Groups that the World Bank's API gives no three-letter code, by their two-letter one: income classes. */
export const NAMELESS_AGGREGATES: ReadonlySet<string> = new Set([
  ...["XD", "XM", "XN", "XO", "XP", "XT", "XY"],
]);
