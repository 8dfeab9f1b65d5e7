import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { getReplicas } from "@/lib/database/open-replicas";
import { findStoreVersion } from "@/lib/repositories/store-version";
import { listCaches } from "@/lib/telemetry/cache-counts";
import { listPools } from "@/lib/telemetry/pools";
import type { Reporter } from "./observe-requests";

/** Seconds: a held answer takes about a millisecond, a statement at most one second. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Counts a request. */
  report: Reporter;
  /** Everything in Prometheus' text format, as it is now. */
  print: () => Promise<string>;
  contentType: string;
}

export interface MetricsSource {
  /** What names the build: the same on every machine that serves it. */
  build: string;
  isDraining: () => boolean;
}

/**
 * What is measured of the running server. A request costs one observation; everything else is looked
 * up when it is asked for.
 */
export function openMetrics(source: MetricsSource): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  watchState(register, source);
  watchStore(register);
  watchCaches(register);
  watchPools(register);
  watchReplicas(register);
  return {
    report: watchRequests(register),
    print: () => register.metrics(),
    contentType: register.contentType,
  };
}

function watchRequests(register: Registry): Reporter {
  const durations = new Histogram({
    name: "parity_http_request_duration_seconds",
    help: "From a request's head to its answer's end, by route, method and class of status; status \"cut\": the answer did not reach its end.",
    labelNames: ["route", "method", "status"],
    buckets: BUCKETS,
    registers: [register],
  });
  const sent = new Counter({
    name: "parity_http_sent_bytes_total",
    help: "Bytes sent for requests, heads included.",
    registers: [register],
  });
  const refused = new Counter({
    name: "parity_http_rate_limited_total",
    help: "Requests answered 429.",
    labelNames: ["route"],
    registers: [register],
  });
  return ({ route, method, status, isCut, seconds, bytes }) => {
    const shown = isCut ? "cut" : `${Math.trunc(status / 100)}xx`;
    durations.observe({ route, method, status: shown }, seconds);
    sent.inc(bytes);
    if (status === 429) refused.inc({ route });
  };
}

function watchState(register: Registry, { build, isDraining }: MetricsSource): void {
  gauge(
    register,
    "parity_build_info",
    "1, labelled with the build that is served.",
    ["build"],
    () => [[{ build }, 1]],
  );
  gauge(register, "parity_draining", "1 once the server was told to end.", [], () => [
    [{}, Number(isDraining())],
  ]);
}

function watchStore(register: Registry): void {
  gauge(
    register,
    "parity_data_info",
    "1, labelled with the version of the figures that is answered with.",
    ["version"],
    () => toSamples(findStoreVersion(), ({ version }) => [{ version }, 1]),
  );
  gauge(
    register,
    "parity_data_confirmed_age_seconds",
    "Seconds since the database last confirmed that version to a reader; a readiness probe is one.",
    [],
    () => toSamples(findStoreVersion(), ({ seen }) => [{}, (Date.now() - seen.getTime()) / 1_000]),
  );
  gauge(
    register,
    "parity_store_away",
    "1 while the database does not answer; nothing until it was first asked.",
    [],
    () => toSamples(findStoreVersion(), ({ isAway }) => [{}, Number(isAway)]),
  );
}

function watchCaches(register: Registry): void {
  new Counter({
    name: "parity_cache_requests_total",
    help: "Questions to what is held: hit, shared (another was under way), miss, seen (304).",
    labelNames: ["cache", "outcome"],
    registers: [register],
    collect() {
      this.reset();
      for (const { name, counts } of listCaches()) {
        for (const [outcome, count] of Object.entries(counts)) {
          this.inc({ cache: name, outcome }, count);
        }
      }
    },
  });
  const perCache = (metric: string, help: string, part: "entries" | "bytes") =>
    gauge(register, metric, help, ["cache"], () =>
      listCaches().map((cache) => [{ cache: cache.name }, cache[part]]),
    );
  perCache("parity_cache_entries", "Answers held.", "entries");
  perCache("parity_cache_bytes", "Size of what is held, by the cache's estimate.", "bytes");
}

function watchPools(register: Registry): void {
  const perPool = (
    metric: string,
    help: string,
    part: "totalCount" | "idleCount" | "waitingCount",
  ) =>
    gauge(register, metric, help, ["database"], () =>
      [...listPools()].map(([database, pool]) => [{ database }, pool[part]]),
    );
  perPool("parity_database_connections", "Open connections.", "totalCount");
  perPool("parity_database_connections_idle", "Open connections that nobody uses.", "idleCount");
  perPool("parity_database_waiting", "Questions that wait for a connection.", "waitingCount");
}

function watchReplicas(register: Registry): void {
  const report = () =>
    (getReplicas()?.report() ?? []).map((replica, index) => ({
      ...replica,
      name: `replica-${index + 1}`,
    }));
  gauge(
    register,
    "parity_replica_state",
    "1, labelled with how a replica stands: read, ready, behind or away.",
    ["replica", "state"],
    () => report().map(({ name, state }) => [{ replica: name, state }, 1]),
  );
  gauge(
    register,
    "parity_replica_lag_seconds",
    "Seconds for which a replica has lacked something that the primary has, where that is known.",
    ["replica"],
    () =>
      report().flatMap(({ name, lagSeconds }) =>
        toSamples(lagSeconds ?? undefined, (lag) => [{ replica: name }, lag]),
      ),
  );
}

type Sample<Label extends string> = [labels: Partial<Record<Label, string>>, value: number];

/** A gauge whose samples are all made anew each time it is read. */
function gauge<Label extends string>(
  register: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: () => Sample<Label>[],
): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers: [register],
    collect() {
      this.reset();
      const samples = read();
      // Without labels a gauge that was reset says 0.
      if (labelNames.length === 0 && samples.length === 0) this.remove();
      for (const [labels, value] of samples) this.set(labels, value);
    },
  });
}

/** What is not known has no sample: it is not zero. */
function toSamples<Known, Label extends string>(
  known: Known | undefined,
  toSample: (known: Known) => Sample<Label>,
): Sample<Label>[] {
  return known === undefined ? [] : [toSample(known)];
}
