import { buildPages, isBuildFresh } from "@/lib/commands/build-pages";
import { connectWriter } from "@/lib/database/writer";
import { forgetHeld } from "../helpers/forget-held";
import { fetchBytes } from "./load/fetch-bytes";
import { openStore } from "./open-store";
import type { Benchmark, BenchmarkTerms } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { fillObservations, toSize } from "./scale/fill-observations";
import { PREPARED, startServer } from "./start-server";

const SIZES = [200_000, 2_000_000, 20_000_000] as const;
const ASKS = 300;
const WARM_UP = 60;
/** Of the latency at the smallest size. */
const TARGET = { atMost: 2 };

type Ask = (random: (below: number) => number) => string;

interface Times {
  p50: number[];
  p99: number[];
}

/**
 * Observations, compare and rankings over 200 thousand, 2 million and 20 million generated figures: the
 * latency of questions that nobody asked before, one after the other.
 *
 * It needs some 6 GB of disk for as long as it runs.
 */
export const measureScale: Benchmark = async (terms) => {
  if (!isBuildFresh()) await buildPages();
  const store = await openStore();
  try {
    const { connectionString, folder } = store;
    const writer = await connectWriter(connectionString);
    const { rows } = await writer.query<{ iso3: string }>("SELECT iso3 FROM country ORDER BY 1");
    const countries = rows.map(({ iso3 }) => iso3);
    const measured: Measured[] = [];
    const smallest = new Map<string, Times>();
    const sizes = terms.isShort ? SIZES.slice(0, 2) : SIZES;
    for (const wanted of sizes) {
      const size = toSize(wanted, SIZES[0], countries.length);
      const indicators = await fillObservations(writer, size);
      console.error(
        `${size.observations.toLocaleString("en")} figures: ${size.indicators} indicators, ${size.releases} releases`,
      );
      await forgetHeld(writer);
      // A start would put the dataset in order again, without what is generated.
      const server = await startServer({ folder, connectionString, command: PREPARED });
      try {
        for (const [name, ask] of Object.entries(listAsks(indicators, countries))) {
          const times = await time(server.address, ask, terms);
          const first = smallest.get(name) ?? times;
          smallest.set(name, first);
          measured.push(
            ...toMeasured(`${name}, ${wanted.toLocaleString("en")} figures`, times, first),
          );
        }
      } finally {
        await server.stop();
      }
    }
    await writer.end();
    return measured;
  } finally {
    await store.stop();
  }
};

function listAsks(
  indicators: readonly string[],
  countries: readonly string[],
): Record<string, Ask> {
  const some = (from: readonly string[], count: number, random: (below: number) => number) => {
    const left = new Set<string>();
    while (left.size < count) left.add(from[random(from.length)] ?? "");
    return [...left].join(",");
  };
  return {
    "observations of 3 countries": (random) =>
      `/api/v1/observations?indicator=${some(indicators, 2, random)}&country=${some(countries, 3, random)}`,
    "compare of 12 countries, 4 indicators": (random) =>
      `/api/v1/compare?indicator=${some(indicators, 4, random)}&country=${some(countries, 12, random)}`,
    "rankings by an indicator": (random) =>
      `/api/v1/rankings/table?by=${some(indicators, 1, random)}&year=${2006 + random(18)}&within=${random(50)}`,
  };
}

async function time(origin: string, ask: Ask, { runs, isShort }: BenchmarkTerms): Promise<Times> {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const asks = isShort ? ASKS / 3 : ASKS;
  const times: Times = { p50: [], p99: [] };
  for (let asked = 0; asked < WARM_UP; asked++) await fetchBytes(origin + ask(random), {});
  for (let run = 0; run < runs; run++) {
    const taken: number[] = [];
    for (let asked = 0; asked < asks; asked++) {
      const begun = performance.now();
      await fetchBytes(origin + ask(random), {});
      taken.push(performance.now() - begun);
    }
    taken.sort((one, other) => one - other);
    times.p50.push(taken[Math.floor(taken.length * 0.5)] ?? Number.NaN);
    times.p99.push(taken[Math.floor(taken.length * 0.99)] ?? Number.NaN);
  }
  return times;
}

function toMeasured(what: string, times: Times, smallest: Times): Measured[] {
  const isSmallest = times === smallest;
  return (["p50", "p99"] as const).map((part) => ({
    ...{ what: `${what}, ${part}`, unit: "ms", better: "less", values: times[part] },
    ...(!isSmallest && {
      against: { what: `at ${SIZES[0].toLocaleString("en")}`, values: smallest[part] },
      ...(part === "p99" && { target: TARGET }),
    }),
  }));
}
