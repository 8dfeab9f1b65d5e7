import { setTimeout as delay } from "node:timers/promises";
import pLimit from "p-limit";
import { inject } from "vitest";
import { z } from "zod";

const bodyShape = z.looseObject({ meta: z.looseObject({ dataVersion: z.string() }) });

/** One request of a reader who asks again until it is answered. */
export interface Reading {
  address: string;
  path: string;
  body: string;
  dataVersion: string;
  /** Seconds from when it was first asked to when it was answered. */
  seconds: number;
  /** What it was told before it was answered. */
  refusals: string[];
  /** When it was answered, in milliseconds of performance.now(). */
  at: number;
}

export interface Load {
  /** Every reading that was answered so far; throws for what no server of ours may answer. */
  readings: readonly Reading[];
  /** Lets those under way be answered, and returns all; throws for one that never was. */
  stop: () => Promise<readonly Reading[]>;
}

export interface LoadOptions {
  /** Asked in turn. */
  addresses: readonly string[];
  paths: readonly string[];
  readers?: number;
  /** Milliseconds that each reader waits after an answer. */
  pause?: number;
}

/** The longest that a reader asks again, in milliseconds. */
const PATIENCE = 60_000;
/** What a server says that has a right to: not ready, or asked too often. */
const REFUSALS = new Set([429, 502, 503, 504]);

/** Readers who ask one address after the other, and ask again where they are refused or cut off. */
export function startLoad({ addresses, paths, readers = 4, pause = 60 }: LoadOptions): Load {
  const readings: Reading[] = [];
  let over = false;
  let failure: unknown;
  let next = 0;
  const readOn = async (reader: number) => {
    while (!over) {
      const turn = next++;
      const path = paths[turn % paths.length] ?? "/";
      const address = addresses[turn % addresses.length] ?? "";
      readings.push(await readPatiently(address, path, reader));
      await delay(pause);
    }
  };
  const all = Promise.all(Array.from({ length: readers }, (_, reader) => readOn(reader)));
  all.catch((error: unknown) => {
    over = true;
    failure = error;
  });
  return {
    get readings() {
      if (failure !== undefined) throw failure;
      return readings;
    },
    stop: async () => {
      over = true;
      await all;
      return readings;
    },
  };
}

async function readPatiently(address: string, path: string, reader: number): Promise<Reading> {
  const start = performance.now();
  const refusals: string[] = [];
  for (;;) {
    const outcome = await ask(address, path, reader);
    const at = performance.now();
    const seconds = (at - start) / 1_000;
    if (typeof outcome !== "string") {
      return { address, path, ...outcome, seconds, refusals, at };
    }
    refusals.push(outcome);
    if (at - start > PATIENCE) throw new Error(`${path} was never answered: ${refusals.at(-1)}`);
    await delay(100);
  }
}

/** @throws Error for an answer that no server of ours may give */
async function ask(
  address: string,
  path: string,
  reader: number,
): Promise<{ body: string; dataVersion: string } | string> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(address + path, {
      headers: { "X-Forwarded-For": `192.0.2.${reader + 1}` },
      signal: AbortSignal.timeout(10_000),
    });
    body = await response.text();
  } catch (error) {
    return error instanceof Error
      ? error.cause instanceof Error
        ? error.cause.message
        : error.message
      : "?";
  }
  if (REFUSALS.has(response.status)) return String(response.status);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 300)}`);
  return { body, dataVersion: bodyShape.parse(JSON.parse(body)).meta.dataVersion };
}

/** The readings whose body is another than the one that the instance gives that nobody breaks. */
export async function findWrong(readings: readonly Reading[]): Promise<string[]> {
  const reference = inject("reference");
  const right = new Map<string, string>();
  const limit = pLimit(4);
  await limit.map(new Set(readings.map((each) => each.path)), async (path) => {
    right.set(path, (await readPatiently(reference, path, 200)).body);
  });
  return readings.filter(({ path, body }) => right.get(path) !== body).map(({ path }) => path);
}

/** In words, for whoever reads the drill's output. */
export function summarise(readings: readonly Reading[]): string {
  const again = readings.filter(({ refusals }) => refusals.length > 0);
  const longest = Math.max(0, ...readings.map(({ seconds }) => seconds));
  return `${readings.length} requests, ${again.length} of them asked again, longest ${longest.toFixed(2)} s`;
}

const COUNTRIES = [
  "MNG",
  "RUS",
  "CHN",
  "KAZ",
  "JPN",
  "KOR",
  "IND",
  "USA",
  "FRA",
  "DEU",
  "GBR",
  "TUR",
];
const INDICATORS = [
  "active-personnel",
  "tanks",
  "military-spending-usd",
  "population",
  "submarines",
];

const YEARS = Array.from({ length: 60 }, (_, index) => 2019 - index);

/**
 * Some thousand addresses of the API. Instances hold what they have answered: only what was not asked
 * before is read from the store, so that no load asks for one of them twice.
 */
export const PATHS = YEARS.flatMap((year) =>
  COUNTRIES.flatMap((one, index) =>
    INDICATORS.map((indicator) => {
      const other = COUNTRIES[(index + 1) % COUNTRIES.length];
      return `/api/v1/compare?country=${one},${other}&indicator=${indicator}&year=${year}`;
    }),
  ),
);
