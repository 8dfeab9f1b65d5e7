import { type CooperationEvent, ORGANISATIONS } from "@/lib/domain/event";
import { parseEventDate } from "@/lib/domain/event-date";
import type { ListedEvent, Timeline } from "@/lib/series/timeline-content";

const NAMES: Readonly<Record<string, string>> = {
  ...{ MNG: "Mongolia", JPN: "Japan", RUS: "Russia", CHN: "China", USA: "United States" },
  ...{ KOR: "South Korea", IND: "India", AUS: "Australia", POL: "Poland" },
};

function toParty(code: string): CooperationEvent["parties"][number] {
  const organisation = Object.keys(ORGANISATIONS).find((each) => each === code);
  return organisation === undefined
    ? { iso3: code in NAMES ? code : null, code: null, name: NAMES[code] ?? code }
    : { iso3: null, code: "UN", name: ORGANISATIONS.UN };
}

/** An event of Mongolia with some parties, as the timeline lists it. */
export function toExampleEvent(
  when: string,
  kind: ListedEvent["kind"],
  partners: readonly string[],
  title: string,
  standing: ListedEvent["standing"] = "official",
  computedFrom: string | null = null,
): ListedEvent {
  const [from = "", until = null] = when.split("/");
  const date = parseEventDate(from, until);
  if (date === undefined) throw new Error(`${when} is no date`);
  return {
    ...{ id: `${from}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`, date, kind, title },
    ...{ parties: ["MNG", ...partners].map(toParty), standing, computedFrom },
    concerns: [`${title.split(" ")[0]?.toLowerCase()}`],
    documents: computedFrom === null ? [{ publisher: "Ministry of Foreign Affairs" }] : [],
  };
}

const REGISTER = "sipri-arms-transfers-2026-02";

/** Events of every kind and standing, crowded in some years, and figures with gaps. */
export const EXAMPLE_TIMELINE: Timeline = {
  country: { iso3: "MNG", name: "Mongolia" },
  leftOut: 2,
  events: [
    toExampleEvent("1992-01-13", "law", [], "Constitution", "in-force"),
    toExampleEvent("1993-01-20", "agreement", ["RUS"], "Treaty on Friendly Relations", "in-force"),
    toExampleEvent("2003/2024", "exercise", ["USA", "KOR", "JPN"], "Khaan Quest", "verified"),
    toExampleEvent("2010", "declaration", ["JPN"], "Strategic partnership", "reported"),
    toExampleEvent("2012-01-11", "agreement", ["JPN"], "Memorandum on defence exchange"),
    toExampleEvent("2014-08", "declaration", ["CHN"], "Comprehensive strategic partnership"),
    toExampleEvent(
      "2019-09-03",
      "agreement",
      ["RUS"],
      "Treaty on Comprehensive Partnership",
      "in-force",
    ),
    toExampleEvent("2022-11-29", "visit", ["JPN"], "Visit of the President"),
    toExampleEvent(
      "2022-11-29",
      "declaration",
      ["JPN"],
      "Special Strategic Partnership for Peace and Prosperity",
    ),
    toExampleEvent("2023-06", "statement", ["IND"], "Joint statement", "reported"),
    toExampleEvent("2024-02-29", "agreement", ["JPN"], "Memorandum on defence exchange, revised"),
    toExampleEvent(
      "2024-12",
      "agreement",
      ["JPN"],
      "Agreement concerning the Transfer of Defense Equipment and Technology",
      "signed-not-in-force",
    ),
    toExampleEvent("2012/2024", "deployment", ["UN"], "UNMISS", "verified", "geo-pko-2-3"),
    ...[2007, 2008, 2009, 2014, 2019].map((year) =>
      toExampleEvent(String(year), "transfer", ["RUS"], `Order of ${year}`, "verified", REGISTER),
    ),
    toExampleEvent("2022", "transfer", ["AUS"], "Order of helicopters", "verified", REGISTER),
    toExampleEvent("2023", "transfer", ["USA"], "Order of L-ATV", "official", REGISTER),
  ],
  lines: [
    {
      ...{ key: "spending", name: "Military spending", unit: "constant 2023 US$", form: "line" },
      covers: null,
      points: [...Array(33).keys()]
        .filter((at) => at !== 4)
        .map((at) => ({
          year: 1992 + at,
          value: (40 + at * at * 0.12) * 1e6,
          isEstimated: at < 6,
        })),
    },
    {
      ...{ key: "orders", name: "Arms imports by year of order", unit: "m TIV", form: "bars" },
      covers: { from: 1950, to: 2024 },
      points: [
        { year: 2007, value: 14.5, isEstimated: false },
        { year: 2009, value: 211, isEstimated: true },
        { year: 2019, value: 41.3, isEstimated: false },
        { year: 2023, value: 0, isEstimated: false },
      ],
    },
    {
      ...{
        key: "missions",
        name: "Peacekeeping",
        unit: "missions with troops present",
        form: "bars",
      },
      covers: { from: 1994, to: 2024 },
      points: [2002, 2003, 2004, 2006, 2010, 2012, 2013, 2014, 2020, 2023].map((year, at) => ({
        ...{ year, value: 1 + (at % 4), isEstimated: false },
      })),
    },
  ],
};
