import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Environment } from "@/lib/database/environment";
import { log } from "@/lib/http/log";
import { listRoutes, openRouteFinder } from "@/lib/http/observe/find-route";
import { isToLogRequests, logRequest } from "@/lib/http/observe/log-requests";
import { type MetricsEndpoint, openMetricsEndpoint } from "@/lib/http/observe/metrics-endpoint";
import {
  type Listener,
  type ObserveOptions,
  observeRequests,
  type Reporter,
} from "@/lib/http/observe/observe-requests";
import type { MetricsSource } from "@/lib/http/observe/open-metrics";
import { listen } from "./ports";
import type { Shutdown } from "./shutdown";

/** What is asked of the environment. */
type Settings = Pick<
  Environment,
  | "TRUSTED_PROXIES"
  | "METRICS_PORT"
  | "METRICS_HOST"
  | "METRICS_TOKEN"
  | "OTEL_EXPORTER_OTLP_ENDPOINT"
>;

export interface Observing {
  /** What answers requests, watched. */
  watch: (answer: Listener) => Listener;
  /** Answers `/metrics` on the app's own port, where it is there; false for every other request. */
  answers: MetricsEndpoint;
}

/**
 * Opens what the server is seen from outside by: its log, its metrics and its traces, each where it is
 * asked for. What is not is not even loaded.
 *
 * @throws PlainError where METRICS_PORT cannot be listened on
 */
export async function openObserving(
  settings: Settings,
  source: MetricsSource,
  shutdown: Shutdown,
): Promise<Observing> {
  const { reporters, answers } = await openReporters(settings, source, shutdown);
  const options: ObserveOptions = {
    trustedProxies: settings.TRUSTED_PROXIES,
    findRoute: openRouteFinder(listRoutes()),
    reporters,
    ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && {
      beginSpan: await startTracing(source.build, shutdown),
    }),
  };
  return { watch: (answer) => observeRequests(options, answer), answers };
}

async function openReporters(
  { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token }: Settings,
  source: MetricsSource,
  shutdown: Shutdown,
): Promise<{ reporters: Reporter[]; answers: MetricsEndpoint }> {
  const logging = isToLogRequests() ? [logRequest] : [];
  const nowhere = async () => false;
  if (port === undefined && token === undefined) return { reporters: logging, answers: nowhere };
  const { openMetrics } = await import("@/lib/http/observe/open-metrics");
  const metrics = openMetrics(source);
  const reporters = [...logging, metrics.report];
  const endpoint = openMetricsEndpoint(metrics, token);
  if (port === undefined) return { reporters, answers: endpoint };
  const server = createServer(toListener(endpoint));
  await listen(server, port, host, { port: "METRICS_PORT", host: "METRICS_HOST" });
  shutdown.add(() => {
    server.close();
    server.closeAllConnections();
  });
  return { reporters, answers: nowhere };
}

/** A server that answers to nothing else. */
function toListener(endpoint: MetricsEndpoint) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    endpoint(request, response).then(
      (isAnswered) => {
        if (!isAnswered) response.writeHead(404).end();
      },
      (error: unknown) => {
        log.error({ err: error }, "metrics could not be told");
        response.destroy();
      },
    );
  };
}

async function startTracing(build: string, shutdown: Shutdown) {
  const { openTracing } = await import("@/lib/http/observe/open-tracing");
  const tracing = openTracing(build);
  shutdown.add(tracing.close);
  return tracing.beginSpan;
}
