import { expect, it } from "vitest";
import { nameRequest } from "@/lib/http/observe/request-id";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const TRACE_PARENT = `00-${TRACE}-00f067aa0ba902b7-01`;

it.each(["3f0c6c1e-8f6d-4b0e-9a53-3b1d5a0f8c11", TRACE, TRACE.toUpperCase()])(
  "keeps the name %s that a proxy of ours gives a request",
  (said) => {
    expect(nameRequest({ "x-request-id": said }, 1)).toBe(said);
  },
);

it("takes the trace for the name where a proxy of ours tells one and no name", () => {
  const headers = { traceparent: TRACE_PARENT };
  expect(nameRequest(headers, 1)).toBe(TRACE);
  expect(headers).toEqual({ traceparent: TRACE_PARENT, "x-request-id": TRACE });
});

it.each([
  "",
  "1",
  "request 7",
  `${TRACE}\n{"level":60}`,
  `${TRACE}, ${TRACE}`,
  "../../etc/passwd",
  "g".repeat(32),
  "a".repeat(4_000),
])("makes a name of its own for a proxy's %j", (said) => {
  const headers = { "x-request-id": said };
  const id = nameRequest(headers, 1);
  expect(id).toMatch(UUID);
  expect(headers["x-request-id"]).toBe(id);
});

it.each([
  `00-${"0".repeat(32)}-00f067aa0ba902b7-01`,
  `00-${TRACE}-${"0".repeat(16)}-01`,
  `ff-${TRACE}-00f067aa0ba902b7-01`,
  `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
])("takes no name from %s, which is no trace", (traceparent) => {
  expect(nameRequest({ traceparent }, 1)).toMatch(UUID);
});

it("believes a reader neither a name nor a trace", () => {
  const headers = {
    "x-request-id": TRACE,
    traceparent: TRACE_PARENT,
    tracestate: "a=b",
    baggage: "c=d",
  };
  const id = nameRequest(headers, 0);
  expect(id).toMatch(UUID);
  expect(headers).toEqual({ "x-request-id": id });
});

it("names no two requests alike", () => {
  const names = Array.from({ length: 1_000 }, () => nameRequest({}, 0));
  expect(new Set(names).size).toBe(1_000);
});
