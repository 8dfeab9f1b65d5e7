import { z } from "zod";
import { READ_ROUTES, toAddress } from "../helpers/read-routes";
import { runLoad } from "./load/run-load";
import { openStore } from "./open-store";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { startServer, WITHOUT_NPM } from "./start-server";

const REQUESTS = 200_000;
/** Enough that everything that is held has found its place. */
const WARM_UP = 20_000;
const CONNECTIONS = 20;
const MEGABYTE = 1024 * 1024;

const held = z.object({ heapUsed: z.number(), rss: z.number() });

/**
 * Heap and resident memory of the web server before and after 200,000 requests over mixed addresses,
 * a third of them never asked before: once the heap was collected, and again after each fifth.
 */
export const measureMemory: Benchmark = async ({ runs, isShort }) => {
  const store = await openStore();
  try {
    const teller = new URL("./runner/tell-memory.mjs", import.meta.url).href;
    const server = await startServer({
      ...store,
      command: WITHOUT_NPM,
      environment: { NODE_OPTIONS: `--import ${teller}` },
    });
    const look = async () => {
      const before = countTold(server.complained());
      process.kill(server.pid, "SIGUSR2");
      while (countTold(server.complained()) === before) {
        await new Promise((go) => setTimeout(go, 20));
      }
      const [last = "{}"] =
        server
          .complained()
          .match(/(?<=^held memory ).*$/gm)
          ?.slice(-1) ?? [];
      return held.parse(JSON.parse(last));
    };
    try {
      const share = isShort ? 100 : 1;
      let asked = 0;
      const codes = await readCodes(server.address);
      const ask = async (requests: number) => {
        const addresses = listAddresses(asked, requests, codes);
        asked += requests;
        const end = { requests };
        const load = { origin: server.address, addresses, connections: CONNECTIONS, status: 200 };
        await runLoad({ ...load, end });
      };
      await ask(WARM_UP / share);
      const looks = [await look()];
      for (let run = 0; run < runs; run++) {
        await ask(REQUESTS / runs / share);
        looks.push(await look());
      }
      const [first] = looks;
      const of = (what: string, toBytes: (each: z.infer<typeof held>) => number): Measured => {
        const start = first === undefined ? Number.NaN : toBytes(first) / MEGABYTE;
        return {
          what: `${what} during ${(REQUESTS / share).toLocaleString("en")} requests`,
          ...{ unit: "MB", better: "less", target: { atMost: 1.1 } },
          values: looks.slice(1).map((each) => toBytes(each) / MEGABYTE),
          against: { what: `at the start, ${Math.round(start)} MB`, values: [start] },
        };
      };
      return [of("heap", ({ heapUsed }) => heapUsed), of("resident memory", ({ rss }) => rss)];
    } finally {
      await server.stop();
    }
  } finally {
    await store.stop();
  }
};

function countTold(text: string): number {
  return text.match(/^held memory .*$/gm)?.length ?? 0;
}

async function readCodes(origin: string): Promise<string[]> {
  const response = await fetch(`${origin}/api/v1/countries`);
  return countries.parse(await response.json()).data.map(({ iso3 }) => iso3);
}

/**
 * Every read route in turn; each third address is one that nobody asked for yet: two countries that
 * were not asked for together, or not by that indicator.
 */
function listAddresses(from: number, count: number, codes: readonly string[]): string[] {
  const known = READ_ROUTES.map(toAddress);
  return Array.from({ length: count }, (_, at) => {
    const place = from + at;
    return place % 3 > 0
      ? (known[place % known.length] ?? "")
      : toNewAddress((place - (place % 3)) / 3, codes);
  });
}

/** @throws RangeError where all pairs were asked for by every indicator */
function toNewAddress(nth: number, codes: readonly string[]): string {
  const indicator = INDICATORS[nth % INDICATORS.length];
  const pair = Math.floor(nth / INDICATORS.length);
  // Pairs of codes so far apart in the list: first all neighbours, then all second ones, and so on.
  const apart = 1 + Math.floor(pair / codes.length);
  if (2 * apart >= codes.length) throw new RangeError(`there is no ${nth}th new address`);
  const one = pair % codes.length;
  const country = [codes[one], codes[(one + apart) % codes.length]].join(",");
  return `/api/v1/observations?indicator=${indicator}&country=${country}`;
}

const countries = z.object({ data: z.array(z.object({ iso3: z.string() })) });

const INDICATORS = ["military-spending-usd", "active-personnel", "population", "gdp-usd", "tanks"];
