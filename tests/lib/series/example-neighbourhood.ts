import {
  type Neighbourhood,
  toHeldFigure,
  toNeighbourhoodMeasure,
  type Voice,
} from "@/lib/series/neighbourhood";

const PERSONNEL = {
  ...{ slug: "active-personnel", name: "Active military personnel", unit: "people" },
  ...{ domain: "manpower" as const, direction: "higher-is-stronger" as const, definition: "" },
};
const SPENDING = {
  ...{ slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
  ...{ domain: "finance" as const, direction: "higher-is-stronger" as const, definition: "" },
};
const WARHEADS = {
  ...{ slug: "nuclear-warheads", name: "Nuclear warheads", unit: "warheads" },
  ...{ domain: "nuclear" as const, direction: "higher-is-stronger" as const, definition: "" },
};

/** A stated figure of one number. */
export function toShown(value: number, year: number, release: string) {
  return {
    ...{ year, value, low: null, high: null, release },
    ...{ standing: "reported" as const, note: null, disputeFactor: null },
  };
}

function toVoice(source: string, year: number, low: number, high = low): Voice {
  const isOne = low === high;
  return {
    ...{ source, year, release: `${source}-${year}`, origin: null },
    ...{ value: isOne ? low : null, low: isOne ? null : low, high: isOne ? null : high },
  };
}

const soldiers = (value: number, voices: readonly Voice[]) =>
  toHeldFigure(toShown(value, 2022, "cow-nmc-7.0"), voices);
const dollars = (value: number, year = 2024) =>
  toHeldFigure(toShown(value, year, "sipri-milex-2024"), []);
const warheads = (value: number) => toHeldFigure(toShown(value, 2023, "fas-nuclear-2023"), []);

const MONGOLIAN = soldiers(10_000, [
  toVoice("cia", 2025, 10_000, 20_000),
  toVoice("gfp", 2026, 35_000),
]);

/** Mongolia between China and Russia. */
export function toExampleNeighbourhood(): Neighbourhood {
  return {
    country: { iso3: "MNG", name: "Mongolia" },
    landlocked: true,
    basis: "border",
    others: [
      { iso3: "CHN", name: "China", km: 4630, otherKm: 4630, contiguous: true },
      { iso3: "RUS", name: "Russia", km: 3452, otherKm: 3452, contiguous: true },
    ],
    onlyContiguous: [],
    contiguityYear: 2016,
    sharedKm: 8082,
    totals: [{ year: 2026, value: 8082, standing: "reported", release: "cia-factbook-2026-02" }],
    measures: [
      toNeighbourhoodMeasure(PERSONNEL, MONGOLIAN, [
        {
          iso3: "CHN",
          km: 4630,
          figure: soldiers(2_035_000, [
            toVoice("cia", 2025, 2_000_000),
            toVoice("gfp", 2026, 2_035_000),
          ]),
        },
        {
          iso3: "RUS",
          km: 3452,
          figure: soldiers(1_190_000, [
            toVoice("cia", 2025, 1_100_000, 1_200_000),
            toVoice("gfp", 2026, 1_320_000),
          ]),
        },
      ]),
      toNeighbourhoodMeasure(SPENDING, dollars(180_800_000), [
        { iso3: "CHN", km: 4630, figure: dollars(313_658_000_000) },
        { iso3: "RUS", km: 3452, figure: dollars(148_967_000_000) },
      ]),
      toNeighbourhoodMeasure(WARHEADS, null, [
        { iso3: "CHN", km: 4630, figure: warheads(410) },
        { iso3: "RUS", km: 3452, figure: warheads(4489) },
      ]),
    ],
  };
}

/** Kazakhstan among five, with a figure of 1999 and countries that nobody counts warheads of. */
export function toPartialNeighbourhood(): Neighbourhood {
  const around = [
    { iso3: "RUS", name: "Russia", km: 7644 },
    { iso3: "UZB", name: "Uzbekistan", km: 2330 },
    { iso3: "CHN", name: "China", km: 1765 },
    { iso3: "KGZ", name: "Kyrgyzstan", km: 1212 },
    { iso3: "TKM", name: "Turkmenistan", km: 413 },
  ];
  const spent: Record<string, ReturnType<typeof dollars>> = {
    ...{ RUS: dollars(148_967_000_000), CHN: dollars(313_658_000_000) },
    ...{ UZB: dollars(1_400_000_000, 2018), KGZ: dollars(500_000_000) },
    TKM: dollars(166_000_000, 1999),
  };
  const armed: Record<string, ReturnType<typeof warheads>> = {
    ...{ RUS: warheads(4489), CHN: warheads(410) },
  };
  const hold = (held: Record<string, ReturnType<typeof dollars>>) =>
    around.map(({ iso3, km }) => ({ iso3, km, figure: held[iso3] ?? null }));
  return {
    ...toExampleNeighbourhood(),
    country: { iso3: "KAZ", name: "Kazakhstan" },
    others: around.map((each) => ({ ...each, otherKm: each.km, contiguous: true })),
    sharedKm: 13_364,
    measures: [
      toNeighbourhoodMeasure(SPENDING, dollars(1_209_000_000), hold(spent)),
      toNeighbourhoodMeasure(WARHEADS, null, hold(armed)),
    ],
  };
}
