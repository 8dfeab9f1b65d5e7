import type { Problem } from "@/lib/contracts/problem";
import { findRequestScope } from "@/lib/telemetry/request-scope";
import type { ParameterProblem } from "./request-problem";

const TITLES = {
  400: "The request cannot be read",
  404: "There is no such thing here",
  405: "Not a method that is answered here",
  413: "Too large",
  414: "The address is too long",
  415: "Not the kind of body that is read here",
  422: "Too much work for one request",
  429: "Too many requests",
  500: "Something went wrong on our side",
  503: "The service is not ready",
} as const;

/** The statuses that a problem can have. */
export type ProblemStatus = keyof typeof TITLES;

/** The one error body, RFC 9457 problem details; its `instance` is the name that the log has for the request. */
export function toProblem(
  status: ProblemStatus,
  detail: string,
  parameters: readonly ParameterProblem[] = [],
): Problem {
  const scope = findRequestScope();
  return {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail,
    ...(scope !== undefined && { instance: toUrn(scope.id) }),
    ...(parameters.length > 0 && { parameters: [...parameters] }),
  };
}

/** RFC 9562: 128 bits as a URN, whether they were written with hyphens or without. */
function toUrn(id: string): string {
  const digits = id.replaceAll("-", "").toLowerCase();
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
