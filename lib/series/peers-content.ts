import type { ChartContent } from "./chart-content";
import { toCapital, toListWords, toNameInText } from "./names-in-text";
import { type PlainTableChart, toPlainTableChart } from "./plain-table-chart";
import type { Similarity } from "./similarity";

/** Whom a country is most like, and how much that rests on. */
export interface PeersOf {
  name: string;
  nearest: readonly (Similarity & { iso3: string; name: string })[];
  /** By what countries are held against each other. */
  measures: readonly { name: string }[];
  releases: readonly string[];
}

const MOST_NAMED = 3;

/** The countries most like one: all that their picture says. */
export function toPeersContent({
  name,
  nearest,
  measures,
  releases,
}: PeersOf): ChartContent<PlainTableChart> {
  const named = nearest
    .slice(0, MOST_NAMED)
    .map((peer) => `${toNameInText(peer.name)} (${peer.distance.toFixed(1)})`);
  const table = {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "distance", label: "Mean difference, percentiles", numeric: true },
      { key: "shared", label: "Indicators shared", numeric: true },
    ],
    rows: nearest.map((peer) => [
      peer.name,
      peer.distance.toFixed(1),
      `${peer.shared} of ${measures.length}`,
    ]),
  };
  return {
    title: `The countries most like ${toNameInText(name)}`,
    subtitle: `by the mean difference of their percentiles in ${measures.length} indicators; 0 is alike in all`,
    toChart: (width) => toPlainTableChart(table, 0, width),
    sentence:
      named.length === 0
        ? null
        : `${toCapital(toNameInText(name))} is most like ${toListWords(named)}.`,
    table,
    releases: [...releases],
    years: "",
  };
}
