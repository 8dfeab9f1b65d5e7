/** One part of the page of threats: indicators that are drawn alike, and what must be said of them. */
export interface ThreatSection {
  id: string;
  title: string;
  /** Which way is worse, for those who read nothing else. */
  direction: string;
  caveat: string;
  indicators: readonly string[];
}

/** Threats that no army answers, section by section, as the page shows them. */
export const THREAT_SECTIONS: readonly ThreatSection[] = [
  {
    id: "trafficking",
    title: "Trafficking and drug markets",
    direction: "Higher is worse: 10 is the worst, 1 the best.",
    caveat:
      "Experts judge the reach and value of each market for every edition; a score is an informed judgement and no count of crimes. Between the editions there is no score.",
    indicators: [
      ...["human-trafficking-score", "arms-trafficking-score", "synthetic-drug-trade-score"],
      ...["heroin-trade-score", "cannabis-trade-score", "cocaine-trade-score"],
    ],
  },
  {
    id: "cyber-crime",
    title: "Cyber-dependent crime",
    direction: "Higher is worse: 10 is the worst, 1 the best.",
    caveat:
      "Crimes that can be committed only with computers and networks; scored by the same experts, and new in the edition of 2023, so that there is nothing to compare it with.",
    indicators: ["cyber-dependent-crimes-score"],
  },
  {
    id: "resilience",
    title: "Resilience to organized crime",
    direction: "The other way round: higher is better. 10 is the best, 1 the worst.",
    caveat:
      "The mean of twelve parts, from law enforcement to civil society; scored by experts too.",
    indicators: ["resilience-score"],
  },
  {
    id: "cyber-security",
    title: "Cyber security, edition by edition",
    direction: "Higher is better here too: the lower end of each scale is the worst.",
    caveat:
      "What states have done in law, technology, organization, capacity and cooperation. Three scales that must not be joined: from 0 to 1 until 2018, from 0 to 100 in 2020, and scored by a new method in 2024. A printed 0 can mean that nothing was answered.",
    indicators: ["cybersecurity-index", "cybersecurity-score-2020", "cybersecurity-score-2024"],
  },
  {
    id: "tier",
    title: "Tier in the Trafficking in Persons Report",
    direction:
      "Higher is worse: tier 3 is the worst, tier 1 the best; 2.5 is the watch list of tier 2.",
    caveat:
      "A judgement of the United States Department of State, known here only as the Factbook quotes it, which it does for the watch list and tier 3 alone: no figure does not mean a good tier, and no source here states the tier of any other country.",
    indicators: ["trafficking-tier"],
  },
];

/** Every indicator that the page draws. */
export const THREAT_INDICATORS = THREAT_SECTIONS.flatMap(({ indicators }) => indicators);
