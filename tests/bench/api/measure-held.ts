import { fetchBytes } from "../load/fetch-bytes";
import type { openBareServer } from "../load/open-bare-server";
import { measureRate } from "../load/run-load";
import type { BenchmarkTerms } from "../runner/benchmark";
import type { Measured } from "../runner/measured";

/** What the benchmark has started. */
export interface Place {
  /** The product's address. */
  parity: string;
  bare: Awaited<ReturnType<typeof openBareServer>>;
  connectionString: string;
}

/** Answers `{"status":"alive"}` and touches nothing. */
const EMPTY_ROUTE = "/api/health";
/** As a browser asks. */
const ACCEPTED = { "accept-encoding": "gzip, deflate, br, zstd" };
/** Of the empty route's rate. */
const TARGET = { atLeast: 0.85 };

/** Each address once it is held, and for a reader who has it: answers a second, measured in turn. */
export async function measureHeld(
  { parity, bare }: Place,
  addresses: readonly string[],
  { runs }: BenchmarkTerms,
): Promise<Measured[]> {
  // Thousands of answers each time; what the machine does beside it comes and goes more slowly.
  const seconds = 0.5;
  // A route's code is loaded when it is first asked for.
  await fetchBytes(parity + EMPTY_ROUTE, ACCEPTED);
  await measureRate(parity, EMPTY_ROUTE, 4 * seconds, { headers: ACCEPTED });
  const measured: Measured[] = [];
  for (const address of addresses) {
    const { headers, body } = await fetchBytes(parity + address, ACCEPTED);
    await bare.copy(address, headers, body);
    const seen = { ...ACCEPTED, "if-none-match": headers.etag ?? "" };
    const rates = { empty: [] as number[], held: [] as number[], again: [] as number[] };
    const bareRates: number[] = [];
    await measureRate(parity, address, seconds, { headers: ACCEPTED });
    for (let run = 0; run < runs; run++) {
      rates.empty.push(await measureRate(parity, EMPTY_ROUTE, seconds, { headers: ACCEPTED }));
      rates.held.push(await measureRate(parity, address, seconds, { headers: ACCEPTED }));
      rates.again.push(await measureRate(parity, address, seconds, { headers: seen, status: 304 }));
      bareRates.push(await measureRate(bare.origin, address, seconds, { headers: ACCEPTED }));
    }
    const empty = { what: "empty Next route", values: rates.empty };
    const of = (what: string, values: number[]): Measured => ({
      ...{ what: `${address} ${what}`, unit: "/s", better: "more", values },
    });
    measured.push(
      { ...of(`held, ${body.byteLength} bytes`, rates.held), against: empty, target: TARGET },
      { ...of("304", rates.again), against: empty, target: TARGET },
      {
        ...of("held, beside the same bytes", rates.held),
        against: { what: "bare Node server", values: bareRates },
      },
    );
  }
  return measured;
}
