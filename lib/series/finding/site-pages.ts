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
    address: "/countries",
    title: "Countries",
    detail: "Every country and territory, each with its portrait",
    words: ["portraits", "profiles", "flags", "regions", "territories"],
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
