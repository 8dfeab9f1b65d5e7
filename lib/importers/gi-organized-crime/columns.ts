/** What a column's score is part of: one of the four averages, or what an average is taken over. */
export type CrimePart =
  | "criminality"
  | "markets"
  | "market"
  | "actors"
  | "actor"
  | "resilience"
  | "block";

/** One column of the workbook, in its order. */
export interface CrimeColumn {
  /** As the heading has it, without the “avg,” that the sheet of 2023 adds to averages. */
  heading: string;
  indicator: string;
  part: CrimePart;
  /** The first edition that scores it. */
  since: 2021 | 2023;
}

const column = (heading: string, part: CrimePart, since: 2021 | 2023 = 2021): CrimeColumn => {
  const words = heading.toLowerCase().replaceAll(" ", "-");
  const indicator = part === "block" ? `resilience-${words}-score` : `${words}-score`;
  return { heading, indicator, part, since };
};

export const CRIME_COLUMNS: readonly CrimeColumn[] = [
  column("Criminality", "criminality"),
  column("Criminal markets", "markets"),
  column("Human trafficking", "market"),
  column("Human smuggling", "market"),
  column("Arms trafficking", "market"),
  column("Flora crimes", "market"),
  column("Fauna crimes", "market"),
  column("Non-renewable resource crimes", "market"),
  column("Heroin trade", "market"),
  column("Cocaine trade", "market"),
  column("Cannabis trade", "market"),
  column("Synthetic drug trade", "market"),
  column("Cyber-dependent crimes", "market", 2023),
  column("Financial crimes", "market", 2023),
  column("Trade in counterfeit goods", "market", 2023),
  column("Illicit trade in excisable goods", "market", 2023),
  column("Extortion and protection racketeering", "market", 2023),
  column("Criminal actors", "actors"),
  column("Mafia-style groups", "actor"),
  column("Criminal networks", "actor"),
  column("State-embedded actors", "actor"),
  column("Foreign actors", "actor"),
  column("Private sector actors", "actor", 2023),
  column("Resilience", "resilience"),
  column("Political leadership and governance", "block"),
  column("Government transparency and accountability", "block"),
  column("International cooperation", "block"),
  column("National policies and laws", "block"),
  column("Judicial system and detention", "block"),
  column("Law enforcement", "block"),
  column("Territorial integrity", "block"),
  column("Anti-money laundering", "block"),
  column("Economic regulatory capacity", "block"),
  column("Victim and witness support", "block"),
  column("Prevention", "block"),
  column("Non-state actors", "block"),
];

/** The columns that an edition has, in its order. */
export function listColumns(edition: 2021 | 2023): CrimeColumn[] {
  return CRIME_COLUMNS.filter(({ since }) => since <= edition);
}
