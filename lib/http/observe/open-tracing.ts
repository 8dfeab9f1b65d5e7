import type { IncomingHttpHeaders } from "node:http";
import {
  context,
  diag,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { Trace } from "@/lib/telemetry/trace";
import { log } from "../log";
import type { RequestSpan } from "./observe-requests";

export interface Tracing {
  /** Begins the span of a request; part of its sender's trace where the headers name one. */
  beginSpan: (headers: IncomingHttpHeaders) => RequestSpan;
  /** Sends what was not sent yet. */
  close: () => Promise<void>;
}

/** Nobody waits longer for a collector when the server ends, in milliseconds. */
const CLOSE_LIMIT = 2_000;

/**
 * Sends traces to a collector by OTLP over HTTP, as OpenTelemetry's own variables say
 * (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER).
 *
 * Next adds spans of its own, for it finds the tracer that is registered here.
 *
 * @param build goes with every span as `service.version`
 */
export function openTracing(build: string): Tracing {
  diag.setLogger({
    error: (...words) => log.error({ from: "opentelemetry" }, words.join(" ")),
    // Next writes into spans that have ended already: told for each request, and of no matter.
    warn: (...words) => log.debug({ from: "opentelemetry" }, words.join(" ")),
    info: () => {},
    debug: () => {},
    verbose: () => {},
  });
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "parity", "service.version": build }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer("parity");

  const runTraced: Trace = (name, attributes, work) =>
    tracer.startActiveSpan(name, { attributes }, async (span) => {
      try {
        return await work();
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  globalThis.parityTrace = runTraced;

  return {
    beginSpan: (headers) => {
      const parent = propagation.extract(ROOT_CONTEXT, headers);
      const span = tracer.startSpan("request", { kind: SpanKind.SERVER }, parent);
      return {
        run: (work) => context.with(trace.setSpan(parent, span), work),
        end: ({ method, route, status, isCut, held, requestId }) => {
          span.updateName(`${method} ${route}`);
          span.setAttributes({
            "http.request.method": method,
            "http.route": route,
            "http.response.status_code": status,
            "parity.request_id": requestId,
            ...(held !== undefined && { "parity.held": held }),
            ...(isCut && { "parity.cut": true }),
          });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    close: async () => {
      globalThis.parityTrace = undefined;
      const sent = provider.shutdown().then(() => true);
      const patience = new Promise<false>((done) => setTimeout(done, CLOSE_LIMIT, false).unref());
      if (!(await Promise.race([sent, patience]))) log.warn("the last traces were not sent");
      trace.disable();
      context.disable();
      propagation.disable();
      diag.disable();
    },
  };
}

/** By its kind only: an error's words may be those of a statement. */
function fail(span: Span, error: unknown): void {
  span.setAttribute("error.type", error instanceof Error ? error.name : "unknown");
  span.setStatus({ code: SpanStatusCode.ERROR });
}
