import type { FindablePage } from "./findables";

/** The site's pages: in the header where `inHeader` gives a name for it, and found by the search. */
export const SITE_PAGES: readonly (FindablePage & { inHeader?: string })[] = [
  {
    address: "/",
    inHeader: "Overview",
    title: "Overview",
    detail: "Chosen countries side by side and over time",
    words: ["home", "start", "Mongolia, Russia and China"],
  },
  {
    address: "/rankings",
    inHeader: "Rankings",
    title: "Rankings",
    detail: "Every country in one table, by a published list or by any indicator",
    words: ["ranks", "list", "league table", "Global Firepower", "filter", "landlocked"],
  },
  {
    address: "/compare",
    inHeader: "Compare",
    title: "Compare",
    detail: "Up to twelve countries by any indicators, as nine kinds of charts",
    words: [
      "chart",
      "charts",
      "scatter",
      "lines",
      "bars",
      "heat table",
      "ratio",
      "slope",
      "over time",
    ],
  },
  {
    address: "/indicators",
    inHeader: "Indicators",
    title: "Indicators",
    detail: "What is measured, in which unit, by whom; each with its map",
    words: ["maps", "world map", "figures", "definitions", "units", "distribution"],
  },
  {
    address: "/strength",
    inHeader: "Strength",
    title: "Strength, computed in the open",
    detail: "Countries ranked by an index whose recipe is open, with intervals of ranks",
    words: ["index", "composite", "power index", "score", "uncertainty", "lenses", "ranking"],
  },
  {
    address: "/strength/lab",
    title: "The lab",
    detail: "Change an index’ weights, methods and figures, and see ranks move",
    words: ["weights", "what if", "recipe", "sliders", "own index", "experiment"],
  },
  {
    address: "/strength/method",
    title: "How the strength index is made",
    detail: "Ten steps with their evidence and limits, and twelve lenses with their papers",
    words: ["method", "methodology", "handbook", "weights", "lenses", "CINC", "net power"],
  },
  {
    address: "/cooperation",
    inHeader: "Cooperation",
    title: "Cooperation",
    detail: "What Mongolia has agreed, with whom, and what it rests on, on a line of time",
    words: [
      ...["agreements", "treaties", "partners", "timeline", "events", "exercises", "visits"],
      ...["Japan", "defence equipment", "Khaan Quest", "arms orders", "peacekeeping"],
    ],
  },
  {
    address: "/cooperation/ties",
    title: "Who is tied to whom",
    detail: "Defence pacts, non-aggression, consultation and arms orders around Mongolia",
    words: ["alliances", "treaties", "pacts", "network", "neutrality", "allies", "arms orders"],
  },
  {
    address: "/countries",
    title: "Countries",
    detail: "Every country and territory, each with its portrait",
    words: ["portraits", "profiles", "flags", "regions", "territories"],
  },
  {
    address: "/countries/MNG/neighbourhood",
    title: "The neighbourhood of Mongolia",
    detail: "Land borders, and what stands around a country, each and together; for any country",
    words: [
      "borders",
      "neighbours",
      "neighbors",
      "landlocked",
      "per km of border",
      "capability ratio",
    ],
  },
  {
    address: "/countries/MNG/suppliers",
    title: "Arms suppliers",
    detail: "Who supplied Mongolia and others with arms, order by order",
    words: [
      ...["arms imports", "arms transfers", "arms orders", "weapons", "dependence", "SIPRI", "TIV"],
      ...["Herfindahl", "Soviet Union", "deliveries"],
    ],
  },
  {
    address: "/cooperation/threats",
    title: "Threats that no army answers",
    detail:
      "Trafficking, drug markets, cyber crime, resilience and cyber security, by expert scores",
    words: [
      ...["organized crime", "organised crime", "human trafficking", "drugs", "cyber crime"],
      ...["cybersecurity", "cyber security index", "non-traditional threats", "trafficking tier"],
    ],
  },
  {
    address: "/data",
    inHeader: "Data",
    title: "Data and sources",
    detail: "Every source with its terms, coverage and downloads",
    words: [
      "sources",
      "releases",
      "licences",
      "licenses",
      "terms",
      "coverage",
      "download",
      "export",
    ],
  },
  {
    address: "/data/disagreements",
    inHeader: "Disagreements",
    title: "Disagreements",
    detail: "Where sources are farthest apart",
    words: ["disputes", "disputed figures", "differences", "contradictions"],
  },
];
