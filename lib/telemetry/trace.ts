/** What a span says beside its name: never a reader's own words. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Runs work as a span of the trace that it is part of. */
export type Trace = <Result>(
  name: string,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Set where traces are sent. Next bundles modules more than once: all of them find one. */
declare global {
  var parityTrace: Trace | undefined;
}

/** Runs work, as a span where traces are sent; nothing of OpenTelemetry is loaded otherwise. */
export function traced<Result>(
  name: string,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const { parityTrace } = globalThis;
  return parityTrace === undefined ? work() : parityTrace(name, attributes, work);
}
