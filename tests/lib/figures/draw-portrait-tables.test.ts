import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { toNeighboursCsv, toPeersCsv, toPlacesCsv } from "@/lib/export/portrait-csv";
import { drawFigure } from "@/lib/figures/draw-figure";
import type { ChartContent } from "@/lib/series/chart-content";
import { toFigureWords, toWordsTable } from "@/lib/series/figure-words-content";
import { type NeighboursOf, toNeighboursContent } from "@/lib/series/neighbours-content";
import { toPeersContent } from "@/lib/series/peers-content";
import { type PlaceLine, toPlacesContent } from "@/lib/series/places-content";
import { RELEASE } from "./example-content";

const figure = (iso3: string, year: number, value: number | null) => ({
  ...{ iso3, year, value, low: null, high: null, note: null, release: "sipri-milex-2024" },
  standing: value === null ? ("not-reported" as const) : ("reported" as const),
});
const neighbours: NeighboursOf = {
  columns: [
    { slug: "population", name: "Population", unit: "people" },
    { slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
    { slug: "active-personnel", name: "Active military personnel", unit: "people" },
    { slug: "nuclear-warheads", name: "Nuclear warheads", unit: "warheads" },
  ],
  subject: {
    ...{ iso3: "MNG", name: "Mongolia", borderKm: null, rank: 93 },
    figures: [figure("MNG", 2025, 3_568_978), figure("MNG", 2024, 181e6), null, null],
  },
  rows: [
    {
      ...{ iso3: "CHN", name: "China", borderKm: 4_630, rank: 3 },
      figures: [
        figure("CHN", 2025, 1.408e9),
        figure("CHN", 2024, 314e9),
        figure("CHN", 2025, 2_035_000),
        figure("CHN", 2023, 410),
      ],
    },
    {
      ...{ iso3: "RUS", name: "Russia", borderKm: 3_452, rank: null },
      figures: [
        figure("RUS", 2025, 143.5e6),
        figure("RUS", 2024, null),
        figure("RUS", 2025, 1_100_000),
        figure("RUS", 2023, 4_489),
      ],
    },
  ],
  ranking: { publisher: "gfp", shortName: "GFP", edition: 2026, release: "gfp-2026" },
  borders: "cia-factbook-2025",
};
const peers = {
  name: "Mongolia",
  nearest: [
    { iso3: "KGZ", name: "Kyrgyzstan", distance: 11.44, shared: 10 },
    { iso3: "LAO", name: "Laos", distance: 13, shared: 9 },
  ],
  measures: Array.from({ length: 10 }, (_, at) => ({ name: `Measure ${at}` })),
  releases: ["sipri-milex-2024"],
};
const place = (year: number, rank: number, isTied = false) => ({
  ...{ year, rank, isTied, countries: 150 + (year % 10), release: "sipri-milex-2024" },
});
const places: PlaceLine[] = [
  {
    indicator: "military-spending-usd",
    name: "By military spending",
    places: [place(2020, 121), place(2021, 120, true), place(2023, 118), place(2024, 115)],
  },
  { indicator: "cinc", name: "By capability", places: [place(2020, 117), place(2021, 116)] },
];
const MONGOLIA = { iso3: "MNG", name: "Mongolia" };

const figures: [string, ChartContent][] = [
  ["neighbours", toNeighboursContent(neighbours)],
  ["peers", toPeersContent(peers)],
  ["places", toPlacesContent(MONGOLIA, places)],
];

describe.each(figures)("a portrait's figure of its %s", (name, content) => {
  const whole = {
    ...content,
    source: toCreditLine([RELEASE]),
    address: `https://parity.example/countries/MNG#${name}`,
  };

  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    await expect(drawFigure(whole, look)).toMatchFileSnapshot(
      `golden/${name}-${look.theme}-${look.width}.svg`,
    );
  });

  it("is told in words whose table leads to the same figures", () => {
    const words = toFigureWords(content);
    expect(JSON.parse(JSON.stringify(words))).toEqual(words);
    expect(toWordsTable(words)).toEqual(content.table);
    expect(words.sentence).toContain("Mongolia");
  });
});

describe("what a portrait's figures say", () => {
  it("names whom a country borders, with the borders' lengths", () => {
    expect(toNeighboursContent(neighbours).sentence).toBe(
      "Mongolia borders China (4,630 km) and Russia (3,452 km).",
    );
    expect(toNeighboursContent({ ...neighbours, rows: [] }).sentence).toBe(
      "Mongolia borders no other country on land.",
    );
  });

  it("says that a figure is not reported, and never makes it a zero", () => {
    const russia = toNeighboursContent(neighbours).table.rows[2];
    expect(russia?.[2]).toBe("not ranked");
    expect(russia?.[4]).toBe("not reported");
    const csv = toNeighboursCsv(neighbours);
    expect(csv).toContain(
      "RUS,Russia,3452,cia-factbook-2025,,,military-spending-usd,current US$,2024,,,,not-reported,,sipri-milex-2024\n",
    );
  });

  it("says how many columns a phone's width leaves out", () => {
    const { notes } = toNeighboursContent(neighbours).toChart(358);
    expect(notes).toEqual(["Not drawn: 2 more columns; the CSV has all"]);
  });

  it("gives each place among how many countries, and marks one that is shared", () => {
    const { table, sentence } = toPlacesContent(MONGOLIA, places);
    expect(sentence).toBe(
      "Mongolia is 115th of 154 in 2024 by military spending and 116th of 151 in 2021 by capability.",
    );
    expect(table.rows.map((row) => row[0])).toEqual(["2024", "2023", "2021", "2020"]);
    expect(table.rows[2]?.[1]).toMatchObject({ text: "120=" });
    expect(table.rows[0]?.slice(3)).toEqual(["no figure", ""]);
    expect(toPlacesCsv("MNG", places).split("\n")[1]).toBe(
      "MNG,military-spending-usd,2020,121,false,150,sipri-milex-2024",
    );
  });

  it("gives the mean difference to every digit in the CSV", () => {
    expect(toPeersCsv("MNG", peers).split("\n")[1]).toBe(
      "MNG,KGZ,Kyrgyzstan,11.44,10,10,sipri-milex-2024",
    );
  });
});
