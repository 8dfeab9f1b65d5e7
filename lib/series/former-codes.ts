/** A code that once stood for a state, and the states whose figures go on from it. */
interface FormerState {
  name: string;
  successors: readonly string[];
}

/** Codes withdrawn from ISO 3166-1, and two that other lists use, by code. */
export const FORMER_CODES: ReadonlyMap<string, FormerState> = new Map([
  [
    "SUN",
    {
      name: "the Soviet Union",
      successors: [
        ...["RUS", "UKR", "BLR", "KAZ", "UZB", "TKM", "KGZ", "TJK"],
        ...["GEO", "ARM", "AZE", "MDA", "LTU", "LVA", "EST"],
      ],
    },
  ],
  ["YUG", { name: "Yugoslavia", successors: ["SRB", "HRV", "SVN", "BIH", "MKD", "MNE", "XKX"] }],
  ["SCG", { name: "Serbia and Montenegro", successors: ["SRB", "MNE"] }],
  ["CSK", { name: "Czechoslovakia", successors: ["CZE", "SVK"] }],
  ["DDR", { name: "East Germany", successors: ["DEU"] }],
  ["VDR", { name: "North Vietnam", successors: ["VNM"] }],
  ["YMD", { name: "South Yemen", successors: ["YEM"] }],
  ["ANT", { name: "the Netherlands Antilles", successors: ["CUW", "SXM", "BES"] }],
  ["BUR", { name: "Burma", successors: ["MMR"] }],
  ["ZAR", { name: "Zaire", successors: ["COD"] }],
  ["TMP", { name: "East Timor", successors: ["TLS"] }],
  ["ROM", { name: "Romania, by its former code", successors: ["ROU"] }],
  ["XKK", { name: "Kosovo, by another code", successors: ["XKX"] }],
  ["UNK", { name: "Kosovo, by another code", successors: ["XKX"] }],
]);

/** The former states that a country goes on from, by name. @example findFormerNames("RUS") // → ["the Soviet Union"] */
export function findFormerNames(iso3: string): string[] {
  return [...FORMER_CODES.values()].flatMap(({ name, successors }) =>
    successors.includes(iso3) ? name : [],
  );
}
