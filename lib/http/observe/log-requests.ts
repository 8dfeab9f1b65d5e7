import { log } from "../log";
import type { Reporter } from "./observe-requests";

/**
 * Whether each request is to have its line in the log: at a terminal only where LOG_LEVEL is set, for
 * there an operator reads, and elsewhere always.
 */
export function isToLogRequests(): boolean {
  return Boolean(process.env.LOG_LEVEL?.trim()) || !process.stderr.isTTY;
}

/**
 * One line a request: `info`, or `error` where the answer was 5xx. Address, headers and the reader's own
 * words (path, query) are not in it: docs/decisions/0027.
 */
export const logRequest: Reporter = ({ status, isCut, seconds, ...report }) => {
  log[status >= 500 ? "error" : "info"](
    {
      ...report,
      status,
      ...(isCut && { cut: true }),
      milliseconds: Math.round(seconds * 1e5) / 100,
    },
    "request",
  );
};
