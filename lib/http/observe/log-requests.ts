import { log } from "../log";
import type { Reporter } from "./observe-requests";

/**
 * Whether each request is to have its line in the log: at a terminal only where LOG_LEVEL is set, for
 * there an operator reads, and elsewhere always.
 */
export function isToLogRequests(): boolean {
  return Boolean(process.env.LOG_LEVEL?.trim()) || !process.stderr.isTTY;
}

/** Whoever asks this is told "not yet" by 503: that is an answer, and no error. */
const PROBE = "/api/ready";

/**
 * One line a request: `info`, or `error` where the answer was 5xx to other than a probe. Address, headers
 * and the reader's own words (path, query) are not in it: docs/decisions/0027.
 */
export const logRequest: Reporter = ({ status, isCut, seconds, ...report }) => {
  log[status >= 500 && report.route !== PROBE ? "error" : "info"](
    {
      ...report,
      status,
      ...(isCut && { cut: true }),
      milliseconds: Math.round(seconds * 1e5) / 100,
    },
    "request",
  );
};
