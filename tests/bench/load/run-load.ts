import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

/** What is asked of a server, and how hard. */
export interface Load {
  origin: string;
  /** Asked in turn; as many as there are connections, or more, are dealt out among these. */
  addresses: readonly string[];
  headers?: Readonly<Record<string, string>>;
  connections: number;
  /** For so long, or so many requests in all. */
  end: { seconds: number } | { requests: number };
  /** What every answer must be. */
  status: number;
}

const CONNECTIONS = 20;
/** A rate is taken over the time from the first request to the last look, in milliseconds. */
const LOOKED_EACH = 20;

const outcome = z.object({
  duration: z.number(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  statusCodeStats: z.record(z.string(), z.object({ count: z.number() })),
});

/**
 * How many answers a second a server gives, as a process of its own asks for them.
 *
 * @throws where an answer was another than it must be, or none came
 */
export async function runLoad({ origin, addresses, headers, connections, end, status }: Load) {
  const options = {
    ...{ url: origin, connections, sampleInt: LOOKED_EACH, headers },
    ...("seconds" in end ? { duration: end.seconds } : { amount: end.requests }),
    requests: addresses.map((path) => ({ method: "GET", path })),
  };
  const script = join(PROJECT_FOLDER, "tests/bench/load/generate-load.mjs");
  const asking = promisify(execFile)(process.execPath, [script], { maxBuffer: 16 * 1024 * 1024 });
  asking.child.stdin?.end(JSON.stringify(options));
  const { stdout } = await asking;
  const { duration, errors, statusCodeStats } = outcome.parse(JSON.parse(stdout));
  const answers = statusCodeStats[status]?.count ?? 0;
  const all = Object.values(statusCodeStats).reduce((sum, { count }) => sum + count, 0);
  if (errors > 0 || answers === 0 || answers !== all) {
    throw new Error(
      `${addresses[0]}: not every answer was ${status}: ${JSON.stringify(statusCodeStats)}, ${errors} errors`,
    );
  }
  return { answers, rate: answers / duration };
}

/** The rate at one address, with the connections of twenty readers. */
export async function measureRate(
  origin: string,
  address: string,
  seconds: number,
  asked: { headers?: Readonly<Record<string, string>>; status?: number } = {},
): Promise<number> {
  const { headers = {}, status = 200 } = asked;
  const end = { seconds };
  const load = { origin, addresses: [address], headers, connections: CONNECTIONS, end, status };
  return (await runLoad(load)).rate;
}
